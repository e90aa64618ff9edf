"""The office's rules for reminder times, written independently of the product.

Nothing here reads the product's code; a slot is a local time without a zone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cache
from itertools import count

from tests.bot.replay.working_days import on_or_after, on_or_before, working_day

MORNING, AFTERNOON = time(8), time(14)
WINDOWS = ((time(8), time(11)), (time(14), time(16, 30)))
_ASKED_FOR = timedelta(days=30)  # days after the deadline, including its own day
_BEFORE, _BEFORE_MONTHLY = (15, 7, 3), (3,)  # calendar days
_OVERDUE = (1, 3, 5)  # working days, then every fifth
_WEEK = 5  # working days
_CHECK = 10  # working days before a deadline
_DECEMBER = 12

Slots = frozenset[datetime]


class Kind(Enum):
    RESULTS = "results"
    FRAMEWORK = "framework"
    INSPECTION = "inspection"


@dataclass(frozen=True)
class Asked:
    """A round of the year: its kind and its nominal deadline."""

    key: str
    kind: Kind
    due_on: date

    @property
    def locks_on(self) -> date:
        """Give the last day on which it is reminded of."""
        return on_or_after(self.due_on) + _ASKED_FOR


@dataclass(frozen=True)
class Planned:
    """A task with a finish day in a framework plan; it is reminded of for a year."""

    due_on: date
    kind: Kind = Kind.RESULTS

    @property
    def locks_on(self) -> date:
        """Give the last day on which it is reminded of."""
        return self.due_on + timedelta(days=366)


def finish_day(year: int, department: int, task: int) -> date:
    """Give the day by which a department plans to finish a task; both are numbered from 0."""
    return date(year, 5 + (department + task) % 7, 1 + (5 * department + 3 * task) % 28)


def rounds_of(plan_from: date, opened_on: date) -> tuple[Asked, ...]:
    """Give the rounds of the year for a plan that is imported on a day.

    Rounds of results that are already late are included; rounds that are impossible by then are
    not.
    """
    year = plan_from.year
    every = [Asked(f"{year}-F", Kind.FRAMEWORK, date(year, 3, 31))]
    every += [Asked(f"{year}-Q{q}", Kind.RESULTS, date(year, 3 * q, 16)) for q in (1, 2, 3, 4)]
    every += [
        Asked(f"{year}-M{month:02}", Kind.INSPECTION, date(year, month, 20))
        for month in range(1, 13)
    ]
    return tuple(
        asked
        for asked in every
        if asked.due_on >= (plan_from if asked.kind is Kind.RESULTS else opened_on)
    )


@cache
def for_reporters(asked: Asked | Planned, due_on: date) -> Slots:
    """Give the reporters' slots; `due_on` differs from the nominal deadline after an extension."""
    deadline = on_or_after(due_on)
    before = _BEFORE_MONTHLY if asked.kind is Kind.INSPECTION else _BEFORE
    ahead = {on_or_before(due_on - timedelta(days=days)) for days in before}
    ahead.add(working_day(-1, deadline))
    at_eight = {*ahead, deadline, *_overdue(asked, deadline, _reporters_days())}
    return frozenset({_at(day, MORNING) for day in at_eight} | {_at(deadline, AFTERNOON)})


@cache
def for_coordinators(asked: Asked | Planned, due_on: date) -> Slots:
    """Give the coordinators' slots for an overdue report: every working day."""
    return frozenset(_at(day, MORNING) for day in _overdue(asked, on_or_after(due_on), count(1)))


@cache
def for_leaders(asked: Asked | Planned, due_on: date) -> Slots:
    """Give the leaders' slots for an overdue report: after three days, then weekly."""
    days = _overdue(asked, on_or_after(due_on), count(3, _WEEK))
    return frozenset(_at(day, MORNING) for day in days)


@cache
def for_reviewers(asked: Asked, sent_on: date) -> Slots:
    """Give the slots for a sent report until it is reviewed: every working day."""
    return frozenset(_at(day, MORNING) for day in _overdue(asked, sent_on, count(1)))


@cache
def for_check(asked: Asked) -> Slots:
    """Give the slots at which coordinators are told who cannot be reached."""
    return frozenset({_at(working_day(-_CHECK, on_or_after(asked.due_on)), MORNING)})


@cache
def for_calendar(year: int) -> Slots:
    """Give the slots at which coordinators are asked to confirm next year's calendar."""
    slots, day = set(), on_or_after(date(year, _DECEMBER, 1))
    while day.year == year:
        slots.add(_at(day, MORNING))
        day = working_day(_WEEK, day)
    return frozenset(slots)


def _reporters_days() -> Iterator[int]:
    yield from _OVERDUE
    yield from count(_OVERDUE[-1] + _WEEK, _WEEK)


def _overdue(asked: Asked | Planned, deadline: date, days: Iterator[int]) -> Iterator[date]:
    for after in days:
        day = working_day(after, deadline)
        if day > asked.locks_on:
            return
        yield day


def _at(day: date, at: time) -> datetime:
    return datetime.combine(day, at)
