"""The tick: who is due a reminder now, put into the outbox under a key of person and day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.people.organization import organization_ids
from core.people.reachable import reachable_officials
from core.reminders.ladder import Ladder
from core.reminders.outbox import REMINDER, Letter, post
from core.rounds.owed import Debt, debts
from models import OutboxMessage


@dataclass(frozen=True)
class DueReminder:
    """A person and the rung that was reached."""

    person_id: int
    rung: date


def due(
    owed: Sequence[Debt],
    officials: Mapping[int, Sequence[int]],
    reminded: Mapping[int, date],
    ladder: Ladder,
    now: datetime,
) -> list[DueReminder]:
    """Give one reminder for each person who owes a report; a pure function.

    `owed` are reports not sent; `officials` gives department → people; `reminded` gives person →
    the newest rung they were reminded of; `now` is local. A rung that was missed is made up for
    by the newest one, so a late start sends one message, not many.
    """
    rungs: dict[int, date] = {}
    for debt in owed:
        rung = ladder.latest(debt.due_on, now)
        if rung is None:
            continue
        for person_id in officials.get(debt.department_id, ()):
            rungs[person_id] = max(rung, rungs.get(person_id, rung))
    return [
        DueReminder(person_id, rung)
        for person_id, rung in rungs.items()
        if person_id not in reminded or reminded[person_id] < rung
    ]


async def post_due_reminders(session: AsyncSession, office: Office, now: datetime) -> int:
    """Post what is due now and give how many were new; nothing outside the sending hours."""
    local = office.local(now)
    if not office.ladder.is_open(local):
        return 0
    posted = 0
    for organization_id in await organization_ids(session):
        owed = await debts(session, organization_id, office.ladder, local.date())
        officials = await reachable_officials(session, organization_id)
        reminded = await _reminded(session, organization_id)
        for reminder in due(owed, officials, reminded, office.ladder, local):
            posted += await post(session, _letter(organization_id, reminder), now)
    return posted


async def _reminded(session: AsyncSession, organization_id: int) -> dict[int, date]:
    rows = await session.execute(
        select(OutboxMessage.person_id, func.max(OutboxMessage.dedupe_key))
        .where(OutboxMessage.organization_id == organization_id, OutboxMessage.kind == REMINDER)
        .group_by(OutboxMessage.person_id)
    )
    # A person's keys differ only in the day at their end, which sorts as it reads.
    return {person_id: date.fromisoformat(key.rpartition(":")[2]) for person_id, key in rows}


async def next_reminder_on(session: AsyncSession, office: Office, now: datetime) -> date | None:
    """Give the day of the next rung of any round; None when no rung can come."""
    local = office.local(now)
    ahead: list[date] = []
    for organization_id in await organization_ids(session):
        open_rounds = {
            debt.round_id: debt.due_on
            for debt in await debts(session, organization_id, office.ladder, date.max)
        }
        ahead += [office.ladder.next(due_on, local) for due_on in open_rounds.values()]
    return min(ahead, default=None)


def _letter(organization_id: int, reminder: DueReminder) -> Letter:
    key = f"{REMINDER}:{reminder.person_id}:{reminder.rung.isoformat()}"
    facts = {"rung": reminder.rung.isoformat()}
    return Letter(organization_id, reminder.person_id, REMINDER, key, facts)
