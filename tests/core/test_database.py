"""The database loses no update, rolls back errors, and keeps times with their zone."""

import asyncio
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from core.database import Database
from core.storage.sqlite_dialect import COMPILED
from models import Account, Conversation, Department, Organization, Person, Plan, Task, UtcDateTime


@pytest.fixture
async def database(tmp_path):
    opened = Database(tmp_path / "folder" / "x.db")
    await opened.prepare()
    yield opened
    await opened.close()


async def test_a_hundred_writers_at_once_lose_nothing(database):
    async with database.writing() as session:
        session.add(Conversation(channel="x", address="1", state={"count": 0}))

    async def add() -> None:
        async with database.writing() as session:
            row = await session.scalar(select(Conversation))
            row.state = {"count": row.state["count"] + 1}

    await asyncio.gather(*(add() for _ in range(100)))
    async with database.reading() as session:
        assert (await session.scalar(select(Conversation))).state == {"count": 100}


async def test_a_query_compiled_by_one_engine_is_reused_by_others(database, tmp_path):
    question = select(Plan.number).where(Plan.year == 2023)
    async with database.reading() as session:
        await session.execute(question)
    known = len(COMPILED)
    other = Database(tmp_path / "other.db")
    await other.prepare()
    before = len(COMPILED)
    async with other.reading() as session:
        await session.execute(question)
    async with other.writing() as session:
        await session.execute(question)
    await other.close()
    assert len(COMPILED) == before >= known > 0


async def test_two_processes_writing_at_once_lose_nothing(database):
    other = Database(database.path)
    async with database.writing() as session:
        session.add(Conversation(channel="x", address="1", state={"count": 0}))

    async def add(through: Database) -> None:
        async with through.writing() as session:
            row = await session.get_one(Conversation, 1)
            row.state = {"count": row.state["count"] + 1}

    await asyncio.gather(*(add(through) for through in (database, other) for _ in range(20)))
    async with database.reading() as session:
        assert (await session.scalar(select(Conversation))).state == {"count": 40}
    await other.close()


async def test_an_error_rolls_back_the_whole_change(database):
    async def fail() -> None:
        async with database.writing() as session:
            session.add(Organization(name="x"))
            await session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.reading() as session:
        assert await session.scalar(select(Organization)) is None


async def test_a_reference_to_a_missing_row_is_refused(database):
    with pytest.raises(IntegrityError):
        async with database.writing() as session:
            session.add(Account(person_id=5, channel="x", address="1", linked_at=datetime.now(UTC)))


async def test_times_are_read_in_utc_and_times_without_a_zone_are_refused(database):
    told = datetime(2023, 3, 9, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    async with database.writing() as session:
        session.add(Organization(name="x"))
        await session.flush()
        session.add(Person(organization_id=1, full_name="x", called="x", notice_read_at=told))
    async with database.reading() as session:
        kept = (await session.scalar(select(Person))).notice_read_at
    assert (kept, kept.tzinfo) == (told, UTC)
    with pytest.raises(ValueError, match="without a zone"):
        UtcDateTime().process_bind_param(datetime(2023, 3, 9), sqlite.dialect())


async def test_scores_are_stored_exactly(database):
    async with database.writing() as session:
        session.add(Organization(name="x"))
        await session.flush()
        plan = Plan(organization_id=1, title="x", year=2023, imported_at=datetime.now(UTC))
        session.add(plan)
        await session.flush()
        session.add(Department(organization_id=1, name="x", name_key="x", position=0))
        await session.flush()
        session.add(
            Task(
                organization_id=1,
                plan_id=plan.id,
                department_id=1,
                code="1.1",
                title="x",
                score=Decimal("5.25"),
                position=0,
            )
        )
    async with database.reading() as session:
        assert (await session.scalar(select(Task))).score == Decimal("5.25")


async def test_answers_are_on_the_disk_before_they_are_confirmed(database):
    async with database.writing() as session:
        assert await session.scalar(text("PRAGMA synchronous")) == 2
        assert await session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1
