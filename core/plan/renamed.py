"""Finds departments that a plan names anew, by their tasks."""

from collections.abc import Iterable

from core.plan.document import PlannedDepartment, PlannedTask
from core.vietnamese import name_key
from models import Department, Task


def under_new_names(
    planned: tuple[PlannedDepartment, ...], known: dict[str, Department], tasks: list[Task]
) -> dict[str, Department]:
    """Give a new name's key → the only department that had the very same tasks and is gone.

    So its results, reports and people stay with it; with any doubt it is another department.
    """
    kept = {name_key(one.name) for one in planned}
    gone = [
        (titles, department)
        for key, department in known.items()
        if key not in kept and (titles := _titles_of(department, tasks))
    ]
    fresh = [(_titles(one.tasks), one) for one in planned if name_key(one.name) not in known]
    return {
        name_key(one.name): department
        for titles, department in gone
        for same, one in fresh
        if same == titles
        if [own for own, _ in gone].count(titles) == 1 == [own for own, _ in fresh].count(titles)
    }


def _titles_of(department: Department, tasks: list[Task]) -> list[str]:
    return _titles(
        one for one in tasks if one.department_id == department.id and one.withdrawn_at is None
    )


def _titles(tasks: Iterable[PlannedTask | Task]) -> list[str]:
    return sorted(name_key(one.title) for one in tasks)
