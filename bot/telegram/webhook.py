"""Webhooks: while one is set, no update comes by polling."""

import logging
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import Conflict

_log = logging.getLogger(__name__)


def blames_webhook(error: Conflict) -> bool:
    """Tell whether a webhook prevents polling; the other possible reason is another process."""
    return "webhook" in error.message.lower()


async def webhook_host(bot: Bot) -> str:
    """Give the webhook's host, empty when there is none; the whole address is a secret."""
    told = await bot.get_webhook_info()
    return (urlsplit(told.url).hostname or "?") if told.url else ""


async def remove_webhook(bot: Bot) -> bool:
    """Remove the webhook, keep waiting updates, and tell whether that succeeded."""
    try:
        host = await webhook_host(bot)
        await bot.delete_webhook(drop_pending_updates=False)
    except Exception as error:
        _log.warning("the webhook was not removed: %s", type(error).__name__)
        return False
    _log.warning("a webhook was set (at %s), so nothing came here: it was removed", host or "?")
    return True
