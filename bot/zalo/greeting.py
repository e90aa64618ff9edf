"""Asks Zalo who a bot is: checks the token, and how people find the bot."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.zalo.client import ZaloClient, transport_of
from bot.zalo.errors import NotFoundError, RefusedTokenError, UnreachedError, ZaloError
from core.addresses import is_address
from core.errors import UserError
from core.installation.words import zalo as texts
from core.office import BotOnZalo
from core.settings.channels import ZaloSettings

_ACCOUNT = re.compile(r"bot\.\w{1,64}")


class ZaloNotReachedError(UserError):
    """Nobody answered: the network, the proxy, or something in between."""


async def greet_zalo(
    bot: ZaloSettings,
    may_remove_webhook: Callable[[str], bool] | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> BotOnZalo:
    """Tell how people find the bot; raise `UserError` when the token is wrong or nobody answers.

    If updates go to a webhook, `may_remove_webhook` is asked with its host, and the webhook is
    removed: Zalo gives nothing to a program that polls meanwhile.
    """
    client = ZaloClient(bot, transport or transport_of(bot.proxy_url))
    try:
        me = await _answered(client, bot, "getMe")
        if may_remove_webhook is not None:
            await _take_over(client, bot, may_remove_webhook)
    finally:
        await client.close()
    return _found_by(me)


async def _take_over(
    client: ZaloClient, bot: ZaloSettings, may_remove_webhook: Callable[[str], bool]
) -> None:
    try:
        hook = await client.call("getWebhookInfo")
    except ZaloError:  # 404: none is set; another fault shows when the assistant polls
        return
    url = str(hook.get("url") or "") if isinstance(hook, dict) else ""
    if not url:
        return
    if not may_remove_webhook(urlsplit(url).hostname or "?"):
        raise UserError(texts.webhook_stays())
    await _answered(client, bot, "deleteWebhook")


async def _answered(client: ZaloClient, bot: ZaloSettings, method: str) -> dict[str, Any]:
    try:
        told = await client.call(method)
    except (RefusedTokenError, NotFoundError):
        raise UserError(texts.token_refused()) from None
    except UnreachedError:
        why = texts.not_reached_by_proxy if bot.proxy_url else texts.not_reached
        raise ZaloNotReachedError(why(urlsplit(bot.api_url).hostname or "?")) from None
    except ZaloError as error:
        raise UserError(texts.is_ailing(error.code)) from None
    return told if isinstance(told, dict) else {}


def _found_by(me: dict[str, Any]) -> BotOnZalo:
    account = str(me.get("account_name") or "")
    told = str(me.get("link") or "")
    link = f"https://zalo.me/{account}" if _ACCOUNT.fullmatch(account) else ""
    name = str(me.get("display_name") or "")
    return BotOnZalo(name, told if is_address(told, ("https",)) else link)
