"""Stores updates that wait their turn, so that the channel may forget them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Account, PutAside


@dataclass(frozen=True)
class Parked:
    """One stored update: its chat, its number in the channel, and its content."""

    address: str
    number: int
    payload: dict[str, Any]


async def park(
    session: AsyncSession, channel: str, them: Sequence[Parked], now: datetime
) -> list[Parked]:
    """Store the updates, each once; give those not stored because their sender is unknown."""
    numbers = [one.number for one in them]
    addresses = {one.address for one in them}
    there = set(
        await session.scalars(
            select(PutAside.number).where(PutAside.channel == channel, PutAside.number.in_(numbers))
        )
    )
    known = set(
        await session.scalars(
            select(Account.address).where(
                Account.channel == channel, Account.address.in_(addresses)
            )
        )
    )
    session.add_all(
        PutAside(channel=channel, put_aside_at=now, **vars(one))
        for one in them
        if one.address in known and one.number not in there
    )
    return [one for one in them if one.address not in known]


async def parked(
    session: AsyncSession, channel: str, address: str, excluding: Collection[int], limit: int
) -> list[Parked]:
    """Give the oldest waiting updates of a chat."""
    found = await session.scalars(
        select(PutAside)
        .where(
            PutAside.channel == channel,
            PutAside.address == address,
            PutAside.number.not_in(excluding),
        )
        .order_by(PutAside.number)
        .limit(limit)
    )
    return [Parked(one.address, one.number, one.payload) for one in found]


async def counts(session: AsyncSession, channel: str) -> dict[str, int]:
    """Count the waiting updates of each chat."""
    found = await session.execute(
        select(PutAside.address, func.count())
        .where(PutAside.channel == channel)
        .group_by(PutAside.address)
    )
    return {address: int(count) for address, count in found.all()}


async def highest(session: AsyncSession, channel: str) -> int:
    """Give the highest number among the waiting updates; 0 when there are none."""
    found = select(func.max(PutAside.number)).where(PutAside.channel == channel)
    return await session.scalar(found) or 0


async def let_go(session: AsyncSession, channel: str, numbers: Collection[int]) -> None:
    """Remove handled updates."""
    await session.execute(
        delete(PutAside).where(PutAside.channel == channel, PutAside.number.in_(numbers))
    )
