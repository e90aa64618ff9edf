"""Columns are read past the ORM: with the same values, and never older than what was written."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from core.storage.plain_select import PlainSession
from models import Event, Organization, Person
from tests.office import BUTTONS, Office

NOW = datetime(2023, 3, 9, 1, tzinfo=UTC)


async def test_columns_do_not_pass_the_orm_and_objects_do(tmp_path, monkeypatch):
    office = await Office.open(tmp_path, BUTTONS)
    asked = []
    of_the_orm = PlainSession._execute_internal

    def noted(session, statement, *rest, **more):
        asked.append(statement)
        return of_the_orm(session, statement, *rest, **more)

    monkeypatch.setattr(PlainSession, "_execute_internal", noted)
    async with office.database.reading() as session:
        columns = select(Person.id, Person.called).order_by(Person.id)
        objects = select(Person).order_by(Person.id)
        rows = (await session.execute(columns)).all()
        assert await session.scalar(select(func.count(Person.id))) == len(rows)
        assert list(await session.scalars(select(Person.called).order_by(Person.id))) == [
            row.called for row in rows
        ]
        assert asked == []
        assert [(one.id, one.called) for one in await session.scalars(objects)] == rows
        assert asked == [objects]
    await office.close()


async def test_rows_that_were_added_are_read_and_times_are_utc(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    async with office.database.writing() as session:
        whose = await session.scalar(select(Organization.id))
        session.add(
            Event(
                organization_id=whose,
                person_id=None,
                action="x",
                subject="y",
                subject_id=1,
                before=None,
                after={"words": "Đã xong"},
                happened_at=NOW,
            )
        )
        found = await session.execute(
            select(Event.after, Event.happened_at).where(Event.action == "x")
        )
        assert found.one() == ({"words": "Đã xong"}, NOW)
    await office.close()
