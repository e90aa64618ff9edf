"""The weekly digest: who wants it and when it is due; its text is written when it is sent."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.calendar.ladder import Ladder
from core.notices.outbox import WEEKLY, Letter, post
from core.office import Office, office_today
from core.people.act import Act
from core.people.leave import absences
from core.people.reachable import held_roles
from core.reminders.due import open_organizations
from core.stored_record import as_facts
from models import Grant, Person, Role, WeeklyDigest

_OVERSEERS = frozenset({Role.COORDINATOR, Role.LEADER})
_WEEK = 7


@dataclass(frozen=True)
class WeeklyFacts:
    """The stored facts of a weekly digest: its week."""

    monday: date


async def wants_weekly(session: AsyncSession, person_id: int) -> bool:
    """Tell whether a person wants the digest."""
    return await _wish(session, person_id) is not None


async def want_weekly(act: Act) -> None:
    """Record that an overseer wants the digest; no effect when already recorded."""
    act.actor.require_summary()
    if await wants_weekly(act.session, act.actor.person_id):
        return
    wish = WeeklyDigest(person_id=act.actor.person_id, wanted_at=act.now)
    act.session.add(wish)
    await act.session.flush()
    record_act(act, "weekly digest wanted", "weekly digest", wish.id)


async def stop_weekly(act: Act) -> None:
    """Record that somebody no longer wants the digest; any role may do this."""
    wish = await _wish(act.session, act.actor.person_id)
    if wish is not None:
        wish.ended_at = act.now
        record_act(act, "weekly digest ended", "weekly digest", wish.id)


async def post_weekly_digests(session: AsyncSession, office: Office, now: datetime) -> int:
    """Post this week's digest once to everybody who wants it; give the count of new ones.

    It is due on the first working day of the week, from the hour of reminders. If the assistant was
    down, it is sent on a later day of the same week.
    """
    posted = 0
    for organization_id in await open_organizations(session, office, now):
        here = await office_today(session, office, organization_id)
        slot = weekly_slot(here.ladder, here.local(now).date())
        if slot is None or here.wall(now) < slot:
            continue
        slot_at = here.moment(slot)
        for person_id in await _told(session, organization_id, slot_at, here.local(now)):
            key = f"{WEEKLY}:{person_id}:{monday(slot.date()).isoformat()}"
            facts = as_facts(WeeklyFacts(monday(slot.date())))
            letter = Letter(organization_id, person_id, WEEKLY, key, facts)
            posted += await post(session, letter, now)
    return posted


def monday(day: date) -> date:
    """Give the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def weekly_slot(ladder: Ladder, today: date) -> datetime | None:
    """Give when this week's digest is due (local, naive); None in a week without a working day.

    A Saturday or Sunday that is worked belongs to its week.
    """
    first = ladder.calendar.on_or_after(monday(today))
    is_this_week = first < monday(today) + timedelta(days=_WEEK)
    return datetime.combine(first, ladder.at) if is_this_week else None


async def may_hear_weekly(session: AsyncSession, person_id: int, today: date) -> bool:
    """Tell whether this person still gets the digest: they want it, oversee, and are not away."""
    person = await session.get_one(Person, person_id)
    away = await absences(session, person.organization_id, today)
    return person_id in await _wanting(session, person.organization_id) and person_id not in {
        one.person_id for one in away
    }


async def _told(
    session: AsyncSession, organization_id: int, slot_at: datetime, now: datetime
) -> list[int]:
    """List who gets the digest: not people who are away, unreachable, or asked for it later.

    A time of asking after now does not count: the clock was ahead then.
    """
    held = await held_roles(session, organization_id)
    reachable = {one.person_id for one in held if one.is_reachable}
    away = {one.person_id for one in await absences(session, organization_id, now.date())}
    wanting = await _wanting(session, organization_id)
    return [
        person_id
        for person_id, since in wanting.items()
        if not slot_at <= since <= now and person_id in reachable and person_id not in away
    ]


_WANTED = (
    select(WeeklyDigest.person_id, WeeklyDigest.wanted_at)
    .join(Person, Person.id == WeeklyDigest.person_id)
    .join(Grant, Grant.person_id == WeeklyDigest.person_id)
    .where(
        Person.organization_id == bindparam("organization_id"),
        WeeklyDigest.ended_at.is_(None),
        Grant.role.in_(_OVERSEERS),
        Grant.revoked_at.is_(None),
    )
    .order_by(WeeklyDigest.id)
)


async def _wanting(session: AsyncSession, organization_id: int) -> dict[int, datetime]:
    """Give overseer → since when they want the digest."""
    rows = await session.execute(_WANTED, {"organization_id": organization_id})
    return {person_id: wanted_at for person_id, wanted_at in rows}  # noqa: C416 - rows


async def _wish(session: AsyncSession, person_id: int) -> WeeklyDigest | None:
    return await session.scalar(
        select(WeeklyDigest)
        .where(WeeklyDigest.person_id == person_id, WeeklyDigest.ended_at.is_(None))
        .limit(1)
    )
