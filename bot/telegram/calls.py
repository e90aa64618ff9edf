"""Telegram calls that succeeded although the library cannot read the answer."""

import logging
from collections.abc import Awaitable
from typing import TypeVar

from telegram.error import TelegramError

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


async def taken(call: Awaitable[_Result]) -> _Result | None:
    """Give the result of a call; None when the library cannot read it.

    A server of another version may leave out fields. The message was sent: as an error it would be
    sent again and again.
    """
    try:
        return await call
    except TelegramError:
        raise
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        _log.warning("Telegram's answer to a call cannot be read: %s", type(error).__name__)
        return None
