"""The log of a whole commune, of the time that a round's figures are of."""

from dataclasses import dataclass, replace
from datetime import datetime, time

from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.reports.figures import Figures
from core.reports.folding import Line, fold
from core.reports.history import newest
from core.reports.history_sources import of_commune

MOST = 5000  # what was logged, before it is folded


@dataclass(frozen=True)
class Log:
    """What was done, the newest first, in the office's own time."""

    lines: tuple[Line, ...]
    since: datetime
    until: datetime
    cut_at: int | None  # as many were read, and older ones left out


async def log_of(
    session: AsyncSession, organization_id: int, office: Office, figures: Figures, most: int = MOST
) -> Log:
    """Read what was done from a round's first day until its figures' moment.

    Whoever calls has asked who may see it.
    """
    since = office.moment(datetime.combine(figures.starts_on, time.min))
    queries = of_commune(since, figures.as_of)
    logged, is_cut = await newest(session, organization_id, queries, most)
    return Log(
        lines=tuple(replace(line, at=office.local(line.at)) for line in fold(logged)),
        since=since,
        until=figures.as_of,
        cut_at=most if is_cut else None,
    )
