"""Chat, Word, Excel and chart show the same numbers of a round, those of its figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

import pytest

from core.documents.chart.rows import chart_pages
from core.documents.drafting import draft_department_report, draft_report
from core.documents.sent_figures import figures_then, said_at
from core.documents.word.committee import CommitteeReport, committee_report
from core.documents.word.department import DepartmentReport, department_report
from core.figures.change import change_since
from core.figures.figures import Figures, Sending
from core.figures.figures_key import FiguresKey
from core.figures.summary import Summary, summary_of
from core.figures.year.grid import YearGrid, grid_of
from core.reporting.completion import Completion
from tests.charts import year_grid
from tests.core.documents.word.samples import BUSY, case, drafting
from tests.core.figures.chat_numbers import from_chat
from tests.core.figures.facts import COUNTS, POINTS, SENDINGS, Facts, Value, facts_of
from tests.core.figures.sheet_numbers import from_chart, from_excel
from tests.core.figures.test_summary import shown
from tests.core.figures.word_numbers import from_annex, from_departments_word, from_word
from tests.figures import department, figures, large, mixed, passed, task
from tests.handlers.deadlines.test_extension import ask
from tests.handlers.difficulties.test_difficulty import raises
from tests.handlers.figures.test_year_end import declare
from tests.handlers.reviews.test_review import give_back, label, report_with_a_self_score
from tests.office import Office, report_everything, talk


@dataclass(frozen=True)
class Made:
    """All outputs of a round's figures."""

    summary: Summary
    report: CommitteeReport
    own_reports: Mapping[int, DepartmentReport]  # of departments that sent a report
    grid: YearGrid
    said_then: Mapping[int, Figures] = field(default_factory=dict)  # as the department's own report

    @property
    def figures(self) -> Figures:
        return self.summary.figures


_DEPARTMENTS = frozenset(COUNTS) | set(POINTS)
_STANDS = {"tasks", "done", "under way", "not begun", "overdue", "not done"}
_PLAN = {"score", "task maximum", "percent"}
_SAID = {"self score", "verified score", "files", "progress"}
# Output → the facts it must show of the commune, of departments, of tasks.
_TELLS: dict[str, tuple[set[str], set[str], set[str]]] = {
    "chat": (
        {*SENDINGS, *COUNTS, *POINTS, "due"},
        {*(_DEPARTMENTS - {"waiting", "returned"}), "sent on", "sent at", "days"},
        {*_PLAN, *_SAID, "finish", "reported", "proofs"},
    ),
    "Word": (
        {*SENDINGS, *COUNTS, *POINTS} - {"waiting"},  # not for superiors
        {"tasks", "sent on", "days", *POINTS},
        {*_SAID, "finish"},
    ),
    "annex": ({"tasks"}, set(), {*_PLAN, *_SAID} - {"verified score"}),
    "own Word": (set(), {"tasks", "done", "under way", "not begun", "overdue", *POINTS}, _SAID),
    "Excel": (
        {*COUNTS, *POINTS, "cases", "mended", "added"},
        {*_DEPARTMENTS, "sent at", "days", "extended", "cases", "mended", "added"},
        {*_PLAN, *_SAID, "finish", "reported"},
    ),
    "chart": (
        {*_STANDS, *POINTS} - {"scored tasks"},
        {"days", *_STANDS, *POINTS} - {"scored tasks"},
        set(),
    ),
}


def made_of(found: Figures, before: Figures | None = None) -> Made:
    """Make all outputs from handmade figures."""
    return Made(
        shown(found, before=before),
        committee_report(found, before, BUSY, drafting()),
        {
            one.department_id: department_report(one, found, BUSY, drafting())
            for one in found.departments
            if one.is_submitted
        },
        year_grid(found),
    )


async def made_in(office: Office, **where) -> Made:
    """Make all outputs as the office would get them now."""
    place, now, ours = FiguresKey(**where), office.clock.now(), office.organization_id
    async with office.database.reading() as session:
        summary = await summary_of(session, ours, office.rules, place, now)
        found = summary.figures
        place = replace(place, round_id=found.round_id)
        sent = {one.department_id: said_at(one) for one in found.departments if one.is_submitted}
        return Made(
            summary,
            await draft_report(session, ours, office.rules, place, now=now),
            {
                one.department_id: await draft_department_report(
                    session, ours, office.rules, place, one.department_id, now=now
                )
                for one in found.departments
                if one.is_submitted
            },
            await grid_of(session, ours, office.rules, found),
            {
                of: await figures_then(session, ours, office.rules, found.round_id, moment)
                for of, moment in sent.items()
                if moment
            },
        )


