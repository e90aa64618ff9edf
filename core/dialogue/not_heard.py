"""Finds whom a time without hearing concerns: what they sent meanwhile is lost, unseen."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue import state as states
from core.dialogue.gates import HOME
from core.dialogue.notices import NotHeard
from core.dialogue.state import State
from core.office import Office
from core.people.posting import Posting
from models import Account, Person

_JUST_NOW = timedelta(hours=2)  # after a reminder: somebody may have been answering it


async def tell_not_heard(
    session: AsyncSession, office: Office, said: NotHeard, now: datetime
) -> int:
    """Tell people whose conversation waits for an answer, once a question; give their number.

    It goes with the outbox, so it comes in sending hours: outside them nobody expects an answer.
    """
    since = office.moment(said.since)
    found = await session.execute(
        select(Account.address, Account.person_id, Person.organization_id)
        .join(Person, Person.id == Account.person_id)
        .where(Account.channel == said.channel, Account.unreachable_at.is_(None))
        .order_by(Account.id)
    )
    count = 0
    for address, person_id, organization_id in found.all():
        state = await states.look(session, said.channel, address)
        if state is not None and _waits(state, since):
            about = f"{said.channel} {address} {state.turn} {state.pushed_at}"
            posting = Posting(session, organization_id, now)
            count += await posting.to([person_id], said, about)
    return count


def _waits(state: State, since: datetime) -> bool:
    """Tell whether something was open: a question, or a reminder that had just come."""
    if state.step not in {"", HOME}:
        return True
    if not (state.pushed and state.is_interrupted):
        return False
    return since - datetime.fromisoformat(state.pushed_at) < _JUST_NOW
