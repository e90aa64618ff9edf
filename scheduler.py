"""Runs jobs at intervals (APScheduler); the jobs ask the database what is due, and keep no state.

The scheduler never reads the machine's wall clock, which may be set back or ahead at any time. The
jobs ask that clock what is due; the monotonic clock measures the intervals.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

_log = logging.getLogger(__name__)

_BREAKING = 2.0  # seconds for a cancelled job to clean up
_BEGIN = datetime(2000, 1, 1, tzinfo=UTC)  # any moment will do: only differences count


class _SteadyTime(tzinfo):
    """The scheduler's time zone: `datetime.now` in it never steps.

    The library asks for the time only in its own zone. This one answers by the monotonic clock. It
    also keeps the library from looking for the machine's zone, whose name it may not know.
    """

    def fromutc(self, _: datetime) -> datetime:
        """Give the monotonic time; ignore the wall clock."""
        passed = timedelta(seconds=time.monotonic())
        return (_BEGIN + passed).replace(tzinfo=self)

    def utcoffset(self, _: datetime | None) -> timedelta:
        """Give no offset."""
        return timedelta(0)

    def dst(self, _: datetime | None) -> timedelta:
        """Give no summer time."""
        return timedelta(0)

    def tzname(self, _: datetime | None) -> str:
        """Give a name for the library's messages."""
        return "steady"


class _Every(BaseTrigger):  # type: ignore[misc]  # the library has no types
    """Fires at an interval; missed runs are not repeated."""

    def __init__(self, seconds: float) -> None:
        self._interval = timedelta(seconds=seconds)

    def get_next_fire_time(self, _: datetime | None, now: datetime) -> datetime:
        """Give the next time, by the scheduler's own clock."""
        return now + self._interval


@dataclass(frozen=True)
class Job:
    """A repeated task, `seconds` apart; running it twice is harmless."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[None]]


class Scheduler:
    """Runs jobs while the process lives, and lets running jobs end before it stops."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=_SteadyTime())
        self._under_way: set[asyncio.Task[None] | None] = set()
        for job in jobs:
            self._scheduler.add_job(
                self._tracked(job),
                _Every(job.seconds),
                name=job.name,
                max_instances=1,
                coalesce=True,
                misfire_grace_time=None,
            )

    def start(self) -> None:
        """Start; each job first runs after its interval."""
        self._scheduler.start()

    async def stop(self, seconds: float = 8.0) -> None:
        """Start nothing more, and wait so many seconds for running jobs.

        The library's own `shutdown(wait=True)` cancels running coroutines.
        """
        if not self._scheduler.running:  # no channel was reached
            return
        self._scheduler.pause()
        under_way = [task for task in self._under_way if task is not None]
        if under_way:
            _, late = await asyncio.wait(under_way, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                _log.warning("a job does not come to its end: it is broken off")
                await asyncio.wait(late, timeout=_BREAKING)
        self._scheduler.shutdown(wait=False)

    def _tracked(self, job: Job) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            task = asyncio.current_task()
            self._under_way.add(task)
            try:
                await job.run()
            except Exception:
                # The next tick asks the database again, so nothing is lost.
                _log.exception("job %s failed", job.name)
            finally:
                self._under_way.discard(task)

        return run
