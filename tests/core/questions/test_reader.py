"""Questions as people of the office type them, and texts that are not questions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.questions.reader import read
from core.questions.reading import Intent, Reading, reading_of
from core.questions.vocabulary import KnownDepartment
from tests.core.questions.office_words import (
    CODES,
    DEPARTMENTS,
    IDS,
    NAMES,
    TASKS,
    vocabulary,
)
from tests.core.questions.phrasings import (
    CHAIR,
    DC,
    FIRST,
    JUSTICE,
    LAST,
    LATER,
    NV,
    TP,
    VP,
    Phrasing,
)

EVERY = (*FIRST, *LATER, *LAST)
RIGHT = 0.95  # of all phrasings
_ASKED_WHOSE = {
    *(Intent.SENT, Intent.MISSING, Intent.OVERDUE, Intent.FIGURES, Intent.POINTS),
    *(Intent.DEADLINE, Intent.DIFFICULTIES, Intent.DOCUMENTS),
}


def is_right(said: Phrasing, readings: tuple[Reading, ...]) -> bool:
    """Tell whether exactly the named entities were understood."""
    if said.intent is None or not readings:
        return said.intent is None and not readings
    first = readings[0]
    departments = {one.department_id for one in readings} - {None}
    tasks = {CODES[one.task_id] for one in readings if one.task_id is not None}
    is_task = said.intent in {Intent.TASK, Intent.TITLE}
    named = said.either or ((said.task,) if is_task else (said.department,))
    wanted = {*named} - {""}
    return (
        {one.intent for one in readings} == {said.intent, said.also or said.intent}
        and (first.round_key or "") == said.round
        and (first.day.isoformat() if first.day else "") == said.day
        and first.command == said.command
        and (said.intent not in _ASKED_WHOSE or first.is_mine == said.is_mine)
        and (tasks if is_task else {NAMES[one] for one in departments if one}) == wanted
    )


def test_the_table_is_large_enough():
    assert len({said.words for said in EVERY}) >= 350
    assert sum(said.words.isascii() for said in EVERY) >= 90


def test_nearly_all_phrasings_are_understood():
    wrong = [
        (said.words, [one.line() for one in readings])
        for said in EVERY
        if not is_right(said, readings := read(said.words, vocabulary(said.asker)))
    ]
    assert len(wrong) <= (1 - RIGHT) * len(EVERY), wrong


@pytest.mark.parametrize("said", EVERY, ids=lambda said: said.words)
def test_no_phrasing_is_read_as_another_department(said):
    allowed = {said.department, *said.either} - {""}
    tasks = {said.task, *said.either} - {""}
    for one in read(said.words, vocabulary(said.asker)):
        assert one.department_id is None or NAMES[one.department_id] in allowed
        assert one.task_id is None or CODES[one.task_id] in tasks


@pytest.mark.parametrize(
    "said", [said for said in EVERY if said.intent is None], ids=lambda said: said.words
)
def test_a_text_that_is_not_a_question_is_not_answered(said):
    assert read(said.words, vocabulary(said.asker)) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tu páhp nop chua", {TP}),
        ("dịa chnh nop chua", {DC}),
        ("noi vu nop chua", {NV}),
        ("van phong nop chua", {VP, NV}),
        ("tư pháp và địa chính nộp chưa", {TP, DC}),
    ],
)
def test_a_misspelt_department_is_found_and_an_ambiguous_one_gives_both(typed, meant):
    readings = read(typed, vocabulary())
    assert {NAMES[one.department_id] for one in readings if one.department_id} == meant


def test_departments_of_any_office_are_found_by_name():
    later = (
        KnownDepartment(1, "Văn phòng HĐND và UBND"),
        KnownDepartment(2, "Phòng Kinh tế", ("đất đai",)),
        KnownDepartment(3, "Phòng Văn hóa - Xã hội"),
        KnownDepartment(4, "Trung tâm Phục vụ hành chính công"),
    )
    words = vocabulary(departments=later, tasks=())
    for typed, meant in {
        "kinh tế nộp chưa": 2,
        "phòng kt nộp chưa": 2,
        "đất đai nộp chưa": 2,
        "vhxh nộp chưa": 3,
        "phòng văn hóa nộp chưa": 3,
        "trung tâm nộp chưa": 4,
        "hành chính công nộp chưa": 4,
        "ttpvhcc nộp chưa": 4,
        "văn phòng nộp chưa": 1,
    }.items():
        assert [one.department_id for one in read(typed, words)] == [meant], typed


def test_only_tasks_of_a_named_department_are_found():
    readings = read("tư pháp ký số văn bản thế nào", vocabulary())
    assert {one.task_id for one in readings} <= {None}


def test_a_shared_task_is_read_as_the_askers():
    typed = "tuyên truyền dịch vụ trực tuyến thế nào"
    assert len(read(typed, vocabulary(CHAIR))) == 2
    (own,) = read(typed, vocabulary("Địa chính"))
    assert CODES[own.task_id or 0] == "5.1"


def test_an_unknown_code_finds_no_other_task():
    assert read("nội dung 9.9", vocabulary()) == (Reading(Intent.TASK, unknown_code="9.9"),)


def test_a_long_text_is_a_report_and_not_a_question():
    assert read("tư pháp nộp chưa " * 30, vocabulary()) == ()


def test_the_order_of_departments_does_not_matter():
    turned = vocabulary(departments=tuple(reversed(DEPARTMENTS)), tasks=tuple(reversed(TASKS)))
    for said in EVERY:
        there = read(said.words, replace(vocabulary(said.asker)))
        here = read(
            said.words,
            replace(turned, own_department_ids=vocabulary(said.asker).own_department_ids),
        )
        assert set(there) == set(here), said.words


@pytest.mark.parametrize("said", EVERY, ids=lambda said: said.words)
def test_a_reading_fits_a_button_and_can_be_read_again(said):
    for one in read(said.words, vocabulary(said.asker)):
        assert reading_of(one.line()) == one
        assert len(f"123456:/hoi ={one.line()}") <= 64


@given(st.text(max_size=60))
def test_a_malformed_reading_is_refused_or_read(line):
    found = reading_of(line)
    assert found is None or reading_of(found.line()) is not None


_ODD = ("1.2", "10/3", "31/2", "q5", "2023", "đ/c", "\u0301", "?", "99/99/99", "0.0")
_PIECES = st.sampled_from([*sorted({word for said in EVERY for word in said.words.split()}), *_ODD])


@given(st.one_of(st.text(max_size=320), st.lists(_PIECES, max_size=14).map(" ".join)))
def test_any_text_is_read_without_an_error(text):
    for one in read(text, vocabulary(JUSTICE)):
        assert one.department_id is None or one.department_id in IDS.values()
        assert one.task_id is None or one.task_id in CODES
