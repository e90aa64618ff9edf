"""Who helps when somebody does not get on: the coordinator."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.people.actor import Actor
from models import Department, Grant, Person, Role


async def coordinator_to_call(session: AsyncSession, actor: Actor) -> tuple[str, str]:
    """Give the name and department of the first coordinator who is somebody else; "" for none."""
    found = (
        await session.execute(
            select(Person.id, Person.full_name)
            .join(Grant, Grant.person_id == Person.id)
            .where(
                Person.organization_id == actor.organization_id,
                Person.id != actor.person_id,
                Grant.role == Role.COORDINATOR,
                Grant.revoked_at.is_(None),
            )
            .order_by(Grant.id)
            .limit(1)
        )
    ).one_or_none()
    if found is None:
        return "", ""
    department = await session.scalar(
        select(Department.name)
        .join(Grant, Grant.department_id == Department.id)
        .where(Grant.person_id == found.id, Grant.revoked_at.is_(None))
        .order_by(Grant.id)
        .limit(1)
    )
    return found.full_name, department or ""
