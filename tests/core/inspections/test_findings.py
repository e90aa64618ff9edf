"""Findings of the inspection team: permissions, checked where the change is made."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from core.errors import NotAllowedError, UserError
from core.files.received import ReceivedFile
from core.inspections.findings import findings_seen, load_finding
from core.inspections.inspecting import (
    NewFinding,
    add_photos,
    checked_day,
    correct_day,
    correct_remedy,
    correct_words,
    record_finding,
    rounds_to_inspect,
    withdraw,
)
from core.inspections.mending import confirm_mending, mend, refuse_mending
from core.people.act import Act
from core.people.actor import find_actor
from models import Department, Role, Round
from tests.office import BUTTONS, PEOPLE, Office, local

BOTH = "Hai vai"
FILE = ReceivedFile("a.jpg", "image/jpeg", 1, "0" * 64)


@pytest.fixture
async def office(tmp_path):
    people = {**PEOPLE, BOTH: ((Role.OFFICIAL, Role.INSPECTOR), ("Tư pháp",))}
    opened = await Office.open(tmp_path, BUTTONS, people=people)
    yield opened
    await opened.close()


def now(office):
    return office.rules.local(office.clock.now())


async def actor_of(office, session, name):
    address = office[name].address
    actor = await find_actor(session, office.channel, address, now(office).date())
    assert actor is not None
    return actor


async def new_finding(office, session, **other):
    values = {
        "round_id": await session.scalar(select(Round.id).where(Round.key == "2023-M03")),
        "department_id": await session.scalar(
            select(Department.id).where(Department.name == "Tư pháp")
        ),
        "field": "Cải cách thể chế",
        "words": "Mờ",
        "remedy": "In lại",
        "due_on": date(2023, 3, 20),
    }
    return NewFinding(**{**values, **other})


async def recorded(office, session, name="Kiểm tra", **other):
    actor = await actor_of(office, session, name)
    new = await new_finding(office, session, **other)
    recorded = await record_finding(Act(session, actor, now(office)), new, (), office=office.rules)
    return recorded.made


ACTS = {
    "confirm": lambda s, a, i, o: confirm_mending(Act(s, a, now(o)), i, ""),
    "refuse": lambda s, a, i, o: refuse_mending(Act(s, a, now(o)), i, "x"),
    "correct words": lambda s, a, i, o: correct_words(Act(s, a, now(o)), i, "x"),
    "correct remedy": lambda s, a, i, o: correct_remedy(Act(s, a, now(o)), i, "x"),
    "correct day": lambda s, a, i, o: correct_day(
        Act(s, a, now(o)), i, date(2023, 4, 3), office=o.rules
    ),
    "withdraw": lambda s, a, i, o: withdraw(Act(s, a, now(o)), i, "x"),
    "add photos": lambda s, a, i, o: add_photos(Act(s, a, now(o)), i, (FILE,)),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
@pytest.mark.parametrize("name", ["Tư pháp", "Văn hóa", "Nội vụ", "Chủ tịch", BOTH])
async def test_only_an_inspector_of_another_department_can_judge_a_finding(office, act, name):
    async with office.database.writing() as session:
        finding_id = await recorded(office, session)
        actor = await actor_of(office, session, name)
        with pytest.raises(NotAllowedError):
            await act(session, actor, finding_id, office)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
async def test_a_finding_of_another_commune_is_not_found(office, act):
    async with office.database.writing() as session:
        finding_id = await recorded(office, session)
        actor = replace(await actor_of(office, session, "Kiểm tra"), organization_id=99)
        with pytest.raises(UserError, match="Không tìm thấy tồn tại này"):
            await act(session, actor, finding_id, office)
        with pytest.raises(UserError, match="Không tìm thấy tồn tại này"):
            await load_finding(session, actor, finding_id)
        assert await findings_seen(session, actor) == []


@pytest.mark.parametrize("name", ["Kiểm tra", "Văn hóa", "Nội vụ", "Chủ tịch"])
async def test_only_the_department_can_report_a_mending(office, name):
    async with office.database.writing() as session:
        finding_id = await recorded(office, session)
        actor = await actor_of(office, session, name)
        with pytest.raises(NotAllowedError):
            await mend(Act(session, actor, now(office)), finding_id, "Xong", ())


@pytest.mark.parametrize("name", ["Tư pháp", "Nội vụ", "Chủ tịch"])
async def test_only_inspectors_can_record_findings(office, name):
    async with office.database.writing() as session:
        with pytest.raises(NotAllowedError):
            await recorded(office, session, name)


@pytest.mark.parametrize(
    "other",
    [
        {"department_id": 4711},
        {"round_id": 4711},
        {"words": " \n"},
        {"words": "x" * 1001},
        {"remedy": ""},
        {"field": ""},
        {"due_on": date(2023, 3, 8)},
        {"due_on": date(2024, 3, 20)},
    ],
    ids=str,
)
async def test_an_incomplete_finding_is_refused(office, other):
    async with office.database.writing() as session:
        with pytest.raises(UserError):
            await recorded(office, session, **other)


async def test_a_person_who_reported_the_mending_cannot_confirm_it_in_another_role(
    office,
):
    async with office.database.writing() as session:
        finding_id = await recorded(office, session)
        both = await actor_of(office, session, BOTH)
        await mend(Act(session, both, now(office)), finding_id, "Xong", ())
        seen = (await load_finding(session, both, finding_id)).version
        moved = replace(both, department_ids=(), roles=frozenset({Role.INSPECTOR}))
        with pytest.raises(NotAllowedError):
            await confirm_mending(Act(session, moved, now(office)), finding_id, seen)


async def test_a_confirmed_finding_cannot_be_changed(office):
    async with office.database.writing() as session:
        finding_id = await recorded(office, session)
        official = await actor_of(office, session, "Tư pháp")
        inspector = await actor_of(office, session, "Kiểm tra")
        await mend(Act(session, official, now(office)), finding_id, "Xong", ())
        seen = (await load_finding(session, official, finding_id)).version
        await confirm_mending(Act(session, inspector, now(office)), finding_id, seen)
        for act in ACTS.values():
            with pytest.raises(UserError):
                await act(session, inspector, finding_id, office)
        with pytest.raises(UserError, match="đã xác nhận khắc phục"):
            await mend(Act(session, official, now(office)), finding_id, "Thêm", ())


async def test_a_withdrawn_finding_cannot_be_mended(office):
    async with office.database.writing() as session:
        finding_id = await recorded(office, session)
        inspector = await actor_of(office, session, "Kiểm tra")
        await withdraw(Act(session, inspector, now(office)), finding_id, "Ghi nhầm")
        official = await actor_of(office, session, "Tư pháp")
        with pytest.raises(UserError, match="đã được Tổ kiểm tra rút: Ghi nhầm"):
            await mend(Act(session, official, now(office)), finding_id, "Xong", ())
        assert await findings_seen(session, inspector) == []


async def test_a_photo_is_stored_once_for_each_finding(office):
    async with office.database.writing() as session:
        inspector = await actor_of(office, session, "Kiểm tra")
        first, second = [await recorded(office, session) for _ in range(2)]
        kept = [
            await add_photos(Act(session, inspector, now(office)), one, (FILE, FILE))
            for one in (first, first, second)
        ]
        assert kept == [1, 0, 1]
        found = await load_finding(session, inspector, first)
    assert (found.photos, found.proofs) == (1, 0)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [("2023-03-09", "2023-03-09"), ("2023-03-11", "2023-03-13"), ("2024-03-09", "2024-03-11")],
)
def test_a_day_for_mending_moves_from_a_day_off_to_the_next_working_day(office, wanted, given):
    today = date(2023, 3, 9)
    found = checked_day(date.fromisoformat(wanted), office.rules, today)
    assert found == date.fromisoformat(given)


@pytest.mark.parametrize(
    ("today", "keys"),
    [
        ("2023-03-09 08:00", ["2023-M03"]),
        ("2023-03-16 08:00", ["2023-M03"]),  # April's round is open since the 15th, but not due yet
        ("2023-04-03 08:00", ["2023-M03", "2023-M04"]),
        ("2023-04-20 08:00", ["2023-M04"]),  # March's round is locked
    ],
)
async def test_a_finding_belongs_to_a_round_whose_report_is_still_due(office, today, keys):
    async with office.database.reading() as session:
        found = await rounds_to_inspect(
            session, office.organization_id, office.rules.ladder, local(today).date()
        )
    assert [asked.key for asked in found] == keys


async def test_no_inspection_is_open_before_the_first_round_and_after_the_last(office):
    async with office.database.reading() as session:
        for day in (date(2023, 1, 3), date(2024, 3, 1)):
            with pytest.raises(UserError, match="không có kỳ kiểm tra nào đang mở"):
                await rounds_to_inspect(session, office.organization_id, office.rules.ladder, day)


async def test_a_person_who_added_to_the_mending_cannot_confirm_it(office):
    async with office.database.writing() as session:
        finding_id = await recorded(office, session)
        both = await actor_of(office, session, BOTH)
        official = await actor_of(office, session, "Tư pháp")
        await mend(Act(session, official, now(office)), finding_id, "Xong", ())
        await mend(Act(session, both, now(office)), finding_id, "Có ảnh kèm theo", ())
        seen = (await load_finding(session, both, finding_id)).version
        moved = replace(both, department_ids=(), roles=frozenset({Role.INSPECTOR}))
        with pytest.raises(NotAllowedError):
            await confirm_mending(Act(session, moved, now(office)), finding_id, seen)
