"""What documents need besides figures and period: what a report said when it was sent, and words.

A department's own report speaks as of its sending; documents are named with their kind and day.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.office import Office
from core.reminders import lateness
from core.reports.figures import DepartmentFigures, Figures
from core.reports.reading import read_figures
from core.reports.summary import report_rounds
from core.rounds.findings import Shortcoming
from core.rounds.moving import days_at
from core.texts import refusals
from core.texts.documents import full_name
from models import CitedDocument, Extension, Finding, Plan, Report, Round


def said_at(of: DepartmentFigures) -> datetime | None:
    """Give when its report was sent, or amended last; None while it was not sent."""
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
    """Read a round as it stood at a moment, also where it was frozen later."""
    rounds = await report_rounds(session, organization_id)
    asked = next((one for one in rounds if one.id == round_id), None)
    if asked is None:
        raise UserError(refusals.round_gone())
    moved = await days_at(session, asked.id, moment)
    return await read_figures(session, replace(asked, **moved), office, moment)  # type: ignore[arg-type]


async def team_said_at(session: AsyncSession, report: Report) -> datetime | None:
    """Give when the team's report was sent, or added to last; None while it was not sent."""
    if report.submitted_at is None:
        return None
    its = Finding.report_id == report.id, Finding.withdrawn_at.is_(None)
    last = await session.scalar(select(func.max(Finding.recorded_at)).where(*its))
    return max(report.submitted_at, last) if last else report.submitted_at


def findings_then(
    found: Sequence[Shortcoming], office: Office, moment: datetime
) -> tuple[Shortcoming, ...]:
    """Give findings as they stood at a moment, each with the working day by which it is due."""
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


async def title_of_round(session: AsyncSession, round_id: int) -> str:
    """Give the title of the plan that a round is of, as it stands there."""
    found = await session.scalar(
        select(Plan.title).join(Round, Round.plan_id == Plan.id).where(Round.id == round_id)
    )
    return found or ""


async def why_late(session: AsyncSession, figures: Figures) -> Mapping[int, str]:
    """Give department → why its report is late: what it said of that, else why it asked for time.

    All by the moment of the figures.
    """
    rows = await session.execute(
        select(Extension.department_id, Extension.reason)
        .where(Extension.round_id == figures.round_id, Extension.asked_at <= figures.as_of)
        .order_by(Extension.id)
    )
    asked = {department_id: reason for department_id, reason in rows if reason.strip()}
    given = await lateness.late_reasons(session, [figures.round_id], figures.as_of)
    return asked | {whose: said for (_, whose), said in given.items() if whose is not None}


async def with_named_documents(session: AsyncSession, figures: Figures) -> Figures:
    """Give the figures with each document of proof by its kind, number and day where known."""
    task_ids = [one.task_id for one in figures.task_figures if one.documents]
    rows = await session.execute(
        select(CitedDocument.task_id, CitedDocument.symbol, CitedDocument.issued_on)
        .join(Report, Report.id == CitedDocument.report_id)
        .where(CitedDocument.task_id.in_(task_ids), CitedDocument.added_at <= figures.as_of)
        .order_by(CitedDocument.id)
    )
    days: dict[int, dict[str, date]] = defaultdict(dict)
    for task_id, symbol, issued_on in rows:
        if issued_on:
            days[task_id][symbol] = issued_on
    return replace(figures, departments=tuple(_named(one, days) for one in figures.departments))


def _named(of: DepartmentFigures, days: Mapping[int, Mapping[str, date]]) -> DepartmentFigures:
    tasks = (
        replace(
            one,
            documents=tuple(
                full_name(symbol, days.get(one.task_id, {}).get(symbol)) for symbol in one.documents
            ),
        )
        for one in of.task_figures
    )
    return replace(of, task_figures=tuple(tasks))