def assert_same(made: Made) -> None:
    """Every number shown is from the figures, and every required fact is shown."""
    found = made.figures
    expected = facts_of(found) | _change(made.summary)
    outputs = {
        "chat": from_chat(made.summary),
        "Word": from_word(made.report, found),
        "annex": from_annex(made.report, found),
        "Excel": from_excel(found),
        "chart": from_chart(chart_pages(found, made.grid, "xã Tùng Ảnh"), found),
    }
    for output, told in outputs.items():
        _compare(output, told, expected, found)
    for one in found.departments:
        if text := made.own_reports.get(one.department_id):
            then = made.said_then.get(one.department_id, found).only(one.department_id)
            told = from_departments_word(text, then.departments[0])
            _compare("own Word", told, facts_of(then), then)


def _change(summary: Summary) -> Facts:
    change = change_since(summary.before, summary.figures)
    if change is None:
        return {}
    said = {"done": change.done, "self": change.self_assessed, "verified": change.verified}
    return {
        ("", f"change of {what}"): Decimal(value)
        for what, value in said.items()
        if value is not None
    }


def _compare(output: str, told: Facts, expected: Facts, found: Figures) -> None:
    for key, value in told.items():
        assert value == expected.get(key), (output, key, value, expected.get(key))
    missing = {
        key
        for key, value in expected.items()
        if key not in told and _is_owed(output, key, value, expected, found)
    }
    assert not missing, (output, missing)


def _is_owed(
    output: str, key: tuple[str, str], value: Value, expected: Facts, found: Figures
) -> bool:
    """Tell whether an output must show this; some zeros may be left out."""
    whose, what = key
    of_commune, of_departments, of_tasks = _TELLS[output]
    if not whose:
        return what in of_commune and bool(value) and _is_scored(key, expected)
    if whose in {one.name for one in found.departments}:
        is_silent = output == "Word" and what in POINTS and (whose, "sent on") not in expected
        return (
            what in of_departments and bool(value) and _is_scored(key, expected) and not is_silent
        )
    if output == "Excel":
        return what in of_tasks
    if what == "progress":
        (one,) = [one for one in found.task_figures if one.code == whose]
        is_told = not one.is_done and (one.is_returned or (one.is_under_way and bool(value)))
        return what in of_tasks and is_told and not one.shortfall
    if what == "finish" and output == "Word":  # not shown for done tasks
        return whose in {one.code for one in found.task_figures if not one.is_done}
    return what in of_tasks and (bool(value) or what not in {"files", "proofs"})


def _is_scored(key: tuple[str, str], expected: Facts) -> bool:
    """Points that nobody scored anew need not be shown, nor their number of tasks."""
    whose, what = key
    anew = {"self": "self scored", "verified": "verified count", "scored tasks": "self scored"}
    return what not in anew or bool(expected[whose, anew[what]])


def busy() -> Figures:
    """Give a round with rare cases: zero scores, late finishing, extensions, changes."""
    scored = task("1.1", 100, score=Decimal(0), self_score=Decimal(0), documents=("9/KH-UBND",))
    late = replace(passed(task("1.2", 100), "0.25"), completion=Completion.DONE_LATE)
    slow = task("2.1", 25, completion=Completion.UNDER_WAY_LATE, finish_on=date(2023, 3, 1))
    declared = task("2.2", 75, shortfall="Không bố trí được kinh phí", self_score=None)
    unscored = task("2.3", 0, score=None, is_added_late=True)
    alike = [
        task(f"3.{n}", 50, completion=Completion.UNDER_WAY_LATE, is_mended=n == 1) for n in (1, 2)
    ]
    percent = task("3.3", 50, score=None, max_score=None, percent=Decimal("87.5"), self_score=None)
    return figures(
        department(1, "Tư pháp", Sending.ON_TIME, scored, late, extended_on=date(2023, 3, 20)),
        department(2, "Văn hoá", Sending.LATE, slow, declared, unscored, is_instead=True),
        department(3, "Công an", Sending.ON_TIME, *alike),
        department(4, "Kinh tế", Sending.ON_TIME, percent),
        department(5, "Y tế", Sending.OVERDUE, task("5.1", None), extended_on=date(2023, 3, 20)),
        department(6, "Giáo dục", Sending.WAITING, task("6.1", None), task("6.2", None), drafted=1),
        cases=(case(), case(4, department_id=2, task_id=None)),
    )


