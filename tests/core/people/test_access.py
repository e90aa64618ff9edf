"""Permissions: every role and every act, checked where the change is made."""

from datetime import date

import pytest
from sqlalchemy import select, update

from core.deadlines.extensions import ask_extension
from core.difficulties.difficulties import NewCase, raise_difficulty
from core.difficulties.steps import take_step
from core.errors import NotAllowedError, UserError
from core.people.act import Act
from core.people.actor import find_actor
from core.people.invitations import invite
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.owed import debts, focus_round
from core.reporting.sending import submit
from core.settings.limits import InvitationPolicy
from models import (
    Answer,
    Department,
    DifficultyAct,
    DifficultyReason,
    Grant,
    Organization,
    Report,
    Role,
    Task,
)
from tests.office import BUTTONS, Office, talk

OFFICIALS = ("Tư pháp", "Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính")
EVERYBODY = (*OFFICIALS, "Chủ tịch", "Kiểm tra")

MAY_SEE_SUMMARY = {"Nội vụ", "Chủ tịch"}
MAY_INVITE = {"Nội vụ"}
MAY_REPORT_FOR_JUSTICE = {"Tư pháp", "Nội vụ"}  # the coordinator reports for it


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def actor_of(office, session, name):
    actor = await find_actor(
        session, office.channel, office[name].address, office.rules.local(office.clock.now()).date()
    )
    assert actor is not None
    return actor


async def justice(office, session):
    """Give the place of the first task of Tư pháp, and its department."""
    department = await session.scalar(select(Department).where(Department.name == "Tư pháp"))
    task = await session.scalar(select(Task).where(Task.department_id == department.id))
    asked = await focus_round(
        session,
        office.organization_id,
        office.rules.ladder,
        office.rules.local(office.clock.now()).date(),
    )
    assert asked is not None
    return TaskInRound(asked.id, task.id), department.id


WRITES = {
    "set_progress": lambda s, a, p, o, now: answers.set_progress(Act(s, a, now), p, 50),
    "set_result": lambda s, a, p, o, now: answers.set_result(Act(s, a, now), p, "x"),
    "add_result": lambda s, a, p, o, now: answers.add_result(Act(s, a, now), p, "x"),
    "set_difficulty": lambda s, a, p, o, now: answers.set_difficulty(Act(s, a, now), p, "x"),
    "add_evidence": lambda s, a, p, o, now: answers.add_evidence(Act(s, a, now), p, ()),
    "confirm": lambda s, a, p, o, now: answers.confirm(Act(s, a, now), p, office=o),
}


@pytest.mark.parametrize("name", EVERYBODY)
@pytest.mark.parametrize("write", WRITES)
async def test_only_the_departments_official_or_the_coordinator_can_write_its_answers(
    office, name, write
):
    async with office.database.writing() as session:
        place, _ = await justice(office, session)
        actor = await actor_of(office, session, name)
        attempt = WRITES[write](session, actor, place, office.rules, office.clock.now())
        if name in MAY_REPORT_FOR_JUSTICE:
            await attempt
        else:
            with pytest.raises(NotAllowedError):
                await attempt
            assert not (await session.scalars(select(Report))).all()


@pytest.mark.parametrize("name", EVERYBODY)
async def test_only_the_departments_official_or_the_coordinator_can_send_its_report(office, name):
    async with office.database.writing() as session:
        place, department_id = await justice(office, session)
        actor = await actor_of(office, session, name)
        with pytest.raises(UserError) as caught:
            await submit(
                Act(session, actor, office.clock.now()),
                place.round_id,
                department_id,
                office=office.rules,
            )
        is_refused = isinstance(caught.value, NotAllowedError)
        assert is_refused == (name not in MAY_REPORT_FOR_JUSTICE)  # the report is incomplete


@pytest.mark.parametrize("name", EVERYBODY)
async def test_only_the_coordinator_can_invite(office, name):
    async with office.database.writing() as session:
        attempt = invite(
            session,
            organization_id=office.organization_id,
            role=Role.LEADER,
            department_id=None,
            by=await actor_of(office, session, name),
            now=office.clock.now(),
            policy=InvitationPolicy(),
        )
        if name in MAY_INVITE:
            await attempt
        else:
            with pytest.raises(NotAllowedError):
                await attempt


@pytest.mark.parametrize("name", EVERYBODY)
async def test_only_the_coordinator_and_leaders_see_the_summary(office, name):
    for command in ("/summary", "/tonghop"):
        shown = await office[name].says(text=command)
        assert ("TỔNG HỢP TIẾN ĐỘ" in shown) == (name in MAY_SEE_SUMMARY)
        assert ("chỉ dành cho" in shown) == (name not in MAY_SEE_SUMMARY)


@pytest.mark.parametrize("name", EVERYBODY)
async def test_every_known_person_sees_the_status(office, name):
    assert "TRẠNG THÁI BÁO CÁO" in await office[name].says(text="/trangthai")


