"""Many people, each with a chat and a notice to send, for the drain's benchmark and test."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.notices import FaultMet
from core.notices.outbox import Letter, post
from core.people.organization import organization_ids
from models import Account, Grant, Person, Role


async def seat(session: AsyncSession, channel: str, chats: Iterable[int], now: datetime) -> None:
    """Make a person for each chat."""
    organization_id, *_ = await organization_ids(session)
    addresses = [str(chat) for chat in chats]
    people = [
        Person(organization_id=organization_id, full_name=address, called=address)
        for address in addresses
    ]
    session.add_all(people)
    await session.flush()
    session.add_all(
        Account(person_id=person.id, channel=channel, address=address, linked_at=now)
        for person, address in zip(people, addresses, strict=True)
    )
    # Only coordinators and leaders are told of faults.
    session.add_all(
        Grant(person_id=person.id, role=Role.LEADER, granted_at=now) for person in people
    )


async def owe(session: AsyncSession, chats: Iterable[int], reference: str, now: datetime) -> None:
    """Post a notice with this reference to each chat, due now."""
    addresses = [str(chat) for chat in chats]
    found = await session.execute(
        select(Person.id, Person.organization_id)
        .join(Account, Account.person_id == Person.id)
        .where(Account.address.in_(addresses))
    )
    for person_id, organization_id in found.all():
        key = f"{FaultMet.kind}:{reference}:{person_id}"
        letter = Letter(organization_id, person_id, FaultMet.kind, key, {"reference": reference})
        await post(session, letter, now)
