"""Takes in updates: each is kept in the database before it is worked on, in order of arrival.

Zalo hands out each update at most once, so a process that is killed must find it again. Codes of
invitations, and what strangers write, are kept nowhere: their senders see that no answer came.
"""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.stopping import ended, stopped_within
from bot.zalo.media import Early, Media
from bot.zalo.updates import Written, WrittenInGroup, read
from core.clock import Clock
from core.database import Database
from core.dialogue.put_aside import Parked, counts, highest, let_go, park, parked
from core.errors import NotKeptError
from core.people.invitations import is_code
from core.secrecy.secrecy import is_marked_secret
from core.secrecy.words import MARK

_log = logging.getLogger(__name__)

_REMEMBERED = 2_000  # messages of which doubles are known at once
_OF_PEOPLE = ("text", "caption")

Handle = Callable[[Written, Early | None, Callable[[], None]], Coroutine[None, None, None]]
"""Handles a message, and calls back once it is safe in the database."""

DeclineGroup = Callable[[str], Coroutine[None, None, None]]


class _Storing(Enum):
    """What became of an update that was to be kept."""

    DONE = "done"
    NOT_MEANT = "a code, or a stranger's"
    FAILED = "failed"


@dataclass(frozen=True)
class _Waiting:
    """A message that waits its turn; `is_kept`: it has a row."""

    number: int
    written: Written
    early: Early | None
    is_kept: bool


@dataclass(eq=False)
class _Line:
    """One conversation's messages."""

    waiting: deque[_Waiting] = field(default_factory=deque)
    is_moving: bool = False


@dataclass(eq=False)
class _NewestFile:
    """A conversation's newest file that is not answered yet."""

    written: Written
    is_followed: asyncio.Event = field(default_factory=asyncio.Event)


