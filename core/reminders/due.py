"""Posts due reminders to the outbox, under a key of person and slot; runs at every tick."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.outbox import REMINDER, Letter, post
from core.office import Office, office_today
from core.people.organization import organization_ids
from core.reminders.agenda import Agenda, read_agenda
from models import OutboxMessage

_REMINDED = (
    select(OutboxMessage.person_id, func.max(OutboxMessage.slot_at))
    .where(
        OutboxMessage.organization_id == bindparam("organization_id"),
        OutboxMessage.kind == REMINDER,
        OutboxMessage.slot_at <= bindparam("until"),
    )
    .group_by(OutboxMessage.person_id)
)


def due(agenda: Agenda, reminded: Mapping[int, datetime]) -> dict[int, datetime]:
    """Give person → the slot to send now; a pure function.

    `reminded` gives person → their newest slot already sent. The newest slot stands for missed
    ones, so a late start sends one message, not many.
    """
    return {
        person_id: slot
        for person_id, slot in agenda.newest_slots().items()
        if person_id not in reminded or reminded[person_id] < slot
    }


async def post_due_reminders(session: AsyncSession, office: Office, now: datetime) -> int:
    """Post due reminders and give the count of new ones; none outside the sending hours."""
    posted = 0
    for organization_id in await open_organizations(session, office, now):
        agenda = await read_agenda(session, office, organization_id, now)
        reminded = await _reminded(session, agenda)
        for person_id, slot in due(agenda, reminded).items():
            posted += await post(session, _letter(agenda, person_id, slot), now)
    return posted


async def open_organizations(
    session: AsyncSession, office: Office, *moments: datetime
) -> list[int]:
    """List the communes whose sending hours, by their own calendars, include all these moments."""
    found = []
    for organization_id in await organization_ids(session):
        here = await office_today(session, office, organization_id)
        if all(here.ladder.is_open(here.local(moment)) for moment in moments):
            found.append(organization_id)
    return found


async def next_reminder_at(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """Give the next slot of anybody (local, naive) within a year; None when there is none.

    For a round that is not opened yet, its first day is tried.
    """
    ahead: list[datetime] = []
    for organization_id in await organization_ids(session):
        agenda = await read_agenda(session, office, organization_id, now)
        ladder = agenda.office.ladder
        first_days = {ladder.first(asked.term(ladder)) for asked in agenda.coming}
        ahead += [datetime.combine(day, ladder.at) for day in first_days if day >= agenda.today]
        ahead += [slot] if (slot := agenda.next_slot()) else []
    wall = office.wall(now)
    return min((slot for slot in ahead if slot > wall), default=None)


async def _reminded(session: AsyncSession, agenda: Agenda) -> dict[int, datetime]:
    # A clock that was ahead for a while must not silence what comes after.
    until = agenda.office.moment(agenda.now)
    where = {"organization_id": agenda.organization_id, "until": until}
    rows = await session.execute(_REMINDED, where)
    return {person_id: agenda.office.wall(slot_at) for person_id, slot_at in rows if slot_at}


def _letter(agenda: Agenda, person_id: int, slot: datetime) -> Letter:
    key = f"{REMINDER}:{person_id}:{slot.isoformat(timespec='minutes')}"
    slot_at = agenda.office.moment(slot)
    return Letter(agenda.organization_id, person_id, REMINDER, key, {}, slot_at)
