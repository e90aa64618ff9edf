"""The tick: who is due a reminder now, put into the outbox under a key of person and day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.reminders.ladder import Ladder
from core.reminders.outbox import REMINDER, Letter, post
from core.rounds.owed import Debt, debts
from models import Account, Grant, Organization, Person, Role


@dataclass(frozen=True)
class DueReminder:
    """A person and the rung that was reached."""

    person_id: int
    rung: date


def due(
    owed: Sequence[Debt], officials: Mapping[int, Sequence[int]], ladder: Ladder, now: datetime
) -> list[DueReminder]:
    """Give one reminder for each person who owes a report; a pure function.

    `owed` are reports not sent; `officials` gives department → people; `now` is local. A rung
    that was missed is made up for by the newest one, so a late start sends one message, not many.
    """
    rungs: dict[int, date] = {}
    for debt in owed:
        rung = ladder.latest(debt.due_on, now)
        if rung is None:
            continue
        for person_id in officials.get(debt.department_id, ()):
            rungs[person_id] = max(rung, rungs.get(person_id, rung))
    return [DueReminder(person_id, rung) for person_id, rung in rungs.items()]


async def post_due_reminders(session: AsyncSession, office: Office, now: datetime) -> int:
    """Post what is due now and give how many were new; nothing outside the sending hours."""
    local = office.local(now)
    if not office.ladder.is_open(local):
        return 0
    posted = 0
    for organization_id in await session.scalars(select(Organization.id)):
        owed = await debts(session, organization_id, office.ladder, local.date())
        officials = await reachable_officials(session, organization_id)
        for reminder in due(owed, officials, office.ladder, local):
            posted += await post(session, _letter(organization_id, reminder), now)
    return posted


async def next_reminder_on(session: AsyncSession, office: Office, now: datetime) -> date | None:
    """Give the day of the next rung of any round; None when no rung can come."""
    local = office.local(now)
    ahead: list[date] = []
    for organization_id in await session.scalars(select(Organization.id)):
        open_rounds = {
            debt.round_id: debt.due_on
            for debt in await debts(session, organization_id, office.ladder, date.max)
        }
        ahead += [office.ladder.next(due_on, local) for due_on in open_rounds.values()]
    return min(ahead, default=None)


async def reachable_officials(session: AsyncSession, organization_id: int) -> dict[int, list[int]]:
    """Give department → people who report for it and can be reached."""
    rows = await session.execute(
        select(Grant.department_id, Grant.person_id)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.role == Role.OFFICIAL,
            Grant.revoked_at.is_(None),
            Grant.person_id.in_(select(Account.person_id).where(Account.unreachable_at.is_(None))),
        )
        .order_by(Grant.id)
    )
    officials: dict[int, list[int]] = {}
    for department_id, person_id in rows:
        if department_id is not None:
            officials.setdefault(department_id, []).append(person_id)
    return officials


def _letter(organization_id: int, reminder: DueReminder) -> Letter:
    key = f"{REMINDER}:{reminder.person_id}:{reminder.rung.isoformat()}"
    facts = {"rung": reminder.rung.isoformat()}
    return Letter(organization_id, reminder.person_id, REMINDER, key, facts)
