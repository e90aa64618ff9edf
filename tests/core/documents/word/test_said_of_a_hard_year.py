"""Every sentence and number in the documents of a hard year agrees with the rows."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from core.deadlines.lateness import why_late
from core.documents.drafting import (
    draft_framework_plan,
    draft_inspection_report,
    draft_letter,
    draft_year_end,
)
from core.documents.period_activities import read_period
from core.figures.figures import Figures, Sending
from core.figures.figures_key import FiguresKey
from core.figures.year.reading import YearKey
from core.reporting.completion import Completion
from models import Department, Finding, Measure, Report, RoundKind, Task
from tests.core.documents.word import sayable, sayable_more
from tests.core.documents.word.samples import finding
from tests.core.documents.word.sayable_papers import framework_said, team_said
from tests.core.documents.word.sayable_year import Said, year_end_said
from tests.core.documents.word.states import State
from tests.core.documents.word.test_sayable import (
    UPWARDS_ONLY,
    assert_nothing_forbidden,
    assert_sayable,
    lines_of,
)
from tests.core.documents.year_rows import YearRows
from tests.core.figures.test_hard_year import assert_counted, assert_rating_agrees
from tests.core.figures.test_same_numbers import Made, assert_same, made_in
from tests.hard_acts import department_named, round_of
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
async def test_every_number_and_sentence_of_a_rounds_documents_is_right(office, made):
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
    if made.figures.round_key in {Q3, Q4}:  # no later round is known at that time
        await assert_rating_agrees(office, made.figures)
    if made.figures.round_key == Q4:
        assert_hard(made.figures)


def assert_report(made: Made, state: State) -> None:
    """Check the commune's report, part by part."""
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
    """Check a department's report against what was known when it was sent."""
    one = state.figures.department(department_id)
    assert one is not None
    assert_nothing_forbidden(text)
    assert_sayable(text.results, sayable.of_department(one))
    for task, written in zip(one.task_figures, text.tasks, strict=True):
        assert_sayable(written.lines, sayable.of_task(task))
    parts = ("opening", "difficulties", "proposals", "next_tasks", "closing")
    assert_sayable(lines_of(text, *parts), sayable_more.of_own_report(one, state))


async def assert_letter(office: Office, made: Made, state: State) -> None:
    """Check the letter of urging, which goes only to late departments."""
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
    """Check that the hard year's events are in the reports."""
    assert len(year.departments) == 5 + len(OTHERS)
    assert (year.submitted, year.carried, len(year.cases)) == (37, 8, 2)
    assert department_of(year, "Văn hóa - LĐTĐ&XH").last_key == "2023-Q3"  # its name since July
    assert task_of(year, "1.1").completion is Completion.UNDER_WAY_LATE
    assert (task_of(year, "1.1").files, task_of(year, "1.2").files) == (
        1,
        0,
    )  # a file was withdrawn
    kept = task_of(year, "2.3")
    assert (kept.is_done, kept.returned is not None) == (True, True)
    assert (task_of(year, "2.4").progress, task_of(year, "2.4").result_key) == (100, Q2)
    assert task_of(year, "5.1").is_done  # a deputy reported this


def said_by(text: object) -> Said:
    """Give the paragraphs of each part."""
    found: Said = defaultdict(list)
    for part, words in sayable.spoken(text):
        if words:
            found[part].append(words)
    return dict(found)


def assert_said(text: object, wanted: Said, *apart: str) -> None:
    """Check that a text says exactly what it must, except some parts."""
    said = {part: lines for part, lines in said_by(text).items() if part not in apart}
    expected = {part: lines for part, lines in wanted.items() if any(lines)}
    assert said.keys() == expected.keys()
    for part, lines in expected.items():
        assert said[part] == lines, part


@pytest.mark.parametrize(("key", "at"), [(Q3, "2023-09-25 09:00"), (Q4, "2023-12-20 09:00")])
async def test_every_paragraph_of_the_rating_agrees_with_the_rows(office, key, at):
    now, ours, place = local(at), office.organization_id, YearKey(2023)
    async with office.database.reading() as session:
        every = await YearRows(key, now).counted(session, office.rules)
        text = await draft_year_end(session, ours, office.rules, place, now=now)
        assert_said(text, year_end_said(every, now, key))
        for name in ("Tư pháp", "Phòng Kinh tế"):
            whose = (await department_named(session, name)).id
            text = await draft_year_end(session, ours, office.rules, place, whose, now=now)
            assert_said(text, year_end_said({name: every[name]}, now, key, alone=True))


@pytest.mark.parametrize("month", [3, 4, 5])
async def test_every_paragraph_of_the_teams_reports_agrees_with_what_was_known_then(office, month):
    now = local("2023-12-20 09:00")
    async with office.database.reading() as session:
        asked = await round_of(session, f"2023-M{month:02}", RoundKind.INSPECTION)
        text = await draft_inspection_report(
            session, office.organization_id, office.rules, asked.id, now=now
        )
        own = select(Report).where(Report.round_id == asked.id)
        report = (await session.scalars(own)).one()
        then = report.submitted_at or now
        rows = list(await session.execute(select(Finding, Department.name).join(Department)))
    known = [
        finding(
            one.id,
            **{name: getattr(one, name) for name in ("report_id", "field", "words", "remedy")},
            department=name,
            due_on=office.rules.calendar.on_or_after(one.due_on),
            mended_at=one.mended_at if one.mended_at and one.mended_at <= then else None,
            confirmed_at=one.confirmed_at
            if one.confirmed_at and one.confirmed_at <= then
            else None,
        )
        for one, name in rows
    ]
    found = tuple(one for one in known if one.report_id == report.id)
    before = tuple(one for one in known if one.report_id < report.id)
    day = office.rules.local(then).date()
    state = State(None, None, found=found, before=before)  # type: ignore[arg-type]
    parts = ("inspection", "findings", "earlier", "proposals")
    assert_said(text, team_said(month, (asked.starts_on, asked.cutoff_on), day, found), *parts)
    assert_sayable(lines_of(text, *parts), sayable_more.of_inspection(state, day))
    assert all(part in said_by(text) for part in parts)


async def test_every_cell_of_the_framework_plans_has_what_was_entered(office):
    now, ours = local("2023-12-20 09:00"), office.organization_id
    async with office.database.reading() as session:
        written = {one.task_id: one for one in await session.scalars(select(Measure))}
        every = defaultdict(list)
        rows = select(Task, Department.name).join(Department).order_by(Task.position)
        for task, name in await session.execute(rows.where(Task.withdrawn_at.is_(None))):
            every[name].append((task, written.get(task.id)))
        text = await draft_framework_plan(session, ours, office.rules, None, now=now)
        assert_said(text, framework_said(every, now.date()))
        for name in ("Tư pháp", "Phòng Kinh tế"):
            whose = (await department_named(session, name)).id
            text = await draft_framework_plan(session, ours, office.rules, whose, now=now)
            assert_said(text, framework_said({name: every[name]}, now.date(), alone=True))
    assert {one.finish_on for one in written.values()} == {date(2023, 9, 2)}  # a holiday
