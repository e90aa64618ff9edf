"""The common result of the readers of paragraphs and tables, before codes are given."""

from dataclasses import dataclass
from typing import NamedTuple

from core.plan.document import PlannedTask, PlanWarning


@dataclass(frozen=True, kw_only=True)
class DraftTask(PlannedTask):
    """A task with the line it begins on; its code is empty still."""

    line: int


class ReadTask(NamedTuple):
    """A task, and what is odd about it."""

    task: DraftTask
    warnings: list[PlanWarning]


class ReadTasks(NamedTuple):
    """Tasks in their order, and what is odd about them."""

    tasks: list[DraftTask]
    warnings: list[PlanWarning]


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
