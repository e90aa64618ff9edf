"""Figures of unusual years: plans, rounds and days that change meanwhile."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from core.config import RoundSettings
from core.deadlines.moving import Day, Move, move_day
from core.documents.period_activities import read_period
from core.figures.figures import Sending
from core.figures.figures_key import FiguresKey
from core.figures.snapshots import editions_of
from core.figures.summary import summary_of
from core.people.act import Act
from core.people.actor import find_actor
from core.plan.reader import read_plan
from core.reporting.owed import debts
from models import Round
from tests.handlers.reviews.test_review import give_back, report_with_a_self_score
from tests.office import BUTTONS, PLAN, Office, report_everything, talk


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def round_id(office, key):
    async with office.database.reading() as session:
        return await session.scalar(select(Round.id).where(Round.key == key))


async def summary(office, key="2023-Q1", **place):
    where = FiguresKey(await round_id(office, key), **place)
    async with office.database.reading() as session:
        now = office.clock.now()
        return await summary_of(session, office.organization_id, office.rules, where, now)


async def editions(office, key="2023-Q1"):
    wanted = await round_id(office, key)
    async with office.database.reading() as session:
        found = await editions_of(session, wanted, office.rules)
    return [(one.number, one.as_of.strftime("%Y-%m-%d %H:%M")) for one in found]


async def return_a_task(office):
    """Return a task in the first quarter's report of Tư pháp as a reviewer."""
    coordinator = office["Nội vụ"]
    await talk(coordinator, [(f"/duyet {await round_id(office, '2023-Q1')} 1", "Còn 2/2")])
    await give_back(coordinator)


def names(found):
    return [one.name for one in found.figures.departments]


def task(found, code):
    return next(one for one in found.figures.task_figures if one.code == code)


async def test_a_department_added_later_is_not_in_a_locked_round(office):
    await report_with_a_self_score(office["Tư pháp"])
    await office.at("2023-04-18 08:00")
    plan = read_plan(PLAN)
    before = names(await summary(office))
    own = tuple(replace(one, code="6.1") for one in plan.departments[0].tasks[:1])
    late = replace(plan.departments[0], code="6", name="Quân sự", tasks=own)
    await office.load_plan(replace(plan, departments=(*plan.departments, late)), 2023)
    await return_a_task(office)
    assert names(await summary(office)) == before
    await office.at("2023-04-18 09:00")
    assert len(await editions(office)) == 2
    assert names(await summary(office)) == before
    async with office.database.reading() as session:
        owed = await debts(session, office.organization_id, office.rules.ladder, date(2023, 6, 5))
    assert {debt.asked.key for debt in owed if debt.department_id == 6} == {"2023-F", "2023-Q2"}
    await office.at("2023-06-05 08:00")
    assert names(await summary(office, "2023-Q2")) == [*before, "Quân sự"]


async def test_a_department_removed_later_is_still_missing_in_a_locked_round(office):
    await report_with_a_self_score(office["Tư pháp"])
    await office.at("2023-04-18 08:00")
    plan = read_plan(PLAN)
    before = names(await summary(office))
    await office.load_plan(replace(plan, departments=plan.departments[:4]), 2023)
    await return_a_task(office)
    await office.at("2023-04-18 09:00")
    assert len(await editions(office)) == 2
    assert names(await summary(office)) == before
    assert names(await summary(office, "2023-Q2")) == before[:4]


async def test_the_next_rounds_answers_change_nothing_in_the_round_before(office):
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    await office.at("2023-06-05 08:00")
    await report_everything(office["Tư pháp"])
    await return_a_task(office)
    first = await summary(office)
    assert first.edition is None
    assert (task(first, "1.1").is_done, task(first, "1.2").is_done) == (False, True)
    assert (await summary(office, "2023-Q2")).figures.done == 0


async def move(office, key, day, to):
    """Move a round's day as the coordinator."""
    moved = Move(await round_id(office, key), day, to)
    async with office.database.writing() as session:
        now = office.rules.local(office.clock.now())
        actor = await find_actor(session, office.channel, office["Nội vụ"].address, now.date())
        assert actor is not None
        await move_day(Act(session, actor, now), moved, office.rules)


async def test_a_round_reopened_by_a_later_deadline_is_shown_as_it_is_now(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-04-18 08:00")
    assert (await summary(office)).edition is not None
    await move(office, "2023-Q1", Day.COMMUNE_DUE, date(2023, 4, 24))
    assert (await summary(office)).edition is not None
    await move(office, "2023-Q1", Day.DUE, date(2023, 4, 20))
    await office.at("2023-04-18 09:00")
    opened = await summary(office)
    assert (opened.edition, opened.is_asked) == (None, True)
    assert opened.figures.due_on == date(2023, 4, 20)
    assert len(opened.figures.by_sending(Sending.WAITING)) == 4
    assert len(await editions(office)) == 1
    await office.at("2023-05-21 08:00")
    assert await editions(office) == [(1, "2023-04-15 23:59"), (2, "2023-05-20 23:59")]
    again = await summary(office)
    assert again.edition is not None
    assert len(again.figures.by_sending(Sending.OVERDUE)) == 4
    before = await summary(office, as_of=date(2023, 4, 17))
    assert before.edition is not None
    assert (before.edition.number, before.figures.due_on) == (1, date(2023, 3, 16))


async def test_a_quarter_and_its_half_year_do_not_precede_each_other(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, rounds=RoundSettings(is_merged=False))
    await opened.load_plan(read_plan(PLAN), 2023)
    await opened.at("2023-06-05 08:00")
    for key in ("2023-Q2S", "2023-H1"):
        found = await summary(opened, key)
        assert found.before is not None
        assert found.before.round_key == "2023-Q1"
        async with opened.database.reading() as session:
            of = (session, opened.organization_id, opened.rules, found.figures)
            following = (await read_period(*of)).next_round
        assert following is not None
        assert following.key == "2023-Q3"
    await opened.close()
