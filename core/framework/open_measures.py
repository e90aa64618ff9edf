"""Tasks with a finish date in a framework plan that are not reported done."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.framework.words.manifest import MEASURE
from core.reporting.completion import read_progress
from core.tracked import Tracked
from core.wording.formats import shortened
from models import Event, Measure, Plan, Report, Round, Task

_SHOWN_TITLE = 60  # characters

_Later = aliased(Report)
_LaterRound = aliased(Round)
_LaterPlan = aliased(Plan)
_OwnPlan = aliased(Plan)


def is_still_followed() -> ColumnElement[bool]:
    """Tell of a row of Report and Task whether its plan was sent and is still in use.

    An old plan ends once the department has sent a report under a later one: its tasks are not
    reported any more, so nobody could report them done.
    """
    moved_on = exists(
        select(_Later.id)
        .join(_LaterRound, _LaterRound.id == _Later.round_id)
        .join(_LaterPlan, _LaterPlan.id == _LaterRound.plan_id)
        .join(_OwnPlan, _OwnPlan.id == Task.plan_id)
        .where(
            _Later.department_id == Report.department_id,
            _Later.submitted_at.is_not(None),
            _LaterPlan.year > _OwnPlan.year,
        )
        .correlate(Report, Task)
    )
    return and_(Report.submitted_at.is_not(None), Task.withdrawn_at.is_(None), ~moved_on)


_OPEN = (
    select(
        Measure.id,
        Measure.finish_on,
        Measure.written_at,
        Task.id.label("task_id"),
        Task.code,
        Task.title,
        Report.department_id,
        Report.department_name,
        Report.submitted_at,
    )
    .select_from(Measure)
    .join(Report, Report.id == Measure.report_id)
    .join(Task, Task.id == Measure.task_id)
    .where(
        Report.organization_id == bindparam("organization_id"),
        Measure.finish_on.is_not(None),
        is_still_followed(),
    )
    .order_by(Measure.finish_on, Task.position)
)
_DAYS = (
    select(Measure.task_id, Measure.finish_on)
    .join(Report, Report.id == Measure.report_id)
    .where(
        Report.department_id.in_(bindparam("department_ids", expanding=True)),
        Report.organization_id == bindparam("organization_id"),
        Measure.finish_on.is_not(None),
    )
)


_PLANNED = (
    select(Measure.id, Measure.task_id, Measure.finish_on, Measure.written_at)
    .join(Report, Report.id == Measure.report_id)
    .join(Round, Round.id == Report.round_id)
    .where(
        Round.plan_id == bindparam("plan_id"),
        Report.submitted_at <= bindparam("moment"),
    )
)


async def open_measures(session: AsyncSession, organization_id: int) -> list[Tracked]:
    """Read all open measures of a commune."""
    rows = (await session.execute(_OPEN, {"organization_id": organization_id})).all()
    known = await read_progress(session, [row.task_id for row in rows])
    done = {task_id for task_id, progress in known.items() if progress.done_at is not None}
    return [
        Tracked(
            kind=MEASURE,
            id=row.id,
            department_id=row.department_id,
            department=row.department_name,
            name=f"{row.code} {shortened(row.title, _SHOWN_TITLE)}",
            due_on=row.finish_on,
            since=max(row.submitted_at, row.written_at),
            opens="/baocao",
        )
        for row in rows
        if row.task_id not in done
    ]


async def finish_days(
    session: AsyncSession, organization_id: int, department_ids: Collection[int]
) -> dict[int, date]:
    """Give task → finish date in these departments' plans, sent or not."""
    where = {"organization_id": organization_id, "department_ids": list(department_ids)}
    rows = await session.execute(_DAYS, where)
    return {task_id: finish_on for task_id, finish_on in rows if finish_on}


async def planned_days(session: AsyncSession, plan_id: int, moment: datetime) -> dict[int, date]:
    """Give task → finish date in the plans sent by a moment, as of that moment.

    A measure holds only its newest date; earlier dates are in the log.
    """
    where = {"plan_id": plan_id, "moment": moment}
    rows = (await session.execute(_PLANNED, where)).all()
    found = {row.task_id: row.finish_on for row in rows if row.written_at <= moment}
    changed = {row.id: row.task_id for row in rows if row.written_at > moment}
    if changed:
        found |= await _days_in_log(session, changed, moment)
    return {task_id: day for task_id, day in found.items() if day}


async def _days_in_log(
    session: AsyncSession, changed: Mapping[int, int], moment: datetime
) -> dict[int, date | None]:
    rows = await session.execute(
        select(Event.subject_id, Event.after)
        .where(
            Event.subject == "measure",
            Event.subject_id.in_(changed),
            Event.happened_at <= moment,
        )
        .order_by(Event.id)
    )
    newest = {measure_id: (after or {}).get("finish_on") for measure_id, after in rows}
    return {changed[one]: date.fromisoformat(day) if day else None for one, day in newest.items()}
