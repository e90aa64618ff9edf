"""Telling what was decided about more time."""

from core.dialogue.step import Turn
from core.reminders.notices import EXTENSION_DECIDED, tell
from core.reminders.recipients import read_recipients
from core.rounds.extensions import Request, deciders
from models import Person


def days_of(turn: Turn, request: Request) -> dict[str, str]:
    """Give the deadline and the day that is wanted, each with the working day that it means."""
    days = {"due_on": request.due_on, "wanted_on": request.wanted_on}
    working = {f"{name}_working": turn.office.ladder.effective(day) for name, day in days.items()}
    return {name: day.isoformat() for name, day in (days | working).items()}


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
        **days_of(turn, request),
        "is_granted": is_granted,
        "decided_by": decider.full_name,
    }
    what = (EXTENSION_DECIDED, f"{EXTENSION_DECIDED}:{request.id}")
    await tell(turn.session, organization_id, sorted(people), what, facts, now=turn.now)
