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


async def test_a_report_that_was_not_sent_makes_nothing_done(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 100}, send=False)
    assert await progress_of(office, "1.1") is None


async def test_what_was_returned_is_not_done_and_does_not_begin_the_time(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 100, "1.2": 100})
    await judge(office, "Nội vụ", "2023-03-16 09:00", Q1, "1.1", verdict=Verdict.RETURNED)
    assert await progress_of(office, "1.1") == Progress(100, None)
    assert await progress_of(office, "1.2") == Progress(100, local("2023-03-15 09:00"))
    await say(office, "Tư pháp", "2023-03-17 09:00", Q1, {"1.1": 100})
    assert await progress_of(office, "1.1") == Progress(100, local("2023-03-17 09:00"))


async def test_what_is_returned_later_does_not_end_the_time(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", Q1, {"1.1": 100, "1.2": 50})
    await say(office, "Tư pháp", "2023-06-15 09:00", Q2, {"1.1": 100, "1.2": 100})
    assert await progress_of(office, "1.1") == Progress(100, local("2023-03-15 09:00"))
    await judge(office, "Nội vụ", "2023-06-16 09:00", Q2, "1.1", verdict=Verdict.RETURNED)
    assert await progress_of(office, "1.1") == Progress(100, local("2023-03-15 09:00"))
    assert await progress_of(office, "1.2") == Progress(100, local("2023-06-15 09:00"))
