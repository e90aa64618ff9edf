"""What time it is: injected, so that a demonstration or a test can have its own day."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

_YEARS = range(2000, 2101)  # of others there is no plan, and no calendar


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """Give the time, aware, in UTC."""
        ...


def is_possible(now: datetime) -> bool:
    """Tell whether a clock that shows this can be right; a dead battery makes it 1970."""
    return now.year in _YEARS


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Give the machine's time in UTC."""
        return datetime.now(UTC)


class SettableClock:
    """A clock that starts at a chosen time, can be set forward, and stands or runs."""

    def __init__(self, start: datetime, *, runs: bool = False) -> None:
        self._runs = runs
        self.set(start)

    def now(self) -> datetime:
        """Give the chosen time, with what has passed since when the clock runs."""
        passed = time.monotonic() - self._set_at if self._runs else 0.0
        return self._start + timedelta(seconds=passed)

    def set(self, to: datetime) -> None:
        """Make `to` (aware) the time now."""
        self._start = to.astimezone(UTC)
        self._set_at = time.monotonic()
