"""What an import of a plan changes: told before it is done, and printed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from core.plan.document import PlannedTask


class ChangedValue(NamedTuple):
    """What a field of a task held, and what it holds now."""

    before: Any
    after: Any


@dataclass(frozen=True)
class TaskChange:
    """A changed task, with its changed fields by their names."""

    department: str
    code: str
    fields: dict[str, ChangedValue]


class AddedTask(NamedTuple):
    """A task that is new, or came back."""

    department: str
    task: PlannedTask


class WithdrawnTask(NamedTuple):
    """A task that the plan no longer has."""

    department: str
    code: str
    title: str


class RenamedDepartment(NamedTuple):
    """A department's name before, and now."""

    before: str
    after: str


class MovedRound(NamedTuple):
    """A round's deadline before, and now."""

    key: str
    before: date
    after: date


@dataclass
class Difference:
    """What an import changes."""

    is_new_plan: bool
    added: list[AddedTask] = field(default_factory=list)
    changed: list[TaskChange] = field(default_factory=list)
    withdrawn: list[WithdrawnTask] = field(default_factory=list)
    renamed: list[RenamedDepartment] = field(default_factory=list)
    rounds: int = 0  # made for the plan
    is_retitled: bool = False  # another number, day or title
    is_reordered: bool = False  # the same departments and tasks in another order
    moved: list[MovedRound] = field(default_factory=list)
    redated: set[str] = field(default_factory=set)  # rounds with any changed day
    dropped_rounds: list[str] = field(default_factory=list)  # keys the settings no longer have

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing changes."""
        is_same_plan = not (self.is_new_plan or self.is_retitled)
        is_same_plan &= not (self.rounds or self.redated or self.dropped_rounds)
        is_same_order = not (self.renamed or self.is_reordered)
        return is_same_plan and is_same_order and not (self.added or self.changed or self.withdrawn)
