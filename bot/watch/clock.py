"""Decides whether the machine's clock can be believed: somebody may set it at any time."""

import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from core.clock import Clock, is_possible
from core.database import Database
from core.notices.troubles import ClockMoved
from core.office import Office
from core.people.troubles import tell_trouble

_log = logging.getLogger(__name__)

_NOTED = timedelta(hours=1)  # smaller corrections are normal
_DOUBTED = timedelta(days=1)  # a clock ahead would call people late who are not
_PATIENCE = 900.0  # seconds for the time service, or a person, to correct it


@dataclass(frozen=True)
class Move:
    """The clock was set: the expected time, and the time it shows."""

    was: datetime
    now: datetime


class _Reading(NamedTuple):
    """What the clock showed, and the steady seconds then."""

    shown: datetime
    steady: float


class ClockWatch:
    """Compares a clock with the monotonic one at each call."""

    def __init__(
        self,
        clock: Clock,
        steady: Callable[[], float] | None = None,
        *,
        is_set_by_hand: bool = False,
    ) -> None:
        self._clock = clock
        self._is_set_by_hand = is_set_by_hand
        self._is_impossible = False
        self._steady = steady or steady_seconds
        self._seen: _Reading | None = None
        self._doubted_until = 0.0

    def moved(self) -> Move | None:
        """Give the move if the clock was set since the last call."""
        now, at = self._clock.now(), self._steady()
        seen, self._seen = self._seen, _Reading(now, at)
        if seen is None or self._is_set_by_hand:
            return None
        was = seen.shown + timedelta(seconds=at - seen.steady)
        if abs(now - was) < _NOTED:
            return None
        self._doubted_until = at + _PATIENCE if now - was >= _DOUBTED else 0.0
        _log.warning("the clock was set: from %s to %s", was, now)
        return Move(was, now)

    def is_believed(self) -> bool:
        """Tell whether jobs may use the clock now."""
        now = self._clock.now()
        was_impossible, self._is_impossible = self._is_impossible, not is_possible(now)
        if self._is_impossible and not was_impossible:
            _log.error("the clock shows %s: nothing is due until it is set right", now.date())
        return not self._is_impossible and self._steady() >= self._doubted_until


class ByTheClock:
    """Runs jobs only while the clock can be believed."""

    def __init__(
        self, database: Database, office: Office, watch: ClockWatch, wake: Callable[[], None]
    ) -> None:
        self.watch = watch
        self._database = database
        self._office = office
        self._wake = wake

    def __call__(self, run: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """Give the job, which checks the clock first."""

        async def run_if_believed() -> None:
            moved = self.watch.moved()
            if moved is not None and is_possible(moved.now):
                await self._tell(moved)
            if self.watch.is_believed():
                await run()

        return run_if_believed

    async def _tell(self, moved: Move) -> None:
        was, now = (
            self._office.wall(at).replace(second=0, microsecond=0) for at in (moved.was, moved.now)
        )
        trouble, key = ClockMoved(was=was, now_is=now), now.isoformat(timespec="minutes")
        async with self._database.writing() as session:
            await tell_trouble(session, trouble, key, moved.now)
        self._wake()


def steady_seconds() -> float:
    """Give the seconds of a clock that never steps; on Linux it goes on during sleep.

    So waking from sleep is no step of the other clock.
    """
    clock_id = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock_id is None else time.clock_gettime(clock_id)
