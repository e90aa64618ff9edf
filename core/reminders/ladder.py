"""The ladder: on which days a deadline is spoken of, and at which hours. A pure function."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.rounds.calendar import WorkingCalendar

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Deadline:
    """The nominal day, the day it moved to, and how far off it is."""

    due_on: date
    effective_on: date
    today: date
    days_overdue: int  # working days

    @property
    def days_left(self) -> int:
        """Count calendar days; negative when it has passed."""
        return (self.effective_on - self.today).days

    @property
    def is_moved(self) -> bool:
        """Tell whether the nominal day is a day off."""
        return self.due_on != self.effective_on


@dataclass(frozen=True)
class Ladder:
    """The rungs: some days before the deadline, the day itself, each working day after.

    `days_before` counts calendar days back from the nominal day; 1 is the working day before
    the deadline. Times are local.
    """

    calendar: WorkingCalendar
    days_before: tuple[int, ...] = (7, 1)
    at: time = time(8)
    windows: tuple[tuple[time, time], ...] = ((time(8), time(11)), (time(14), time(16, 30)))

    def effective(self, due_on: date) -> date:
        """Give the day after which a round is overdue: a day off moves to the next working day."""
        return self.calendar.on_or_after(due_on)

    def first(self, due_on: date) -> date:
        """Give the day of the first reminder."""
        return min(self._rungs(due_on))

    def latest(self, due_on: date, now: datetime) -> date | None:
        """Give the newest rung that `now` (local) has reached; None before the first."""
        last = now.date() if now.time() >= self.at else now.date() - _DAY
        if last > self.effective(due_on):
            last = self.calendar.on_or_before(last)  # never before the deadline's own rung
            return max(last, self.effective(due_on))
        return max((rung for rung in self._rungs(due_on) if rung <= last), default=None)

    def next(self, due_on: date, after: datetime) -> date:
        """Give the first rung that comes after a moment (local)."""
        first = after.date() if after.time() < self.at else after.date() + _DAY
        ahead = [rung for rung in self._rungs(due_on) if rung >= first]
        return min(ahead) if ahead else self.calendar.on_or_after(first)

    def is_open(self, now: datetime) -> bool:
        """Tell whether a reminder may be sent now (local)."""
        inside = any(start <= now.time() < end for start, end in self.windows)
        return inside and self.calendar.is_working(now.date())

    def deadline(self, due_on: date, today: date) -> Deadline:
        """Give how far off a deadline is today."""
        effective = self.effective(due_on)
        return Deadline(due_on, effective, today, self.calendar.days_between(effective, today))

    def _rungs(self, due_on: date) -> set[date]:
        effective = self.effective(due_on)
        before = {self._before(due_on, effective, days) for days in self.days_before}
        return before | {effective}

    def _before(self, due_on: date, effective: date, days: int) -> date:
        if days <= 1:
            return self.calendar.day_before(effective)
        return self.calendar.on_or_before(due_on - timedelta(days=days))
