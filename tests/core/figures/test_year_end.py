"""A year is made from its rounds' figures, of now or of a past day."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from core.errors import NotAllowedError, UserError
from core.figures.figures import Sending
from core.figures.year.reading import YearKey, read_year_end, year_end_of
from core.figures.year.year_end import Difficulties, Findings, department_years
from core.people.act import Act
from core.people.actor import find_actor
from core.reporting.completion import Completion
from models import (
    Department,
    Difficulty,
    DifficultyAct,
    DifficultyStep,
    Finding,
    Report,
    Round,
)
from tests.figures import department, figures, task
from tests.lived import department_of, figures_at, judge, say
from tests.office import BUTTONS, Office, report_everything
from tests.years import eventful


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def year_of(office, place=YearKey()):  # noqa: B008 - frozen
    async with office.database.reading() as session:
        now = office.clock.now()
        return await year_end_of(session, office.organization_id, office.rules, place, now)


async def of_justice(office, place=YearKey()):  # noqa: B008 - frozen
    return next(one for one in (await year_of(office, place)).departments if one.name == "Tư pháp")


def test_each_count_of_an_eventful_year_has_its_own_value():
    year = eventful()
    assert (year.done, year.done_late, year.under_way) == (6, 2, 3)
    assert (year.not_begun, year.not_done, year.tasks) == (4, 1, 16)
    assert (year.on_time, year.late, year.missing, year.not_due) == (2, 1, 1, 0)
    assert year.findings.recorded == 14


def test_tasks_are_as_in_the_last_rounds_figures_with_the_report_named():
    first = department(1, "Tư pháp", Sending.ON_TIME, task("1.1", 100), task("1.2", 0))
    carried = replace(task("1.1", 100), is_reported=False, is_carried=True, result_key="2023-Q1")
    missing = department(
        1, "Tư pháp", Sending.OVERDUE, carried, task("1.3", None), last_key="2023-Q1"
    )
    quarters = (figures(first), figures(missing, round_key="2023-Q2"))
    (year,) = department_years(quarters, {}, {})
    assert (year.told_by, year.is_told_by_last) == ("2023-Q1", False)
    # 1.2 is no longer asked for, and 1.3 was not reported yet.
    stands = {one.code: one.completion for one in year.task_figures}
    assert stands == {"1.1": Completion.DONE, "1.3": Completion.NOT_BEGUN}
    assert (year.on_time, year.missing) == (1, 1)
    (only,) = department_years(quarters[:1], {}, {})
    assert (only.told_by, only.is_told_by_last) == ("2023-Q1", True)
    never = department(1, "Tư pháp", Sending.OVERDUE, task("1.1", None))
    (silent,) = department_years((figures(never),), {}, {})
    assert (silent.told_by, silent.is_told_by_last) == (None, False)


async def test_the_rating_and_the_report_of_the_same_day_agree(office):
    await say(office, "Tư pháp", "2023-06-15 09:00", "2023-Q2", {"1.1": 100, "1.2": 50})
    await judge(office, "Nội vụ", "2023-06-15 10:00", "2023-Q2", "1.1", score="2.5")
    for day in ("2023-06-20 08:00", "2023-09-25 08:00", "2023-12-20 08:00"):
        report = department_of(await figures_at(office, day), "Tư pháp")
        year = await of_justice(office)
        assert (year.done + year.done_late, year.under_way) == (report.done, report.under_way)
        assert (report.done, report.under_way) == (1, 1)
        assert year.points == report.points
        assert (year.points.verified, year.points.gained) == (Decimal("2.5"), Decimal(1))
        assert year.told_by == "2023-Q2"


async def test_reports_are_counted_as_on_time_late_or_missing_in_opened_rounds(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-06-20 08:00")
    await report_everything(office["Tư pháp"])
    year = await of_justice(office)
    assert year.reports == (("2023-Q1", Sending.ON_TIME), ("2023-Q2", Sending.LATE))
    await office.at("2023-12-20 08:00")
    year = await of_justice(office)
    assert (year.on_time, year.late, year.missing) == (1, 1, 2)
    assert year.told_by == "2023-Q2"


async def test_a_past_day_has_nothing_from_later(office):
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    await office.at("2023-12-20 08:00")
    before = await of_justice(office, YearKey(as_of=date(2023, 3, 8)))
    assert (before.done, before.not_due, before.told_by) == (0, 1, None)
    after = await of_justice(office, YearKey(2023, date(2023, 3, 9)))
    assert (after.done, after.on_time) == (2, 1)
    year = await year_of(office, YearKey(as_of=date(2023, 3, 9)))
    assert (year.is_closing, year.last_key) == (False, "2023-Q1")
    assert (await year_of(office)).is_closing


@pytest.mark.parametrize(
    "place",
    [
        YearKey(2022),
        YearKey(as_of=date(2022, 12, 14)),
        YearKey(as_of=date(2023, 3, 10)),
    ],
)
async def test_a_year_without_a_plan_and_a_day_outside_it_are_refused(office, place):
    with pytest.raises(UserError):
        await year_of(office, place)


async def test_difficulties_are_counted_as_raised_and_solved_by_the_day(office):
    now = office.clock.now()
    async with office.database.writing() as session:
        justice = await session.scalar(select(Department.id).where(Department.name == "Tư pháp"))
        for number, days in ((1, None), (2, 1), (3, 5)):
            session.add(
                case := Difficulty(
                    organization_id=office.organization_id,
                    year=2023,
                    number=number,
                    department_id=justice,
                    reason="other",
                    words="Thiếu máy",
                    raised_by_id=1,
                    raised_at=now,
                    closed_at=now + timedelta(days=days) if days else None,
                )
            )
            await session.flush()
            step = {"act": DifficultyAct.RAISED, "by_id": 1, "at": now}
            session.add(DifficultyStep(difficulty_id=case.id, **step))
    assert (await of_justice(office)).difficulties == Difficulties(3, 0)
    await office.at("2023-03-14 09:00")
    assert (await of_justice(office)).difficulties == Difficulties(3, 2)
    past = YearKey(as_of=date(2023, 3, 10))
    assert (await of_justice(office, past)).difficulties == Difficulties(3, 1)


async def test_a_finding_mended_on_the_working_day_after_its_day_off_is_in_time(office):
    now = office.clock.now()
    async with office.database.writing() as session:
        justice = await session.scalar(select(Department.id).where(Department.name == "Tư pháp"))
        month = await session.scalar(select(Round.id).where(Round.key == "2023-M03"))
        report = Report(
            organization_id=office.organization_id, round_id=month, department_name="Tổ kiểm tra"
        )
        session.add(report)
        await session.flush()
        # The deadline is Saturday 11/03; the numbers are days from today to mending and
        # confirmation.
        for mended, confirmed in ((4, 5), (5, 6), (4, None), (None, None)):
            session.add(
                Finding(
                    organization_id=office.organization_id,
                    report_id=report.id,
                    department_id=justice,
                    field="x",
                    words="Mờ",
                    remedy="In lại",
                    due_on=date(2023, 3, 11),
                    recorded_by_id=1,
                    recorded_at=now,
                    tracked_at=now,
                    mended_at=now + timedelta(days=mended) if mended else None,
                    confirmed_at=now + timedelta(days=confirmed) if confirmed else None,
                )
            )
    await office.at("2023-03-13 09:00")
    assert (await of_justice(office)).findings == Findings(open=4)
    await office.at("2023-03-20 09:00")
    expected = Findings(mended=1, mended_late=1, open=2, overdue=1)
    assert (await of_justice(office)).findings == expected
    async with office.database.writing() as session:
        await session.execute(update(Finding).values(withdrawn_at=office.clock.now()))
    assert (await of_justice(office)).findings == Findings()


async def test_officials_see_their_own_department_superiors_all_and_inspectors_none(office):
    async def seen(name):
        async with office.database.reading() as session:
            today = office.rules.local(office.clock.now()).date()
            actor = await find_actor(session, office.channel, office[name].address, today)
            assert actor is not None
            now = office.clock.now()
            year = await read_year_end(Act(session, actor, now), office.rules, YearKey())
            return [one.name for one in year.departments]

    assert await seen("Tư pháp") == ["Tư pháp"]
    assert len(await seen("Chủ tịch")) == len(await seen("Nội vụ")) == 5
    with pytest.raises(NotAllowedError):
        await seen("Kiểm tra")


async def test_another_communes_plan_is_not_included(office):
    office.organization_id += 1
    with pytest.raises(UserError):
        await year_of(office)
