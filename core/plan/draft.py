"""What the readers of paragraphs and of tables both make, before codes are given."""

from dataclasses import dataclass
from decimal import Decimal

from core.plan.document import PlanWarning


@dataclass(frozen=True)
class DraftTask:
    """A task with the line it begins on."""

    line: int
    title: str
    score: Decimal | None = None
    max_score: Decimal | None = None
    percent: Decimal | None = None
    note: str | None = None


@dataclass(frozen=True)
class DraftDepartment:
    """A department's heading and the tasks found under it."""

    line: int
    name: str
    tasks: tuple[DraftTask, ...]


@dataclass(frozen=True)
class Content:
    """The part of the document that holds the tasks, from its first line to its last."""

    first: int
    last: int
    departments: tuple[DraftDepartment, ...]
    warnings: tuple[PlanWarning, ...]
