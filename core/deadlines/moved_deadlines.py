"""Whoever reports, and the leaders, are told of deadlines that moved."""

from collections.abc import Sequence
from datetime import date

from core.people.act import Act
from core.people.notices import ROUND_MOVED, tell
from core.people.recipients import read_recipients
from core.reporting.owed import AskedRound
from models import RoundKind

MovedDeadline = tuple[AskedRound, date, date]
"""A round with its nominal day of today, when it was due, and when it is."""


async def tell_of_moves(act: Act, moves: Sequence[MovedDeadline], today: date) -> None:
    """Tell everybody whom a moved deadline concerns, but not whoever moved it."""
    told = await read_recipients(act.session, act.actor.organization_id, today)
    for asked, was, effective_on in moves:
        is_team = asked.kind == RoundKind.INSPECTION
        people = set(told.leaders) | {
            one.person_id
            for department_id, group in told.reporting.items()
            for one in group
            if (department_id is None) == is_team
        }
        people.discard(act.actor.person_id)
        facts = {
            "round_key": asked.key,
            "before": was.isoformat(),
            "after": asked.due_on.isoformat(),
            "effective": effective_on.isoformat(),
        }
        what = (ROUND_MOVED, f"{ROUND_MOVED}:{asked.id}:{act.now.isoformat()}")
        await tell(act.session, act.actor.organization_id, sorted(people), what, facts, now=act.now)
