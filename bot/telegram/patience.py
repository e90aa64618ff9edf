"""Tries a Telegram call several times while somebody waits."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, TelegramError

from bot.telegram.errors import delivery_error

_Result = TypeVar("_Result")

_PAUSES = (0.5, 2.0, 5.0)  # seconds between attempts to show an answer
_LONGEST_WAIT = 30.0  # longest wait, in seconds, that an answer accepts from Telegram


async def patiently(call: Callable[[], Awaitable[_Result]]) -> _Result:
    """Try a few times; raise `DeliveryError`, or `BadRequest`, which no retry corrects."""
    for pause in (*_PAUSES, None):
        try:
            return await call()
        except BadRequest:
            raise
        except TelegramError as error:
            wanted = delivery_error(error)
            if pause is None or wanted.permanent:
                raise wanted from error
            await asyncio.sleep(min(wanted.retry_after or pause, _LONGEST_WAIT))
    raise AssertionError("the last attempt returns or raises")
