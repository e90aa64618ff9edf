"""Repeats an answer to a person a few times, for as long as they would wait."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from core.errors import DeliveryError

_PAUSES = (0.5, 2.0, 5.0)  # seconds before it is sent again
_Result = TypeVar("_Result")


async def patiently(
    send: Callable[[], Awaitable[_Result]],
    pauses: tuple[float, ...] = _PAUSES,
) -> _Result:
    """Send, and again after a fault that may pass; raise the last `DeliveryError`."""
    for pause in pauses:
        try:
            return await send()
        except DeliveryError as error:
            if error.permanent or error.is_used_up:
                raise
        await asyncio.sleep(pause)
    return await send()
