"""The moment a task became done depends only on counting answers: sent, and not returned."""

import pytest
from sqlalchemy import select

from core.reporting.completion import Progress, read_progress
from models import Task, Verdict
from tests.lived import judge, say
from tests.office import BUTTONS, Office, local

Q1, Q2 = "2023-Q1", "2023-Q2"


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def progress_of(office: Office, code: str) -> Progress | None:
    async with office.database.reading() as session:
        task_id = await session.scalar(select(Task.id).where(Task.code == code))
        assert task_id is not None
        return (await read_progress(session, [task_id])).get(task_id)


async def test_an_unsent_report_makes_no_task_done(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 100}, send=False)
    assert await progress_of(office, "1.1") is None


async def test_a_returned_answer_does_not_make_a_task_done(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 100, "1.2": 100})
    await judge(office, "Nội vụ", "2023-03-16 09:00", Q1, "1.1", verdict=Verdict.RETURNED)
    assert await progress_of(office, "1.1") == Progress(100, None)
    assert await progress_of(office, "1.2") == Progress(100, local("2023-03-15 09:00"))
    await say(office, "Tư pháp", "2023-03-17 09:00", Q1, {"1.1": 100})
    assert await progress_of(office, "1.1") == Progress(100, local("2023-03-17 09:00"))


async def test_an_answer_returned_later_leaves_the_task_done_since_the_same_day(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 100, "1.2": 50})
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.1": 100, "1.2": 100})
    assert await progress_of(office, "1.1") == Progress(100, local("2023-03-15 09:00"))
    await judge(office, "Nội vụ", "2023-06-16 09:00", Q2, "1.1", verdict=Verdict.RETURNED)
    assert await progress_of(office, "1.1") == Progress(100, local("2023-03-15 09:00"))
    assert await progress_of(office, "1.2") == Progress(100, local("2023-06-15 09:00"))
