"""The state of a task with a finish day."""

from datetime import date

import pytest

from core.figures.words.completion import word
from core.reporting.completion import completion

BEFORE, DAY, AFTER = date(2023, 6, 29), date(2023, 6, 30), date(2023, 7, 1)


@pytest.mark.parametrize(
    ("percent", "done_on", "today", "said"),
    [
        (0, None, BEFORE, "Chưa thực hiện"),
        (0, None, DAY, "Chưa thực hiện"),
        (0, None, AFTER, "Chưa thực hiện - quá hạn"),
        (25, None, DAY, "Đang thực hiện - trong hạn"),
        (75, None, AFTER, "Đang thực hiện - quá hạn"),
        (100, BEFORE, AFTER, "Hoàn thành đúng hạn"),
        (100, DAY, AFTER, "Hoàn thành đúng hạn"),
        (100, AFTER, AFTER, "Hoàn thành quá hạn"),
    ],
)
def test_a_tasks_state_follows_from_its_confirmed_answers_and_the_days(
    percent, done_on, today, said
):
    assert word(completion(percent, DAY, done_on, today)) == said
