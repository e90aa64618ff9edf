"""Departments that cooperate in others' tasks: the possible ones, and the tasks they share."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.framework.measures import Partner
from core.framework.open_measures import is_still_followed
from core.reporting.completion import read_progress
from models import Cooperation, Department, Grant, Measure, Report, Role, Task


@dataclass(frozen=True)
class SharedTask:
    """A task of another department, shared with the person's own."""

    task_id: int
    code: str
    title: str
    lead: str
    lead_id: int
    finish_on: date | None


async def possible_partners(
    session: AsyncSession, organization_id: int, task_id: int
) -> list[Partner]:
    """List the departments that can cooperate: those with tasks in the plan or an official."""
    task = await session.get(Task, task_id)
    if task is None or task.organization_id != organization_id:
        return []
    working = select(Task.department_id).where(
        Task.plan_id == task.plan_id, Task.withdrawn_at.is_(None)
    )
    reporting = select(Grant.department_id).where(
        Grant.role == Role.OFFICIAL, Grant.revoked_at.is_(None), Grant.department_id.is_not(None)
    )
    rows = await session.execute(
        select(Department.id, Department.name)
        .where(
            Department.organization_id == organization_id,
            Department.id != task.department_id,
            or_(Department.id.in_(working), Department.id.in_(reporting)),
        )
        .order_by(Department.position, Department.id)
    )
    return [Partner(*row) for row in rows]


_SHARED = (
    select(
        Task.id.label("task_id"),
        Task.code,
        Task.title,
        Report.department_name.label("lead"),
        Report.department_id.label("lead_id"),
        Measure.finish_on,
    )
    .select_from(Cooperation)
    .join(Measure, Measure.id == Cooperation.measure_id)
    .join(Report, Report.id == Measure.report_id)
    .join(Task, Task.id == Measure.task_id)
    .where(
        Report.organization_id == bindparam("organization_id"),
        Cooperation.department_id.in_(bindparam("department_ids", expanding=True)),
        is_still_followed(),
    )
    .order_by(Measure.finish_on, Task.position, Cooperation.department_id)
)


async def read_shared(
    session: AsyncSession, organization_id: int, department_ids: Collection[int]
) -> list[SharedTask]:
    """Read the open tasks of sent plans in which these departments cooperate.

    A person with several departments sees a task once, and not those that their own departments
    lead.
    """
    where = {"organization_id": organization_id, "department_ids": list(department_ids)}
    rows = (await session.execute(_SHARED, where)).all()
    known = await read_progress(session, [row.task_id for row in rows])
    hidden = {task_id for task_id, progress in known.items() if progress.done_at is not None}
    hidden |= {row.task_id for row in rows if row.lead_id in department_ids}
    shared = {row.task_id: SharedTask(**row._asdict()) for row in rows}
    return [task for task_id, task in shared.items() if task_id not in hidden]
