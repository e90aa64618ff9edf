"""An office on Zalo in this process: the service with its real parts, and a fake Zalo."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.service import Surroundings
from bot.watch.signs_of_life import SignsOfLife
from bot.zalo.service import ZaloService
from core.settings.channels import ZaloSettings
from tests.bot.zalo.fake_zalo import SETTINGS, FakeZalo
from tests.office import Office


class ZaloChats:
    """One life of the service: `begin`, then `stop` or `kill`."""

    def __init__(self, office: Office, zalo: FakeZalo | None, folder: Path, **more: Any) -> None:
        self.office = office
        self.away: list[tuple[str, datetime, datetime]] = []
        self.silent: list[datetime] = []
        self.bad: list[str] = []
        self.sent = self.received = 0
        settings: ZaloSettings = more.pop("settings", SETTINGS)
        around = Surroundings(
            office.database,
            office.clock,
            note_shown=self._nothing,
            on_unfit=self._nothing,
            on_bad_update=self._bad,
            note_sent=self._sent,
            note_received=self._received,
            note_away=self._away,
            note_silent=self._silent,
            signs=SignsOfLife(folder),
            folder=folder / "arriving",
            file_bytes=office.rules.evidence_limit,
            **more,
        )
        self.service = ZaloService(settings, around, zalo.transport if zalo else None)
        self._stop = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Reach Zalo and take updates in."""
        assert await self.service.reach(self._stop)
        has_begun = asyncio.Event()
        self._running = asyncio.create_task(
            self.service.run(self.office.gateway, self._stop, has_begun)
        )
        async with asyncio.timeout(20):
            await has_begun.wait()

    async def ended(self) -> None:
        """Wait until the service ends by itself."""
        running, self._running = self._running, None
        assert running is not None
        await running

    async def stop(self) -> None:
        """Finish the work in hand."""
        self._stop.set()
        if self._running is not None:
            await self._running
        self.service.end()
        await self.service.finish(5.0)
        await self.service.close()

    async def kill(self) -> None:
        """End without finishing anything."""
        if self._running is not None:
            self._running.cancel()
        if self.service._intake is not None:
            for task in self.service._intake._tasks:
                task.cancel()
        await asyncio.sleep(0)

    async def _nothing(self, *told: Any) -> None:
        """Do nothing."""

    async def _bad(self, channel: str, update: int | str | None) -> None:
        self.bad.append(channel)

    async def _sent(self, channel: str) -> None:
        self.sent += 1

    async def _received(self, channel: str) -> None:
        self.received += 1

    async def _away(self, channel: str, since: datetime, until: datetime) -> None:
        self.away.append((channel, since, until))

    async def _silent(self, channel: str, since: datetime) -> None:
        self.silent.append(since)
