"""Proposes a rating from a department's year, with all its terms. Pure.

A term contributes its weight times the reached share of what was required. The percentage is the
sum of contributions over the sum of counting weights. Everything is truncated after two decimals,
so that rounding lifts no department over a limit, and the shown figures add up.
"""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import NamedTuple

from core.figures.year.year_end import DepartmentYear
from core.settings.scale import Grade, RatingTerm, Scale

_WHOLE = Decimal(100)
_CENTS = Decimal("0.01")


@dataclass(frozen=True)
class TermScore:
    """One term: what was reached, of what was required (`of`), and its contribution."""

    term: RatingTerm
    weight: Decimal
    reached: Decimal
    of: Decimal  # zero: the term does not count
    contribution: Decimal

    @property
    def counts(self) -> bool:
        """Tell whether the term counts; otherwise its weight is left out."""
        return self.of > 0


@dataclass(frozen=True)
class Proposal:
    """A proposed rating; the percentage is None when no term counts."""

    percent: Decimal | None
    level: Grade | None
    parts: tuple[TermScore, ...]

    @property
    def contributed(self) -> Decimal:
        """Add up the contributions of all terms."""
        return sum((part.contribution for part in self.parts), Decimal())

    @property
    def weight(self) -> Decimal:
        """Add up the weights of the terms that count."""
        return sum((part.weight for part in self.parts if part.counts), Decimal())


def rate(figures: DepartmentYear, scale: Scale) -> Proposal:
    """Propose a level for a department."""
    parts = tuple(
        _part(term, weight, *_reached(figures, term, scale.late_share / _WHOLE))
        for term, weight in scale.weights
        if weight
    )
    found = Proposal(None, None, parts)
    if not found.weight:
        return found
    percent = _cut(found.contributed * _WHOLE / found.weight)
    level = next(level for level in scale.levels if percent >= level.least)
    return Proposal(percent, level, parts)


def _part(term: RatingTerm, weight: Decimal, reached: Decimal, of: Decimal) -> TermScore:
    contribution = _cut(weight * reached / of) if of > 0 else Decimal()
    return TermScore(term, weight, reached, of, contribution)


def _cut(value: Decimal) -> Decimal:
    return value.quantize(_CENTS, ROUND_DOWN)


class _Reached(NamedTuple):
    """What was reached, of what was required; zero of zero when the term does not count."""

    reached: Decimal
    of: Decimal


def _reached(figures: DepartmentYear, term: RatingTerm, late: Decimal) -> _Reached:
    if term is RatingTerm.TASKS:
        return _Reached(figures.done + late * figures.done_late, Decimal(figures.tasks))
    if term is RatingTerm.REPORTS:
        due = figures.on_time + figures.late + figures.missing
        return _Reached(figures.on_time + late * figures.late, Decimal(due))
    if term is RatingTerm.FINDINGS:
        found = figures.findings
        judged = found.mended + found.mended_late + found.overdue
        return _Reached(found.mended + late * found.mended_late, Decimal(judged))
    return _points(figures)


def _points(figures: DepartmentYear) -> _Reached:
    """Give the gained points and the lost points; zero and zero when nobody verified any."""
    points = figures.points
    lost = points.maximum - points.scored_year
    if not points.verified_count or lost <= 0:
        return _Reached(Decimal(), Decimal())
    return _Reached(min(max(points.gained, Decimal()), lost), lost)
