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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "luu tru ho so xong 100%, ra soat thu tuc hanh chinh dang lam 30%, ky so chua lam",
            (("2.4", 100), ("2.2", 25), ("2.3", 0)),
        ),
        (
            "rà soát TTHC đã ban hành kế hoạch 15, đang làm 40%; còn lưu trữ hồ sơ thì đã xong",
            (("2.2", 50), ("2.4", 100)),
        ),
    ],
)
def test_one_sentence_may_name_several_tasks_by_their_titles(text, said):
    own = [task for task in TASKS if task.code.startswith("2.")]
    assert said_of(text, own) == said
    assert is_report(text, read_report(text, own, TASKS))


def test_a_line_with_a_code_that_is_nobodys_is_no_part_of_the_task_before_it():
    parts = read_report("2.3 chua\n9.9 lam roi", TASKS, TASKS)
    assert [(one.code, one.words) for one in parts] == [("2.3", "chua"), ("9.9", "lam roi")]
    assert parts[1].tasks == ()


@pytest.mark.parametrize("line", ["1.5 ty dong da chi", "3.5 km duong", "2,5 triệu đồng hỗ trợ"])
def test_a_line_that_begins_with_a_number_goes_on_with_the_task_before_it(line):
    (part,) = read_report(f"1.1 dang lam\n{line}", TASKS, TASKS)
    assert line in part.words
