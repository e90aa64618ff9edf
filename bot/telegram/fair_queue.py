"""Fair shares of the assistant: a flood from one chat waits alone.

A channel hands out a hundred updates at a time in order, and goes on only when the oldest is
confirmed: two thousand messages of one person would keep everybody waiting. Only a few updates of
one chat are in hand. The rest is put aside in the database, so that the channel can confirm it, and
handled in order later. A single slow update is put aside too.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Update

from core.clock import Clock
from core.database import Database
from core.dialogue.put_aside import Parked, counts, let_go, park, parked
from core.errors import NotKeptError
from core.secrecy.secrecy import is_marked_secret
from core.secrecy.words import MARK

_log = logging.getLogger(__name__)

OPEN = 20  # updates of one chat in hand at once
_AGAIN = 1.0  # seconds until updates put aside are read again after a failure
_LONG = 2.0  # seconds after which a slow update no longer blocks the channel

_OF_PEOPLE = frozenset({"text", "caption", "file_name"})

Handle = Callable[[Update, Callable[[], None]], Coroutine[None, None, None]]


@dataclass(eq=False)
class _Line:
    """The state of one chat."""

    open: int = 0  # in hand, and not stored yet
    aside: int = 0  # in the database or being written, and not in hand
    coming: int = 0  # those of them that are being written
    taken: set[int] = field(default_factory=set)  # in the database, and in hand
    is_filling: bool = False

    @property
    def is_idle(self) -> bool:
        return not (self.open or self.aside or self.taken or self.is_filling)


class _Parking(NamedTuple):
    """An update to put aside, and whether it was new."""

    one: Parked
    is_kept: asyncio.Future[bool]


class FairQueue:
    """Stands between a channel's poll and its service."""

    def __init__(
        self, database: Database, clock: Clock, bot: Bot, channel: str, handle: Handle
    ) -> None:
        self._database = database
        self._clock = clock
        self._bot = bot
        self._channel = channel
        self._next = handle
        self._lines: dict[str, _Line] = {}
        self._parking: list[_Parking] = []
        self._done: list[int] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._flushing = asyncio.Lock()
        self._is_ending = False

    async def resume(self) -> None:
        """Handle the updates that an earlier process put aside."""
        async with self._database.reading() as session:
            waiting = await counts(session, self._channel)
        for address, count in waiting.items():
            line = self._lines[address] = _Line(aside=count)
            self._fill(address, line)

    async def handle(self, update: Update, on_kept: Callable[[], None]) -> None:
        """Handle an update now, or put it aside; call `on_kept` once it is safe."""
        chat = update.effective_chat
        if chat is None:
            return await self._next(update, on_kept)
        address = str(chat.id)
        line = self._lines.setdefault(address, _Line())
        if line.aside or line.open >= OPEN:
            line.aside += 1  # later updates go the same way
            line.coming += 1
            is_parked = await self._park(_parked(address, update))
            line.coming -= 1
            if is_parked:
                on_kept()
                self._fill(address, line)
                return None
            line.aside -= 1
        return await self._serve(address, line, update, on_kept)

    def end(self) -> None:
        """Begin nothing more; updates put aside wait for the next start."""
        self._is_ending = True

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait for a short time until the work in hand is done."""
        if self._tasks:
            await asyncio.wait({*self._tasks}, timeout=seconds)
        await self._flush()

    async def _serve(
        self, address: str, line: _Line, update: Update, on_kept: Callable[[], None]
    ) -> None:
        line.open += 1
        is_kept = asyncio.Event()

        def kept() -> None:
            if is_kept.is_set():
                return
            is_kept.set()
            line.open -= 1
            if update.update_id in line.taken:
                line.taken.discard(update.update_id)
                self._done.append(update.update_id)
            on_kept()
            self._fill(address, line)

        long = asyncio.get_running_loop().call_later(
            _LONG, lambda: self._begin(self._hold(address, line, update, on_kept, is_kept))
        )
        try:
            await self._next(update, kept)
            await is_kept.wait()  # an album's first message stores all of them
        except Exception:
            kept()  # it needs nothing more
            raise
        finally:
            long.cancel()

    async def _hold(
        self,
        address: str,
        line: _Line,
        update: Update,
        on_kept: Callable[[], None],
        is_kept: asyncio.Event,
    ) -> None:
        """Put a slow update aside while it is in hand."""
        if update.update_id in line.taken or is_kept.is_set():
            return
        line.taken.add(update.update_id)
        if not await self._park(_parked(address, update)):
            line.taken.discard(update.update_id)
        elif not is_kept.is_set():
            on_kept()
        else:
            self._done.append(update.update_id)
            line.taken.discard(update.update_id)

    async def _serve_parked(self, address: str, line: _Line, one: Parked) -> None:
        line.aside -= 1
        update = Update.de_json(one.payload, self._bot)
        await self._serve(address, line, update, lambda: None)

    def _fill(self, address: str, line: _Line) -> None:
        """Handle waiting updates of the chat while there is room; forget a chat without any."""
        if line.is_idle:
            if self._lines.get(address) is line:
                del self._lines[address]
            if self._done and not self._lines:
                self._begin(self._flush())
            return
        if line.aside and line.open <= OPEN // 2 and not line.is_filling and not self._is_ending:
            line.is_filling = True
            self._begin(self._take_up(address, line))

    async def _take_up(self, address: str, line: _Line) -> None:
        found: list[Parked] = []
        try:
            await self._flush()
            # An update that was stored while it waited its turn still has its row: do not repeat
            # it.
            in_hand = {*line.taken, *self._done}
            async with self._database.reading() as session:
                found = await parked(session, self._channel, address, in_hand, OPEN - line.open)
            if not found:
                line.aside = line.coming  # the others were repeated, or from a stranger
        except SQLAlchemyError:
            _log.warning("what was put aside cannot be read; it is tried again", exc_info=True)
            await asyncio.sleep(_AGAIN)
        finally:
            line.is_filling = False
        for one in found:
            line.taken.add(one.number)
            self._begin(self._serve_parked(address, line, one))
        if not found:
            self._fill(address, line)

    async def _park(self, one: Parked) -> bool:
        """Write it together with others that come now; False when that failed."""
        is_kept: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._parking.append(_Parking(one, is_kept))
        await self._flush()
        return is_kept.result()

    async def _flush(self) -> None:
        """Write the updates to put aside and delete the handled ones, in one transaction."""
        async with self._flushing:
            parking, self._parking = self._parking, []
            done, self._done = self._done, []
            if not parking and not done:
                return
            them = [one for one, _ in parking]
            try:
                async with self._database.writing() as session:
                    await let_go(session, self._channel, done)
                    strangers = await park(session, self._channel, them, self._clock.now())
            except (SQLAlchemyError, NotKeptError) as error:
                is_known = isinstance(error, NotKeptError)  # a full disk needs no traceback
                reason = error if is_known else "a fault"
                _log.warning("updates could not be put aside: %s", reason, exc_info=not is_known)
                self._done += done
                strangers = None
            for _, is_kept in parking:
                if not is_kept.done():
                    is_kept.set_result(strangers is not None)
            if strangers:
                _log.warning("%s updates of unknown chats were dropped", len(strangers))

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("an update that was put aside was not handled", exc_info=error)


def _parked(address: str, update: Update) -> Parked:
    """Give the row to put aside; of words marked secret it holds only that they were."""
    return Parked(address, update.update_id, _without_secrets(update.to_dict()))


def _without_secrets(value: Any, name: str = "") -> Any:  # noqa: ANN401 - whatever JSON can be
    if isinstance(value, dict):
        return {key: _without_secrets(one, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_without_secrets(one) for one in value]
    is_secret = name in _OF_PEOPLE and isinstance(value, str) and is_marked_secret(value)
    return MARK.upper() if is_secret else value
