"""Sole holders of roles: departments and offices that only one person holds."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.people.reachable import held_roles
from core.people.roles import RoleOf
from models import Department, Role


async def held_alone(session: AsyncSession, organization_id: int, person_id: int) -> list[RoleOf]:
    """List the roles, with departments, that would have no holder without this person."""
    held = await held_roles(session, organization_id)
    others = {(one.role, one.department_id) for one in held if one.person_id != person_id}
    alone = [
        (Role(one.role), one.department_id)
        for one in held
        if one.person_id == person_id and (one.role, one.department_id) not in others
    ]
    names = await session.execute(
        select(Department.id, Department.name).where(
            Department.id.in_([department_id for _, department_id in alone])
        )
    )
    by_id = {department_id: name for department_id, name in names}  # noqa: C416 - rows
    return [RoleOf(role, by_id.get(department_id or 0)) for role, department_id in alone]
