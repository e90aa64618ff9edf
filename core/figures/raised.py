"""Adds difficulties that were raised outside a report to tasks."""

from dataclasses import replace

from core.figures.figures import Figures, TaskFigures


def with_raised(task: TaskFigures, figures: Figures) -> TaskFigures:
    """Give the task with its difficulty: the report's, else the words of its open cases."""
    if task.difficulty.strip():
        return task
    raised = dict.fromkeys(one.words for one in figures.cases if one.task_id == task.task_id)
    return replace(task, difficulty="\n".join(raised))
