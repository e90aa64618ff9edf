"""Figures read from a real office: what counts, reviewers' verdicts, and past days."""

from datetime import date
from decimal import Decimal

import pytest

from core.deadlines.moving import Day, Move, move_day
from core.errors import UserError
from core.figures.figures import Sending
from core.figures.figures_key import FiguresKey
from core.figures.summary import read_summary
from core.people.act import Act
from core.people.actor import find_actor
from core.reporting.completion import Completion
from models import Verdict
from tests.handlers.reviews.test_review import give_back, label, report_with_a_self_score
from tests.office import BUTTONS, Office, photo, report_everything, talk


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def summary(office, as_of=None, who="Chủ tịch", **place):
    async with office.database.reading() as session:
        now = office.clock.now()
        today = office.rules.local(now).date()
        actor = await find_actor(session, office.channel, office[who].address, today)
        assert actor is not None
        day = date.fromisoformat(as_of) if as_of else None
        return await read_summary(
            Act(session, actor, now), office.rules, FiguresKey(as_of=day, **place)
        )


def department(found, name):
    return next(one for one in found.figures.departments if one.name == name)


def task(found, code):
    return next(one for one in found.figures.task_figures if one.code == code)


async def test_before_any_report_every_task_has_the_plans_values(office):
    found = await summary(office)
    assert (found.figures.tasks, found.figures.submitted, found.figures.done) == (13, 0, 0)
    assert found.figures.points.scored_year == Decimal("11.55")
    assert found.figures.points.maximum == Decimal("21.5")
    assert found.figures.points.tasks == 9
    assert found.figures.points.self_known is found.figures.points.verified_known is None
    assert task(found, "2.1").note == "20% nhiệm vụ không hoàn thành"
    assert {one.completion for one in found.figures.task_figures} == {Completion.NOT_BEGUN}
    assert found.before is None
    assert [one.name for one in found.figures.departments if one.is_office] == ["Văn phòng Nội vụ"]


async def test_self_scores_count_when_sent_together_with_the_number_of_scored_tasks(office):
    await report_with_a_self_score(office["Tư pháp"])
    found = await summary(office)
    points = department(found, "Tư pháp").points
    assert (points.scored_year, points.self_assessed, points.maximum) == (
        Decimal("6.75"),
        Decimal("2.5"),
        Decimal(10),
    )
    assert (points.self_scored, points.verified_count, points.verified_known) == (1, 0, None)
    assert found.figures.points.self_assessed == Decimal("2.5")
    assert task(found, "1.1").self_score == Decimal("2.5")
    assert task(found, "1.1").waits_for_review


async def test_a_returned_task_is_not_done(office):
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    assert (await summary(office)).figures.done == 2
    await talk(office["Nội vụ"], [("/duyet", ""), ("○ Tư pháp · quý I/2023", "Còn 2/2")])
    await give_back(office["Nội vụ"])
    found = await summary(office)
    assert (found.figures.done, found.figures.under_way) == (1, 1)
    assert task(found, "1.1").verdict == Verdict.RETURNED
    assert task(found, "1.1").reason == "Thiếu biên bản"
    assert department(found, "Tư pháp").returned == 1


async def test_a_missing_report_makes_its_tasks_overdue(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-17 08:00")
    found = await summary(office)
    assert department(found, "Tư pháp").overdue == 0
    assert department(found, "Địa chính – Xây dựng").sending is Sending.OVERDUE
    assert found.figures.overdue == 11
    assert task(found, "5.1").completion is Completion.NOT_BEGUN_LATE


async def test_a_past_day_is_shown_as_it_was_then(office):
    await report_with_a_self_score(office["Tư pháp"])
    await office.at("2023-03-10 09:00")
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("/duyet", ""), ("○ Tư pháp · quý I/2023", "Còn 2/2")])
    await give_back(coordinator)
    await office.at("2023-03-13 09:00")
    await talk(office["Tư pháp"], [("/baocao", "")])
    await talk(
        office["Tư pháp"],
        [
            (label(office["Tư pháp"], "↩ 1.1"), "Trả lại để sửa"),
            ((photo("bien-ban.jpg"),), "Đã nhận 1 tệp"),
            ("Đã hoàn thành", ""),
            ("Xác nhận", "đã sửa"),
        ],
    )
    await office.at("2023-03-20 09:00")
    await report_everything(office["Văn hóa"])

    then = await summary(office, "2023-03-09")
    assert (then.figures.submitted, task(then, "1.1").progress) == (1, 75)
    assert task(then, "1.1").verdict is None
    then = await summary(office, "2023-03-10")
    assert task(then, "1.1").verdict == Verdict.RETURNED
    assert task(then, "1.1").files == 0
    then = await summary(office, "2023-03-13")
    assert (task(then, "1.1").progress, task(then, "1.1").files) == (100, 1)
    assert task(then, "1.1").verdict is None
    assert task(then, "1.1").is_mended
    assert then.figures.as_of.strftime("%d/%m/%Y %H:%M") == "13/03/2023 23:59"
    assert department(then, "Văn hoá – LĐTĐ&XH").sending is Sending.WAITING
    assert department(await summary(office), "Văn hoá – LĐTĐ&XH").sending is Sending.LATE
    assert then.past_day == date(2023, 3, 13)


async def test_a_moved_deadline_counts_from_the_day_of_the_move(office):
    await office.at("2023-03-14 09:00")
    async with office.database.writing() as session:
        now = office.rules.local(office.clock.now())
        address = office["Nội vụ"].address
        actor = await find_actor(session, office.channel, address, now.date())
        assert actor is not None
        found = await summary(office)
        moved = Move(found.figures.round_id, Day.DUE, date(2023, 3, 17))
        await move_day(Act(session, actor, now), moved, office.rules)
    assert (await summary(office)).figures.due_on == date(2023, 3, 17)
    assert (await summary(office, "2023-03-13")).figures.due_on == date(2023, 3, 16)


@pytest.mark.parametrize("day", ["2022-12-14", "2023-03-10"])
async def test_a_day_outside_the_round_is_refused_with_a_reason(office, day):
    with pytest.raises(UserError, match="có từ ngày 15/12/2022 đến hôm nay"):
        await summary(office, day, round_id=(await summary(office)).figures.round_id)


async def test_figures_of_all_departments_need_the_right_to_see_them(office):
    with pytest.raises(UserError):
        await summary(office, who="Tư pháp")
