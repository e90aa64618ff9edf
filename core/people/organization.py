"""The communes that this installation serves."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Organization


async def organization_ids(session: AsyncSession) -> Sequence[int]:
    """List every commune."""
    return (await session.scalars(select(Organization.id))).all()


async def ensure_organization(session: AsyncSession, name: str) -> Organization:
    """Find the commune of the configuration, under its name of today, or make it."""
    organization = await session.scalar(select(Organization).order_by(Organization.id).limit(1))
    if organization is None:
        organization = Organization(name=name)
        session.add(organization)
        await session.flush()
    organization.name = name
    return organization
