"""Reports in free words are read as tasks, levels and results."""

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
def test_a_report_is_read_by_task(text):
    assert said_of(text) == {**FIRST, **FRESH}[text]
    assert is_report(text, read_report(text, TASKS, TASKS))


@pytest.mark.parametrize("text", ["xoa ket qua 1.1", "sửa lại kết quả 2.1", "xem file 1.2"])
def test_an_order_that_names_a_task_is_not_a_report(text):
    assert not is_report(text, read_report(text, TASKS, TASKS))


@pytest.mark.parametrize("text", ["sao muc 1.2 bi danh gia chua dat", "vi sao 1.2 chua xong"])
def test_a_question_around_a_tasks_code_is_not_a_report(text):
    assert not is_report(text, read_report(text, TASKS, TASKS))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1.1 dang lam 50%\n1.2 xong\n1.1 da xong", (("1.1", 50), ("1.2", 100))),
        ("1.1/ xong\n1.2/ dang lam 60%", (("1.1", 100), ("1.2", 50))),
        ("1.1 xong\nKhó khăn: thiếu người làm 50%", (("1.1", 100),)),
        ("1.1 xong\nKhó khăn: không", (("1.1", 100),)),
    ],
)
def test_each_task_is_read_once_and_a_difficulty_is_not_read_as_a_task(text, said):
    assert said_of(text) == said


def test_a_difficulty_that_ends_like_a_question_is_part_of_a_report():
    text = "1.1: đã rà soát xong\\nKhó khăn: thieu kinh phi mua may"
    assert is_report(text, read_report(text, TASKS, TASKS))


def test_words_under_a_heading_of_difficulties_belong_to_no_task():
    *_, last = read_report("1.1 xong\nKiến nghị: hỗ trợ kinh phí", TASKS, TASKS)
    assert (last.tasks, last.words) == ((), "Kiến nghị: hỗ trợ kinh phí")
