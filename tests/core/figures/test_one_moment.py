"""All figures in one document are of one moment, frozen or current."""

from datetime import date

import pytest

from core.figures.figures import Sending
from core.figures.year.grid import GridKey, grid_of
from tests.lived import department_of, freeze, say, summary_at
from tests.office import BUTTONS, Office


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def grid(office, figures):
    async with office.database.reading() as session:
        return await grid_of(session, office.organization_id, office.rules, figures)


async def test_the_chart_and_the_chat_agree_on_a_missing_reports_days_late(office):
    await say(office, "Tư pháp", "2023-03-15 09:00", "2023-Q1", {"1.1": 50, "1.2": 50})
    assert await freeze(office, "2023-04-20 08:00") == 1
    summary = await summary_at(office, "2023-06-20 09:00", "2023-Q2")
    (owed,) = summary.arrears
    late = await grid(office, summary.figures)
    land = department_of(summary.figures, "Địa chính – Xây dựng")
    cell = late.cells[GridKey(land.department_id, "2023-Q1")]
    assert (cell.sending, cell.days) == (Sending.OVERDUE, owed.days_overdue)
    assert cell.days > 60
    # Frozen: everything is of that day.
    then = await summary_at(office, "2023-06-20 09:00", "2023-Q1")
    assert then.edition is not None
    frozen = await grid(office, then.figures)
    own = department_of(then.figures, "Địa chính – Xây dựng")
    assert frozen.cells[GridKey(own.department_id, "2023-Q1")].days == own.days_overdue < cell.days
    assert frozen.cells[GridKey(own.department_id, "2023-Q2")].sending is Sending.WAITING
    # A past day, too.
    past = await summary_at(office, "2023-06-20 09:00", "2023-Q2", as_of=date(2023, 5, 22))
    assert past.arrears == ()
    days = (await grid(office, past.figures)).cells[GridKey(own.department_id, "2023-Q1")].days
    assert own.days_overdue < days < cell.days
