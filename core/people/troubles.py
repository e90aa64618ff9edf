"""Tells the administrators, else the coordinators, of technical troubles."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.troubles import Trouble
from core.people.organization import organization_ids
from core.people.posting import Posting
from core.people.reachable import reachable_people
from models import Role


async def tell_trouble(session: AsyncSession, trouble: Trouble, key: str, now: datetime) -> None:
    """Tell the administrators of every commune of a trouble.

    A trouble with the same `key` is told once, so put the day or the subject into it.
    """
    for organization_id in await organization_ids(session):
        about = f"{trouble.name_of_trouble}:{organization_id}:{key}"
        await Posting(session, organization_id, now).to_administrators(trouble, about)


async def administrators_or_coordinators(session: AsyncSession) -> list[int]:
    """List the people of every commune who hear of troubles."""
    found: list[int] = []
    for organization_id in await organization_ids(session):
        for role in (Role.ADMIN, Role.COORDINATOR, Role.LEADER):
            people = await reachable_people(session, organization_id, role)
            found += people
            if people:
                break
    return found
