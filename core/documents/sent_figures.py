"""A round as of the sending of a department's report: the report shows nothing later."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.moving import days_at
from core.errors import UserError
from core.figures.figures import DepartmentFigures, Figures
from core.figures.reading import read_figures
from core.figures.summary import report_rounds
from core.office import Office
from core.wording import refusals


def said_at(of: DepartmentFigures) -> datetime | None:
    """Give when the department's report was sent or last amended; None before its sending."""
    if of.submitted_at is None:
        return None
    amended = [
        one.reported_at
        for one in of.task_figures
        if one.reported_at and (one.is_mended or one.is_added_late)
    ]
    return max([of.submitted_at, *amended])


async def figures_then(
    session: AsyncSession, organization_id: int, office: Office, round_id: int, moment: datetime
) -> Figures:
    """Read a round as of a moment, even if it was frozen later."""
    rounds = await report_rounds(session, organization_id)
    asked = next((one for one in rounds if one.id == round_id), None)
    if asked is None:
        raise UserError(refusals.round_gone())
    moved = await days_at(session, asked.id, moment)
    return await read_figures(session, replace(asked, **moved), office, moment)  # type: ignore[arg-type]
