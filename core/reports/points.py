"""Points of tasks that have a maximum: the scored year's, what departments and reviewers give."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Points:
    """A sum over tasks; one that nobody scored anew keeps the points of the scored year."""

    tasks: int = 0  # that have a maximum
    scored_year: Decimal = Decimal()
    self_assessed: Decimal = Decimal()
    self_scored: int = 0  # tasks that the department scored
    verified: Decimal = Decimal()
    verified_count: int = 0  # tasks that a reviewer scored
    maximum: Decimal = Decimal()

    @property
    def gained(self) -> Decimal:
        """Give what reviewers found to be won since the scored year."""
        return self.verified - self.scored_year

    def __add__(self, other: "Points") -> "Points":
        return Points(
            self.tasks + other.tasks,
            self.scored_year + other.scored_year,
            self.self_assessed + other.self_assessed,
            self.self_scored + other.self_scored,
            self.verified + other.verified,
            self.verified_count + other.verified_count,
            self.maximum + other.maximum,
        )


def points_of(
    score: Decimal | None,
    maximum: Decimal | None,
    self_score: Decimal | None,
    verified_score: Decimal | None,
) -> Points:
    """Give the points of one task; none when it has no maximum."""
    if maximum is None:
        return Points()
    known = score or Decimal()
    return Points(
        tasks=1,
        scored_year=known,
        self_assessed=known if self_score is None else self_score,
        self_scored=int(self_score is not None),
        verified=known if verified_score is None else verified_score,
        verified_count=int(verified_score is not None),
        maximum=maximum,
    )


def total(points: Iterable[Points]) -> Points:
    """Add up."""
    return sum(points, start=Points())
