"""Finds departments that a plan names anew, by their tasks."""

from collections import defaultdict
from collections.abc import Iterable

from core.plan.document import PlannedDepartment, PlannedTask
from core.vietnamese import name_key
from models import Department, Task

_Titles = tuple[str, ...]  # keys of the titles, sorted


def under_new_names(
    planned: tuple[PlannedDepartment, ...], known: dict[str, Department], tasks: list[Task]
) -> dict[str, Department]:
    """Give a new name's key → the only department that had the very same tasks and is gone.

    So its results, reports and people stay with it; with any doubt it is another department.
    """
    kept = {name_key(one.name) for one in planned}
    gone: dict[_Titles, list[Department]] = defaultdict(list)
    for key, department in known.items():
        titles = _titles_of(department, tasks)
        if key not in kept and titles:
            gone[titles].append(department)
    fresh: dict[_Titles, list[str]] = defaultdict(list)
    for one in planned:
        if name_key(one.name) not in known:
            fresh[_titles(one.tasks)].append(name_key(one.name))
    return {
        names[0]: gone[titles][0]
        for titles, names in fresh.items()
        if len(names) == len(gone.get(titles, ())) == 1
    }


def _titles_of(department: Department, tasks: list[Task]) -> _Titles:
    return _titles(
        one for one in tasks if one.department_id == department.id and one.withdrawn_at is None
    )


def _titles(tasks: Iterable[PlannedTask | Task]) -> _Titles:
    return tuple(sorted(name_key(one.title) for one in tasks))
