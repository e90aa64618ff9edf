"""Messages on their way: many at once, so that hanging ones block nobody."""

import asyncio
from collections.abc import Callable, Collection, Coroutine
from typing import NamedTuple

BATCH = 10  # messages claimed and written in one transaction
_AHEAD = 40  # messages on their way: more than a second's worth, so that the pacing never idles
_HANGS = 10.0  # seconds: after that, pacing is not the reason for waiting
_MOST_HANGING = 150  # messages on their way in all


class _Flight(NamedTuple):
    """The sending of one parcel (`bot.delivery`), and when it began."""

    task: asyncio.Task[None]
    begun_at: float


class OnTheirWay:
    """All messages on their way, of every round, with their starting times."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._tasks: dict[tuple[int, ...], _Flight] = {}

    @property
    def ids(self) -> Collection[int]:
        """Give the outbox ids; one message may stand for several rows."""
        return {one for ids in self._tasks for one in ids}

    def add(
        self, message_ids: tuple[int, ...], sending: Coroutine[None, None, None]
    ) -> asyncio.Task[None]:
        """Start sending a message."""
        task = asyncio.create_task(sending)
        self._tasks[message_ids] = _Flight(task, self._seconds())
        task.add_done_callback(lambda _: self._tasks.pop(message_ids))
        return task

    def break_off(self) -> None:
        """Cancel all of them."""
        for flight in self._tasks.values():
            flight.task.cancel()

    async def room(self) -> None:
        """Wait until a batch may be added; hanging messages count only when there are many."""
        while self._count_fresh() > _AHEAD - BATCH or len(self._tasks) > _MOST_HANGING:
            tasks = [flight.task for flight in self._tasks.values()]
            await asyncio.wait(tasks, timeout=1.0, return_when=asyncio.FIRST_COMPLETED)

    def _count_fresh(self) -> int:
        now = self._seconds()
        return sum(now - flight.begun_at < _HANGS for flight in self._tasks.values())


class Flights:
    """The messages one round of delivery has on its way; a failure does not disturb the others."""

    def __init__(self, on_their_way: OnTheirWay) -> None:
        self._on_their_way = on_their_way
        self._tasks: dict[tuple[int, ...], asyncio.Task[None]] = {}
        self.failure: BaseException | None = None

    def __len__(self) -> int:
        return len(self._tasks)

    def begin(self, message_ids: tuple[int, ...], sending: Coroutine[None, None, None]) -> None:
        """Start sending one more message beside the others."""
        task = self._tasks[message_ids] = self._on_their_way.add(message_ids, sending)
        task.add_done_callback(lambda _: self._landed(message_ids, task))

    async def until(self, most: int) -> None:
        """Wait until at most this many are on their way."""
        while len(self._tasks) > most:
            await asyncio.wait(self._tasks.values(), return_when=asyncio.FIRST_COMPLETED)

    def _landed(self, message_ids: tuple[int, ...], task: asyncio.Task[None]) -> None:
        del self._tasks[message_ids]
        self.failure = self.failure or _failure_of(task)


def _failure_of(task: asyncio.Task[None]) -> BaseException | None:
    return asyncio.CancelledError() if task.cancelled() else task.exception()
