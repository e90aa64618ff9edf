"""Tells the coordinators at once who joined, and of weighty roles the leaders too."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.people.notices import Joined, NameMended
from core.people.posting import Posting
from core.people.reachable import reachable_people
from core.people.removing import held_of, load_role, overseers, why_not_removing
from models import Event, Grant, Invitation, Person, Role

_NAMING = "renamed"  # core.people.names


async def tell_joined(
    session: AsyncSession, person: Person, grant: Grant, invitation: Invitation, now: datetime
) -> None:
    """Tell of a role given by a code: its holder, the role, the inviter; `now` is local.

    Those who may take the role away again get a button for it.
    """
    inviter = await session.get(Person, invitation.invited_by_id or 0)
    role = await load_role(session, person.organization_id, grant.id)
    posting = Posting(session, person.organization_id, now)
    for one in await overseers(session, person.organization_id, role.role):
        if one == person.id:
            continue
        own = await held_of(session, one)
        notice = Joined(
            grant_id=grant.id,
            name=person.full_name,
            role=role.role,
            department=role.department,
            invited_by=inviter.full_name if inviter else None,
            invited_at=invitation.created_at.astimezone(now.tzinfo),
            can_remove=why_not_removing(one, own, role) is None,
        )
        await posting.to([one], notice, grant.id)


async def read_notice(session: AsyncSession, person_id: int, now: datetime) -> None:
    """Record that the notice was read; tell the coordinators if the name has changed."""
    person = await session.get_one(Person, person_id)
    person.notice_read_at = now
    record(
        session,
        organization_id=person.organization_id,
        person_id=person.id,
        action="notice read",
        subject="person",
        subject_id=person.id,
        now=now,
    )
    before = await _first_name(session, person_id)
    if before is None or before == person.full_name:
        return
    people = await reachable_people(session, person.organization_id, Role.COORDINATOR)
    told = [one for one in people if one != person.id]
    notice = NameMended(before=before, name=person.full_name)
    await Posting(session, person.organization_id, now).to(told, notice, person.id)


async def _first_name(session: AsyncSession, person_id: int) -> str | None:
    """Give a person's name at joining; None when it was never changed."""
    first = await session.scalar(
        select(Event)
        .where(Event.subject == "person", Event.subject_id == person_id, Event.action == _NAMING)
        .order_by(Event.id)
        .limit(1)
    )
    return first.before["full_name"] if first and first.before else None
