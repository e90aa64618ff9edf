"""Who hears of a request for more time and of its decision."""

from typing import Any, NamedTuple

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
    """Tell everybody who may decide, and give how many they are."""
    waiting = await undecided(act.session, act.actor.organization_id)
    request = next(one for one in waiting if one.id == extension_id)
    people = await deciders(act.session, act.actor.organization_id, request)
    # A colleague who stands in for this department today reports for it too.
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    own = {one.person_id for one in told.of(request.department_id)}
    count = 0
    for person_id, leader in people:
        if person_id in own:
            continue
        notice = ExtensionAsked(
            id=extension_id,
            **_told_facts(request, office),
            reason=request.reason,
            asked_by=request.asked_by,
            leader=leader,
        )
        count += await Posting.of(act).to([person_id], notice, extension_id)
    return count


async def tell_decision(act: Act, request: Request, office: Office, *, is_granted: bool) -> None:
    """Tell the department, whoever asked, and the others who might have decided."""
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    others = await deciders(act.session, act.actor.organization_id, request)
    people = {one.person_id for one in told.of(request.department_id)} | {request.asked_by_id}
    people |= {one.person_id for one in others}
    people.discard(act.actor.person_id)
    decider = await act.session.get_one(Person, act.actor.person_id)
    notice = ExtensionDecided(
        **_told_facts(request, office), is_granted=is_granted, decided_by=decider.full_name
    )
    await Posting.of(act).to(sorted(people), notice, request.id)


def _told_facts(request: Request, office: Office) -> dict[str, Any]:
    """Give what every notice about a request says."""
    return {
        "department_id": request.department_id,
        "department": request.department,
        "round_key": request.round_key,
        "due_on": request.due_on,
        "due_on_working": office.ladder.effective(request.due_on),
        "wanted_on": request.wanted_on,
        "wanted_on_working": office.ladder.effective(request.wanted_on),
    }


async def deciders(session: AsyncSession, organization_id: int, request: Request) -> list[Decider]:
    """List who may decide on a request, and can be reached."""
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
