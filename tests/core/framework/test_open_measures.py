"""Which finish days are followed: those of sent plans and of tasks that are still asked for."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from core.framework.open_measures import open_measures
from core.framework.partners import read_shared
from core.framework.words.manifest import MEASURE
from core.plan.reader import read_plan
from models import Department, Task
from tests.office import BUTTONS, PLAN, Office, local, report_everything, talk
from tests.planning import fill_and_send


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def followed(office):
    async with office.database.reading() as session:
        return await open_measures(session, office.organization_id)


async def shared_with(office, name):
    async with office.database.reading() as session:
        department = await session.scalar(select(Department.id).where(Department.name == name))
        return await read_shared(session, office.organization_id, [department])


async def withdraw(office, code):
    async with office.database.writing() as session:
        task = (await session.scalars(select(Task).where(Task.code == code))).one()
        task.withdrawn_at = local("2023-04-01 08:00")


async def test_each_task_of_a_sent_plan_is_followed_from_its_sending_or_last_change(office):
    await fill_and_send(office["Tư pháp"])
    first, second = await followed(office)
    assert first.kind is MEASURE
    assert (first.department, first.due_on) == ("Tư pháp", date(2023, 6, 30))
    assert first.name.startswith("1.1 Thực hiện quy trình")
    assert first.since == second.since == local("2023-03-09 08:00")
    await office.at("2023-03-20 09:00")
    await talk(
        office["Tư pháp"],
        [
            ("/khungkehoach", "Đã gửi lúc"),
            ("✓ 1.1 · Đã lập", "1.1"),
            ("✓ Thời gian hoàn thành", "Hiện ghi: 30/06/2023 (thứ Sáu)."),
            ("15/5", "Thời gian hoàn thành: 15/05/2023"),
        ],
    )
    earlier = (await followed(office))[0]
    assert (earlier.due_on, earlier.since) == (date(2023, 5, 15), local("2023-03-20 09:00"))


async def test_a_withdrawn_task_is_no_longer_followed_and_cannot_be_changed(office):
    await fill_and_send(office["Tư pháp"])
    assert [task.code for task in await shared_with(office, "Văn hoá – LĐTĐ&XH")] == ["1.1"]
    await withdraw(office, "1.1")
    assert [item.name[:3] for item in await followed(office)] == ["1.2"]
    assert await shared_with(office, "Văn hoá – LĐTĐ&XH") == []
    await talk(
        office["Tư pháp"],
        [
            ("/khungkehoach", "1.1"),  # the sent plan stays as it was
            ("✓ 1.1 · Đã lập", "Giải pháp: Rà soát"),
            ("✓ Sản phẩm", "Hiện ghi"),
            ("Quyết định", "Nội dung này không còn trong kế hoạch"),
        ],
    )


async def test_a_done_task_is_no_longer_followed_or_shared(office):
    await fill_and_send(office["Tư pháp"])
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    assert await followed(office) == []
    assert await shared_with(office, "Văn hoá – LĐTĐ&XH") == []


async def test_finish_days_of_an_old_plan_end_with_the_first_report_under_a_new_plan(
    office,
):
    await fill_and_send(office["Tư pháp"])
    await office.load_plan(replace(read_plan(PLAN), issued_on=date(2024, 1, 5)), 2024)
    await office.at("2024-03-04 08:00")
    assert len(await followed(office)) == 2
    await report_everything(office["Tư pháp"])
    assert await followed(office) == []
