"""Records who cannot be reached, and tells the coordinators."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.notices.outbox import NUDGE, REMINDER
from core.people.notices import Undelivered, Unreachable
from core.people.posting import Posting
from core.people.reachable import with_open_chat
from models import Account, OutboxMessage, Person

_REMINDERS = (REMINDER, NUDGE)


async def tell_unreachable(session: AsyncSession, account: Account, now: datetime) -> None:
    """Mark the account; tell the coordinators, once, if no other chat reaches the person."""
    if account.unreachable_at is not None:
        return
    account.unreachable_at = now
    person = await session.get_one(Person, account.person_id)
    record(
        session,
        organization_id=person.organization_id,
        person_id=None,
        action="became unreachable",
        subject="account",
        subject_id=account.id,
        now=now,
    )
    await session.flush()
    if await session.scalar(with_open_chat().where(Account.person_id == person.id).limit(1)):
        return
    posting = Posting(session, person.organization_id, now)
    about = f"{account.id}:{now.isoformat()}"
    await posting.to_coordinators(Unreachable(name=person.full_name), about)


async def tell_undelivered(session: AsyncSession, message: OutboxMessage, now: datetime) -> None:
    """Tell the coordinators of a reminder that can never be sent."""
    if message.kind not in _REMINDERS:
        return  # a notice about a failed notice could fail in turn
    person = await session.get_one(Person, message.person_id)
    posting = Posting(session, message.organization_id, now)
    await posting.to_coordinators(Undelivered(name=person.full_name), message.id)
