"""What is tracked besides reports: read from where it is kept, with the times of speaking of it."""

from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Audience, Ladder, Rung, Term
from core.office import Office
from core.subjects import SUBJECTS
from core.tracked import Tracked

_LONGEST = timedelta(days=366)  # of being reminded of: until it is done, as good as without end
_SOON = timedelta(days=30)  # longer than any run of days off
_DAY = timedelta(days=1)


async def read_tracked(
    session: AsyncSession, organization_id: int, office: Office
) -> tuple[Tracked, ...]:
    """Read everything that is open in a commune, the earliest day first."""
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
    """Give when this audience hears of it; `since` is when it began (local, no zone).

    What is daily is spoken of each working day, to those whom it is for.
    """
    if item.kind.is_daily and audience is Audience.OFFICIAL:
        audience = Audience.COORDINATOR
    term = Term(item.due_on, _last(item.due_on), item.kind.is_short)
    return tuple(rung for rung in ladder.rungs(term, audience) if rung.slot > since)


def confirming_rungs(ladder: Ladder, since: datetime) -> tuple[Rung, ...]:
    """Give when an inspector is asked to confirm what was mended at `since` (local, no zone).

    From the next working day on, as often as the coordinator hears of what is overdue.
    """
    day = since.date()
    return ladder.rungs(Term(day, _last(day)), Audience.COORDINATOR)


def daily_rungs(ladder: Ladder, since: date, today: date, name: str) -> tuple[Rung, ...]:
    """Give each working day after a day, as far as the last and the next message need it."""
    day, rungs = ladder.calendar.working_day(1, max(since, today - _SOON)), []
    while day <= today + _SOON:
        rungs.append(Rung(datetime.combine(day, ladder.at), name))
        day = ladder.calendar.working_day(1, day)
    return tuple(rungs)


def known_since(kept: datetime, now: datetime) -> datetime:
    """Give since when something is known, by the office's clock (no zone).

    What lies a day or more ahead was kept while the clock was ahead: it is spoken of as if it were
    of yesterday, not once its time comes.
    """
    return kept if kept < now + _DAY else now - _DAY


def is_spoken_of(item: Tracked, ladder: Ladder, today: date) -> bool:
    """Tell whether it is to be shown beside reports yet."""
    if not item.kind.is_seasonal:
        return True
    return ladder.first(Term(item.due_on, _last(item.due_on))) <= today


def _last(due_on: date) -> date:
    return due_on + _LONGEST
