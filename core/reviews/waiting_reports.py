"""Reads sent reports with unreviewed answers."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models import Answer, Department, Report, Review, Round


@dataclass(frozen=True)
class WaitingReport:
    """A report with unreviewed answers; `since` is when the oldest of them began to wait."""

    round_id: int
    department_id: int
    department_key: str  # from today's name
    submitted_by_id: int
    due_on: date  # nominal day of its round
    since: datetime


_Newer = aliased(Answer)
_WAITING = (
    select(
        Report.round_id,
        Report.department_id,
        Department.name_key.label("department_key"),
        Report.submitted_by_id,
        Round.due_on,
        Report.submitted_at,
        func.min(Answer.confirmed_at).label("confirmed_at"),
    )
    .join(Department, Department.id == Report.department_id)
    .join(Round, Round.id == Report.round_id)
    .join(Answer, Answer.report_id == Report.id)
    .where(
        Round.plan_id == bindparam("plan_id"),
        Report.submitted_at.is_not(None),
        Answer.confirmed_at.is_not(None),
        ~exists().where(Review.answer_id == Answer.id),
        ~exists().where(
            _Newer.report_id == Answer.report_id,
            _Newer.task_id == Answer.task_id,
            _Newer.confirmed_at.is_not(None),
            _Newer.id > Answer.id,
        ),
    )
    .group_by(Report.id, Department.name_key, Round.due_on)
    .order_by(Report.id)
)


async def waiting_reports(session: AsyncSession, plan_id: int) -> tuple[WaitingReport, ...]:
    """List the reports of a plan with unreviewed answers, from all rounds."""
    rows = await session.execute(_WAITING, {"plan_id": plan_id})
    return tuple(_waiting(row) for row in rows)


def _waiting(row: Row[*tuple[Any, ...]]) -> WaitingReport:
    columns = row._asdict()
    since = max(columns.pop("submitted_at"), columns.pop("confirmed_at"))
    return WaitingReport(**columns, since=since)
