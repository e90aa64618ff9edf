"""The columns of a task, as every statement selects them that shows one."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Row

from core.plan.document import TASK_FIELDS
from core.plan.task_facts import TaskFacts
from models import Task

TASK_COLUMNS = (Task.id.label("task_id"), *(getattr(Task, name) for name in TASK_FIELDS))


def task_facts(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    """Give a row of `TASK_COLUMNS`, whatever else it holds, as the fields of `TaskFacts`."""
    return {field.name: getattr(row, field.name) for field in fields(TaskFacts)}
