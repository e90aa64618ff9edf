"""Points of tasks that have a maximum: the scored year's, what departments and reviewers give."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Points:
    """A sum over tasks; what was scored anew is the sum of those tasks alone, with their count."""

    tasks: int = 0  # that have a maximum
    scored_year: Decimal = Decimal()
    self_assessed: Decimal = Decimal()  # of the tasks that the department scored
    self_scored: int = 0  # those tasks
    self_before: Decimal = Decimal()  # what those tasks had in the scored year
    verified: Decimal = Decimal()  # of the tasks that a reviewer scored
    verified_count: int = 0  # those tasks
    verified_before: Decimal = Decimal()  # what those tasks had in the scored year
    maximum: Decimal = Decimal()

    @property
    def gained(self) -> Decimal:
        """Give what reviewers found to be won since the scored year."""
        return self.verified - self.verified_before

    @property
    def self_known(self) -> Decimal | None:
        """Give what the department scored; None when it scored nothing."""
        return self.self_assessed if self.self_scored else None

    @property
    def verified_known(self) -> Decimal | None:
        """Give what reviewers scored; None when they scored nothing."""
        return self.verified if self.verified_count else None

    @property
    def gained_known(self) -> Decimal | None:
        """Give what was won; None when reviewers scored nothing."""
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
    """Give the points of one task; none when it has no maximum."""
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
