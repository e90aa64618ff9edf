"""The facts of every task, embedded wherever tasks are shown."""

from dataclasses import dataclass

from core.plan.document import PlannedTask


@dataclass(frozen=True, kw_only=True)
class TaskFacts(PlannedTask):
    """A task that was imported: what the plan says of it, under its id."""

    task_id: int
