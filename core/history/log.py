"""The log of a whole commune or a department, of the span that a round's figures serve."""

from dataclasses import replace
from datetime import datetime, time

from sqlalchemy.ext.asyncio import AsyncSession

from core.figures.figures import Figures
from core.history.history import newest, with_working_days
from core.history.history_sources import within
from core.history.log_lines import Log, fold
from core.office import Office
from core.reporting.owed import rounds_of_organization
from core.reporting.span import span_of

MOST = 5000  # what was logged, before it is folded


async def log_of(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    figures: Figures,
    department_id: int | None = None,
    *,
    most: int = MOST,
) -> Log:
    """Read what was done from the first day of a round's span until its figures' moment.

    Whoever calls has asked who may see it.
    """
    rounds = await rounds_of_organization(session, organization_id)
    asked = next((one for one in rounds if one.id == figures.round_id), None)
    first = span_of(asked, rounds).first if asked else figures.starts_on
    since = office.moment(datetime.combine(first, time.min))
    queries = within(since, figures.as_of, department_id)
    logged, is_cut = await newest(session, organization_id, queries, most)
    return Log(
        lines=tuple(
            replace(with_working_days(line, office.calendar), at=office.local(line.at))
            for line in fold(logged)
        ),
        since=since,
        until=figures.as_of,
        cut_at=most if is_cut else None,
    )
