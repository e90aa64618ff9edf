"""The ledger of a channel's messages in a month, and what is left of its plan.

A month is the office's. Only some channels have a plan (`Office.plans`); others have no end, until
they say themselves that they are used up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.settings.limits import ChannelPlan
from models import Traffic

SCARCE = 80  # percent; from here on courtesies are left out, and the rest is merged
_ALL = 100
_ENDLESS = 1_000_000
# The channel's word may be an error of an hour, or the office may have bought a larger plan.
_TRIED_AGAIN = timedelta(days=1)


@dataclass(frozen=True)
class Quota:
    """What a channel carried in a month, beside its plan; `plan` is None without one."""

    channel: str
    month: str
    plan: ChannelPlan | None
    sent: int = 0
    received: int = 0
    told_percent: int = 0
    used_up_at: datetime | None = None

    @property
    def used(self) -> int:
        """Give how many messages count."""
        counts_all = self.plan is None or self.plan.counts_received
        return self.sent + (self.received if counts_all else 0)

    @property
    def percent(self) -> int:
        """Give the share of the plan that is used, rounded down; 100 when the channel said so."""
        if self.used_up_at is not None:
            return _ALL
        return 0 if self.plan is None else min(self.used * _ALL // self.plan.messages, _ALL)

    @property
    def is_scarce(self) -> bool:
        """Tell whether messages must be saved."""
        return self.percent >= SCARCE

    @property
    def is_used_up(self) -> bool:
        """Tell whether nothing is left this month."""
        return self.percent >= _ALL

    def room(self, now: datetime) -> int:
        """Give how many messages may be sent now; a channel that is used up is tried once a day."""
        if self.used_up_at is not None:
            is_tried = not self.used_up_at <= now < self.used_up_at + _TRIED_AGAIN
            return 1 if is_tried else 0
        return _ENDLESS if self.plan is None else max(self.plan.messages - self.used, 0)


def month_of(local: datetime) -> str:
    """Name a month as the ledger does: "2026-03"."""
    return f"{local:%Y-%m}"


def next_month(local: datetime) -> datetime:
    """Give the first moment of the next month; `local` is the office's time."""
    first = local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + timedelta(days=32)).replace(day=1)


async def note_sent(session: AsyncSession, channel: str, now: datetime) -> None:
    """Count a message that the channel took; so it is not used up. `now` is the office's time."""
    await _note(session, channel, now, {"sent": Traffic.sent + 1, "used_up_at": None})


async def note_received(session: AsyncSession, channel: str, now: datetime) -> None:
    """Count a message that came in; `now` is the office's time."""
    await _note(session, channel, now, {"received": Traffic.received + 1})


async def note_used_up(session: AsyncSession, channel: str, now: datetime) -> None:
    """Note that the channel carries no more this month; `now` is the office's time."""
    await _note(session, channel, now, {"used_up_at": now})


async def note_told(session: AsyncSession, quota: Quota, percent: int) -> None:
    """Note up to which percentage the coordinators were told."""
    changed = update(Traffic).where(_is_of(quota.channel, quota.month))
    await session.execute(changed.values(told_percent=percent))


async def read_quotas(session: AsyncSession, office: Office, now: datetime) -> Mapping[str, Quota]:
    """Give channel → its quota of this month: each that has a plan, or carried something."""
    month = month_of(office.local(now))
    rows = {row.channel: row for row in await session.scalars(_OF_MONTH, {"month": month})}
    plans = {plan.channel: plan for plan in office.plans}
    return {
        channel: _quota(channel, month, plans.get(channel), rows.get(channel))
        for channel in dict.fromkeys((*plans, *rows))
    }


_OF_MONTH = select(Traffic).where(Traffic.month == bindparam("month"))


def _quota(channel: str, month: str, plan: ChannelPlan | None, row: Traffic | None) -> Quota:
    if row is None:
        return Quota(channel, month, plan)
    return Quota(channel, month, plan, row.sent, row.received, row.told_percent, row.used_up_at)


def _is_of(channel: str, month: str) -> ColumnElement[bool]:
    return (Traffic.channel == channel) & (Traffic.month == month)


async def _note(
    session: AsyncSession, channel: str, now: datetime, changes: dict[str, Any]
) -> None:
    month = month_of(now)
    changed = update(Traffic).where(_is_of(channel, month)).values(**changes).returning(Traffic.id)
    if await session.scalar(changed) is None:  # the month's first
        session.add(Traffic(channel=channel, month=month))
        await session.flush()
        await session.execute(changed)
