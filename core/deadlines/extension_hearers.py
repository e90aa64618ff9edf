"""Notifies people of a request for more time and of its decision."""

from datetime import date
from typing import NamedTuple, TypedDict

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.extension_requests import Request, undecided
from core.deadlines.notices import ExtensionAsked, ExtensionDecided
from core.office import Office
from core.people.act import Act
from core.people.posting import Posting
from core.people.reachable import with_open_chat
from core.people.recipients import read_recipients
from models import Grant, Person, Role


class Decider(NamedTuple):
    """Somebody who may decide on a request; of a leader, how they are called."""

    person_id: int
    called: str | None


async def tell_deciders(act: Act, extension_id: int, office: Office) -> int:
    """Notify everybody who may decide, and give their count."""
    waiting = await undecided(act.session, act.actor.organization_id)
    request = next(one for one in waiting if one.id == extension_id)
    people = await deciders(act.session, act.actor.organization_id, request)
    # Deputies who report for this department today may not decide either.
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    own = {one.person_id for one in told.of(request.department_id)}
    count = 0
    for person_id, leader in people:
        if person_id in own:
            continue
        notice = ExtensionAsked(
            id=extension_id,
            **_told(request, office),
            reason=request.reason,
            asked_by=request.asked_by,
            leader=leader,
        )
        count += await Posting.of(act).to([person_id], notice, extension_id)
    return count


async def tell_decision(act: Act, request: Request, office: Office, *, is_granted: bool) -> None:
    """Notify the department, the asker, and the other deciders."""
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    others = await deciders(act.session, act.actor.organization_id, request)
    people = {one.person_id for one in told.of(request.department_id)} | {request.asked_by_id}
    people |= {one.person_id for one in others}
    people.discard(act.actor.person_id)
    decider = await act.session.get_one(Person, act.actor.person_id)
    notice = ExtensionDecided(
        **_told(request, office), is_granted=is_granted, decided_by=decider.full_name
    )
    await Posting.of(act).to(sorted(people), notice, request.id)


class _ToldOfRequest(TypedDict):
    """The facts in every notice about a request."""

    department_id: int
    department: str
    round_key: str
    due_on: date
    due_on_working: date
    wanted_on: date
    wanted_on_working: date


def _told(request: Request, office: Office) -> _ToldOfRequest:
    return _ToldOfRequest(
        department_id=request.department_id,
        department=request.department,
        round_key=request.round_key,
        due_on=request.due_on,
        due_on_working=office.ladder.effective(request.due_on),
        wanted_on=request.wanted_on,
        wanted_on_working=office.ladder.effective(request.wanted_on),
    )


async def deciders(session: AsyncSession, organization_id: int, request: Request) -> list[Decider]:
    """List reachable people who may decide on a request; leaders with their form of address."""
    rows = await session.execute(
        select(Grant.person_id, Grant.role, Person.called)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.revoked_at.is_(None),
            Grant.role.in_((Role.COORDINATOR, Role.LEADER)),
            Grant.person_id.not_in(_reporting_for(request.department_id)),
            Grant.person_id != request.asked_by_id,
            Grant.person_id.in_(with_open_chat()),
        )
        .order_by(Grant.person_id)
    )
    found: dict[int, str | None] = {}
    for person_id, role, called in rows:
        found[person_id] = called if role == Role.LEADER else found.get(person_id)
    return [Decider(*one) for one in found.items()]


def _reporting_for(department_id: int) -> Select[int]:
    return select(Grant.person_id).where(
        Grant.role == Role.OFFICIAL,
        Grant.department_id == department_id,
        Grant.revoked_at.is_(None),
    )
