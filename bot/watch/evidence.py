"""The daily check of the evidence folder: sets aside files that no row names, restores others."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime

from core.clock import Clock
from core.database import Database
from core.dialogue.stored_files import UnfitFileError
from core.notices.troubles import (
    FileAltered,
    FilesMissing,
    FilesSetAside,
    QuarantineRipe,
    SweepRefused,
    Trouble,
)
from core.office import Office
from core.people.troubles import tell_trouble
from core.reporting.evidence.quarantine import put_back, quarantined
from core.reporting.evidence.sweeping import (
    SweepRefusedError,
    known_files,
    missing_files,
    newest_at,
    sweep,
)

_log = logging.getLogger(__name__)


class EvidenceWatch:
    """Sweeps the evidence folder, unless the database does not fit it."""

    def __init__(
        self, database: Database, office: Office, clock: Clock, wake: Callable[[], None]
    ) -> None:
        self._database = database
        self._office = office
        self._clock = clock
        self._wake = wake  # wakes the delivery
        self._swept_on: date | None = None

    async def look(self) -> None:
        """Sweep once a day, even where the machine never runs for a whole day."""
        today = self._office.local(self._clock.now()).date()
        if today != self._swept_on:
            await self.sweep()
            self._swept_on = today

    async def sweep(self) -> None:
        """Restore, then set aside; tell the administrators what was set aside."""
        now, directory = self._clock.now(), self._office.evidence_directory
        async with self._database.reading() as session:
            known, newest = await known_files(session), await newest_at(session)
        self._database.file.require()
        missing = await asyncio.to_thread(missing_files, directory, known)
        back = await asyncio.to_thread(put_back, directory, missing)
        if len(missing) > back:
            week = self._week(now)
            await self._tell(FilesMissing(count=len(missing) - back), week, now)
        rest = (now - newest).total_seconds() if newest else None
        today = self._office.local(now).date()
        try:
            swept = await asyncio.to_thread(sweep, directory, known, today=today, rest=rest)
        except SweepRefusedError as refused:
            _log.error("nothing was set aside: the database does not fit, %s", refused)
            trouble = SweepRefused(unknown=refused.unknown, files=refused.files)
            await self._tell(trouble, self._week(now), now)
            return
        _log.info("%s files without an answer were set aside, %s put back", swept, back)
        if swept:
            await self._tell(FilesSetAside(count=swept), today.isoformat(), now)
        await self._tell_of_ripe(now)

    async def report(self, unfit: UnfitFileError) -> None:
        """Tell the administrators of a file that was not given out, once."""
        altered = FileAltered(name=unfit.file.name, sha256=unfit.file.sha256)
        if not unfit.is_lost:  # of lost ones the daily look tells
            await self._tell(altered, unfit.file.sha256, self._clock.now())

    def _week(self, now: datetime) -> str:
        return self._office.local(now).strftime("%G-%V")

    async def _tell_of_ripe(self, now: datetime) -> None:
        """Say once a month that a person may delete old files."""
        today = self._office.local(now).date()
        files = await asyncio.to_thread(quarantined, self._office.evidence_directory)
        ripe = sum(one.is_ripe(today) for one in files)
        if ripe:
            await self._tell(QuarantineRipe(count=ripe), today.strftime("%Y-%m"), now)

    async def _tell(self, trouble: Trouble, key: str, now: datetime) -> None:
        await self._database.write(lambda session: tell_trouble(session, trouble, key, now))
        self._wake()
