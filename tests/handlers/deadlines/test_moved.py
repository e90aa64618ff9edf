"""People who moved to another department see nothing of the old one: today's roles count."""

import pytest
from sqlalchemy import select, update

from core.plan.current import find_department
from models import Department, Difficulty, Grant, Leave, OutboxMessage, Person, Role, Task
from tests.handlers.dialogue.test_openness import OFFICE_STEPS, forged, person_of, put_at
from tests.office import BUTTONS, Office, local, report_everything, talk

SECRET = "lời của ngành cũ"


@pytest.fixture
async def office(tmp_path):
    """Give an office in which Tư pháp raised a case and sent its report."""
    opened = await Office.open(tmp_path, BUTTONS)
    official = opened["Tư pháp"]
    await talk(
        official,
        [
            ("/khokhan", "Vướng mắc thuộc nội dung nào?"),
            ("Chung của ngành", "nguyên nhân chính"),
            ("Kinh phí", "nêu cụ thể vướng mắc"),
            (SECRET, "đề xuất, kiến nghị gì"),
            ("Chưa có đề xuất", "Gửi vướng mắc này?"),
            ("Gửi", "Đã gửi vướng mắc số"),
        ],
    )
    await report_everything(official)
    yield opened
    await opened.close()


async def move(office, name="Tư pháp", to="Địa chính – Xây dựng"):
    async with office.database.writing() as session:
        person = await person_of(office, session, name)
        now = office.clock.now()
        await session.execute(
            update(Grant).where(Grant.person_id == person.id).values(revoked_at=now)
        )
        found = await find_department(session, office.organization_id, to)
        session.add(
            Grant(person_id=person.id, role=Role.OFFICIAL, department_id=found.id, granted_at=now)
        )


async def test_a_person_who_moved_can_no_longer_read_the_case_they_raised(office):
    chat = office["Tư pháp"]
    assert SECRET in await chat.says(text="/khokhan 1")
    await move(office)
    for key in ("/khokhan 1", "/khokhan 1/2023", "/khokhan"):
        assert SECRET not in await chat.says(text=key)
        assert SECRET not in await forged(office, chat, key)


async def test_an_unfinished_step_does_not_show_the_old_department(office):
    chat = office["Tư pháp"]
    async with office.database.reading() as session:
        department = await session.scalar(select(Department).where(Department.name == "Tư pháp"))
        task = await session.scalar(select(Task).where(Task.department_id == department.id))
        case = await session.scalar(select(Difficulty))
    facts = {
        "round_id": 1, "department_id": department.id, "task_id": task.id, "id": case.id,
        "year": 2023, "case_id": case.id, "files": [], "words": "x", "reason": "funding",
        "act": "replied", "asked": [f"difficulties d{department.id}"], "proposal": "",
    }  # fmt: skip
    await move(office)
    for step in OFFICE_STEPS:
        await put_at(office, chat, step, facts)
        for shown in (await chat.says(text="?"), await forged(office, chat, "files")):
            assert SECRET not in shown, (step, shown)
            assert task.title not in shown, (step, shown)


async def test_waiting_notices_of_the_old_department_are_not_sent_after_the_move(office):
    chat = office["Tư pháp"]
    office.clock.set(local("2023-03-09 20:00"))  # outside the sending hours, so it waits
    await talk(office["Nội vụ"], [("/khokhan 1", SECRET), ("Tiếp nhận", "Đã")])
    await move(office)
    before = len(chat.seen)
    await office.at("2023-03-10 08:00")
    assert not [text for text in chat.seen[before:] if SECRET in text]
    async with office.database.reading() as session:
        states = await session.scalars(
            select(OutboxMessage.state).where(OutboxMessage.kind == "case step")
        )
        assert set(states) == {"dropped"}


async def test_the_coordinator_is_told_of_a_deputy_from_another_department(office):
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", "nghỉ"),
            ("Tôi nghỉ", "từ ngày nào"),
            ("14/3 - 17/3", "Ai báo cáo thay"),
            ("Địa chính", "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi"),
        ],
    )
    wanted = "người thay là đồng chí Địa chính thuộc ngành khác"
    assert [text for text in office["Nội vụ"].seen if wanted in text]
    assert not [text for text in office["Chủ tịch"].seen if wanted in text]


async def test_a_deputy_from_the_same_department_is_not_reported(office):
    await office.seat("Tư pháp hai", (Role.OFFICIAL,), ("Tư pháp",))
    await talk(
        office["Tư pháp"],
        [
            ("/nghiphep", "nghỉ"),
            ("Tôi nghỉ", "từ ngày nào"),
            ("14/3 - 17/3", "Ai báo cáo thay"),
            ("Tư pháp hai", "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi"),
        ],
    )
    assert not [text for text in office["Nội vụ"].seen if "thuộc ngành khác" in text]
    async with office.database.reading() as session:
        deputy = select(Person.full_name).join(Leave, Leave.deputy_id == Person.id)
        assert await session.scalar(deputy) == "Tư pháp hai"
