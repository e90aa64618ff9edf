"""Asks Telegram who the bot is: checks the token, and gives the name for invitation links."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from telegram.error import InvalidToken

from bot.telegram.client import Bot, close_bot, telegram_bot
from bot.telegram.token import who_is
from bot.telegram.webhook import webhook_host
from core.config import Settings
from core.errors import UserError
from core.installation.words import command_line as texts
from core.settings.words import token_refused

_Result = TypeVar("_Result")


async def greet(settings: Settings, may_remove_webhook: Callable[[str], bool] | None = None) -> str:
    """Give the bot's username; raise `UserError` when the token is wrong or nobody answers.

    If updates go to a webhook, `may_remove_webhook` is asked with its host, and the webhook is
    removed.
    """
    if not settings.telegram.token.get_secret_value():
        raise UserError(token_refused())
    bot = telegram_bot(settings.telegram)
    try:
        me = await _answered(who_is(bot, asyncio.Event()))
        if may_remove_webhook is not None:
            await _take_over(bot, may_remove_webhook)
    finally:
        await close_bot(bot)
    return me.username or ""


async def _take_over(bot: Bot, may_remove_webhook: Callable[[str], bool]) -> None:
    host = await _answered(webhook_host(bot))
    if not host:
        return
    if not may_remove_webhook(host):
        raise UserError(texts.webhook_stays())
    await _answered(bot.delete_webhook(drop_pending_updates=False))


async def _answered(call: Coroutine[Any, Any, _Result]) -> _Result:
    try:
        return await call
    except InvalidToken:
        raise UserError(token_refused()) from None  # the cause may quote the token
    except Exception:
        raise UserError(texts.telegram_not_reached()) from None
