"""By what a rating is proposed: its terms with their weights, and the levels. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class RatingTerm(Enum):
    """What a rating is made of."""

    TASKS = "tasks"
    REPORTS = "reports"
    POINTS = "points"
    FINDINGS = "findings"


@dataclass(frozen=True)
class Grade:
    """A level of the scale, from a percentage on."""

    least: Decimal
    name: str


@dataclass(frozen=True)
class Scale:
    """How a rating is proposed: its levels, the highest first, and what each term weighs."""

    levels: tuple[Grade, ...]
    weights: tuple[tuple[RatingTerm, Decimal], ...]
    late_share: Decimal  # percent: what came late counts as much of one in time
