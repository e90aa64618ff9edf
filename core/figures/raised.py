"""What is difficult about a task: as its report says, or as it was raised outside a report."""

from dataclasses import replace

from core.figures.figures import Figures, TaskFigures


def with_raised(task: TaskFigures, figures: Figures) -> TaskFigures:
    """Give the task with its difficulty: the report's words, else those of its open cases."""
    if task.difficulty.strip():
        return task
    raised = dict.fromkeys(one.words for one in figures.cases if one.task_id == task.task_id)
    return replace(task, difficulty="\n".join(raised))
