"""Reports in free words are read into tasks, levels and results."""

import pytest

from core.questions.typed_report import is_report, read_report
from tests.core.questions.office_words import TASKS
from tests.core.questions.typed_reports import FIRST, FRESH

CODES = {task.id: task.code for task in TASKS}


def said_of(text, own=TASKS):
    """Give (code, level) of each part that has a task."""
    return tuple(
        (CODES[part.tasks[0]], part.level.percent if part.level else None)
        for part in read_report(text, own, TASKS)
        if len(part.tasks) == 1
    )


@pytest.mark.parametrize("text", [*FIRST, *FRESH])
def test_a_report_is_read_task_by_task(text):
    assert said_of(text) == {**FIRST, **FRESH}[text]
    assert is_report(text, read_report(text, TASKS, TASKS))
