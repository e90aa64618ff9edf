"""A plan as JSON data, printed by `plan show --json`."""

from decimal import Decimal
from typing import TypedDict

from core.plan.document import TASK_FIELDS, PlanDocument, PlannedTask

TaskData = dict[str, str | None]
"""A task's `TASK_FIELDS`; decimals are strings."""


class DepartmentData(TypedDict):
    """A department."""

    code: str
    name: str
    tasks: list[TaskData]


class WarningData(TypedDict):
    """A warning with its line in the source."""

    line: int | None
    text: str


class PlanData(TypedDict):
    """A whole plan; the date is ISO 8601, decimals are strings."""

    number: str | None
    issued_on: str | None
    title: str
    organization: str | None
    departments: list[DepartmentData]
    warnings: list[WarningData]


def to_json_data(document: PlanDocument) -> PlanData:
    """Give `document` in types that `json` knows."""
    return {
        "number": document.number,
        "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        "title": document.title,
        "organization": document.organization,
        "departments": [
            {"code": part.code, "name": part.name, "tasks": [_task(task) for task in part.tasks]}
            for part in document.departments
        ],
        "warnings": [{"line": odd.line, "text": odd.text} for odd in document.warnings],
    }


def _task(task: PlannedTask) -> TaskData:
    return {name: _shown(getattr(task, name)) for name in TASK_FIELDS}


def _shown(value: Decimal | str | None) -> str | None:
    return format(value, "f") if isinstance(value, Decimal) else value
