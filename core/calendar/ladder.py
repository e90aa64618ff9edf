"""The ladder: the days and hours of reminders about a deadline, and who gets them. Pure.

All times are local and without a zone: a slot is a time on the office's own clock.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import count

from core.calendar.windows import Windows
from core.calendar.working_days import WorkingCalendar


class Audience(StrEnum):
    """Who is reminded: those who report, then their superiors."""

    OFFICIAL = "official"
    INSPECTOR = "inspector"
    COORDINATOR = "coordinator"
    LEADER = "leader"


@dataclass(frozen=True)
class Deadline:
    """A report's deadline: its nominal day, its working day, the days left, and an earlier day."""

    due_on: date
    effective_on: date
    today: date
    days_overdue: int  # working days
    original_on: date | None = None  # before an extension; None without one

    @property
    def days_left(self) -> int:
        """Count calendar days; negative after the deadline."""
        return (self.effective_on - self.today).days


@dataclass(frozen=True)
class Term:
    """The days of one report that the ladder needs.

    `due_on` is the nominal day, an extension included; `locks_on` is the last day on which
    reminders go out.
    """

    due_on: date
    locks_on: date
    is_monthly: bool = False


def due_with_extension(due_on: date, granted_on: date | None) -> date:
    """Give a department's nominal day; an older extension never makes it earlier than `due_on`."""
    return max(granted_on or due_on, due_on)


@dataclass(frozen=True)
class Rung:
    """One slot; a step of the ladder of reports has a name: "T-7", "T", "+3"."""

    slot: datetime
    name: str = ""


@dataclass(frozen=True)
class Escalation:
    """A superior is told after `after` working days, then every `every` working days."""

    after: int
    every: int


@dataclass(frozen=True)
class Ladder:
    """The rungs of every kind of round, for reporters and superiors.

    `days_before` and `days_before_monthly` count calendar days back from the nominal day; 1 means
    the working day before the deadline. `days_overdue` are working days after the deadline; after
    the last of them every `overdue_every`-th. `check_days` working days before a deadline the
    coordinator is told who cannot be reached. `lock_days` are calendar days after the deadline.
    """

    calendar: WorkingCalendar
    windows: Windows = field(default_factory=Windows)
    days_before: tuple[int, ...] = (15, 7, 3, 1)
    days_before_monthly: tuple[int, ...] = (3, 1)
    at: time = time(8)
    again_at: time = time(14)
    days_overdue: tuple[int, ...] = (1, 3, 5)
    overdue_every: int = 5
    coordinator: Escalation = Escalation(after=1, every=1)
    leader: Escalation = Escalation(after=3, every=5)
    check_days: int = 10
    lock_days: int = 30

    def effective(self, due_on: date) -> date:
        """Give the day after which a round is overdue: the first working day from `due_on` on."""
        return self.calendar.on_or_after(due_on)

    def locks_on(self, due_on: date) -> date:
        """Give the last day of reminders for a round's report."""
        return self.effective(due_on) + timedelta(days=self.lock_days)

    def term(self, due_on: date, *, is_monthly: bool = False) -> Term:
        """Give the term of a report without an extension."""
        return Term(due_on, self.locks_on(due_on), is_monthly)

    def deadline(self, due_on: date, today: date, original_on: date | None = None) -> Deadline:
        """Give a deadline as of today; `original_on` is the day before an extension."""
        effective = self.effective(due_on)
        overdue = self.calendar.days_between(effective, today)
        is_granted = original_on is not None and original_on != due_on
        was = self.effective(original_on) if original_on and is_granted else None
        return Deadline(due_on, effective, today, overdue, was)

    def rungs(self, term: Term, audience: Audience) -> tuple[Rung, ...]:
        """Give every slot of this audience for the report, the earliest first."""
        return _rungs(self, term, audience)

    def grace(self, audience: Audience) -> int:
        """Give after how many working days this audience is told of an overdue report."""
        line = {Audience.COORDINATOR: self.coordinator.after, Audience.LEADER: self.leader.after}
        return line.get(audience, 0)

    def first(self, term: Term) -> date:
        """Give the day of the first reminder."""
        return self.rungs(term, Audience.OFFICIAL)[0].slot.date()

    def check_slot(self, due_on: date) -> datetime:
        """Give when the coordinator is told who cannot be reached."""
        day = self.calendar.working_day(-self.check_days, self.effective(due_on))
        return datetime.combine(day, self.at)

    def is_open(self, now: datetime) -> bool:
        """Tell whether messages may be sent now (local)."""
        return self.windows.is_inside(now.time()) and self.calendar.is_working(now.date())

    def next_opening(self, moment: datetime) -> datetime:
        """Give the first time from `moment` (local, no zone) on at which messages may be sent."""
        if self.calendar.is_working(moment.date()):
            opens_at = self.windows.next_opening(moment.time())
            if opens_at is not None:
                return datetime.combine(moment.date(), opens_at)
        day = self.calendar.on_or_after(moment.date() + timedelta(days=1))
        return datetime.combine(day, self.windows.first)


