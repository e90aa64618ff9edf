"""Who hears of a request for more time and of its decision."""

from core.deadlines.extensions import Request, deciders, undecided
from core.dialogue.step import Turn
from core.notices.days import due_facts
from core.people.notices import EXTENSION_ASKED, EXTENSION_DECIDED, tell
from core.people.recipients import read_recipients
from models import Person


async def tell_decision(turn: Turn, request: Request, *, is_granted: bool) -> None:
    """Tell the department, whoever asked, and the others who might have decided."""
    organization_id = turn.actor.organization_id
    told = await read_recipients(turn.session, organization_id, turn.today)
    others = await deciders(turn.session, organization_id, request)
    people = {one.person_id for one in told.of(request.department_id)} | {request.asked_by_id}
    people |= {person_id for person_id, _ in others}
    people.discard(turn.actor.person_id)
    decider = await turn.session.get_one(Person, turn.actor.person_id)
    facts = {
        "department_id": request.department_id,
        "department": request.department,
        "round_key": request.round_key,
        **due_facts(turn.office, due_on=request.due_on, wanted_on=request.wanted_on),
        "is_granted": is_granted,
        "decided_by": decider.full_name,
    }
    what = (EXTENSION_DECIDED, f"{EXTENSION_DECIDED}:{request.id}")
    await tell(turn.session, organization_id, sorted(people), what, facts, now=turn.now)


async def tell_deciders(turn: Turn, extension_id: int) -> int:
    """Tell everybody who may decide, and give how many they are."""
    organization_id = turn.actor.organization_id
    waiting = await undecided(turn.session, organization_id)
    request = next(one for one in waiting if one.id == extension_id)
    facts = {
        "id": extension_id,
        "department_id": request.department_id,
        "department": request.department,
        "round_key": request.round_key,
        **due_facts(turn.office, due_on=request.due_on, wanted_on=request.wanted_on),
        "reason": request.reason,
        "asked_by": request.asked_by,
    }
    people = await deciders(turn.session, organization_id, request)
    # A colleague who stands in for this department today reports for it too.
    told = await read_recipients(turn.session, organization_id, turn.today)
    own = {one.person_id for one in told.of(request.department_id)}
    what = (EXTENSION_ASKED, f"{EXTENSION_ASKED}:{extension_id}")
    asked = [(person_id, leader) for person_id, leader in people if person_id not in own]
    for person_id, leader in asked:
        more = {**facts, "leader": leader}
        await tell(turn.session, organization_id, [person_id], what, more, now=turn.now)
    return len(asked)
