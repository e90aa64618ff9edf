"""Makes the nightly copy while the assistant serves, and reports failures."""

import asyncio
import logging
import threading
import time
from contextlib import suppress
from datetime import datetime, timedelta

from core.clock import Clock
from core.config import Settings
from core.copies import words as texts
from core.copies.files import StoppedError
from core.copies.folder import newest_good
from core.copies.nightly import is_due, make_nightly
from core.copies.writing import Made
from core.database import Database
from core.errors import UserError
from core.office import Office
from core.reminders.copies_failing import tell_failed, tell_incomplete, tell_overdue

_log = logging.getLogger(__name__)

_PAUSE = 3600.0  # seconds from a failure to the next attempt
_OVERDUE = timedelta(days=2)


class NightlyCopies:
    """Checks whether a copy is due; the folder of copies shows which exist."""

    def __init__(
        self, settings: Settings, database: Database, office: Office, clock: Clock
    ) -> None:
        self._settings = settings
        self._database = database
        self._office = office
        self._clock = clock
        self._stopping = threading.Event()
        self._not_before = float("-inf")  # by the monotonic clock

    async def look(self) -> None:
        """Make the night's copy when it is due; report a failure to the administrators."""
        wanted = self._settings.backup
        if not wanted.is_nightly or time.monotonic() < self._not_before:
            return
        newest = await asyncio.to_thread(self._newest)
        if not is_due(self._wall(), wanted.at, newest):
            return
        try:
            made = await asyncio.to_thread(self._make)
        except StoppedError:
            return
        except Exception as error:
            self._not_before = time.monotonic() + _PAUSE
            await self._tell_failure(error, newest)
        else:
            await self._tell_made(made)

    def end(self) -> None:
        """Cancel a copy under way; the next start makes it."""
        self._stopping.set()

    def _wall(self) -> datetime:
        return self._office.wall(self._clock.now())

    def _newest(self) -> datetime | None:
        newest = newest_good(self._settings.backup_directory, self._wall())
        return newest.made_at if newest else None

    def _make(self) -> Made:
        return make_nightly(
            self._settings, self._office.local(self._clock.now()), self._go_on_or_stop
        )

    def _go_on_or_stop(self) -> None:
        if self._stopping.is_set():
            raise StoppedError

    async def _tell_made(self, made: Made) -> None:
        missing = len(made.manifest.missing)
        _log.info("copied to %s, %s files are missing", made.path.name, missing)
        if missing:
            now, today = self._clock.now(), self._wall().date()
            await self._database.write(lambda s: tell_incomplete(s, missing, today, now))

    async def _tell_failure(self, error: Exception, newest: datetime | None) -> None:
        if isinstance(error, UserError):
            _log.warning("the nightly copy failed: %s", error.text)
        else:
            _log.error("the nightly copy failed", exc_info=error)
        reason = error.text if isinstance(error, UserError) else texts.by_a_fault()
        now, wall = self._clock.now(), self._wall()
        with suppress(UserError):
            await self._database.write(lambda s: tell_failed(s, reason, wall.date(), now))
            if newest is None or wall - newest > _OVERDUE:
                await self._database.write(lambda s: tell_overdue(s, newest, wall, now))
