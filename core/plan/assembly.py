"""Turns drafts into a document's departments: one entry a department, codes in order."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from core.plan.document import TASK_FIELDS, PlannedDepartment, PlannedTask, PlanWarning
from core.plan.draft import DraftDepartment, DraftTask
from core.plan.words import plan as texts
from core.vietnamese import name_key


class MergedDepartments(NamedTuple):
    """Departments, each once, and what was odd about their headings."""

    departments: list[DraftDepartment]
    warnings: list[PlanWarning]


def merged(drafts: Iterable[DraftDepartment]) -> MergedDepartments:
    """Join tasks under two headings of one department; leave out empty headings."""
    found: dict[str, DraftDepartment] = {}
    warnings: list[PlanWarning] = []
    for draft in drafts:
        before = found.get(name_key(draft.name))
        if not draft.tasks:
            warnings.append(PlanWarning(draft.line, texts.department_without_tasks(draft.name)))
        elif before is None:
            found[name_key(draft.name)] = draft
        else:
            warnings.append(PlanWarning(draft.line, texts.department_twice(draft.name)))
            found[name_key(draft.name)] = replace(before, tasks=(*before.tasks, *draft.tasks))
    return MergedDepartments(list(found.values()), warnings)


def planned(drafts: Iterable[DraftDepartment]) -> tuple[PlannedDepartment, ...]:
    """Give departments the codes 1, 2, ... and their tasks 1.1, 1.2, ..."""
    return tuple(
        PlannedDepartment(
            code=str(place),
            name=draft.name,
            tasks=tuple(
                _task(f"{place}.{number}", task) for number, task in enumerate(draft.tasks, start=1)
            ),
        )
        for place, draft in enumerate(drafts, start=1)
    )


def _task(code: str, draft: DraftTask) -> PlannedTask:
    read = {name: getattr(draft, name) for name in TASK_FIELDS}
    return PlannedTask(**{**read, "code": code})
