"""Reads tracked things besides reports, with their reminder times."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Audience, Ladder, Rung, Term
from core.office import Office
from core.subjects import SUBJECTS
from core.tracked import Tracked

_LONGEST = timedelta(days=366)  # reminders continue until it is done, practically without end
_SOON = timedelta(days=30)  # longer than any run of days off
_DAY = timedelta(days=1)


async def read_tracked(
    session: AsyncSession, organization_id: int, office: Office
) -> tuple[Tracked, ...]:
    """Read all open tracked things of a commune, earliest day first."""
    found = [
        item
        for subject in SUBJECTS
        if subject.read_tracked
        for item in await subject.read_tracked(session, organization_id, office)
    ]
    return tuple(sorted(found, key=lambda item: (item.due_on, item.kind.rank)))


def tracked_rungs(
    item: Tracked, ladder: Ladder, audience: Audience, since: datetime
) -> tuple[Rung, ...]:
    """Give the rungs for this audience; `since` is when it began (local, naive).

    For officials, a daily kind has a rung each working day.
    """
    if item.kind.is_daily and audience is Audience.OFFICIAL:
        audience = Audience.COORDINATOR
    term = Term(item.due_on, _last(item.due_on), item.kind.is_short)
    return tuple(rung for rung in ladder.rungs(term, audience) if rung.slot > since)


def confirming_rungs(ladder: Ladder, since: datetime) -> tuple[Rung, ...]:
    """Give the rungs for an inspector to confirm what was mended at `since` (local, naive).

    They begin on the next working day, as often as the coordinator's reminders of overdue things.
    """
    day = since.date()
    return ladder.rungs(Term(day, _last(day)), Audience.COORDINATOR)


def daily_rungs(ladder: Ladder, since: date, today: date) -> tuple[Rung, ...]:
    """Give a rung for each working day after `since`, within a window around today."""
    day, rungs = ladder.calendar.working_day(1, max(since, today - _SOON)), []
    while day <= today + _SOON:
        rungs.append(Rung(datetime.combine(day, ladder.at)))
        day = ladder.calendar.working_day(1, day)
    return tuple(rungs)


def known_since(kept: datetime, now: datetime) -> datetime:
    """Give since when something is known, in local naive time.

    A time a day or more in the future was stored while the clock was ahead. It is treated as
    yesterday, so that reminders do not wait for it.
    """
    return kept if kept < now + _DAY else now - _DAY


def is_spoken_of(item: Tracked, ladder: Ladder, today: date) -> bool:
    """Tell whether it is already shown beside reports."""
    if not item.kind.is_seasonal:
        return True
    return ladder.first(Term(item.due_on, _last(item.due_on))) <= today


def _last(due_on: date) -> date:
    return due_on + _LONGEST
