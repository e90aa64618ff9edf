"""Asks Zalo for updates; each is handed out once, so it is given on at once.

What is sent while nobody asks is lost: times without a poll are noted.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from bot.stopping import stopped_within, unless_stopped
from bot.watch.health import Health
from bot.zalo.client import ZaloClient
from bot.zalo.errors import (
    IdleError,
    NotFoundError,
    RefusedTokenError,
    ZaloError,
)
from bot.zalo.hearing import Hearing
from bot.zalo.token import is_refused
from bot.zalo.webhook import blames_webhook, remove_webhook
from core.clock import Clock

_log = logging.getLogger(__name__)

Take = Callable[[Any], Awaitable[None]]
"""Takes a poll's result in; it is kept when this returns."""

_LONG_POLL = 30  # seconds
_SHORT_POLL = 1  # the first, and after a failure: it tells soon whether all is well
_ANSWER = 15.0  # seconds beyond the time the server holds a poll
_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after each failure in a row
_BREATH = 0.2  # seconds after a poll that brought nothing
_LAST = 3.0  # seconds for the poll in hand when told to stop: what it brings comes only once


class ZaloPolling:
    """One polling loop; only `stop` and a really refused token end it."""

    def __init__(
        self,
        client: ZaloClient,
        take: Take,
        clock: Clock,
        *,
        health: Health,
        hearing: Hearing,
        has_begun: asyncio.Event,
    ) -> None:
        self._client = client
        self._take = take
        self._clock = clock
        self._health = health
        self._hearing = hearing
        self._has_begun = has_begun
        self._failures = 0  # in a row

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop`."""
        while not stop.is_set():
            began = self._clock.now()
            try:
                await self._poll_once(stop, began)
            except Exception as error:
                await self._mend(error, stop)

    async def _poll_once(self, stop: asyncio.Event, began: datetime) -> None:
        is_short = self._failures or not self._has_begun.is_set()
        seconds = _SHORT_POLL if is_short else _LONG_POLL
        asking = asyncio.create_task(self._asked(seconds))
        halt = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({asking, halt}, return_when=asyncio.FIRST_COMPLETED)
            if not asking.done():
                await asyncio.wait({asking}, timeout=_LAST)
            if asking.done():
                await self._answered(asking, began)
                if not asking.result():  # idle; a faulty server may say so at once, without end
                    await stopped_within(stop, _BREATH)
        finally:
            halt.cancel()
            asking.cancel()
            self._has_begun.set()

    async def _asked(self, seconds: int) -> Any:  # noqa: ANN401 - whatever came
        try:
            return await self._client.call("getUpdates", {"timeout": seconds}, seconds + _ANSWER)
        except IdleError:
            return None

    async def _answered(self, asking: "asyncio.Task[Any]", began: datetime) -> None:
        told = asking.result()
        if told:
            await self._take(told)
        self._failures = 0
        self._health.polled()
        await self._hearing.heard(began)

    async def _mend(self, error: Exception, stop: asyncio.Event) -> None:
        """Correct a failure's cause if possible, and pause; raise when the token is refused."""
        self._failures += 1
        self._health.poll_failed()
        await self._hearing.failed()
        is_doubtful = isinstance(error, RefusedTokenError | NotFoundError)
        if is_doubtful and await unless_stopped(stop, is_refused(self._client, stop)):
            raise RefusedTokenError("Zalo refuses the token") from None
        if isinstance(error, ZaloError) and blames_webhook(error):
            await unless_stopped(stop, remove_webhook(self._client))
        if isinstance(error, ZaloError):
            _log.warning("polling failed: %s: %s", type(error).__name__, error.reason)
        else:
            _log.error("polling failed", exc_info=error)
        await stopped_within(stop, _PAUSES[min(self._failures, len(_PAUSES)) - 1])
