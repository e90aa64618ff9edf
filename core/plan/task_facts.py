"""The facts of every task, embedded wherever tasks are shown."""

from dataclasses import dataclass

from core.plan.document import PlannedTask


@dataclass(frozen=True, kw_only=True)
class TaskFacts(PlannedTask):
    """The facts of an imported task, with its id."""

    task_id: int
