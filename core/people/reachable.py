"""Who can be written to: people with a role and an open chat, and chats that opened again."""

from collections.abc import Sequence

from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import Account, Grant, Person, Role


async def reachable_people(
    session: AsyncSession, organization_id: int, role: Role
) -> Sequence[int]:
    """List the people who hold the role now and have a chat that is open."""
    found = await session.scalars(
        select(Grant.person_id)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == role,
            Grant.revoked_at.is_(None),
            Grant.person_id.in_(_with_open_chat()),
        )
        .distinct()
        .order_by(Grant.person_id)
    )
    return found.all()


async def reachable_officials(session: AsyncSession, organization_id: int) -> dict[int, list[int]]:
    """Give department → people who report for it and can be reached."""
    rows = await session.execute(
        select(Grant.department_id, Grant.person_id)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == Role.OFFICIAL,
            Grant.revoked_at.is_(None),
            Grant.person_id.in_(_with_open_chat()),
        )
        .order_by(Grant.id)
    )
    officials: dict[int, list[int]] = {}
    for department_id, person_id in rows:
        if department_id is not None:
            officials.setdefault(department_id, []).append(person_id)
    return officials


async def mark_reachable(session: AsyncSession, channel: str, address: str) -> None:
    """Note that this chat can be written to again."""
    await session.execute(
        update(Account)
        .where(Account.channel == channel, Account.address == address)
        .values(unreachable_at=None)
    )


def _with_open_chat() -> Select[int]:
    return select(Account.person_id).where(Account.unreachable_at.is_(None))
