"""Reads a round's figures, as of now or of an earlier moment.

Everything that counts has its time: versions of answers, reviews, files, extensions. What happened
after the moment is left out, so that a past day gives what was known then.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.difficulties.cases import Case, cases_at
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.figures.task_reading import TaskReader, read_tasks
from core.office import Office
from core.reporting.owed import AskedRound
from models import Department, Extension, Person, Plan, Report

_REPORTS = (
    select(
        Report.department_id,
        Report.department_name,
        Report.submitted_at,
        Report.words,
        Person.full_name.label("submitted_by"),
        (Report.on_behalf_of_id.is_not(None) | Report.is_by_office).label("is_instead"),
    )
    .outerjoin(Person, Person.id == Report.submitted_by_id)
    .where(Report.round_id == bindparam("round_id"))
)
_DEPARTMENTS = (
    select(Department.id, Department.name, Department.name_key)
    .where(Department.id.in_(bindparam("ids", expanding=True)))
    .order_by(Department.position, Department.id)
)
_GRANTED = (
    select(Extension.department_id, Extension.granted_on)
    .where(
        Extension.round_id == bindparam("round_id"),
        Extension.granted_on.is_not(None),
        Extension.decided_at <= bindparam("moment"),
    )
    .order_by(Extension.id)
)
_PLAN = select(Plan.number, Plan.year).where(Plan.id == bindparam("plan_id"))


@dataclass(frozen=True)
class _When:
    """The round's deadline, a department's own later one, and the local time."""

    effective: date
    extended_on: date | None
    local: datetime

    @property
    def last(self) -> date:
        """Give the last day on which this department is on time."""
        return self.extended_on or self.effective


class _ReportOf(NamedTuple):
    """A department's row, its report's where it was begun, and when it was sent (local)."""

    department: Row[*tuple[Any, ...]]
    report: Row[*tuple[Any, ...]] | None
    submitted_at: datetime | None


async def read_figures(
    session: AsyncSession, asked: AskedRound, office: Office, moment: datetime
) -> Figures:
    """Read the round's figures as of a moment; pass the present for current ones.

    A sent report counts the tasks that it answers. A department without one counts the plan's
    tasks, each with its latest result in the plan's year.
    """
    local = office.local(moment)
    effective = office.ladder.effective(asked.due_on)
    plan = (await session.execute(_PLAN, {"plan_id": asked.plan_id})).one()
    where = {"round_id": asked.id, "moment": moment}
    reports = {row.department_id: row for row in await session.execute(_REPORTS, where)}
    sent_at = {
        key: office.local(row.submitted_at)
        for key, row in reports.items()
        if row.submitted_at is not None and row.submitted_at <= moment
    }
    tasks = await read_tasks(session, asked, office, moment, plan.year)
    granted = {row[0]: row[1] for row in await session.execute(_GRANTED, where)}
    ids = [*tasks.planned.keys(), *(key for key in sent_at if key not in tasks.planned)]
    figures = []
    for one in await session.execute(_DEPARTMENTS, {"ids": ids}):
        when = _When(effective, _extended(granted.get(one.id), asked, office), local)
        about = _ReportOf(one, reports.get(one.id), sent_at.get(one.id))
        figures.append(_department(about, tasks, when, office))
    return Figures(
        round_id=asked.id,
        round_key=asked.key,
        plan_number=plan.number or "",
        plan_year=plan.year,
        starts_on=asked.starts_on,
        cutoff_on=asked.cutoff_on,
        due_on=asked.due_on,
        effective_due_on=effective,
        as_of=local,
        departments=tuple(figures),
        cases=_named(await cases_at(session, asked.organization_id, office, moment), figures),
    )


def _named(cases: Sequence[Case], departments: Sequence[DepartmentFigures]) -> tuple[Case, ...]:
    """Rename the cases' departments as in this round, so that a document uses one name."""
    names = {one.department_id: one.name for one in departments}
    return tuple(
        replace(one, department=names.get(one.department_id, one.department)) for one in cases
    )


def _extended(granted_on: date | None, asked: AskedRound, office: Office) -> date | None:
    """Give the working day of an extension; None unless it is later than the round's day."""
    is_later = granted_on is not None and granted_on > asked.due_on
    return office.calendar.on_or_after(granted_on) if granted_on and is_later else None


def _department(
    about: _ReportOf,
    tasks: TaskReader,
    when: _When,
    office: Office,
) -> DepartmentFigures:
    department, report, submitted_at = about
    sending = _sending(submitted_at, when)
    is_overdue = sending is Sending.OVERDUE
    stands = tasks.of(department.id, submitted_at, is_overdue=is_overdue)
    return DepartmentFigures(
        department_id=department.id,
        name=report.department_name if report else department.name,
        is_office=department.name_key == office.coordinating_key,
        sending=sending,
        submitted_at=submitted_at,
        submitted_by=(report.submitted_by or "") if report and submitted_at else "",
        days_overdue=office.calendar.days_between(when.last, (submitted_at or when.local).date()),
        extended_on=when.extended_on,
        due_on=when.effective,
        drafted=0 if submitted_at else tasks.drafted(department.id),
        is_instead=bool(report and submitted_at and report.is_instead),
        words=report.words if report and submitted_at else "",
        task_figures=stands,
        last_key=tasks.last_key(stands),
    )


def _sending(submitted_at: datetime | None, when: _When) -> Sending:
    if submitted_at:
        return Sending.ON_TIME if submitted_at.date() <= when.last else Sending.LATE
    return Sending.OVERDUE if when.local.date() > when.last else Sending.WAITING
