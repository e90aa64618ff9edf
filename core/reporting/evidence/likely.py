"""Ranks the tasks that files may prove, the likeliest first. Pure functions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from core.reporting.card import Card, Entry
from core.speech.captions import left_of


@dataclass(frozen=True)
class Hint:
    """What the ranking knows: choices of the newest reminder, facts of the last question."""

    reminded: Sequence[str] = ()
    last: Mapping[str, Any] | None = None


class ReportedTask(NamedTuple):
    """A task of a report; the field names are those of a step's facts."""

    round_id: int
    department_id: int
    task_id: int


class TaskOnCard(NamedTuple):
    """A task, on the card of its report."""

    card: Card
    entry: Entry

    @property
    def place(self) -> ReportedTask:
        """Give the ids of the task and its report."""
        return ReportedTask(self.card.round_id, self.card.department_id, self.entry.task_id)


def ranked(found: Sequence[TaskOnCard], hint: Hint) -> list[TaskOnCard]:
    """Order the tasks: those of the reminder, those without evidence, the last one, the others."""
    return sorted(found, key=lambda one: _rank(one, hint))


def _rank(one: TaskOnCard, hint: Hint) -> tuple[int, bool]:
    card, entry = one
    lacks = not (entry.evidence_count or entry.documents or entry.carried)
    keys = [tuple(key.split()) for key in hint.reminded]
    if ("/baocao", *map(str, one.place)) in keys:
        return 0, not lacks
    if ("/baocao", *map(str, one.place[:2])) in keys:
        return 1, not lacks
    if lacks and card.submitted_at is None:
        return 2, not lacks
    return (3 if is_last(one, hint) else 4), not lacks


def is_last(one: TaskOnCard, hint: Hint) -> bool:
    """Tell whether the last question was about this task."""
    last = hint.last or {}
    return tuple(last.get(name) for name in ReportedTask._fields) == one.place


def tasks_named_in(caption: str, found: Sequence[TaskOnCard]) -> list[TaskOnCard]:
    """Give the tasks whose code a caption names; only if it says nothing more: "anh 2.1"."""
    left = left_of(caption)
    codes = {one.entry.code for one in found}
    if not left or not set(left) <= codes:
        return []
    return [one for one in found if one.entry.code in left]
