"""Asks Zalo who a bot is: checks the token, and how people find the bot."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.commands.bot_api import BotApi, Reply
from core.addresses import is_address
from core.errors import UserError
from core.installation.words import zalo as texts
from core.office import BotOnZalo
from core.settings.channels import ZaloSettings

_ACCOUNT = re.compile(r"bot\.\w{1,64}")


class ZaloNotReachedError(UserError):
    """Nobody answered: the network, or the proxy."""


def greet_zalo(
    bot: ZaloSettings, may_remove_webhook: Callable[[str], bool] | None = None
) -> BotOnZalo:
    """Tell how people find the bot; raise `UserError` when the token is wrong or nobody answers.

    If updates go to a webhook, `may_remove_webhook` is asked with its host, and the webhook is
    removed: Zalo gives nothing to a program that polls meanwhile.
    """
    with BotApi(bot, "POST") as api:
        me = _called(api, bot, "getMe")
        if may_remove_webhook is not None:
            _take_over(api, bot, may_remove_webhook)
    return _found_by(me)


def _take_over(api: BotApi, bot: ZaloSettings, may_remove_webhook: Callable[[str], bool]) -> None:
    hook = _answered(api, bot, "getWebhookInfo")  # an error means that none is set
    url = str((hook.result or {}).get("url") or "")
    if not url:
        return
    if not may_remove_webhook(urlsplit(url).hostname or "?"):
        raise UserError(texts.webhook_stays())
    _called(api, bot, "deleteWebhook")


def _called(api: BotApi, bot: ZaloSettings, method: str) -> dict[str, Any]:
    reply = _answered(api, bot, method)
    if not reply.is_bot_api:
        raise UserError(texts.odd_answer(_host(bot)))
    if reply.is_refused:
        raise UserError(texts.token_refused())
    if reply.result is None:
        raise UserError(texts.is_ailing(reply.status))
    found: dict[str, Any] = reply.result
    return found


def _answered(api: BotApi, bot: ZaloSettings, method: str) -> Reply:
    # The causes are left out on purpose: their words hold the address, and it the token.
    try:
        return api.call(method)
    except httpx.ProxyError:
        raise ZaloNotReachedError(texts.proxy_refused()) from None
    except Exception:
        raise ZaloNotReachedError(texts.not_reached(_host(bot))) from None


def _host(bot: ZaloSettings) -> str:
    return urlsplit(bot.api_url).hostname or "?"


def _found_by(me: dict[str, Any]) -> BotOnZalo:
    account = str(me.get("account_name") or "")
    told = str(me.get("link") or "")
    link = f"https://zalo.me/{account}" if _ACCOUNT.fullmatch(account) else ""
    return BotOnZalo(
        str(me.get("display_name") or ""), told if is_address(told, ("https",)) else link
    )
