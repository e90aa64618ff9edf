"""What a question can name: departments, tasks and rounds of a commune, and today."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class KnownDepartment:
    """A department with the names that the office itself set for it."""

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
    """All that the reader may know; it looks nothing up and has no clock."""

    departments: tuple[KnownDepartment, ...]
    tasks: tuple[KnownTask, ...]
    round_keys: tuple[str, ...]  # the earliest deadline first
    focus_key: str  # the round that is being talked of
    today: date  # local
    own_department_ids: tuple[int, ...] = ()

    def department_of(self, task_id: int | None) -> int | None:
        """Give whose a task is."""
        return next((one.department_id for one in self.tasks if one.id == task_id), None)
