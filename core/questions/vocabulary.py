"""The entities that a question can name: departments, tasks and rounds; and today."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class KnownDepartment:
    """A department with the aliases that the office set for it."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownTask:
    """A task of the plan."""

    id: int
    code: str
    title: str
    department_id: int


@dataclass(frozen=True)
class Vocabulary:
    """All that the reader knows; it reads no database and no clock."""

    departments: tuple[KnownDepartment, ...]
    tasks: tuple[KnownTask, ...]
    round_keys: tuple[str, ...]  # the earliest deadline first
    focus_key: str  # the round in focus
    today: date  # local
    own_department_ids: tuple[int, ...] = ()

    def department_of(self, task_id: int | None) -> int | None:
        """Give a task's department; None when the plan has no such task."""
        return next((one.department_id for one in self.tasks if one.id == task_id), None)
