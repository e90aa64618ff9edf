"""A plan as JSON data: what `plan show --json` prints."""

from decimal import Decimal
from typing import TypedDict

from core.plan.document import PlanDocument, PlannedTask


class TaskData(TypedDict):
    """A task; decimals are strings."""

    code: str
    title: str
    score: str | None
    max_score: str | None
    percent: str | None
    note: str | None


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
    return {
        "code": task.code,
        "title": task.title,
        "score": _decimal(task.score),
        "max_score": _decimal(task.max_score),
        "percent": _decimal(task.percent),
        "note": task.note,
    }


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
