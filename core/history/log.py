"""The log of a commune or a department over the period of a round's figures."""

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

MOST = 5000  # lines of the log before folding


async def log_of(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    figures: Figures,
    department_id: int | None = None,
    *,
    most: int = MOST,
) -> Log:
    """Read the log from the first day of a round's period to the moment of its figures.

    The caller has checked the rights.
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
