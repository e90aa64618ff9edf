"""The rounds of a year and their days, computed by rule.

A round's key tells its kind: "2023-Q1" a quarter (Q2 also serves the half-year, Q4 the year),
"2023-Q2S", "2023-H1", "2023-Q4S" and "2023-Y" when they are split, "2023-F" the framework plan,
"2023-M03" an inspection.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from models import RoundKind

_MERGED = {2: "H1", 4: "Y"}  # quarter → the longer period that ends with it
_DAY = timedelta(days=1)
LAST_MONTHS = {"Q1": 3, "Q2": 6, "Q2S": 6, "H1": 6, "Q3": 9, "Q4": 12, "Q4S": 12, "Y": 12}
"""The last month of a round of results, by the rest of its key."""
_OWN_QUARTER = frozenset({"Q1", "Q2S", "Q4S"})  # the others cover the year so far


class DayOfYear(NamedTuple):
    """A day that comes each year."""

    month: int
    day: int


class Month(NamedTuple):
    """A month of a year."""

    year: int
    month: int


class PlaceInYear(NamedTuple):
    """Where a round of results stands in its year: they come in the order of these.

    `covers_year` tells that it covers the year so far: a half-year comes after its second quarter.
    """

    last_month: int
    covers_year: bool


@dataclass(frozen=True)
class RoundDays:
    """Days of a round's last month: end of data, departments' deadline, commune's deadline."""

    cutoff: int
    due: int
    commune_due: int | None = None


@dataclass(frozen=True)
class RoundPolicy:
    """Which rounds a year has and on which days; defaults as practised."""

    quarter: RoundDays = field(default_factory=lambda: RoundDays(14, 16, 18))
    half_year: RoundDays = field(default_factory=lambda: RoundDays(14, 16, 18))
    year: RoundDays = field(default_factory=lambda: RoundDays(14, 16, 18))
    is_merged: bool = True  # Q2 also serves the half-year, Q4 the year
    inspection: RoundDays | None = field(default_factory=lambda: RoundDays(14, 20))
    framework: DayOfYear | None = field(default_factory=lambda: DayOfYear(3, 31))


@dataclass(frozen=True)
class PlannedRound:
    """A round by rule: the period of its data, and its deadlines."""

    key: str
    kind: RoundKind
    starts_on: date
    cutoff_on: date
    due_on: date
    commune_due_on: date | None


def rounds_of(year: int, policy: RoundPolicy) -> list[PlannedRound]:
    """Give the rounds of a year, the earliest deadline first.

    A period runs from the day after the previous cut-off to its own (Nghị định 09/2019/NĐ-CP, Điều
    12). The framework plan has no figures: its data ends on its deadline.
    """
    rounds = [*_reports(year, policy)]
    if policy.framework is not None:
        due_on = date(year, *policy.framework)
        start = date(year, 1, 1)
        framework = RoundKind.FRAMEWORK
        rounds.append(PlannedRound(f"{year}-F", framework, start, due_on, due_on, None))
    if policy.inspection is not None:
        rounds += [_inspection(year, month, policy.inspection) for month in range(1, 13)]
    return sorted(rounds, key=lambda planned: (planned.due_on, planned.key))


def _reports(year: int, policy: RoundPolicy) -> Iterator[PlannedRound]:
    longer = {"H1": (6, policy.half_year), "Y": (12, policy.year)}
    for quarter in (1, 2, 3, 4):
        ends_with = _MERGED.get(quarter)
        if ends_with is None:
            yield _report(f"{year}-Q{quarter}", Month(year, quarter * 3), 3, policy.quarter)
        elif policy.is_merged:
            days = longer[ends_with][1]
            yield _report(f"{year}-Q{quarter}", Month(year, quarter * 3), 3, days)
        else:
            yield _report(f"{year}-Q{quarter}S", Month(year, quarter * 3), 3, policy.quarter)
            months, days = longer[ends_with]
            yield _report(f"{year}-{ends_with}", Month(year, quarter * 3), months, days)


def _report(key: str, last: Month, months: int, days: RoundDays) -> PlannedRound:
    return _planned(key, RoundKind.REPORT, last, months, days)


def _inspection(year: int, month: int, days: RoundDays) -> PlannedRound:
    return _planned(f"{year}-M{month:02}", RoundKind.INSPECTION, Month(year, month), 1, days)


def _planned(key: str, kind: RoundKind, last: Month, months: int, days: RoundDays) -> PlannedRound:
    """Make a round of `months` months that ends with `last`."""
    year, month = last
    before = year * 12 + month - 1 - months
    return PlannedRound(
        key=key,
        kind=kind,
        starts_on=date(before // 12, before % 12 + 1, days.cutoff) + _DAY,
        cutoff_on=date(year, month, days.cutoff),
        due_on=date(year, month, days.due),
        commune_due_on=date(year, month, days.commune_due) if days.commune_due else None,
    )


def place_in_year(round_key: str) -> PlaceInYear:
    """Give where a round of results stands in its year."""
    rest = round_key[5:]
    return PlaceInYear(LAST_MONTHS[rest], rest not in _OWN_QUARTER)


def in_focus(first_days: Sequence[date], today: date) -> int:
    """Give the index of the round in focus: the latest one that was opened.

    `first_days` are the days of each round's first reminder, in order. Before the first of them it
    is the first round, which can then be reported early.
    """
    opened = [index for index, first in enumerate(first_days) if first <= today]
    return opened[-1] if opened else 0
