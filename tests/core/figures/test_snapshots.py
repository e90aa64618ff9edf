"""A locked round is frozen; later changes make another edition, and the first stays."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from core.config import OrganizationSettings, Settings
from core.errors import UserError
from core.figures.change import change_since
from core.figures.figures import Sending
from core.figures.figures_key import FiguresKey
from core.figures.snapshots import editions_of, freeze_locked_rounds, read_edition
from core.figures.summary import read_summary
from core.office import office_of
from core.people.act import Act
from core.people.actor import find_actor
from core.plan.importing import import_plan
from core.plan.reader import read_plan
from models import Department, Organization, Person, Round, Shortfall, Snapshot, Task, Verdict
from tests.core.plan.test_importing import with_tasks
from tests.handlers.reviews.test_review import give_back, label, report_with_a_self_score
from tests.office import BUTTONS, PLAN, Office, local, photo, report_everything, talk
from tests.thanks import THANKED

LOCKED = "2023-04-15 23:59"  # the last moment of quarter I
LATER = "2023-04-18 08:00"


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


@pytest.fixture
async def locked(office):
    """Give an office whose quarter I was locked with one report of five."""
    await report_with_a_self_score(office["Tư pháp"])
    await office.at(LATER)
    return office


async def round_id(office, key="2023-Q1"):
    async with office.database.reading() as session:
        return await session.scalar(
            select(Round.id).where(
                Round.key == key, Round.organization_id == office.organization_id
            )
        )


async def editions(office, key="2023-Q1"):
    """Give the numbers and local times of a round's editions."""
    wanted = await round_id(office, key)
    async with office.database.reading() as session:
        found = await editions_of(session, wanted, office.rules)
    return [(one.number, one.as_of.strftime("%Y-%m-%d %H:%M")) for one in found]


async def edition(office, number, key="2023-Q1"):
    wanted = await round_id(office, key)
    async with office.database.reading() as session:
        return await read_edition(session, wanted, number)


async def frozen_figures(office, snapshot):
    async with office.database.reading() as session:
        return await read_edition(session, snapshot.round_id, snapshot.number)


async def summary(office, key="2023-Q1", who="Chủ tịch", **place):
    return await read(office, FiguresKey(await round_id(office, key), **place), who)


async def read(office, place, who="Chủ tịch"):
    async with office.database.reading() as session:
        now = office.clock.now()
        today = office.rules.local(now).date()
        actor = await find_actor(session, office.channel, office[who].address, today)
        assert actor is not None
        return await read_summary(Act(session, actor, now), office.rules, place)


async def freeze(office, later=timedelta()):
    async with office.database.writing() as session:
        return await freeze_locked_rounds(session, office.rules, office.clock.now() + later)


def task(figures, code):
    return next(one for one in figures.task_figures if one.code == code)


def department(figures, name):
    return next(one for one in figures.departments if one.name == name)


