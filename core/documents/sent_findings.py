"""The inspection team's report as of its sending: its findings as they stood then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.inspections.findings import Shortcoming
from core.office import Office
from models import Finding, Report


async def team_said_at(session: AsyncSession, report: Report) -> datetime | None:
    """Give when the team's report was sent or last added to; None before its sending."""
    if report.submitted_at is None:
        return None
    its = Finding.report_id == report.id, Finding.withdrawn_at.is_(None)
    last = await session.scalar(select(func.max(Finding.recorded_at)).where(*its))
    return max(report.submitted_at, last) if last else report.submitted_at


def findings_then(
    found: Sequence[Shortcoming], office: Office, moment: datetime
) -> tuple[Shortcoming, ...]:
    """Give the findings as of a moment, each due on a working day."""
    return tuple(
        replace(
            one,
            due_on=office.calendar.on_or_after(one.due_on),
            mended_at=_by(one.mended_at, moment),
            confirmed_at=_by(one.confirmed_at, moment),
        )
        for one in found
    )


def _by(at: datetime | None, moment: datetime) -> datetime | None:
    return at if at is not None and at <= moment else None