@pytest.mark.parametrize("name", EVERYBODY)
async def test_another_departments_card_is_not_shown(office, name):
    async with office.database.reading() as session:
        place, department_id = await justice(office, session)
    shown = await office[name].says(text=f"/baocao {place.round_id} {department_id}")
    assert ("BÁO CÁO QUÝ I/2023 – TƯ PHÁP" in shown) == (name in MAY_REPORT_FOR_JUSTICE)


async def test_rights_are_checked_at_the_tap(office):
    chat = await office.seat("Hai ngành", (), ("Tư pháp", "Địa chính – Xây dựng"))
    await talk(
        chat,
        [
            ("/baocao", "chọn báo cáo cần làm"),
            ("Tư pháp · quý I/2023 · 0/2", "TƯ PHÁP"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
        ],
    )
    async with office.database.writing() as session:
        actor = await actor_of(office, session, "Hai ngành")
        _, department_id = await justice(office, session)
        await session.execute(
            update(Grant)
            .where(Grant.person_id == actor.person_id, Grant.department_id == department_id)
            .values(revoked_at=office.clock.now())
        )
    assert "không được giao báo cáo cho ngành này" in await chat.says(label="Đang thực hiện 50%")
    async with office.database.reading() as session:
        assert not (await session.scalars(select(Answer))).all()


HANDLING = {
    DifficultyAct.ACKNOWLEDGED,
    DifficultyAct.ANSWERED,
    DifficultyAct.PASSED_ON,
    DifficultyAct.CLOSED,
}
BACK = {DifficultyAct.REPLIED, DifficultyAct.WITHDRAWN}
MAY_WITH_A_CASE_OF_JUSTICE = {
    "Tư pháp": BACK,
    "Nội vụ": HANDLING,
    "Chủ tịch": HANDLING - {DifficultyAct.PASSED_ON},
}


@pytest.mark.parametrize("name", EVERYBODY)
async def test_only_the_people_concerned_can_act_on_a_case(office, name):
    now = office.clock.now()
    async with office.database.writing() as session:
        place, department_id = await justice(office, session)
        new = NewCase(department_id, place.task_id, DifficultyReason.STAFF, "x", "", "y")
        raiser = await actor_of(office, session, "Tư pháp")
        case = (await raise_difficulty(Act(session, raiser, now), new, office=office.rules)).made
        actor = await actor_of(office, session, name)
        allowed = MAY_WITH_A_CASE_OF_JUSTICE.get(name, set())
        for act in HANDLING | BACK:
            step = take_step(Act(session, actor, now), case.id, act, "x", office=office.rules)
            savepoint = await session.begin_nested()
            if act in allowed:
                assert (await step).made.newest_act is act
            else:
                with pytest.raises(UserError):
                    await step
            await savepoint.rollback()


@pytest.mark.parametrize("name", EVERYBODY)
async def test_a_difficulty_can_be_raised_only_for_ones_own_department_and_its_tasks(office, name):
    now = office.clock.now()
    async with office.database.writing() as session:
        place, department_id = await justice(office, session)
        actor = await actor_of(office, session, name)
        new = NewCase(department_id, None, DifficultyReason.STAFF, "x", "", "y")
        attempt = raise_difficulty(Act(session, actor, now), new, office=office.rules)
        if name in MAY_REPORT_FOR_JUSTICE:
            assert (await attempt).made.number == 1
            return
        with pytest.raises(NotAllowedError):
            await attempt
        for own in actor.department_ids:
            other = NewCase(own, place.task_id, DifficultyReason.STAFF, "x", "", "y")
            with pytest.raises(UserError, match="không thuộc ngành"):
                await raise_difficulty(Act(session, actor, now), other, office=office.rules)


async def test_the_coordinator_cannot_request_an_extension_for_a_department(office):
    now = office.rules.local(office.clock.now())
    async with office.database.writing() as session:
        _, department_id = await justice(office, session)
        owed = await debts(session, office.organization_id, office.rules.ladder, now.date())
        debt = next(one for one in owed if one.department_id == department_id)
        actor = await actor_of(office, session, "Nội vụ")
        with pytest.raises(NotAllowedError):
            await ask_extension(
                Act(session, actor, now), debt, date(2023, 3, 17), "x", office=office.rules
            )


async def test_a_difficulty_of_another_communes_department_cannot_be_raised(office):
    now = office.clock.now()
    async with office.database.writing() as session:
        other = Organization(name="xã Khác")
        session.add(other)
        await session.flush()
        far = Department(organization_id=other.id, name="Tư pháp", name_key="tu phap", position=1)
        session.add(far)
        await session.flush()
        actor = await actor_of(office, session, "Nội vụ")
        new = NewCase(far.id, None, DifficultyReason.STAFF, "x", "", "y")
        with pytest.raises(UserError):
            await raise_difficulty(Act(session, actor, now), new, office=office.rules)
