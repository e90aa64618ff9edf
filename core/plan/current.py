"""The plan in force, its departments and tasks, and finding a department by its name."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.people.words import people as texts
from core.vietnamese import name_key
from models import Department, Plan, Task


async def current_plan(
    session: AsyncSession, organization_id: int, year: int | None = None
) -> Plan | None:
    """Find the plan of a year, or with None the newest; None when there is none."""
    of_year = () if year is None else (Plan.year == year,)
    return await session.scalar(
        select(Plan)
        .where(Plan.organization_id == organization_id, *of_year)
        .order_by(Plan.year.desc(), Plan.id.desc())
        .limit(1)
    )


async def departments_of_plan(
    session: AsyncSession, organization_id: int, year: int | None = None
) -> Sequence[Department]:
    """List the departments with tasks in a year's plan (None: the newest), in the plan's order."""
    plan = await current_plan(session, organization_id, year)
    if plan is None:
        return []
    found = await session.scalars(
        select(Department)
        .where(
            Department.id.in_(
                select(Task.department_id).where(
                    Task.plan_id == plan.id, Task.withdrawn_at.is_(None)
                )
            )
        )
        .order_by(Department.position)
    )
    return found.all()


async def tasks_of_plan(
    session: AsyncSession, organization_id: int, department_id: int
) -> Sequence[Task]:
    """List a department's tasks in the newest imported plan, in the plan's order."""
    plan = await current_plan(session, organization_id)
    if plan is None:
        return []
    found = await session.scalars(
        select(Task)
        .where(
            Task.plan_id == plan.id,
            Task.department_id == department_id,
            Task.withdrawn_at.is_(None),
        )
        .order_by(Task.position)
    )
    return found.all()


async def find_department(session: AsyncSession, organization_id: int, name: str) -> Department:
    """Find a department by name, ignoring accents and dashes; raise `UserError` if none fits."""
    wanted = name_key(name)
    known = await departments_of_plan(session, organization_id)
    for department in known:
        if department.name_key == wanted:
            return department
    raise UserError(texts.department_not_found(name, [department.name for department in known]))
