"""Documents say only sentences that are true of the state."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from core.documents.word.committee import CommitteeReport, committee_report
from core.documents.word.department import department_report
from core.documents.word.framework import framework_plan
from core.documents.word.inspection import inspection_report
from core.documents.word.kinds import write
from core.documents.word.letters import reminder_letter
from core.documents.word.year_end import year_end_report
from core.documents.words.results import heading, task_title
from core.figures.figures import Sending
from core.figures.year.cap import over_cap
from core.figures.year.rating import rate
from core.reporting.completion import Completion
from core.settings.documents import TemplateSettings
from core.wording.document_kinds import full_name
from tests.core.documents.word import sayable, sayable_more
from tests.core.documents.word.samples import inspected, plan_of, planned
from tests.core.documents.word.sayable import OWN, spoken, tasks_of
from tests.core.documents.word.states import State, states
from tests.word import opened
from tests.years import SCALE, department_year, standing, year_end

FORBIDDEN = (
    *(r"chưa tiếp nhận", r"ngành chưa xác nhận", r"chờ (\w+ ){0,3}xác nhận", r"chờ thẩm định"),
    *(
        r"khóa kỳ",
        r"báo cáo thay",
        r"vướng mắc số",
        r"trả lại",
        r"\b00\b(?! phút)",
        r"[Mm]ức độ 0%",
    ),
    *(r"Kết quả: [-•+]", r"khác \(\d", r"nội dung \d+\.\d", r"\(\d+\.\d+\)", r"khắc phục CCHC"),
    *(r"ngành (Phòng|Văn phòng|Trung tâm)", r"–/\d", r"None", r"\{", r"  ", r"\.\.", r"\(\)"),
    *(r"[;,:] ?[;,.]", r" [.,;:]"),
)
UPWARDS_ONLY = (r"Kiến nghị đối với [^c]", r"xin Chủ tịch", r"\bTổ kiểm tra chưa xác nhận")
EVERY = [(year, name) for year in (2023, 2026) for name in states(year)]


@pytest.fixture
def state(request) -> State:
    year, name = request.param
    return states(year)[name]


of_every_state = pytest.mark.parametrize("state", EVERY, indirect=True, ids=str)


def assert_sayable(lines: Iterable[str], allowed: Iterable[str]) -> None:
    """Check that each line is exactly one of those allowed."""
    shapes = list(allowed)
    for line in lines:
        assert any(re.fullmatch(one, line) for one in shapes), (line, shapes)


def assert_nothing_forbidden(text: object, *more: str) -> None:
    """Check that no forbidden words are used; parts of the frame are not read."""
    for part, words in spoken(text):
        if part in {"number", "place_and_date", "annex_reference", "list_reference"}:
            continue
        said = words if part == "proposals" else re.sub(OWN, "«»", words)
        for one in (*FORBIDDEN, *more):
            assert not re.search(one, said), (part, one, words)


def lines_of(text: object, *parts: str) -> list[str]:
    return [words for part, words in spoken(text) if part in parts and words]


def report_of(state: State) -> CommitteeReport:
    return committee_report(state.figures, None, state.period, state.drafting, state.late_reasons)


@of_every_state
def test_the_committees_report_says_only_what_is_true(state):
    text = report_of(state)
    assert_nothing_forbidden(text, *UPWARDS_ONLY)
    for part, allowed in (
        ("deployment", sayable_more.of_deployment(state)),
        ("overall", sayable.of_overall(state)),
        ("shortcomings", sayable_more.of_shortcomings(state)),
        ("causes", sayable.of_causes(state)),
        ("difficulties", sayable.of_difficulties(state)),
        ("proposals", sayable.of_proposals(state)),
        ("next_tasks", sayable_more.of_next_tasks(state)),
    ):
        lines = lines_of(text, part)
        assert lines, part
        assert_sayable(lines, allowed)


@of_every_state
def test_the_committees_report_says_what_is_true_of_each_department(state):
    for one, told in zip(state.figures.departments, report_of(state).departments, strict=True):
        assert told.name == heading(one)
        assert_sayable(told.lines, sayable.of_department(one))
        for task, written in zip(one.task_figures, told.tasks, strict=True):
            assert written.title == task_title(task)
            assert bool(written.lines) == task.is_told
            if task.is_told:
                assert_sayable(written.lines, sayable.of_task(task))


@of_every_state
def test_the_annex_has_every_task_and_everything_that_was_reported(state):
    rows = report_of(state).annex_rows
    for row, task in zip(rows, tasks_of(state.figures), strict=True):
        assert row.title == task.title
        assert (row.result == "Chưa có báo cáo") == (not task.is_told)
        assert ("(Theo báo cáo" in row.result) == task.is_carried


@of_every_state
def test_a_departments_report_says_only_what_is_true(state):
    for one in state.figures.departments:
        if one.submitted_at is None:
            continue
        text = department_report(one, state.figures, state.period, state.drafting)
        assert_nothing_forbidden(text)
        assert_sayable(text.results, sayable.of_department(one))
        for task, written in zip(one.task_figures, text.tasks, strict=True):
            assert_sayable(written.lines, sayable.of_task(task))
        assert_sayable(
            lines_of(text, "opening", "difficulties", "proposals", "next_tasks", "closing"),
            sayable_more.of_own_report(one, state),
        )
        through = "" if one.is_office else f" (qua {state.period.coordinator})"
        assert text.addressee == f"Ủy ban nhân dân xã A{through}"


@of_every_state
def test_a_letter_goes_only_to_late_departments(state):
    late = state.figures.by_sending(Sending.OVERDUE)
    if not late:
        return
    day = date(state.figures.plan_year, 9, 22)
    text = reminder_letter(state.figures, state.period, day, state.drafting)
    assert_nothing_forbidden(text)
    assert_sayable(
        lines_of(text, "paragraphs", "requests", "closing"), sayable_more.of_letter(state)
    )
    assert [row.department for row in text.rows] == [one.name for one in late]
    signed = (
        ("CHỦ TỊCH",) if any(one.is_office for one in late) else ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    )
    assert text.authority == ("TM. ỦY BAN NHÂN DÂN", *signed)


@pytest.mark.parametrize("year", [2023, 2026])
def test_an_inspection_report_says_only_what_is_true(year):
    state = states(year)["busy"]
    today = date(2023, 3, 16)
    known = replace(
        inspected(*state.found), before=state.before, coordinator=state.period.coordinator
    )
    text = inspection_report(known, state.drafting)
    assert_nothing_forbidden(text)
    assert_sayable(
        lines_of(text, "inspection", "findings", "earlier", "proposals"),
        sayable_more.of_inspection(state, today),
    )


@of_every_state
def test_the_plan_is_cited_in_full_once_and_by_its_own_title(state):
    words = "\n".join(words for _, words in spoken(report_of(state)))
    assert words.count("ngày 02/02/2023 của Ủy ban nhân dân xã A về ") == 1
    assert re.search(rf"xã A về (khắc phục|cải cách hành chính nhà nước năm) {OWN}", words)


@pytest.mark.parametrize(
    ("year", "addressees"),
    [
        (2023, ("- Ủy ban nhân dân huyện;", "- Phòng Nội vụ huyện.")),
        (2026, ("- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ.")),
    ],
)
def test_a_report_goes_to_the_superiors_of_its_year(year, addressees):
    text = report_of(states(year)["all done"])
    assert text.addressees == addressees
    assert not any("huyện" in one for one in text.recipients)


@pytest.mark.parametrize("plan_year", [2023, 2026])
def test_the_years_levels_are_submitted_to_the_chairman_with_a_warning_for_the_clerk(plan_year):
    best, second = (
        department_year(number, name, task_figures=standing((Completion.DONE, 1)))
        for number, name in ((1, "Tư pháp"), (2, "Phòng Kinh tế"))
    )
    year = year_end(best, second, plan_year=plan_year)
    text = year_end_report(year, SCALE, states(2026)["all done"].drafting, "Phòng Nội vụ")
    assert_nothing_forbidden(text)
    assert text.issuer == ("PHÒNG NỘI VỤ",)
    assert text.addressee == "Chủ tịch Ủy ban nhân dân xã A"
    law = "335/2025/NĐ-CP" if plan_year == 2026 else "90/2020/NĐ-CP"
    assert "cho 02 ngành, trong khi không có ngành nào được đề xuất" in text.clerk_note
    assert law in text.clerk_note
    assert not any("20%" in words for _, words in spoken(text))
    content = write(text, TemplateSettings()).content
    (comment,) = opened(content).comments
    assert comment.text == text.clerk_note


@pytest.mark.parametrize("year", [2023, 2026])
@pytest.mark.parametrize("is_of_all", [True, False])
def test_framework_plans_say_only_what_is_true(year, is_of_all):
    state = states(year)["all done"]
    sent, unsent = (
        plan_of(one.name, is_sent=is_sent)
        for one, is_sent in zip(state.figures.departments, (True, False), strict=False)
    )
    known = replace(planned(sent, unsent, is_of_all=is_of_all), commune="xã A", year=year)
    text = framework_plan(known, state.drafting)
    assert_nothing_forbidden(text)
    whose = f"của {sayable.body(sent.name)}"
    whose = "của các ngành thuộc Ủy ban nhân dân xã A" if is_of_all else whose
    assert_sayable(
        lines_of(text, "subject", "note", "departments.name", "closing"),
        (
            f"(Khắc phục {OWN} của xã A|Thực hiện cải cách hành chính nhà nước năm {OWN})",
            sayable.body(sent.name, first=True),
            rf"{sayable.body(unsent.name, first=True)} \(chưa gửi khung kế hoạch\)",
            f"Trên đây là (tổng hợp )?khung kế hoạch {whose}",
        ),
    )


def test_the_clerk_is_warned_if_too_many_have_the_highest_level():
    good = [
        department_year(number, f"Ngành {number}", task_figures=standing((Completion.DONE_LATE, 1)))
        for number in range(2, 7)
    ]
    best = department_year()
    good_level = rate(good[0], SCALE).level
    assert good_level is not None
    scale = replace(
        SCALE, levels=(SCALE.levels[0], replace(SCALE.levels[1], least=good_level.least))
    )
    assert not over_cap(year_end(best, *good), scale)  # one of five
    warning = over_cap(year_end(best, *good[1:]), scale)  # one of four
    assert "cho 01 ngành, vượt 20% số ngành được đề xuất" in warning
    assert "(04 ngành)" in warning
    assert not over_cap(year_end(best), SCALE)  # a single department
    assert not over_cap(year_end(best, *good[1:], is_closing=False), scale)


@pytest.mark.parametrize(
    ("symbol", "day", "said"),
    [
        ("15/QĐ-UBND", date(2023, 3, 5), "Quyết định số 15/QĐ-UBND ngày 05/03/2023"),
        ("7/UBND-VP", None, "Công văn số 7/UBND-VP"),
        ("02/2023/NQ-HĐND", None, "Nghị quyết số 02/2023/NQ-HĐND"),
        ("9/XYZ", None, "Văn bản số 9/XYZ"),
        ("15/qd-ubnd", None, "Quyết định số 15/qd-ubnd"),
        ("04/HD-UBND", None, "Hướng dẫn số 04/HD-UBND"),
        ("04/HĐ-UBND", None, "Văn bản số 04/HĐ-UBND"),  # a contract
    ],
)
def test_an_evidence_document_is_named_by_its_kind_number_and_day(symbol, day, said):
    assert full_name(symbol, day) == said
