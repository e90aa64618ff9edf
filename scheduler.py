"""Which job runs when (APScheduler); the jobs ask the database what is due, and keep no state."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from apscheduler.schedulers.asyncio import AsyncIOScheduler

_log = logging.getLogger(__name__)

_BREAKING = 2.0  # seconds that a job is given to let go of what it holds


@dataclass(frozen=True)
class Job:
    """Something to be done again and again, `seconds` apart; doing it twice is harmless."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[None]]


class Scheduler:
    """Runs jobs while the process lives, and lets work in flight end before it stops."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._scheduler = AsyncIOScheduler()
        self._under_way: set[asyncio.Task[None] | None] = set()
        for job in jobs:
            self._scheduler.add_job(
                self._tracked(job),
                "interval",
                seconds=job.seconds,
                name=job.name,
                max_instances=1,
                coalesce=True,
                misfire_grace_time=None,
            )

    def start(self) -> None:
        """Begin; jobs run first after their own interval."""
        self._scheduler.start()

    async def stop(self, seconds: float = 8.0) -> None:
        """Begin nothing more, await what is under way, but not longer than so many seconds.

        The library's own `shutdown(wait=True)` cancels running coroutines.
        """
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
                # The next tick asks the database again: nothing is lost with this one.
                _log.exception("job %s failed", job.name)
            finally:
                self._under_way.discard(task)

        return run
