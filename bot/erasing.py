"""Erases withdrawn content from the disk and the chats; a crash in between loses nothing."""

import asyncio
import logging
from collections.abc import Collection, Mapping
from pathlib import Path

from bot.channel import Channel
from bot.stopping import ended
from core.clock import Clock
from core.database import Database
from core.errors import DeliveryError, NotKeptError
from core.notices.chat import MessageKey
from core.reporting.evidence import erasing
from core.reporting.evidence.erasing import OpenErasure, ShownMessage
from core.reporting.evidence.quarantine import places_of

_log = logging.getLogger(__name__)


class Eraser:
    """Carries out the `erasures` orders; doing one twice is harmless."""

    def __init__(
        self,
        database: Database,
        directory: Path,
        clock: Clock,
        channels: Mapping[str, Channel],
    ) -> None:
        self._database = database
        self._directory = directory
        self._clock = clock
        self._channels = channels
        self._lock = asyncio.Lock()
        self._woken: asyncio.Task[None] | None = None
        self._has_looked = False
        self._is_ending = False

    def wake(self) -> None:
        """Erase soon without waiting; a running round will see new orders."""
        if self._woken is None or self._woken.done():
            self._woken = asyncio.create_task(self._work_on())

    async def look(self) -> None:
        """Wake: the scheduler's job, which must not last as long as a channel's answer."""
        self.wake()

    def end(self) -> None:
        """Begin nothing more; orders wait for the next start."""
        self._is_ending = True

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait until work in hand is noted; break off what hangs; the next start repeats it."""
        if self._woken is not None:
            await ended({self._woken}, seconds)

    async def work(self) -> None:
        """Carry out all orders that are due."""
        async with self._lock:
            if not self._has_looked:
                await self._look_for_what_came_back()
                self._has_looked = True
            now = self._clock.now()
            async with self._database.reading() as session:
                due = await erasing.open_erasures(session, now)
            for one in due:
                if self._is_ending:
                    return
                await self._erase(one)

    async def _work_on(self) -> None:
        try:
            await self.work()
        except NotKeptError as error:
            _log.warning("erasing waits: %s", error)
        except Exception:
            _log.exception("erasing failed; the next tick tries again")

    async def _look_for_what_came_back(self) -> None:
        """Order erased content again that is back on the disk: somebody restored the folder."""
        async with self._database.reading() as session:
            erased = await erasing.erased_hashes(session)
        lying = await asyncio.to_thread(_lying, self._directory, erased)
        if lying:
            now = self._clock.now()
            await self._database.write(
                lambda session: erasing.order_again_what_lies_there(session, lying, now)
            )

    async def _erase(self, one: OpenErasure) -> None:
        """Remove the bytes, then the messages; retry later what failed."""
        gone: list[int] = []
        left: list[ShownMessage] = []
        is_done = True
        if not one.is_needed:
            is_done = await asyncio.to_thread(_remove, self._directory, one.sha256)
            for shown in one.shown:
                outcome = await self._unsend(shown.key)
                if outcome is None:
                    is_done = False
                elif outcome:
                    gone.append(shown.row_id)
                else:
                    left.append(shown)
        now = self._clock.now()
        await self._database.write(
            lambda session: erasing.close_erasure(
                session, one, gone, left, is_done=is_done, now=now
            )
        )

    async def _unsend(self, spot: MessageKey) -> bool | None:
        """Delete a message: True when it is gone, False when it can never be, None for a retry."""
        channel = self._channels.get(spot.channel)
        if channel is None:
            return False
        try:
            await channel.unsend(spot.address, spot.message)
        except DeliveryError as error:
            _log.warning("a message with a withdrawn file was not deleted: %s", error)
            return False if error.permanent else None
        return True


def _remove(directory: Path, sha256: str) -> bool:
    """Remove the bytes wherever they lie; False when the system refuses for now."""
    try:
        for path in places_of(directory, sha256):
            path.unlink(missing_ok=True)
    except OSError:
        _log.exception("a withdrawn file was not removed; it is tried again")
        return False
    return True


def _lying(directory: Path, hashes: Collection[str]) -> list[str]:
    return [sha256 for sha256 in hashes if places_of(directory, sha256)]
