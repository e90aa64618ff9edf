"""Who hears of the machine's troubles: the administrators, else the coordinators."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.troubles import Trouble
from core.people.organization import organization_ids
from core.people.posting import Posting
from core.people.reachable import reachable_people
from models import Role


async def tell_trouble(session: AsyncSession, trouble: Trouble, key: str, now: datetime) -> None:
    """Tell the administrators of every commune of a trouble.

    With one `key` it is told once, however often it is seen: put the day into it, or what it is of.
    """
    for organization_id in await organization_ids(session):
        about = f"{trouble.name_of_trouble}:{organization_id}:{key}"
        await Posting(session, organization_id, now).to_administrators(trouble, about)


async def administrators_or_coordinators(session: AsyncSession) -> list[int]:
    """List who hears of troubles, of every commune."""
    found: list[int] = []
    for organization_id in await organization_ids(session):
        for role in (Role.ADMIN, Role.COORDINATOR, Role.LEADER):
            people = await reachable_people(session, organization_id, role)
            found += people
            if people:
                break
    return found
