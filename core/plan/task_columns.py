"""The columns of a task, for every statement that selects tasks to show."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Row

from core.plan.document import TASK_FIELDS
from core.plan.task_facts import TaskFacts
from models import Task

TASK_COLUMNS = (Task.id.label("task_id"), *(getattr(Task, name) for name in TASK_FIELDS))


def task_facts(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    """Give the fields of `TaskFacts` from a row of `TASK_COLUMNS` and perhaps more columns."""
    return {field.name: getattr(row, field.name) for field in fields(TaskFacts)}
