"""Watches the channels' plans: tells the coordinators in time, and gives the figures."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.outbox import USED_UP
from core.notices.traffic import Quota, note_told, read_quotas
from core.office import Office
from core.people.organization import organization_ids
from core.people.posting import Posting
from core.people.quota_notices import ALL, MUCH, NEARLY_ALL, QuotaReached, TooManyPeople
from core.people.reachable import reachable_people
from core.settings.limits import ChannelPlan
from models import Account, OutboxMessage, OutboxState, Role

_STEPS = (ALL, NEARLY_ALL, MUCH)
_WHO_ELSE = (Role.LEADER, Role.ADMIN)  # hear of it when no coordinator can


@dataclass(frozen=True)
class ChannelLoad:
    """A channel's figures, for the contact check; `plan` is what it allows."""

    quota: Quota
    plan: ChannelPlan
    people: int

    @property
    def is_full(self) -> bool:
        """Tell whether one more person would be too many."""
        return self.people >= self.plan.users


async def read_loads(
    session: AsyncSession, office: Office, now: datetime
) -> tuple[ChannelLoad, ...]:
    """Give each channel that has a plan."""
    quotas = await read_quotas(session, office, now)
    people = await _people(session, [plan.channel for plan in office.plans])
    return tuple(
        ChannelLoad(quotas[plan.channel], plan, people.get(plan.channel, 0))
        for plan in office.plans
    )


async def count_waiting(session: AsyncSession, organization_id: int) -> int:
    """Count the messages of a commune that wait because their channels are used up."""
    count = await session.scalar(
        select(func.count()).where(
            OutboxMessage.organization_id == organization_id,
            OutboxMessage.state == OutboxState.PENDING,
            OutboxMessage.last_error == USED_UP,
        )
    )
    return count or 0


async def tell_quotas(session: AsyncSession, office: Office, now: datetime) -> None:
    """Tell what a channel has used up, each step once a month, and who is too many."""
    quotas = await read_quotas(session, office, now)
    for quota in quotas.values():
        step = next((step for step in _STEPS if quota.percent >= step), 0)
        if step > quota.told_percent:
            await note_told(session, quota, step)
            await _tell_all(session, now, _notice(quota, step), quotas)
    people = await _people(session, [plan.channel for plan in office.plans])
    for plan in office.plans:
        count = people.get(plan.channel, 0)
        if count > plan.users:
            notice = TooManyPeople(channel=plan.channel, people=count, users=plan.users)
            await _tell_crowded(session, now, notice)


async def _tell_all(
    session: AsyncSession,
    now: datetime,
    notice: QuotaReached,
    quotas: Mapping[str, Quota],
) -> None:
    used_up = {channel for channel, quota in quotas.items() if quota.is_used_up}
    for organization_id in await organization_ids(session):
        posting = Posting(session, organization_id, now)
        about = f"{notice.channel}:{notice.month:%Y-%m}:{notice.reached}"
        people = await _hearers(session, organization_id, used_up)
        await posting.to(people, notice, about)


async def _hearers(
    session: AsyncSession, organization_id: int, used_up: Collection[str]
) -> list[int]:
    """List the coordinators; with them leaders and administrators, if none of them hears it now."""
    people = list(await reachable_people(session, organization_id, Role.COORDINATOR))
    if not await _anybody_hears(session, people, used_up):
        for role in _WHO_ELSE:
            people += await reachable_people(session, organization_id, role)
    return list(dict.fromkeys(people))


async def _anybody_hears(
    session: AsyncSession, people: Collection[int], used_up: Collection[str]
) -> bool:
    found = await session.scalar(
        select(Account.id)
        .where(
            Account.person_id.in_(people),
            Account.unreachable_at.is_(None),
            Account.channel.not_in(used_up),
        )
        .limit(1)
    )
    return found is not None


async def _tell_crowded(session: AsyncSession, now: datetime, notice: TooManyPeople) -> None:
    for organization_id in await organization_ids(session):
        about = f"{notice.channel}:{notice.people}"
        await Posting(session, organization_id, now).to_coordinators(notice, about)


async def _people(session: AsyncSession, channels: Collection[str]) -> Mapping[str, int]:
    rows = await session.execute(
        select(Account.channel, func.count())
        .where(Account.channel.in_(channels))
        .group_by(Account.channel)
    )
    return {channel: count for channel, count in rows}  # noqa: C416 - rows


def _notice(quota: Quota, step: int) -> QuotaReached:
    year, month = quota.month.split("-")
    return QuotaReached(
        channel=quota.channel,
        month=date(int(year), int(month), 1),
        reached=step,
        percent=quota.percent,
        used=quota.used,
        messages=quota.plan.messages if quota.plan else 0,
        sent=quota.sent,
        received=quota.received,
    )
