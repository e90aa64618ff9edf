"""Every sentence of every document of a hard year holds, and every number is what the rows say."""

from dataclasses import replace

import pytest

from core.reminders.lateness import why_late
from core.reports.drafting import draft_letter
from core.reports.figures import Figures, Sending
from core.reports.figures_key import FiguresKey
from core.reports.period import read_period
from core.rounds.completion import Completion
from tests.core.reports.test_hard_year import assert_counted, assert_rating_agrees
from tests.core.reports.test_same_numbers import Made, assert_same, made_in
from tests.core.word import sayable, sayable_more
from tests.core.word.states import State
from tests.core.word.test_sayable import (
    UPWARDS_ONLY,
    assert_nothing_forbidden,
    assert_sayable,
    lines_of,
)
from tests.hard_year import MOMENTS, OTHERS, Q2, Q3, Q4, hard_year, round_id_of
from tests.lived import department_of, task_of
from tests.office import Office, local


@pytest.fixture
async def office(tmp_path):
    opened = await hard_year(tmp_path)
    yield opened
    await opened.close()


@pytest.fixture
async def made(office, request) -> Made:
    key, at, edition = request.param
    office.clock.set(local(at))
    return await made_in(office, round_id=await round_id_of(office, key), edition=edition)


of_every_document = pytest.mark.parametrize("made", MOMENTS, indirect=True, ids=str)


async def state_of(office: Office, made: Made) -> State:
    async with office.database.reading() as session:
        figures = made.figures
        period = await read_period(session, office.organization_id, office.rules, figures)
        return State(figures, period, await why_late(session, figures.round_id, figures.as_of))


@of_every_document
async def test_every_number_and_every_sentence_of_a_round_holds(office, made):
    await assert_counted(office, made.figures)
    assert_same(made)
    state = await state_of(office, made)
    assert_report(made, state)
    for one in made.figures.departments:
        if text := made.own_reports.get(one.department_id):
            then = made.said_then.get(one.department_id, made.figures)
            assert_own_report(text, replace(state, figures=then), one.department_id)
    if made.summary.edition is None:
        await assert_letter(office, made, state)
    if made.figures.round_key in {Q3, Q4}:  # no later round is known then
        await assert_rating_agrees(office, made.figures)
    if made.figures.round_key == Q4:
        assert_hard(made.figures)


def assert_report(made: Made, state: State) -> None:
    """The UBND's report, part by part."""
    assert_nothing_forbidden(made.report, *UPWARDS_ONLY)
    change = r"So với .*, trong các nội dung đã báo cáo kỳ này, số nội dung hoàn thành [^.]*\."
    for part, allowed in (
        ("deployment", sayable_more.of_deployment(state)),
        ("overall", (*sayable.of_overall(state), change)),
        ("shortcomings", sayable_more.of_shortcomings(state)),
        ("causes", sayable.of_causes(state)),
        ("difficulties", sayable.of_difficulties(state)),
        ("proposals", sayable.of_proposals(state)),
        ("next_tasks", sayable_more.of_next_tasks(state)),
    ):
        assert_sayable(lines_of(made.report, part), allowed)
    for one, told in zip(made.figures.departments, made.report.departments, strict=True):
        assert_sayable(told.lines, sayable.of_department(one))
        for task, written in zip(one.task_figures, told.tasks, strict=True):
            if task.is_told:
                assert_sayable(written.lines, sayable.of_task(task))


def assert_own_report(text, state: State, department_id: int) -> None:
    """A department's report, of what was known as it was sent."""
    one = state.figures.department(department_id)
    assert one is not None
    assert_nothing_forbidden(text)
    assert_sayable(text.results, sayable.of_department(one))
    for task, written in zip(one.task_figures, text.tasks, strict=True):
        assert_sayable(written.lines, sayable.of_task(task))
    parts = ("opening", "difficulties", "proposals", "next_tasks", "closing")
    assert_sayable(lines_of(text, *parts), sayable_more.of_own_report(one, state))


async def assert_letter(office: Office, made: Made, state: State) -> None:
    """The letter of urging: to those alone who are late."""
    place = FiguresKey(round_id=made.figures.round_id)
    async with office.database.reading() as session:
        text = await draft_letter(
            session, office.organization_id, office.rules, place, now=office.clock.now()
        )
    assert_nothing_forbidden(text)
    said = lines_of(text, "paragraphs", "requests", "closing")
    assert_sayable(said, sayable_more.of_letter(state))
    late = made.figures.by_sending(Sending.OVERDUE)
    assert [row.department for row in text.rows] == [one.name for one in late]


def assert_hard(year: Figures) -> None:
    """What made the year hard is there."""
    assert len(year.departments) == 5 + len(OTHERS)
    assert (year.submitted, year.carried, len(year.cases)) == (37, 8, 2)
    assert department_of(year, "Văn hóa - LĐTĐ&XH").last_key == "2023-Q3"  # its name since July
    assert task_of(year, "1.1").completion is Completion.UNDER_WAY_LATE
    assert (task_of(year, "1.1").files, task_of(year, "1.2").files) == (1, 0)  # one was taken out
    kept = task_of(year, "2.3")
    assert (kept.is_done, kept.returned is not None) == (True, True)
    assert (task_of(year, "2.4").progress, task_of(year, "2.4").result_key) == (100, Q2)
    assert task_of(year, "5.1").is_done  # a deputy said so
