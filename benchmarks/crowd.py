"""Many people with a chat each, to whom a notice is owed: for the drain's benchmark and test."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.outbox import Letter, post
from core.people.notices import FAULT
from core.people.organization import organization_ids
from models import Account, Grant, Person, Role


async def seat(session: AsyncSession, channel: str, chats: Iterable[int], now: datetime) -> None:
    """Make a person of each chat."""
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
    # Of faults only those who oversee are told.
    session.add_all(
        Grant(person_id=person.id, role=Role.LEADER, granted_at=now) for person in people
    )


async def owe(session: AsyncSession, chats: Iterable[int], reference: str, now: datetime) -> None:
    """Post a notice with this reference to each of them, due now."""
    addresses = [str(chat) for chat in chats]
    found = await session.execute(
        select(Person.id, Person.organization_id)
        .join(Account, Account.person_id == Person.id)
        .where(Account.address.in_(addresses))
    )
    for person_id, organization_id in found.all():
        key = f"{FAULT}:{reference}:{person_id}"
        letter = Letter(organization_id, person_id, FAULT, key, {"reference": reference})
        await post(session, letter, now)
