"""Watches the database's file and its disk, and tells the administrators."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from markupsafe import Markup
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.stopping import ended
from bot.watch.alarm import Alarm
from core.clock import Clock
from core.database import Database
from core.errors import NotKeptError, Obstacle
from core.files.room import free_bytes
from core.installation.words import installation as texts
from core.notices.troubles import LittleRoom
from core.office import Office
from core.people.troubles import tell_trouble
from core.storage.obstacles import obstacle_of

_log = logging.getLogger(__name__)

_MEGABYTE = 1_000_000
_QUIET = 600.0  # seconds in which one obstacle is logged once for all jobs


class DataWatch:
    """Knows whether the database can be written, and reports when it cannot."""

    def __init__(
        self,
        database: Database,
        office: Office,
        clock: Clock,
        alarm: Alarm,
        free: Callable[[], int] | None = None,
    ) -> None:
        self._database = database
        self._office = office
        self._clock = clock
        self._alarm = alarm
        self._free = free or (lambda: free_bytes(database.path.parent))
        self._telling: set[asyncio.Task[Any]] = set()
        self._looking = asyncio.Lock()
        self._logged: dict[Obstacle, float] = {}

    async def look(self) -> None:
        """Check the file and the disk; report obstacles and their end."""
        if await self._is_lost():
            return
        obstacle = await self._hindered()
        if obstacle is not None:
            if obstacle is not Obstacle.BUSY:
                await self._tell(obstacle)
            return
        if self._alarm.has_told and await self._can_write():
            await self._alarm.tell_well(texts.working_again())

    def report(self, obstacle: Obstacle) -> None:
        """Report an obstacle that hindered a turn, without waiting."""
        if obstacle is Obstacle.BUSY:
            return
        is_of_file = obstacle in {Obstacle.GONE, Obstacle.REPLACED}
        task = asyncio.create_task(self._is_lost() if is_of_file else self._tell(obstacle))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    def guarded(self, run: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """Give the job so that it rests while nothing can be written; that is no bug of the job."""

        async def job() -> None:
            try:
                await run()
            except NotKeptError as error:
                self._log_once(error.obstacle)
                self.report(error.obstacle)

        return job

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait a short time until the administrators have been told."""
        await ended(self._telling, seconds)

    async def _is_lost(self) -> bool:
        """Check the file; report when it is gone or another."""
        async with self._looking:
            obstacle = await self._database.look_after()
        if obstacle is not None:
            await self._tell(obstacle)
        return obstacle is not None

    async def _hindered(self) -> Obstacle | None:
        """Learn the administrators, check the disk, and give the obstacle to writing."""
        try:
            await self._alarm.learn(self._database)
            await self._look_at_room()
        except NotKeptError as error:
            return error.obstacle
        except DBAPIError as error:
            if (obstacle := obstacle_of(error)) is None:
                raise
            return obstacle
        return None

    async def _look_at_room(self) -> None:
        free = self._free()
        if free >= self._office.least_free:
            return
        now = self._clock.now()
        day = self._office.local(now).date().isoformat()
        little = LittleRoom(folder=str(self._database.path.parent), megabytes=free // _MEGABYTE)
        await self._database.write(lambda session: tell_trouble(session, little, day, now))

    async def _can_write(self) -> bool:
        """Try to write: only a successful write shows that there is room again."""
        try:
            await self._database.try_writing()
        except NotKeptError:
            return False
        except OperationalError as error:
            if obstacle_of(error) is not Obstacle.BUSY:
                raise
            return False
        return True

    async def _tell(self, obstacle: Obstacle) -> None:
        day = self._office.local(self._clock.now()).date().isoformat()
        await self._alarm.tell_once(f"{obstacle} {day}", self._words(obstacle))

    def _words(self, obstacle: Obstacle) -> Markup:
        path = self._database.path
        if obstacle is Obstacle.GONE:
            return texts.gone_while_running(path, self._database.rescued)
        if obstacle is Obstacle.REPLACED:
            return texts.replaced_while_running(path)
        if obstacle is Obstacle.FULL:
            return texts.full_while_running(path.parent)
        return texts.disk_faulty(path.parent)

    def _log_once(self, obstacle: Obstacle) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._logged.get(obstacle, -_QUIET) >= _QUIET:
            self._logged[obstacle] = now
            _log.error("nothing can be written: %s", obstacle)
