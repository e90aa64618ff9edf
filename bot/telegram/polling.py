"""Takes updates from Telegram and lets go of each only when it is safe in the database.

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
"""Tells somebody of an update that cannot be read."""

_LONG_POLL = 30  # seconds
_ANSWERING = 0.1  # seconds
_QUICK = 0.2  # seconds between polls past something that is still being handled
_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after each failure in a row
_LONGEST_PAUSE = 300.0  # seconds, whatever the server asks for: people wait
_PATIENCE = 10.0  # seconds to finish what was begun, when told to stop
_CONFIRMING = 3.0  # seconds for the last call
_HELD_UP = 60.0  # seconds that an update may keep a full list of others from being seen


class Polling:
    """One long-polling loop; nothing ends it but `stop` and a token that is really refused."""

    def __init__(
        self, bot: Bot, source: UpdateSource, handle: Handle, on_unread: Unread, health: Health
    ) -> None:
        self._bot = bot
        self._source = source
        self._handle = handle
        self._on_unread = on_unread
        self._health = health
        self._failures = 0  # in a row
        self._next = 0  # the first update not seen yet; 0 is the oldest that the server has
        self._open: dict[int, float] = {}  # seen, when, and not safe yet
        self._safe: set[int] = set()  # safe, but after one that is not: Telegram repeats it
        self._tasks: set[asyncio.Task[None]] = set()
        self.has_polled = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop`; then finish what was begun and confirm it."""
        while not stop.is_set():
            try:
                received = await unless_stopped(stop, self._poll())
                if received is not None:
                    await self._take(received)
            except Exception as error:
                await self._mend(error, stop)
        await self._finish()

    async def _poll(self) -> list[Received]:
        # While something is open we ask past it only in memory, so an answer comes at once:
        # a short poll, and a pause, keep that from spinning. The first poll, and the first after
        # a failure, is short too: it tells soon whether all is well.
        is_short = self._open or self._failures or not self.has_polled.is_set()
        if not self._open:
            self._safe.clear()  # this poll lets go of them
        offset = min(self._open, default=self._next)
        try:
            received = await self._source.take(offset, 0 if is_short else _LONG_POLL)
        finally:
            self.has_polled.set()
        if not received and not self._open:
            # All before was let go of. Telegram may begin anew anywhere after a quiet week: a
            # higher offset of ours would let go of what nobody has seen.
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
            raise NetworkError("no update has an id")  # nothing lets go of them
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
        """Give up holding what keeps all others from being seen; it is handled all the same."""
        oldest = min(self._open, default=None)
        if oldest is not None:
            now = asyncio.get_running_loop().time()
            if now - self._open[oldest] > _HELD_UP:
                _log.warning("update %s takes long: it no longer holds up the others", oldest)
                self._close(oldest)

    async def _settle(self, *, has_more: bool) -> None:
        """Let what was taken be answered before the next poll costs time, but not for long."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_ANSWERING)
        if self._open and not has_more:
            await asyncio.sleep(_QUICK)

    async def _mend(self, error: Exception, stop: asyncio.Event) -> None:
        """Do what helps against a failure, and pause; raise when the token is refused."""
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
