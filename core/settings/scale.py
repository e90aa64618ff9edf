"""The scale of a rating: its terms with their weights, and the levels. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class RatingTerm(Enum):
    """A term of the rating."""

    TASKS = "tasks"
    REPORTS = "reports"
    POINTS = "points"
    FINDINGS = "findings"


@dataclass(frozen=True)
class Grade:
    """A level of the scale, from this percentage on."""

    least: Decimal
    name: str


@dataclass(frozen=True)
class Scale:
    """The levels, the highest first, and the weight of each term."""

    levels: tuple[Grade, ...]
    weights: tuple[tuple[RatingTerm, Decimal], ...]
    late_share: Decimal  # percent: how much late work counts
