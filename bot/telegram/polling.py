"""Gets updates from Telegram and confirms each only when it is safe in the database.

The library's own updater confirms updates before they are handled: a crash would lose an answer.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.stopping import stopped_within, unless_stopped
from bot.telegram.errors import delivery_error
from bot.telegram.replies import NotFoundError
from bot.telegram.source import MOST, Received, UpdateSource
from bot.telegram.token import is_refused
from bot.telegram.webhook import blames_webhook, remove_webhook
from bot.watch.health import Health

_log = logging.getLogger(__name__)

Handle = Callable[[Update, Callable[[], None]], Coroutine[None, None, None]]
"""Handles an update and calls back once it is safe."""

Unread = Callable[[int | None], Awaitable[None]]
"""Reports an update that cannot be read."""

_LONG_POLL = 30  # seconds
_ANSWERING = 0.1  # seconds
_QUICK = 0.2  # seconds between polls beyond an update that is still being handled
_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after each failure in a row
_LONGEST_PAUSE = 300.0  # seconds, even if the server asks for more: people wait
_PATIENCE = 10.0  # seconds to finish work in hand, when told to stop
_CONFIRMING = 3.0  # seconds for the last call
_HELD_UP = 60.0  # seconds that a slow update may block a full list of others


class Polling:
    """One long-polling loop; only `stop` and a really refused token end it."""

    def __init__(
        self,
        bot: Bot,
        source: UpdateSource,
        handle: Handle,
        on_unread: Unread,
        *,
        health: Health,
        has_polled: asyncio.Event,
    ) -> None:
        self._bot = bot
        self._source = source
        self._handle = handle
        self._on_unread = on_unread
        self._health = health
        self._failures = 0  # failures in a row
        self._next = 0  # the first unseen update; 0 means the oldest on the server
        self._open: dict[int, float] = {}  # update id → time it was seen, until it is safe
        self._safe: set[int] = set()  # safe, but behind an unsafe one: Telegram repeats it
        self._tasks: set[asyncio.Task[None]] = set()
        self._has_polled = has_polled  # set after the first attempt

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop`; then finish the work in hand and confirm it."""
        while not stop.is_set():
            try:
                received = await unless_stopped(stop, self._poll())
                if received is not None:
                    await self._take(received)
            except Exception as error:
                await self._mend(error, stop)
        await self._finish()

    async def _poll(self) -> list[Received]:
        # While an update is open we ask beyond it without confirming it, so answers come at once. A
        # short poll and a pause keep that from spinning. The first poll, and the first after a
        # failure, is short too: it tells soon whether all is well.
        is_short = self._open or self._failures or not self._has_polled.is_set()
        if not self._open:
            self._safe.clear()  # this poll confirms them
        offset = min(self._open, default=self._next)
        try:
            received = await self._source.take(offset, 0 if is_short else _LONG_POLL)
        finally:
            self._has_polled.set()
        if not received and not self._open:
            # Everything was confirmed. After a quiet week Telegram's ids may begin anew anywhere: a
            # higher offset would confirm updates that nobody has seen.
            self._next = 0
        return received

    async def _take(self, received: Sequence[Received]) -> None:
        known = self._open.keys() | self._safe
        new = [one for one in received if one.update_id is not None and one.update_id not in known]
        for one in new:
            self._begin(one)
        if new:
            self._next = max(one.update_id or 0 for one in received) + 1
        nameless = [one for one in received if one.update_id is None]
        if nameless:
            await self._tell(None)
        if len(nameless) == len(received) > 0:
            raise NetworkError("no update has an id")  # nothing confirms them
        self._failures = 0
        self._health.polled()
        if len(received) >= MOST and not new:
            self._let_go()
        await self._settle(has_more=len(received) >= MOST and bool(new))

    def _begin(self, one: Received) -> None:
        update_id = one.update_id
        if update_id is None or update_id in self._open:
            return
        self._open[update_id] = asyncio.get_running_loop().time()
        if one.update is None:
            work: Coroutine[None, None, None] = self._tell(update_id)
        else:
            work = self._handle(one.update, lambda: self._close(update_id))
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._ended(done, update_id))

    async def _tell(self, update_id: int | None) -> None:
        try:
            await self._on_unread(update_id)
        except Exception:
            _log.exception("nobody could be told of an update that cannot be read")

    def _close(self, update_id: int) -> None:
        if self._open.pop(update_id, None) is not None:
            self._safe.add(update_id)

    def _ended(self, task: asyncio.Task[None], update_id: int) -> None:
        self._tasks.discard(task)
        self._close(update_id)
        if not task.cancelled() and (error := task.exception()):
            _log.error("an update was not handled", exc_info=error)

    def _let_go(self) -> None:
        """Confirm an update that has blocked the others for too long; it is still being handled."""
        oldest = min(self._open, default=None)
        if oldest is not None:
            now = asyncio.get_running_loop().time()
            if now - self._open[oldest] > _HELD_UP:
                _log.warning("update %s takes long: it no longer holds up the others", oldest)
                self._close(oldest)

    async def _settle(self, *, has_more: bool) -> None:
        """Wait a short time for answers before the next poll, which costs time."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_ANSWERING)
        if self._open and not has_more:
            await asyncio.sleep(_QUICK)

    async def _mend(self, error: Exception, stop: asyncio.Event) -> None:
        """Correct a failure's cause if possible, and pause; raise when the token is refused."""
        self._failures += 1
        self._health.poll_failed()
        if isinstance(error, InvalidToken | NotFoundError):
            refused = await unless_stopped(stop, is_refused(self._bot, stop))
            if refused:
                raise InvalidToken("Telegram refuses the token") from None
        if isinstance(error, Conflict) and blames_webhook(error):
            is_mended = await unless_stopped(stop, remove_webhook(self._bot))
            if is_mended and self._failures == 1:
                return
        elif isinstance(error, Conflict):
            _log.error("another process polls with this token: only one may run")
        elif isinstance(error, TelegramError):
            _log.warning("polling failed: %s", delivery_error(error))
        else:
            _log.error("polling failed", exc_info=error)
        await stopped_within(stop, self._pause(error))

    def _pause(self, error: Exception) -> float:
        told = delivery_error(error).retry_after if isinstance(error, RetryAfter) else None
        seconds = told or _PAUSES[min(self._failures, len(_PAUSES)) - 1]
        return min(seconds, _LONGEST_PAUSE)

    async def _finish(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_PATIENCE)
        try:
            async with asyncio.timeout(_CONFIRMING):
                await self._source.take(min(self._open, default=self._next), 0, 1)
        except (TelegramError, TimeoutError) as error:
            # They come again at the next start, and are recognised.
            _log.info("the last updates were not confirmed: %s", type(error).__name__)