class Intake:
    """Stands between a poll, or the webhook, and the conversations."""

    def __init__(
        self,
        channel: str,
        database: Database,
        clock: Clock,
        *,
        media: Media,
        handle: Handle,
        decline_group: DeclineGroup,
    ) -> None:
        self._channel = channel
        self._database = database
        self._clock = clock
        self._media = media
        self._handle = handle
        self._decline_group = decline_group
        self._lines: dict[str, _Line] = {}
        self._files: dict[str, _NewestFile] = {}
        self._recent: OrderedDict[str, None] = OrderedDict()
        self._done: list[int] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._number = 0
        self._is_ending = False

    async def resume(self) -> None:
        """Work on what an earlier process kept."""
        self._media.clear()
        # Above all earlier numbers: they name messages that bring no name of their own.
        self._number = int(self._clock.now().timestamp())
        async with self._database.reading() as session:
            self._number = max(self._number, await highest(session, self._channel))
            for address, count in (await counts(session, self._channel)).items():
                for one in await parked(session, self._channel, address, (), count):
                    self._take_up(one)

    async def take(self, update: Mapping[str, Any]) -> bool:
        """Keep an update and begin to work on it; False when it could not be kept.

        It is worked on all the same: the person then hears whether anything was recorded.
        """
        self._number += 1
        number, written = self._number, read(update, self._number)
        if isinstance(written, WrittenInGroup):
            self._begin(self._decline_group(written.address))
        if not isinstance(written, Written) or self._is_double(written):
            return True
        row = Parked(written.address, number, _without_secrets(update))
        storing = _Storing.NOT_MEANT if _is_code(written.text) else await self._store(row)
        is_kept = storing is _Storing.DONE
        early = self._fetched_early(written) if is_kept else None
        self._enqueue(_Waiting(number, written, early, is_kept))
        return storing is not _Storing.FAILED

    async def is_followed(self, written: Written, seconds: float) -> bool:
        """Tell whether a file follows this file soon: people send several photos, one a message."""
        newest = self._files.get(written.address)
        if written.media is None or newest is None:
            return False
        if newest.written is written:
            await stopped_within(newest.is_followed, seconds)
            if self._files.get(written.address) is newest:
                del self._files[written.address]
            return newest.is_followed.is_set()
        return True

    def end(self) -> None:
        """Begin nothing more; what is kept waits for the next start."""
        self._is_ending = True

    async def finish(self, seconds: float) -> None:
        """Wait for the work in hand."""
        await ended(self._tasks, seconds)
        await self._let_go()

    async def _store(self, row: Parked) -> "_Storing":
        now = self._clock.now()
        try:
            strangers = await self._database.write(
                lambda session: park(session, self._channel, [row], now)
            )
        except (SQLAlchemyError, NotKeptError) as error:
            _log.warning("an update was not kept: %s", type(error).__name__)
            return _Storing.FAILED
        return _Storing.NOT_MEANT if strangers else _Storing.DONE

    def _fetched_early(self, written: Written) -> Early | None:
        is_wanted = written.media is not None and not is_marked_secret(written.text)
        return self._media.begin(written.media) if written.media and is_wanted else None

    def _is_double(self, written: Written) -> bool:
        name = f"{written.address} {written.key}"
        is_known = name in self._recent
        self._recent[name] = None
        self._recent.move_to_end(name)
        if len(self._recent) > _REMEMBERED:
            self._recent.popitem(last=False)
        return is_known

    def _take_up(self, one: Parked) -> None:
        written = read(one.payload, one.number)
        if not isinstance(written, Written) or self._is_double(written):
            self._done.append(one.number)
            return
        early = self._fetched_early(written)
        self._enqueue(_Waiting(one.number, written, early, is_kept=True))

    def _enqueue(self, one: _Waiting) -> None:
        line = self._lines.setdefault(one.written.address, _Line())
        line.waiting.append(one)
        if one.written.media is not None:
            before = self._files.get(one.written.address)
            self._files[one.written.address] = _NewestFile(one.written)
            if before is not None:
                before.is_followed.set()
        if not line.is_moving:
            line.is_moving = True
            self._begin(self._move(one.written.address, line))

    async def _move(self, address: str, line: _Line) -> None:
        """Work on a conversation's messages, one after another."""
        while line.waiting and not self._is_ending:
            one = line.waiting.popleft()
            is_safe = asyncio.Event()
            work = self._begin(self._work_on(one, is_safe.set))
            safe = asyncio.create_task(is_safe.wait())
            # The answer may take longer: the gateway keeps the order of answers.
            await asyncio.wait({work, safe}, return_when=asyncio.FIRST_COMPLETED)
            safe.cancel()
        line.is_moving = False
        if not line.waiting and self._lines.get(address) is line:
            del self._lines[address]

    async def _work_on(self, one: _Waiting, on_safe: Callable[[], None]) -> None:
        """Work on a message until its answer was sent, or could not be; then its row goes.

        If the assistant is killed before, it answers after its next start: a person who saw no
        answer would type the number again, which by then chooses from a question not seen.
        """
        try:
            await self._handle(one.written, one.early, on_safe)
        except Exception:
            _log.exception("an update was not handled")
        finally:
            self._media.drop(one.early)
        if one.is_kept:
            self._done.append(one.number)
            await self._let_go()

    async def _let_go(self) -> None:
        """Delete the rows of what was handled; those that stay are known as doubles later."""
        done, self._done = self._done, []
        if not done:
            return
        try:
            await self._database.write(lambda session: let_go(session, self._channel, done))
        except (SQLAlchemyError, NotKeptError) as error:
            _log.warning("handled updates stay for now: %s", type(error).__name__)
            self._done += done

    def _begin(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("an update was not handled", exc_info=error)


def _is_code(text: str) -> bool:
    """Tell whether a text is an invitation's code, or a command with one."""
    return is_code(text.partition(" ")[2] if text.startswith("/") else text)


def _without_secrets(update: Mapping[str, Any]) -> dict[str, Any]:
    """Give what may be stored: of words marked secret only that they were."""
    message = dict(update.get("message") or {})
    for name in _OF_PEOPLE:
        if isinstance(message.get(name), str) and is_marked_secret(message[name]):
            message[name] = MARK.upper()
    return {**update, "message": message}
