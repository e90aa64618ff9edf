"""The rounds of a year and their days, by rule; nothing here is looked up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class RoundDays:
    """Days of a round's last month."""

    cutoff: int = 14
    department_due: int = 16


@dataclass(frozen=True)
class PlannedRound:
    """A round as the rule makes it: the period of its data, and when departments report."""

    key: str  # "2023-Q1"
    starts_on: date
    cutoff_on: date
    due_on: date


def rounds_of(year: int, days: RoundDays) -> list[PlannedRound]:
    """Give the four rounds of a year; the second serves the half-year too, the fourth the year.

    A period runs from the day after the cut-off three months before to the cut-off
    (Nghị định 09/2019/NĐ-CP, Điều 12).
    """
    return [_quarter(year, quarter, days) for quarter in _QUARTERS]


def _quarter(year: int, quarter: int, days: RoundDays) -> PlannedRound:
    last_month = quarter * 3
    year_before, month_before = (year, last_month - 3) if quarter > 1 else (year - 1, 12)
    return PlannedRound(
        key=f"{year}-Q{quarter}",
        starts_on=date(year_before, month_before, days.cutoff) + timedelta(days=1),
        cutoff_on=date(year, last_month, days.cutoff),
        due_on=date(year, last_month, days.department_due),
    )


def in_focus(first_days: Sequence[date], today: date) -> int:
    """Give the index of the round that is being talked of: the latest one that was opened.

    `first_days` are the days of each round's first reminder, in order; before the first of
    them it is the first round, which is then reported early.
    """
    opened = [index for index, first in enumerate(first_days) if first <= today]
    return opened[-1] if opened else 0
