"""Who reports for a department, by name."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Grant, Person, Role


async def official_names(
    session: AsyncSession, organization_id: int, department_id: int
) -> list[str]:
    """List the full names of a department's officials."""
    found = await session.scalars(
        select(Person.full_name)
        .join(Grant, Grant.person_id == Person.id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == Role.OFFICIAL,
            Grant.department_id == department_id,
            Grant.revoked_at.is_(None),
        )
        .order_by(Grant.id)
    )
    return list(dict.fromkeys(found))
