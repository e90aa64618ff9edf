"""The scale of a rating: its terms with their weights, and the levels. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import NamedTuple


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


class TermWeight(NamedTuple):
    """How much a term counts."""

    term: RatingTerm
    weight: Decimal


@dataclass(frozen=True)
class Scale:
    """The levels, the highest first, and the weight of each term."""

    levels: tuple[Grade, ...]
    weights: tuple[TermWeight, ...]
    late_share: Decimal  # percent: how much late work counts