def latest(rungs: Sequence[Rung], now: datetime) -> Rung | None:
    """Give the newest rung up to `now` (local, no zone); None before the first."""
    return max((rung for rung in rungs if rung.slot <= now), default=None, key=_slot)


def following(rungs: Sequence[Rung], now: datetime) -> Rung | None:
    """Give the first rung after `now` (local, no zone); None after the last."""
    return min((rung for rung in rungs if rung.slot > now), default=None, key=_slot)


def _slot(rung: Rung) -> datetime:
    return rung.slot


@lru_cache(maxsize=4096)
def _rungs(ladder: Ladder, term: Term, audience: Audience) -> tuple[Rung, ...]:
    line = {Audience.COORDINATOR: ladder.coordinator, Audience.LEADER: ladder.leader}
    if audience in line:
        days = _escalated(line[audience])
        return tuple(_overdue(ladder, term, days))
    days = _nagged(ladder.days_overdue, ladder.overdue_every)
    return (*_ahead(ladder, term), *_due(ladder, term), *_overdue(ladder, term, days))


def _ahead(ladder: Ladder, term: Term) -> list[Rung]:
    """Give the rungs before the deadline; of two on one day, the one nearer to it counts."""
    effective = ladder.effective(term.due_on)
    by_day: dict[date, str] = {}
    for days in sorted(ladder.days_before_monthly if term.is_monthly else ladder.days_before):
        nominal = term.due_on - timedelta(days=days)
        calendar = ladder.calendar
        day = calendar.on_or_before(nominal) if days > 1 else calendar.day_before(effective)
        by_day.setdefault(day, f"T-{days}")
    return [Rung(datetime.combine(day, ladder.at), by_day[day]) for day in sorted(by_day)]


def _due(ladder: Ladder, term: Term) -> list[Rung]:
    effective = ladder.effective(term.due_on)
    return [Rung(datetime.combine(effective, at), "T") for at in (ladder.at, ladder.again_at)]


def _overdue(ladder: Ladder, term: Term, days: Iterator[int]) -> Iterator[Rung]:
    """Give a rung for each of these working days after the deadline, until the round locks."""
    effective = ladder.effective(term.due_on)
    day, passed = effective, 0
    for wanted in days:
        day = ladder.calendar.working_day(wanted - passed, day)
        passed = wanted
        if day > term.locks_on:
            return
        yield Rung(datetime.combine(day, ladder.at), f"+{wanted}")


def _nagged(first: Sequence[int], every: int) -> Iterator[int]:
    """Give the days of overdue reminders: the listed ones, then one at each interval."""
    days = sorted(first)
    yield from days
    last = days[-1] if days else 0
    yield from count(last - last % every + every, every)


def _escalated(line: Escalation) -> Iterator[int]:
    yield from count(line.after, line.every)
