"""Points of tasks with a maximum: of the scored year, from departments, from reviewers."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Points:
    """Sums over tasks; each new sum covers only the tasks scored anew, and has their count."""

    tasks: int = 0  # with a maximum
    scored_year: Decimal = Decimal()
    self_assessed: Decimal = Decimal()  # sum over the tasks that the department scored
    self_scored: int = 0  # their count
    self_before: Decimal = Decimal()  # their points in the scored year
    verified: Decimal = Decimal()  # sum over the tasks that a reviewer scored
    verified_count: int = 0  # their count
    verified_before: Decimal = Decimal()  # their points in the scored year
    maximum: Decimal = Decimal()

    @property
    def gained(self) -> Decimal:
        """Give the points gained since the scored year, according to reviewers."""
        return self.verified - self.verified_before

    @property
    def self_known(self) -> Decimal | None:
        """Give the department's sum; None when it scored nothing."""
        return self.self_assessed if self.self_scored else None

    @property
    def verified_known(self) -> Decimal | None:
        """Give the reviewers' sum; None when they scored nothing."""
        return self.verified if self.verified_count else None

    @property
    def gained_known(self) -> Decimal | None:
        """Give the points gained; None when reviewers scored nothing."""
        return self.gained if self.verified_count else None

    def __add__(self, other: "Points") -> "Points":
        return Points(
            self.tasks + other.tasks,
            self.scored_year + other.scored_year,
            self.self_assessed + other.self_assessed,
            self.self_scored + other.self_scored,
            self.self_before + other.self_before,
            self.verified + other.verified,
            self.verified_count + other.verified_count,
            self.verified_before + other.verified_before,
            self.maximum + other.maximum,
        )


def points_of(
    score: Decimal | None,
    maximum: Decimal | None,
    self_score: Decimal | None,
    verified_score: Decimal | None,
) -> Points:
    """Give the points of one task; empty when it has no maximum."""
    if maximum is None:
        return Points()
    known = score or Decimal()
    return Points(
        tasks=1,
        scored_year=known,
        self_assessed=self_score or Decimal(),
        self_scored=int(self_score is not None),
        self_before=Decimal() if self_score is None else known,
        verified=verified_score or Decimal(),
        verified_count=int(verified_score is not None),
        verified_before=Decimal() if verified_score is None else known,
        maximum=maximum,
    )


def total(points: Iterable[Points]) -> Points:
    """Add up."""
    return sum(points, start=Points())