async def test_a_round_is_frozen_once_on_the_day_after_its_last(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-04-15 23:58")
    assert await editions(office) == []
    assert (await summary(office)).edition is None
    await office.at("2023-04-16 00:00")
    assert await editions(office) == [(1, LOCKED)]
    frozen = await edition(office, 1)
    assert (frozen.submitted, frozen.tasks) == (1, 13)
    assert department(frozen, "Tư pháp").sending is Sending.ON_TIME
    assert department(frozen, "Địa chính – Xây dựng").sending is Sending.OVERDUE


async def test_freezing_again_changes_nothing_and_skips_open_rounds(locked):
    assert await editions(locked) == [(1, LOCKED)]
    assert [await freeze(locked) for _ in range(3)] == [0, 0, 0]
    assert await freeze(locked, later=timedelta(days=2)) == 0
    async with locked.database.reading() as session:
        keys = await session.scalars(
            select(Round.key).join(Snapshot, Snapshot.round_id == Round.id)
        )
        assert keys.all() == ["2023-Q1"]


async def test_the_first_edition_shows_the_moment_of_the_lock_even_if_it_is_made_later(office):
    await report_everything(office["Tư pháp"])
    office.clock.set(office.clock.now() + timedelta(days=45))  # not running since 9 March
    await report_everything(office["Địa chính"])
    assert await editions(office) == []
    office.clock.set(office.clock.now() + timedelta(minutes=6))
    await office.tick()
    assert await editions(office) == [(1, LOCKED)]
    assert (await edition(office, 1)).submitted == 1
    await office.tick()
    assert await editions(office) == [(1, LOCKED), (2, "2023-04-23 08:00")]
    assert (await edition(office, 2)).submitted == 2


async def test_later_names_and_plans_do_not_change_an_edition(locked):
    before = await edition(locked, 1)
    async with locked.database.writing() as session:
        await session.execute(update(Task).values(title="Tên khác"))
        await session.execute(update(Department).values(name="Phòng Kinh tế"))
        await session.execute(update(Person).values(full_name="Họ tên khác"))
    plan = read_plan(PLAN)
    (kept,) = plan.departments[0].tasks[:1]
    await locked.load_plan(
        with_tasks(plan, 0, [kept, replace(kept, code="1.9", title="Nội dung mới")]), 2023
    )
    await locked.at("2023-04-19 08:00")
    assert await editions(locked) == [(1, LOCKED)]
    assert await edition(locked, 1) == before
    shown = await summary(locked)
    assert shown.figures == before
    assert shown.edition is not None


async def test_a_late_report_makes_a_supplement_after_five_minutes(locked):
    first = await edition(locked, 1)
    await report_everything(locked["Địa chính"])
    shown = await summary(locked)
    assert shown.edition is None  # the change is shown at once, not yet frozen
    assert shown.figures.submitted == 2
    await locked.at("2023-04-18 08:05")
    assert await editions(locked) == [(1, LOCKED), (2, LATER)]
    second = await edition(locked, 2)
    assert department(second, "Địa chính – Xây dựng").sending is Sending.LATE
    shown = await summary(locked)
    assert shown.figures == second
    assert shown.edition is not None
    assert shown.edition.is_supplement
    shown = await summary(locked, edition=1)
    assert shown.figures == first == await edition(locked, 1)
    assert shown.edition is not None
    assert not shown.edition.is_supplement


async def test_late_reports_within_minutes_make_one_supplement(locked):
    await report_everything(locked["Địa chính"])
    await locked.at("2023-04-18 08:02")
    await report_everything(locked["Văn hóa"])
    await locked.at("2023-04-18 08:06")
    assert len(await editions(locked)) == 1  # four minutes after the second report
    await locked.at("2023-04-18 08:07")
    assert await editions(locked) == [(1, LOCKED), (2, "2023-04-18 08:02")]
    assert (await edition(locked, 2)).submitted == 3
    await locked.at("2023-05-04 09:00")
    await report_everything(locked["Văn phòng HĐND"])
    await locked.at("2023-05-04 10:00")
    assert (await editions(locked))[2:] == [(3, "2023-05-04 09:00")]
    submitted = [(await edition(locked, number)).submitted for number in (1, 2, 3)]
    assert submitted == [1, 3, 4]


async def test_a_late_report_by_a_deputy_or_the_coordinator_is_marked_in_the_supplement(locked):
    await talk(
        locked["Văn hóa"],
        [
            ("/nghiphep", "Chưa ghi lịch nghỉ nào"),
            ("Tôi nghỉ", "từ ngày nào đến ngày nào"),
            ("18/4 - 21/4", "Ai báo cáo thay"),
            ("Địa chính", "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi nghỉ"),
        ],
    )
    await report_everything(locked["Địa chính"], opening="Văn hoá")
    await locked.at("2023-04-18 09:00")
    by_deputy = department(await edition(locked, 2), "Văn hoá – LĐTĐ&XH")
    assert (by_deputy.submitted_by, by_deputy.is_instead) == ("Địa chính", True)
    coordinator = locked["Nội vụ"]
    land = department(await edition(locked, 2), "Địa chính – Xây dựng").department_id
    instead = f"/baocao {await round_id(locked)} {land}"  # a button from before the lock
    await talk(coordinator, [(instead, "BÁO CÁO QUÝ I/2023 – ĐỊA CHÍNH")])
    for code in ("5.1", "5.2"):
        await talk(coordinator, [(label(coordinator, f"○ {code}"), f"Nội dung {code}")])
        await talk(coordinator, [("Đang thực hiện 50%", "Mức độ"), ("Xác nhận", "Đã ghi")])
    await talk(coordinator, [("Gửi báo cáo", THANKED)])
    await locked.at("2023-04-18 10:00")
    by_office = department(await edition(locked, 3), "Địa chính – Xây dựng")
    assert (by_office.submitted_by, by_office.is_instead) == ("Nội vụ", True)
    assert by_office.sending is Sending.LATE


async def test_a_review_after_the_lock_makes_a_supplement(locked):
    coordinator = locked["Nội vụ"]
    await talk(coordinator, [(f"/duyet {await round_id(locked)} 1", "Còn 2/2")])
    await give_back(coordinator)
    await locked.at("2023-04-18 09:00")
    assert await editions(locked) == [(1, LOCKED), (2, LATER)]
    assert task(await edition(locked, 1), "1.1").verdict is None
    assert task(await edition(locked, 2), "1.1").verdict == Verdict.RETURNED


async def open_sent(chat, code="1.1"):
    """Open a task of the last sent report."""
    await chat.says(text="/baocao")
    await talk(chat, [(label(chat, f"✓ {code}"), "Đã xác nhận")])


async def test_an_answer_confirmed_after_the_lock_makes_a_supplement(locked):
    official = locked["Tư pháp"]
    await open_sent(official)
    await talk(official, [("Sửa mức độ", "đến đâu"), ("Đang thực hiện 25%", "25%")])
    await locked.at("2023-04-18 09:00")
    assert await editions(locked) == [(1, LOCKED)]
    await talk(official, [("Xác nhận", "Báo cáo đã gửi được sửa theo")])
    await locked.at("2023-04-18 10:00")
    assert await editions(locked) == [(1, LOCKED), (2, "2023-04-18 09:00")]
    assert task(await edition(locked, 1), "1.1").progress == 75
    second = task(await edition(locked, 2), "1.1")
    assert (second.progress, second.is_added_late) == (25, True)


async def test_a_file_or_a_document_sent_after_the_lock_makes_a_supplement(locked):
    official = locked["Tư pháp"]
    await open_sent(official)
    await talk(official, [((photo("bien-ban.jpg"),), "Đã nhận 1 tệp")])
    assert task((await summary(locked)).figures, "1.1").files == 1
    await locked.at("2023-04-18 09:00")
    assert await editions(locked) == [(1, LOCKED), (2, LATER)]
    await talk(official, [("Theo Công văn 45/UBND-VP ngày 10/4/2023", "Đã ghi.")])
    await locked.at("2023-04-18 10:00")
    kept = [task(await edition(locked, number), "1.1") for number in (1, 2, 3)]
    assert [one.files for one in kept] == [0, 1, 1]
    assert [one.documents for one in kept] == [(), (), ("45/UBND-VP",)]


async def test_a_draft_after_the_lock_makes_no_supplement(locked):
    await talk(
        locked["Địa chính"],
        [
            ("/baocao", "0/2"),
            ("○ 5.1 · Chưa cập nhật", "5.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            ((photo(),), "Đã nhận 1 tệp"),
            ("Xác nhận", "1/2"),
        ],
    )
    await locked.at("2023-04-18 09:00")
    assert await editions(locked) == [(1, LOCKED)]


async def test_a_declaration_of_not_done_makes_an_edition_of_the_last_round_only(locked):
    async with locked.database.reading() as session:
        wanted = await session.scalar(select(Task.id).where(Task.code == "1.1"))
    await locked.at("2024-01-20 08:00")
    keys = ("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")
    assert [len(await editions(locked, key)) for key in keys] == [1, 1, 1, 1]
    async with locked.database.writing() as session:
        shortfall = Shortfall(
            task_id=wanted,
            reason="Chưa bố trí kinh phí",
            declared_by_id=1,
            declared_at=locked.clock.now(),
        )
        session.add(shortfall)
    await locked.at("2024-01-20 08:06")
    assert [len(await editions(locked, key)) for key in keys] == [1, 1, 1, 2]
    async with locked.database.writing() as session:
        declared = await session.scalar(select(Shortfall))
        declared.lifted_at = locked.clock.now()
    await locked.at("2024-01-20 09:00")
    said = [task(await edition(locked, number, "2023-Q4"), "1.1").shortfall for number in (1, 2, 3)]
    assert said == ["", "Chưa bố trí kinh phí", ""]


async def test_a_past_day_shows_that_evening_before_the_lock_and_the_frozen_edition_after_it(
    locked,
):
    await report_everything(locked["Địa chính"])
    await locked.at("2023-04-25 08:00")
    was = await summary(locked, as_of=date(2023, 3, 10))
    assert (was.edition, was.figures.overdue) == (None, 0)
    assert was.figures.as_of.strftime("%d/%m %H:%M") == "10/03 23:59"
    was = await summary(locked, as_of=date(2023, 3, 8))
    assert was.figures.submitted == 0
    by_day = {
        day: (await summary(locked, as_of=date(2023, 4, day))).edition for day in (14, 15, 17, 18)
    }
    numbers = {day: one.number if one else None for day, one in by_day.items()}
    assert numbers == {14: None, 15: 1, 17: 1, 18: 2}


async def test_a_supplement_frozen_after_midnight_belongs_to_the_day_on_which_it_began(locked):
    await locked.at("2023-04-18 23:57")
    await report_everything(locked["Địa chính"])
    await locked.at("2023-04-19 00:01")
    await report_everything(locked["Văn hóa"])
    await locked.at("2023-04-19 08:00")
    assert await editions(locked) == [(1, LOCKED), (2, "2023-04-19 00:01")]
    was = await summary(locked, as_of=date(2023, 4, 18))
    assert (was.edition, was.figures.submitted) == (None, 2)


@pytest.mark.parametrize("day", [date(2022, 12, 14), date(2023, 4, 19), date(1, 1, 1)])
async def test_a_day_outside_the_round_is_refused_in_one_sentence(locked, day):
    with pytest.raises(UserError, match="từ ngày 15/12/2022 đến hôm nay: xin đồng chí chọn"):
        await summary(locked, as_of=day)


async def test_the_previous_round_is_compared_by_its_edition_of_that_time(locked):
    await locked.at("2023-06-14 09:00")
    await report_everything(locked["Tư pháp"], "Đã hoàn thành")
    await locked.at("2023-07-20 08:00")
    frozen = await summary(locked, "2023-Q2")
    assert frozen.edition is not None
    assert frozen.before == await edition(locked, 1)
    change = change_since(frozen.before, frozen.figures)
    assert change is not None
    assert change.done == 2
    coordinator = locked["Nội vụ"]
    await talk(coordinator, [(f"/duyet {await round_id(locked)} 1", "Còn 2/2")])
    await give_back(coordinator)
    await locked.at("2023-07-20 09:00")
    assert len(await editions(locked)) == 2
    # Later additions to quarter I do not change earlier editions.
    assert (await summary(locked, "2023-Q2")).before == frozen.before
    await talk(coordinator, [(f"/duyet {await round_id(locked, '2023-Q2')} 1", "Còn 2/2")])
    await talk(coordinator, [("Đạt tất cả (2 nội dung)", "2 đạt")])
    await locked.at("2023-07-20 10:00")
    assert (await summary(locked, "2023-Q2")).before == await edition(locked, 2)


async def test_a_commune_does_not_see_another_communes_editions(locked):
    settings = Settings(organization=OrganizationSettings(name="xã Khác"))
    async with locked.database.writing() as session:
        other = Organization(name="xã Khác")
        session.add(other)
        await session.flush()
        await import_plan(
            session,
            other.id,
            read_plan(PLAN),
            year=2023,
            rounds=office_of(settings).rounds,
            now=local("2023-02-06 08:00"),
        )
    await locked.at("2023-04-19 08:00")
    async with locked.database.reading() as session:
        frozen = {one.organization_id: one for one in await session.scalars(select(Snapshot))}
    assert set(frozen) == {locked.organization_id, other.id}
    ours, theirs = frozen[locked.organization_id], frozen[other.id]
    sent = [(await frozen_figures(locked, one)).submitted for one in (ours, theirs)]
    assert sent == [1, 0]
    with pytest.raises(UserError):
        await read(locked, FiguresKey(theirs.round_id, edition=1))
    assert (await read(locked, FiguresKey(ours.round_id, edition=1))).figures.submitted == 1


async def test_an_edition_frozen_before_tasks_had_criteria_can_be_read(locked):
    async with locked.database.writing() as session:
        kept = await session.scalar(select(Snapshot))
        old = json.loads(json.dumps(kept.figures))
        for department in old["departments"]:
            for one in department["task_figures"]:
                del one["criterion_code"]
        round_id, kept.figures = kept.round_id, old
    async with locked.database.reading() as session:
        read = await read_edition(session, round_id, 1)
    assert {task.criterion_code for task in read.task_figures} == {None}
