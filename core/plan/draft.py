"""The common result of the readers of paragraphs and tables, before codes are given."""

from dataclasses import dataclass

from core.plan.document import PlannedTask, PlanWarning


@dataclass(frozen=True, kw_only=True)
class DraftTask(PlannedTask):
    """A task with the line it begins on; its code is empty still."""

    line: int


@dataclass(frozen=True)
class DraftDepartment:
    """A department's heading and the tasks under it."""

    line: int
    name: str
    tasks: tuple[DraftTask, ...]


@dataclass(frozen=True)
class Content:
    """The part of the document with the tasks, from its first line to its last."""

    first: int
    last: int
    departments: tuple[DraftDepartment, ...]
    warnings: tuple[PlanWarning, ...]
