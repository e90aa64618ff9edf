"""Reminders to confirm the next year's calendar, each week of December."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Rung
from core.deadlines.changed_days import is_confirmed
from core.office import Office

_DECEMBER = 12
_WEEK = 5  # working days


def year_warnings(office: Office, year: int | None) -> tuple[Rung, ...]:
    """Give the rungs for confirming a year's calendar: each week of the December before."""
    if year is None:
        return ()
    ladder = office.ladder
    day = office.calendar.on_or_after(date(year - 1, _DECEMBER, 1))
    rungs = []
    while day.year < year:
        rungs.append(Rung(datetime.combine(day, ladder.at)))
        day = office.calendar.working_day(_WEEK, day)
    return tuple(rungs)


async def unconfirmed_year(session: AsyncSession, organization_id: int, today: date) -> int | None:
    """Give the next year while its calendar is unconfirmed; None before December."""
    year = today.year + 1
    if today.month != _DECEMBER or await is_confirmed(session, organization_id, year):
        return None
    return year
