"""The names of a department's officials, and of the coordinators."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Grant, Person, Role


async def official_names(
    session: AsyncSession, organization_id: int, department_id: int
) -> Sequence[str]:
    """List the full names of a department's officials."""
    return (await officials_by_department(session, organization_id)).get(department_id, ())


async def officials_by_department(
    session: AsyncSession, organization_id: int
) -> Mapping[int, Sequence[str]]:
    """Give department → the full names of its officials, for those that have any."""
    held = await _held(session, organization_id, Role.OFFICIAL)
    return {whose: names for whose, names in held.items() if whose is not None}


async def coordinator_names(session: AsyncSession, organization_id: int) -> Sequence[str]:
    """List the full names of the coordinators."""
    held = await _held(session, organization_id, Role.COORDINATOR)
    return list(dict.fromkeys(name for names in held.values() for name in names))


async def _held(
    session: AsyncSession, organization_id: int, role: Role
) -> dict[int | None, list[str]]:
    """Give department → the holders of the role, each once, in the order of the grants."""
    rows = await session.execute(
        select(Grant.department_id, Person.full_name)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == role,
            Grant.revoked_at.is_(None),
        )
        .order_by(Grant.id)
    )
    found: dict[int | None, list[str]] = defaultdict(list)
    for department_id, name in rows:
        if name not in found[department_id]:
            found[department_id].append(name)
    return found
