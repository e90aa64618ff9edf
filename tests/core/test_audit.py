"""The database itself makes the log append-only."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.office import BUTTONS, Office, talk


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET action = 'x'",
        "DELETE FROM events",
        """REPLACE INTO events (id, organization_id, action, subject, subject_id, happened_at)
        SELECT id, organization_id, 'x', subject, subject_id, happened_at FROM events""",
    ],
)
async def test_the_database_refuses_to_change_or_delete_a_line(tmp_path, change):
    office = await Office.open(tmp_path, BUTTONS)
    await talk(office["Nội vụ"], [("/moi", "mời ai"), ("Tổ kiểm tra", "Kính mời")])
    with pytest.raises(DBAPIError, match="append-only"):
        async with office.database.writing() as session:
            await session.execute(text(change))
    async with office.database.reading() as session:
        assert await session.scalar(text("SELECT count(*) FROM events WHERE action = 'invited'"))
    await office.close()
