"""Reachable people, who have a role and an open chat, and chats that open again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.chat import ChatKey
from models import Account, Grant, Person, Role


@dataclass(frozen=True)
class Held:
    """A person's role; `is_reachable` when one of their chats is open."""

    person_id: int
    role: Role
    department_id: int | None
    is_reachable: bool


async def reachable_people(
    session: AsyncSession, organization_id: int, role: Role
) -> Sequence[int]:
    """List the people who hold the role now and have an open chat."""
    found = await session.scalars(
        select(Grant.person_id)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == role,
            Grant.revoked_at.is_(None),
            Grant.person_id.in_(with_open_chat()),
        )
        .distinct()
        .order_by(Grant.person_id)
    )
    return found.all()


async def open_chats(
    session: AsyncSession, people: Collection[int], channels: frozenset[str]
) -> list[ChatKey]:
    """Give channel and address of each open chat of these people."""
    rows = await session.execute(
        select(Account.channel, Account.address)
        .where(
            Account.person_id.in_(people),
            Account.channel.in_(channels),
            Account.unreachable_at.is_(None),
        )
        .order_by(Account.id)
    )
    return [ChatKey(channel, address) for channel, address in rows]


async def holders(session: AsyncSession, organization_id: int, role: Role) -> Sequence[int]:
    """List the people who hold the role now, reachable or not."""
    found = await session.scalars(
        select(Grant.person_id)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == role,
            Grant.revoked_at.is_(None),
        )
        .distinct()
        .order_by(Grant.person_id)
    )
    return found.all()


async def held_roles(session: AsyncSession, organization_id: int) -> list[Held]:
    """List every role held now, and whether its holder is reachable."""
    rows = await session.execute(_HELD, {"organization_id": organization_id})
    return [Held(*row) for row in rows]


async def mark_reachable(session: AsyncSession, channel: str, address: str) -> None:
    """Record that this chat is reachable again."""
    await session.execute(
        update(Account)
        .where(Account.channel == channel, Account.address == address)
        .values(unreachable_at=None)
    )


async def mark_used(session: AsyncSession, channel: str, address: str, now: datetime) -> None:
    """Record that the person used this chat: messages go to the one that was used last."""
    await session.execute(
        update(Account)
        .where(Account.channel == channel, Account.address == address)
        .values(used_at=now)
    )


def with_open_chat() -> Select[int]:
    """Select the people who have an open chat."""
    return select(Account.person_id).where(Account.unreachable_at.is_(None))


_HELD = (
    select(
        Grant.person_id,
        Grant.role,
        Grant.department_id,
        Grant.person_id.in_(with_open_chat()),
    )
    .join(Person, Person.id == Grant.person_id)
    .where(Person.organization_id == bindparam("organization_id"), Grant.revoked_at.is_(None))
    .order_by(Grant.id)
)


async def newest_grant_at(session: AsyncSession, person_id: int) -> datetime | None:
    """Give the time of the person's newest role; None when they hold none."""
    return await session.scalar(
        select(func.max(Grant.granted_at)).where(
            Grant.person_id == person_id, Grant.revoked_at.is_(None)
        )
    )


async def roles_of(session: AsyncSession, person_id: int) -> set[Role]:
    """Give the roles that a person holds now."""
    found = await session.scalars(
        select(Grant.role).where(Grant.person_id == person_id, Grant.revoked_at.is_(None))
    )
    return {Role(role) for role in found}
