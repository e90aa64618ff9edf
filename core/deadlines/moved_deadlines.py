"""Finds deadlines that move, and notifies people who report, and leaders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.calendar.working_days import DayChange
from core.deadlines.notices import DeadlineMoved
from core.office import Office
from core.people.act import Act
from core.people.posting import Posting
from core.people.recipients import read_recipients
from core.reporting.owed import AskedRound, rounds_of_organization
from models import Round, RoundKind


@dataclass(frozen=True)
class MovedDeadline:
    """A round, the working day it was due on, and the one it is due on now."""

    asked: AskedRound | Round
    was: date
    effective_on: date


async def moved_by(act: Act, office: Office, changes: Sequence[DayChange]) -> list[MovedDeadline]:
    """Give the future deadlines that move when the chat's changed days become `changes`."""
    after = office.with_changes(changes).ladder
    known = await rounds_of_organization(act.session, act.actor.organization_id)
    moves = [
        MovedDeadline(asked, office.ladder.effective(asked.due_on), after.effective(asked.due_on))
        for asked in known
    ]
    today = act.now.date()
    return [
        one
        for one in moves
        if one.was != one.effective_on and max(one.was, one.effective_on) >= today
    ]


async def tell_of_moves(act: Act, moves: Sequence[MovedDeadline]) -> None:
    """Notify everybody concerned by moved deadlines, except whoever moved them."""
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    for moved in moves:
        is_team = moved.asked.kind == RoundKind.INSPECTION
        people = set(told.leaders) | {
            one.person_id
            for department_id, group in told.reporting.items()
            for one in group
            if (department_id is None) == is_team
        }
        people.discard(act.actor.person_id)
        notice = DeadlineMoved(
            round_key=moved.asked.key,
            before=moved.was,
            after=moved.asked.due_on,
            effective=moved.effective_on,
        )
        about = f"{moved.asked.id}:{act.now.isoformat()}"
        await Posting.of(act).to(sorted(people), notice, about)
