"""A plan as read: departments, their tasks, and oddities of the source."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class PlanWarning:
    """An oddity, which is reported and never corrected.

    `line` is the line of a text file; in a .docx, the paragraph or table row, not counting blank
    ones.
    """

    line: int | None
    text: str


@dataclass(frozen=True)
class PlannedTask:
    """One task; `title` is NFC, without the indicator and the final full stop.

    `score` of `max_score` and `percent` (0 to 100) are the indicator's figures of a past year.
    `note` holds the other words of the source: the indicator's, sub-items', table columns'.
    `criterion_code` names the criteria of the task's score, as 1.2.3, or 1.2.3; 2.1 for several.
    """

    code: str
    title: str
    score: Decimal | None = None
    max_score: Decimal | None = None
    percent: Decimal | None = None
    note: str | None = None
    criterion_code: str | None = None


TASK_FIELDS = tuple(field.name for field in fields(PlannedTask))
"""The fields of a task in a plan, for the form files, the import and every reader."""
FIGURES = tuple(field.name for field in fields(PlannedTask) if field.type == Decimal | None)
"""Those of them that are numbers; the others are words."""


@dataclass(frozen=True)
class PlannedDepartment:
    """A department (nganh) and its tasks, in the order of the source."""

    code: str
    name: str
    tasks: tuple[PlannedTask, ...]


@dataclass(frozen=True)
class PlanDocument:
    """A whole plan; `organization` is the commune with its kind, as the title writes it."""

    number: str | None
    issued_on: date | None
    title: str
    organization: str | None
    departments: tuple[PlannedDepartment, ...]
    warnings: tuple[PlanWarning, ...] = ()
