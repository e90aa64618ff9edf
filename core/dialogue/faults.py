"""Notifies administrators of faults in conversations, at most once an hour."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.notices import FaultMet
from core.office import Office
from core.people.organization import organization_ids
from core.people.posting import Posting


async def tell_fault(session: AsyncSession, office: Office, reference: str, now: datetime) -> None:
    """Notify the administrators of every commune of a fault, once within an hour."""
    hour = office.local(now).strftime("%Y-%m-%d %H")
    for organization_id in await organization_ids(session):
        posting = Posting(session, organization_id, now)
        about = f"{organization_id}:{hour}"
        await posting.to_administrators(FaultMet(reference=reference), about)
