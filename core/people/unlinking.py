"""Removes a person's chat from the data after they were notified; the office's records stay.

The law requires an answer, and after unlinking nothing can be delivered. So a granted request has
two steps. The decision posts a last message. When that was sent, can never be sent, or a working
day has passed, the scheduler's tick removes the chat. The tables show what is open between the two
(a granted request and still an account), so no restart can lose it.
"""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.notices.outbox import drop
from core.office import Office, office_today
from core.people.deletion_notices import Farewell
from core.people.linking_notices import ChatRemoved
from core.people.roster import end_standing_in, revoke
from models import (
    Account,
    Conversation,
    DeletionRequest,
    Grant,
    Guess,
    Leave,
    LinkCode,
    OutboxMessage,
    OutboxState,
    Person,
    PutAside,
    ShownFile,
    UploadLink,
)

_OWED = (OutboxState.PENDING, OutboxState.SENDING)
_NAME_A_CHAT = (ChatRemoved.kind, Farewell.kind)
_UNLINKED = "the person was unlinked"


async def unlink_those_told(session: AsyncSession, office: Office, now: datetime) -> int:
    """Unlink everybody whose request was granted and who was notified; give their count."""
    rows = await session.execute(
        select(DeletionRequest, Person.organization_id)
        .join(Person, Person.id == DeletionRequest.person_id)
        .where(
            DeletionRequest.is_granted.is_(True),
            DeletionRequest.person_id.in_(select(Account.person_id)),
        )
    )
    unlinked = 0
    for request, organization_id in rows.all():
        here = await office_today(session, office, organization_id)
        if await _was_told(session, here, request, now):
            await _unlink(session, request, organization_id, now)
            unlinked += 1
    await _forget_told_chats(session)
    return unlinked


async def _forget_told_chats(session: AsyncSession) -> None:
    """Delete the last messages to chats that are no longer linked: they name the chat."""
    await session.execute(
        delete(OutboxMessage).where(
            OutboxMessage.kind.in_(_NAME_A_CHAT), OutboxMessage.state.not_in(_OWED)
        )
    )


async def _was_told(
    session: AsyncSession, office: Office, request: DeletionRequest, now: datetime
) -> bool:
    """Tell whether the last message was sent, or its working day has passed."""
    waits = await session.scalar(
        select(OutboxMessage.id).where(
            OutboxMessage.person_id == request.person_id,
            OutboxMessage.kind == Farewell.kind,
            OutboxMessage.state.in_(_OWED),
        )
    )
    decided_on = office.local(request.decided_at or now).date()
    return waits is None or office.local(now).date() > office.calendar.working_day(1, decided_on)


async def _unlink(
    session: AsyncSession, request: DeletionRequest, organization_id: int, now: datetime
) -> None:
    person_id = request.person_id
    accounts = await session.scalars(select(Account).where(Account.person_id == person_id))
    unlinked = 0
    for account in accounts.all():
        unlinked += 1
        await forget_chat(session, account)
    await session.execute(delete(LinkCode).where(LinkCode.person_id == person_id))
    await _end_roles(session, request, organization_id, now)
    waiting = await session.scalars(
        select(OutboxMessage).where(
            OutboxMessage.person_id == person_id, OutboxMessage.state.in_(_OWED)
        )
    )
    for message in waiting:
        drop(message, _UNLINKED)
    record(
        session,
        organization_id=organization_id,
        person_id=None,
        action="unlinked",
        subject="person",
        subject_id=person_id,
        now=now,
        after={"accounts": unlinked},
    )


async def forget_chat(session: AsyncSession, account: Account) -> None:
    """Delete a person's chat with what is kept of it."""
    for table in (Conversation, Guess, PutAside, ShownFile, UploadLink):
        here = (table.channel == account.channel) & (table.address == account.address)
        await session.execute(delete(table).where(here))
    await session.delete(account)


async def _end_roles(
    session: AsyncSession, request: DeletionRequest, organization_id: int, now: datetime
) -> None:
    """End every role, and every leave with the person as absent or deputy."""
    person_id = request.person_id
    is_held = select(Grant.id).where(Grant.person_id == person_id, Grant.revoked_at.is_(None))
    if await session.scalar(is_held.limit(1)) is not None:
        await revoke(session, organization_id, person_id, request.decided_by_id, now)
    await end_standing_in(session, person_id)
    await session.execute(
        update(Leave)
        .where(
            Leave.person_id == person_id, Leave.cancelled_at.is_(None), Leave.ends_on >= now.date()
        )
        .values(cancelled_at=now)
    )
