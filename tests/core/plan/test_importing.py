"""Importing a plan: one transaction, and a repeated import changes only what differs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from core.calendar.schedule import RoundDays, RoundPolicy
from core.errors import UserError
from core.plan.document import PlannedDepartment, PlannedTask
from core.plan.reader import read_plan
from models import Answer, Department, Plan, Round, Task
from tests.office import BUTTONS, PLAN, Office, local, report_everything, talk


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


async def test_the_first_import_makes_departments_tasks_and_future_rounds(office):
    assert [await count(office, table) for table in (Plan, Department, Task, Round)] == [
        1,
        5,
        13,
        15,  # four reports, the framework plan, ten inspections
    ]
    async with office.database.reading() as session:
        task = await session.scalar(select(Task).where(Task.code == "1.2"))
        assert (task.score, task.max_score) == (Decimal("5.25"), Decimal(7))


async def test_a_repeated_import_changes_nothing(office):
    difference = await office.load_plan(read_plan(PLAN), 2023)
    assert difference.is_empty
    assert await count(office, Task) == 13


def buttons(chat):
    """Give the labels of tasks."""
    return [label for label in chat.labels if label[0] in "○✎✓"]


async def answer_everything(office, chat):
    """Answer both tasks of Tư pháp without sending the report."""
    await chat.says(text="/baocao")
    for label in ("○ 1.1 · Chưa cập nhật", "○ 1.2 · Chưa cập nhật"):
        await talk(chat, [(label, "Nội dung"), ("Đang thực hiện 50%", "50%"), ("Xác nhận", "ghi")])


async def test_a_changed_title_keeps_the_answers(office):
    await answer_everything(office, office["Tư pháp"])
    document = read_plan(PLAN)
    tasks = list(document.departments[0].tasks)
    tasks[1] = replace(tasks[1], title="Theo dõi thi hành pháp luật", score=Decimal(6))
    difference = await office.load_plan(with_tasks(document, 0, tasks), 2023)
    assert not difference.added
    assert not difference.withdrawn
    assert set(difference.changed[0].fields) == {"title", "score"}
    assert await count(office, Answer) == 2
    await talk(office["Tư pháp"], [("/baocao", "Đã cập nhật đủ 2/2")])
    assert buttons(office["Tư pháp"])[1].startswith("✓ 1.2 Theo dõi… ")


async def test_tasks_that_swap_places_keep_their_answers(office):
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.2 · Chưa cập nhật", "Nội dung 1.2."),
            ("Đã hoàn thành", "hoàn thành"),
            ("Quyết định 3/QĐ-UBND", "3/QĐ-UBND"),
            ("Xác nhận", "1/2"),
        ],
    )
    document = read_plan(PLAN)
    first, second = document.departments[0].tasks
    swapped = [replace(second, code="1.1"), replace(first, code="1.2")]
    await office.load_plan(with_tasks(document, 0, swapped), 2023)
    await talk(office["Tư pháp"], [("/baocao", "1/2")])
    assert buttons(office["Tư pháp"])[0].startswith("✓ 1.1 Cải cách thể… ")
    assert buttons(office["Tư pháp"])[0].endswith("đã hoàn thành")


async def test_an_import_does_not_change_a_sent_report(office):
    await report_everything(office["Tư pháp"])
    document = read_plan(PLAN)
    first = document.departments[0].tasks[0]
    others = [replace(first, title=first.title + " theo quy định"), PlannedTask("1.2", "Việc khác")]
    difference = await office.load_plan(with_tasks(document, 0, others), 2023)
    assert [task.title for _, task in difference.added] == ["Việc khác"]
    assert [code for _, code, _ in difference.withdrawn] == ["1.2"]
    await talk(office["Tư pháp"], [("/baocao", "Đã gửi lúc")])
    assert [one.split(" · ")[0] for one in buttons(office["Tư pháp"])] == [
        "✓ 1.1 Quy trình…",
        "✓ 1.2 Cải cách…",
    ]
    await talk(office["Nội vụ"], [("/summary", ("1/5", "Tổng 13 nội dung", "đang thực hiện 2"))])


async def test_rounds_due_before_the_plan_are_not_made(office):
    document = replace(read_plan(PLAN), number="9/KH-UBND", issued_on=date(2024, 7, 1))
    assert (await office.load_plan(document, 2024)).rounds == 2 + 6
    await office.at("2024-07-03 08:00")
    assert not [text for text in office["Địa chính"].seen if "2024" in text]


async def test_a_years_second_plan_is_refused(office):
    with pytest.raises(UserError, match="đã có kế hoạch 12/KH-UBND"):
        await office.load_plan(replace(read_plan(PLAN), number="9/KH-UBND"), 2023)


async def test_last_years_rounds_are_closed_when_the_new_plans_rounds_begin(office):
    document = replace(read_plan(PLAN), number="9/KH-UBND", issued_on=date(2024, 1, 5))
    await office.load_plan(document, 2024)
    await office.at("2024-03-08 08:00")  # a Friday; seven days before the 16th is a Saturday
    told = office["Địa chính"].text
    assert "quý I/2024" in told
    assert "2023" not in told


async def test_a_task_missing_in_the_plan_is_withdrawn_and_can_return(office):
    await answer_everything(office, office["Tư pháp"])
    document = read_plan(PLAN)
    fewer = with_tasks(document, 0, document.departments[0].tasks[:1])
    difference = await office.load_plan(fewer, 2023)
    assert [(code) for _, code, _ in difference.withdrawn] == ["1.2"]
    await talk(office["Tư pháp"], [("/baocao", "BÁO CÁO")])
    assert [one.split(" · ")[0] for one in buttons(office["Tư pháp"])] == ["✓ 1.1 Quy trình…"]
    assert await count(office, Answer) == 2
    difference = await office.load_plan(document, 2023)
    assert [task.code for _, task in difference.added] == ["1.2"]
    assert await count(office, Task) == 13
    await talk(office["Tư pháp"], [("/baocao", "BÁO CÁO")])
    assert "✓ 1.2 Cải cách… · đang thực hiện 50%" in office["Tư pháp"].labels


async def test_the_next_years_plan_can_have_other_departments(office):
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
        32,
    ]
    assert await count(office, Answer) == 2


async def test_another_spelling_of_a_department_is_recognized(office):
    document = read_plan(PLAN)
    departments = list(document.departments)
    departments[3] = replace(departments[3], name="Văn hóa - LĐTĐ&XH")
    difference = await office.load_plan(replace(document, departments=tuple(departments)), 2023)
    assert difference.renamed == [("Văn hoá – LĐTĐ&XH", "Văn hóa - LĐTĐ&XH")]
    assert await count(office, Department) == 5


async def test_a_department_with_another_name_and_the_same_tasks_keeps_its_results(office):
    await report_everything(office["Tư pháp"])
    document = read_plan(PLAN)
    justice, *others = document.departments
    renamed = replace(document, departments=(replace(justice, name="Phòng Hộ tịch"), *others))
    difference = await office.load_plan(renamed, 2023)
    assert difference.renamed == [("Tư pháp", "Phòng Hộ tịch")]
    assert (difference.added, difference.withdrawn) == ([], [])
    assert await count(office, Department) == 5
    await talk(office["Tư pháp"], [("/baocao", "BÁO CÁO QUÝ I")])
    assert "✓ 1.2 Cải cách… · đang thực hiện 50%" in office["Tư pháp"].labels
    assert (await office.load_plan(renamed, 2023)).is_empty


async def test_a_department_that_takes_over_some_tasks_only_is_another_one(office):
    document = read_plan(PLAN)
    justice, *others = document.departments
    fewer = replace(justice, name="Phòng Hộ tịch", tasks=justice.tasks[:1])
    await office.load_plan(replace(document, departments=(fewer, *others)), 2023)
    assert await count(office, Department) == 6


def with_quarters(days: RoundDays) -> RoundPolicy:
    return RoundPolicy(quarter=days, half_year=days, year=days)


async def test_future_rounds_follow_the_settings_at_a_repeated_import(office):
    office.rules = replace(office.rules, rounds=with_quarters(RoundDays(12, 15, 18)))
    office.clock.set(local("2023-03-20 08:00"))
    difference = await office.load_plan(read_plan(PLAN), 2023)
    assert difference.moved == [
        (f"2023-Q{quarter}", date(2023, month, 16), date(2023, month, 15))
        for quarter, month in ((2, 6), (3, 9), (4, 12))
    ]


async def test_a_changed_title_or_order_is_imported(office):
    document = read_plan(PLAN)
    assert (await office.load_plan(replace(document, title="Tên khác"), 2023)).is_retitled
    turned = replace(document, departments=document.departments[::-1])
    difference = await office.load_plan(turned, 2023)
    assert difference.is_reordered
    assert not difference.is_empty
    assert (await office.load_plan(turned, 2023)).is_empty
