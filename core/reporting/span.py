"""The span of a document: its first and last day, and the rounds that it covers. Pure.

A quarter that serves a longer period (Quý II: 6 tháng, Quý III: 9 tháng, Quý IV: cả năm) covers all
rounds since the year's start; so do the half-year and the year of an office that splits them.
Rounds are told apart by their keys, because their days may have been moved.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.calendar.schedule import LAST_MONTHS, place_in_year
from core.reporting.owed import AskedRound
from models import RoundKind

_QUARTER = 3  # months


@dataclass(frozen=True)
class Span:
    """A period with the rounds in it, earliest first."""

    first: date
    last: date  # of data
    reports: tuple[AskedRound, ...]  # the document's own is the last
    inspections: tuple[AskedRound, ...]

    @property
    def report_ids(self) -> list[int]:
        """Give the ids of the rounds of results."""
        return [one.id for one in self.reports]


def span_of(asked: AskedRound, rounds: Sequence[AskedRound]) -> Span:
    """Give the span of a round among all rounds; rounds of other plans are ignored."""
    of_plan = [one for one in rounds if one.plan_id == asked.plan_id]
    if asked.kind != RoundKind.REPORT:
        return Span(asked.starts_on, asked.cutoff_on, (asked,), ())
    last = _last_month(asked)
    is_longer = place_in_year(asked.key).covers_year
    months = range(1 if is_longer else last - _QUARTER + 1, last + 1)
    earlier = [
        one
        for one in of_plan
        if one.kind == RoundKind.REPORT and one.id != asked.id and _last_month(one) in months
    ]
    return Span(
        first=_first_day(asked, of_plan) if is_longer else asked.starts_on,
        last=asked.cutoff_on,
        reports=(*sorted(earlier, key=_place), asked) if is_longer else (asked,),
        inspections=tuple(sorted(_inspections(of_plan, months), key=_place)),
    )


def _inspections(of_plan: Sequence[AskedRound], months: range) -> list[AskedRound]:
    known = [one for one in of_plan if one.kind == RoundKind.INSPECTION]
    return [one for one in known if _last_month(one) in months]


def _place(one: AskedRound) -> tuple[int, date, int]:
    return _last_month(one), one.due_on, one.id


def _last_month(one: AskedRound) -> int:
    rest = one.key[5:]
    return int(rest[1:]) if one.kind == RoundKind.INSPECTION else LAST_MONTHS[rest]


def _first_day(asked: AskedRound, of_plan: Sequence[AskedRound]) -> date:
    """Give the year's first day of data, even if the plan came too late for its first rounds."""
    known = min(one.starts_on for one in of_plan if one.kind == RoundKind.REPORT)
    year = int(asked.key[:4])
    if (known.year, known.month) <= (year - 1, 12):
        return known
    # A month before the year, the day after the usual cut-off (Nghị định 09/2019, Điều 12).
    return date(year - 1, 12, 1) + timedelta(days=asked.starts_on.day - 1)
