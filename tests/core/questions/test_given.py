"""The facts in a sentence beside a command: the day, the reason, the department, the task."""

from datetime import date

import pytest

from core.questions.given import Given, read_given
from core.questions.vocabulary import KnownDepartment, KnownTask, Vocabulary
from core.stored_record import as_facts, read_record

NAMES = Vocabulary(
    departments=(KnownDepartment(1, "Tư pháp"), KnownDepartment(5, "Địa chính – Xây dựng")),
    tasks=(KnownTask(11, "1.1", "Rà soát văn bản", 1), KnownTask(51, "5.1", "Tuyên truyền", 5)),
    round_keys=("2023-Q1", "2023-Q2"),
    focus_key="2023-Q1",
    today=date(2023, 3, 9),
)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("mai toi nghi phep", "2023-03-10", "2023-03-10"),
        ("tuan sau toi nghi phep", "2023-03-13", "2023-03-17"),
        ("thu 2 tuan sau toi nghi", "2023-03-13", "2023-03-13"),
        ("xin nghi tu 13/3 den 15/3", "2023-03-13", "2023-03-15"),
        ("nghi phep 13-15/3", "2023-03-13", "2023-03-15"),
        ("nghi tu mai den thu 6", "2023-03-10", "2023-03-17"),
        ("hom nay xin lui han den 25/3", "2023-03-25", "2023-03-25"),
        ("xin gia han den ngay 25", "2023-03-25", "2023-03-25"),
        ("xin gia han den het thang 3", "2023-03-31", "2023-03-31"),
        ("doi han quy 1 sang 20/3", "2023-03-20", "2023-03-20"),
        ("3 ngay nua toi nop", "2023-03-12", "2023-03-12"),
        ("sang mai toi nghi", "2023-03-10", "2023-03-10"),
        ("xin gia han den cuoi tuan", "2023-03-10", "2023-03-10"),
    ],
)
def test_days_in_a_request_are_in_the_future(words, first, last):
    given = read_given(words, NAMES)
    assert (given.first, given.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("xin gia han them 3 ngay nua", 3),
        ("3 ngay nua toi nghi phep", None),
        ("toi nghi phep sau ngay 20/3", None),
        ("xin nghi sau ngay", 6),
    ],
)
def test_so_many_days_are_no_day_from_now_and_nothing_after_a_day(words, count):
    assert read_given(words, NAMES).count == count


def test_days_that_are_added_name_no_day():
    assert read_given("xin gia han them 3 ngay nua", NAMES).first is None


def test_the_day_that_closes_the_figures_is_told_from_the_deadline():
    assert read_given("sua ngay chot quy 1 sang 10/3", NAMES).is_cutoff
    assert not read_given("sua han quy 1 sang 20/3", NAMES).is_cutoff


@pytest.mark.parametrize(
    "words",
    ["cong tac, thu 5 moi ve", "nghi om, 20/3 di lam lai", "toi nghi den thu 4", "nghi het 20/3"],
)
def test_the_first_day_of_a_leave_is_asked_when_only_its_end_is_said(words):
    assert read_given(words, NAMES).first is None


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("ghi ton tai cho dia chinh", ""),
        ("toi muon ghi ton tai cua nganh dia chinh nhe", ""),
        ("chi dao tu phap", ""),
        ("chi dao tu phap nop gap", "nop gap"),
        ("phat hien ho so qua han o dia chinh", "phat hien ho so qua han o dia chinh"),
    ],
)
def test_a_text_that_only_asks_for_a_command_is_not_its_content(words, rest):
    assert read_given(words, NAMES).rest == rest


@pytest.mark.parametrize(
    "words",
    [
        "chi mai nghi phep",
        "sua lai 1.1",
        "da co 12 van ban",
        "mot nguoi nghi phep",
        "ban hành Quyết định số 15/QĐ-UBND ngày 10/03/2023 về cải cách hành chính",
    ],
)
def test_a_name_a_code_or_a_number_is_not_read_as_a_day(words):
    assert read_given(words, NAMES).first is None


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("xin lui han den 25/3 vi cho so lieu", "cho so lieu"),
        ("xin lùi hạn do đợi huyện, đó là lý do", "đợi huyện, đó là lý do"),
        ("xin gia han, dang cho so lieu", "dang cho so lieu"),
        ("xin bao ly do cham vi di hoc", "di hoc"),
        ("vi bi om nen nop cham", "bi om nen nop cham"),
        ("xin gia han nop tai lieu", ""),
        ("xin gia hạn đó", ""),
        ("ghi ton tai cho dia chinh", ""),
        ("da niem yet tai bo phan mot cua", ""),
        ("đã niêm yết tại bộ phận một cửa", ""),
    ],
)
def test_a_reason_is_read_after_because_or_a_comma(words, reason):
    assert read_given(words, NAMES).reason == reason


def test_the_words_of_a_direction_follow_the_departments_name():
    given = read_given("Chỉ đạo địa chính: hoàn thành 5.1 trước 20/3!", NAMES)
    assert (given.department_id, given.task_id) == (5, 51)
    assert given.rest == "hoàn thành 5.1 trước 20/3!"


def test_the_words_of_a_direction_follow_the_last_of_several_names():
    given = read_given("giao tu phap va dia chinh nop gap bao cao", NAMES)
    assert (given.department_id, given.rest) == (None, "nop gap bao cao")


def test_the_facts_of_a_sentence_can_be_stored_and_read():
    given = read_given("xin lui han 3 ngay den 25/3 vi cho so lieu tu phap", NAMES)
    assert read_record(Given, as_facts(given, short=True)) == given
