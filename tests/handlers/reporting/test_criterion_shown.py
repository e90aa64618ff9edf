"""The criterion of a task's score is shown wherever the whole task is shown."""

from dataclasses import replace

import pytest

from core.plan.reader import read_plan
from tests.office import PLAN, talk

pytestmark = pytest.mark.both_channels


@pytest.fixture
async def coded(office):
    """Give the office a plan whose first task has a criterion."""
    plan = read_plan(PLAN)
    first, *others = plan.departments
    task, *tasks = first.tasks
    first = replace(first, tasks=(replace(task, criterion_code="1.2.3"), *tasks))
    await office.load_plan(replace(plan, departments=(first, *others)), 2023)
    return office


async def test_the_department_sees_a_tasks_criterion_where_it_answers(coded):
    await talk(
        coded["Tư pháp"],
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", ("Nội dung 1.1.", "\nTiêu chí 1.2.3\n")),
            ("Đã hoàn thành", "hoàn thành"),
            ("Quyết định 3/QĐ-UBND", ("3/QĐ-UBND", "\nTiêu chí 1.2.3\n")),
            ("Xác nhận", "1/2"),
            ("○ 1.2 · Chưa cập nhật", ("Nội dung 1.2.", "not:Tiêu chí 1")),
        ],
    )


async def test_a_leader_sees_a_tasks_criterion_in_the_summary(coded):
    chat = coded["Chủ tịch"]
    await talk(chat, [("/tonghop", "Tổng 13 nội dung"), ("Theo ngành", "Tư pháp")])
    await chat.says(label=next(one for one in chat.labels if "Tư pháp" in one))
    await chat.says(label=next(one for one in chat.labels if "1.1 " in one))
    assert "\nTiêu chí 1.2.3\n" in chat.text