@pytest.mark.parametrize("found", [mixed(), busy(), large(), figures()])
def test_every_output_shows_the_same_numbers(found):
    assert_same(made_of(found))


def test_every_output_shows_the_same_change_since_the_previous_round():
    before = figures(
        department(1, "Tư pháp", Sending.ON_TIME, passed(task("1.1", 50), "1.5"), task("1.2", 100)),
        department(2, "Văn phòng HĐND - UBND xã", Sending.ON_TIME, task("2.1", 100)),
        round_key="2022-Q4",
    )
    made = made_of(mixed(), before)
    assert ("", "change of done") in from_chat(made.summary)
    assert ("", "change of verified") in from_word(made.report, made.figures)
    assert_same(made)


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path)
    yield opened
    await opened.close()


async def live_through_a_quarter(office: Office) -> None:
    """Let everything happen: extensions, scores, returned, late and missing, a difficulty."""
    coordinator = office["Nội vụ"]
    await ask(office["Tư pháp"])
    await talk(coordinator, [("Cho ý kiến", "gia hạn"), ("Đồng ý gia hạn", "Đã ghi")])
    await raises(office["Văn hóa"])
    await office.at("2023-03-13 09:00")
    await report_with_a_self_score(office["Tư pháp"])
    await report_everything(office["Văn hóa"], "Đã hoàn thành")
    await talk(coordinator, [("/duyet", ""), ("○ Tư pháp · quý I/2023", "Còn 2/2")])
    await talk(
        coordinator,
        [
            (label(coordinator, "○ 1.1"), "1.1."),
            ("Đạt, điểm thẩm định khác", "từ 0 đến 3"),
            ("2,25", "điểm thẩm định 2,25"),
            ("/duyet", ""),
            ("○ Văn hoá – LĐTĐ&XH · quý I/2023", "Còn 2/2"),
        ],
    )
    await give_back(coordinator, "4.1")
    await office.at("2023-03-20 09:00")
    await report_everything(office["Văn phòng HĐND"])


async def test_an_offices_documents_agree_on_a_day_of_the_round_and_on_a_past_day(office):
    await live_through_a_quarter(office)
    made = await made_in(office)
    found = made.figures
    assert (found.submitted, found.returned, len(found.cases)) == (3, 1, 1)
    assert {one.sending for one in found.departments} == set(Sending) - {Sending.WAITING}
    assert_same(made)
    then = await made_in(office, as_of=date(2023, 3, 14))
    assert then.figures.submitted == 2
    assert_same(then)


async def test_the_documents_of_a_frozen_edition_and_of_its_supplement_agree(office):
    await live_through_a_quarter(office)
    await office.at("2023-04-18 08:00")
    await report_everything(office["Địa chính"])
    await office.at("2023-04-18 08:10")
    for edition, submitted in ((1, 3), (2, 4)):
        round_id = (await made_in(office)).figures.round_id
        made = await made_in(office, round_id=round_id, edition=edition)
        assert made.summary.edition is not None
        assert made.figures.submitted == submitted
        assert_same(made)


async def test_every_output_shows_the_same_tasks_declared_not_done(office):
    await live_through_a_quarter(office)
    await office.at("2023-12-13 08:00")
    await report_everything(office["Tư pháp"], "Đang thực hiện 75%", "Tư pháp · quý IV")
    await office.at("2023-12-15 08:00")
    await declare(office["Nội vụ"])
    made = await made_in(office)
    assert (made.figures.submitted, made.figures.not_done) == (1, 1)
    assert made.summary.before is not None
    assert_same(made)
