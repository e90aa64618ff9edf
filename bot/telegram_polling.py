"""Takes updates from Telegram and lets go of each only when it is safe in the database.

The library's own updater confirms updates before they are handled: a crash would lose an answer.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.stopping import stopped_within
from bot.telegram_errors import delivery_error
from bot.telegram_updates import ALLOWED_UPDATES

_log = logging.getLogger(__name__)

Handle = Callable[[Update, Callable[[], None]], Coroutine[None, None, None]]
"""Handles an update and calls back once it is safe."""

_LONG_POLL = 30  # seconds
_AT_ONCE = 100  # updates: more may wait behind so many
_ANSWERING = 0.1  # seconds
_QUICK = 0.2  # seconds between polls past something that is still being handled
_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after each failure in a row
_PATIENCE = 20.0  # seconds to finish what was begun, when told to stop


class Polling:
    """One long-polling loop."""

    def __init__(self, bot: Bot, handle: Handle) -> None:
        self._bot = bot
        self._handle = handle
        self._next = 0  # the first update not seen yet
        self._open: set[int] = set()  # seen, and not safe yet
        self._safe: set[int] = set()  # safe, but after one that is not: Telegram repeats it
        self._tasks: set[asyncio.Task[None]] = set()
        self.has_polled = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop`; then finish what was begun and confirm it."""
        failures = 0
        while not stop.is_set():
            try:
                updates = await self._poll(stop)
                failures = 0
            except InvalidToken:
                raise
            except TelegramError as error:
                failures += 1
                await self._pause(error, failures, stop)
                continue
            has_more = len(updates) >= _AT_ONCE and updates[-1].update_id >= self._next
            for update in updates:
                self._begin(update)
            await self._settle(has_more=has_more)
        await self._finish()

    async def _poll(self, stop: asyncio.Event) -> tuple[Update, ...]:
        # While something is open we ask past it only in memory, so an answer comes at once:
        # a short poll, and a pause, keep that from spinning.
        timeout = 0 if self._open else _LONG_POLL
        if not self._open:
            self._safe.clear()  # this poll lets go of them
        offset = min(self._open, default=self._next)
        call = asyncio.ensure_future(
            self._bot.get_updates(
                offset=offset or None,
                timeout=timeout,
                read_timeout=10,
                allowed_updates=ALLOWED_UPDATES,
            )
        )
        self.has_polled.set()
        halt = asyncio.ensure_future(stop.wait())
        await asyncio.wait({call, halt}, return_when=asyncio.FIRST_COMPLETED)
        halt.cancel()
        if not call.done():
            call.cancel()
            return ()
        return call.result()

    def _begin(self, update: Update) -> None:
        if update.update_id in self._open | self._safe:
            return
        self._next = update.update_id + 1
        self._open.add(update.update_id)
        task = asyncio.create_task(self._handle(update, lambda: self._close(update.update_id)))
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._ended(done, update.update_id))

    def _close(self, update_id: int) -> None:
        if update_id in self._open:
            self._open.discard(update_id)
            self._safe.add(update_id)

    def _ended(self, task: asyncio.Task[None], update_id: int) -> None:
        self._tasks.discard(task)
        self._close(update_id)
        if not task.cancelled() and (error := task.exception()):
            _log.error("an update was not handled", exc_info=error)

    async def _settle(self, *, has_more: bool) -> None:
        """Let what was taken be answered before the next poll costs time, but not for long."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_ANSWERING)
        if self._open and not has_more:
            await asyncio.sleep(_QUICK)

    async def _pause(self, error: TelegramError, failures: int, stop: asyncio.Event) -> None:
        if isinstance(error, Conflict):
            _log.error("another process polls with this token: only one may run")
        else:
            _log.warning("polling failed: %s", delivery_error(error))
        told = delivery_error(error).retry_after if isinstance(error, RetryAfter) else None
        seconds = told or _PAUSES[min(failures, len(_PAUSES)) - 1]
        await stopped_within(stop, seconds)

    async def _finish(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_PATIENCE)
        try:
            await self._bot.get_updates(
                offset=min(self._open, default=self._next) or None, timeout=0, limit=1
            )
        except TelegramError as error:
            # They come again at the next start, and are recognised.
            _log.info("the last updates were not confirmed: %s", delivery_error(error))
