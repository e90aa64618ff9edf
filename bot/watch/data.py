"""Watches the database's file and the room on its disk, and has the administrators told."""

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
from core.notices.words.troubles import LITTLE_ROOM
from core.office import Office
from core.people.notices import tell_trouble
from core.storage.obstacles import obstacle_of

_log = logging.getLogger(__name__)

_MEGABYTE = 1_000_000
_QUIET = 600.0  # seconds in which one obstacle is logged once for all jobs


class DataWatch:
    """Knows whether anything can be written, and says it when not."""

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
        """Look at the file and at the room; what is well again is taken up and told."""
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
        """Have the administrators told of what hindered somebody's turn, without waiting."""
        if obstacle is Obstacle.BUSY:
            return
        is_of_file = obstacle in {Obstacle.GONE, Obstacle.REPLACED}
        task = asyncio.create_task(self._is_lost() if is_of_file else self._tell(obstacle))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    def guarded(self, run: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """Give the job so that it rests while nothing can be written; it is no bug of its own."""

        async def job() -> None:
            try:
                await run()
            except NotKeptError as error:
                self._log_once(error.obstacle)
                self.report(error.obstacle)

        return job

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait until those who are being told have heard, but not for long."""
        await ended(self._telling, seconds)

    async def _is_lost(self) -> bool:
        """Look at the file; tell it when it is gone or another."""
        async with self._looking:
            obstacle = await self._database.look_after()
        if obstacle is not None:
            await self._tell(obstacle)
        return obstacle is not None

    async def _hindered(self) -> Obstacle | None:
        """Learn who is to be told, look at the room, and say what stands in the way of that."""
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
        folder, megabytes = str(self._database.path.parent), free // _MEGABYTE
        await self._database.write(
            lambda session: tell_trouble(
                session, LITTLE_ROOM, day, now, folder=folder, megabytes=megabytes
            )
        )

    async def _can_write(self) -> bool:
        """Try it: only what was written tells that there is room again."""
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
