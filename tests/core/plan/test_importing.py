"""Importing: one transaction, and importing again changes only what differs."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from core.plan.document import PlannedDepartment, PlannedTask
from core.plan.reader import read_plan
from models import Answer, Department, Plan, Round, Task
from tests.office import BUTTONS, PLAN, Office, report_everything, talk


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


def with_tasks(document, place, tasks):
    """Give the plan with other tasks for one department."""
    departments = list(document.departments)
    departments[place] = replace(departments[place], tasks=tuple(tasks))
    return replace(document, departments=tuple(departments))


async def count(office, table):
    async with office.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table))


async def test_a_first_import_makes_departments_tasks_and_four_rounds(office):
    assert [await count(office, table) for table in (Plan, Department, Task, Round)] == [
        1,
        5,
        13,
        4,
    ]
    async with office.database.reading() as session:
        task = await session.scalar(select(Task).where(Task.code == "1.2"))
        assert (task.score, task.max_score) == (Decimal("5.25"), Decimal(7))


async def test_importing_again_changes_nothing(office):
    difference = await office.load_plan(read_plan(PLAN), 2023)
    assert difference.is_empty
    assert await count(office, Task) == 13


async def test_a_changed_title_keeps_the_answers(office):
    await report_everything(office["Tư pháp"])
    document = read_plan(PLAN)
    tasks = list(document.departments[0].tasks)
    tasks[1] = replace(tasks[1], title="Theo dõi thi hành pháp luật", score=Decimal(6))
    difference = await office.load_plan(with_tasks(document, 0, tasks), 2023)
    assert not difference.added
    assert not difference.withdrawn
    assert set(difference.changed[0].fields) == {"title", "score"}
    assert await count(office, Answer) == 2
    await talk(office["Tư pháp"], [("/baocao", ("Theo dõi thi hành pháp luật", "Đã gửi lúc"))])


async def test_tasks_that_change_places_keep_their_answers(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.2 · Chưa cập nhật", "Nội dung 1.2."),
            ("Đã hoàn thành", "hoàn thành"),
            ("Xác nhận", "1/2"),
        ],
    )
    document = read_plan(PLAN)
    first, second = document.departments[0].tasks
    swapped = [replace(second, code="1.1"), replace(first, code="1.2")]
    await office.load_plan(with_tasks(document, 0, swapped), 2023)
    await talk(office["Tư pháp"], [("/baocao", "Cải cách thể chế")])
    assert "✓ 1.1 · Đã hoàn thành" in office["Tư pháp"].labels


async def test_a_task_that_is_gone_is_withdrawn_and_may_come_back(office):
    await report_everything(office["Tư pháp"])
    document = read_plan(PLAN)
    fewer = with_tasks(document, 0, document.departments[0].tasks[:1])
    difference = await office.load_plan(fewer, 2023)
    assert [(code) for _, code, _ in difference.withdrawn] == ["1.2"]
    await talk(office["Tư pháp"], [("/baocao", "not:Cải cách thể chế")])
    assert await count(office, Answer) == 2
    difference = await office.load_plan(document, 2023)
    assert [task.code for _, task in difference.added] == ["1.2"]
    assert await count(office, Task) == 13
    await talk(office["Tư pháp"], [("/baocao", "Cải cách thể chế")])
    assert "✓ 1.2 · Đang thực hiện 50%" in office["Tư pháp"].labels


async def test_another_years_plan_with_other_departments_stands_beside_the_old_one(office):
    await report_everything(office["Tư pháp"])
    document = replace(
        read_plan(PLAN),
        number="05/KH-UBND",
        departments=(PlannedDepartment("1", "Phòng Kinh tế", (PlannedTask("1.1", "Việc mới"),)),),
    )
    assert (await office.load_plan(document, 2026)).is_new_plan
    assert [await count(office, table) for table in (Plan, Department, Task, Round)] == [
        2,
        6,
        14,
        8,
    ]
    assert await count(office, Answer) == 2


async def test_a_department_spelt_another_way_is_the_same(office):
    document = read_plan(PLAN)
    departments = list(document.departments)
    departments[3] = replace(departments[3], name="Văn hóa - LĐTĐ&XH")
    difference = await office.load_plan(replace(document, departments=tuple(departments)), 2023)
    assert difference.renamed == [("Văn hoá – LĐTĐ&XH", "Văn hóa - LĐTĐ&XH")]
    assert await count(office, Department) == 5
