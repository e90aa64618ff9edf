"""Nudges ("nhắc ngay"): reminders at once to people who owe, at most hourly for each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import NotAllowedError
from core.notices.outbox import NUDGE, Letter, post
from core.notices.reminder_part import ReminderPart
from core.people.act import Act
from core.people.words import people as texts
from core.reminders.agenda import Agenda
from core.reporting.owed import Debt
from core.reporting.report_key import ReportKey
from core.stored_record import as_facts
from models import OutboxMessage, OutboxState, Person

_BETWEEN = timedelta(hours=1)


@dataclass(frozen=True)
class Nudged:
    """The people reminded, the count of those skipped, and whether the asker owes too."""

    people: tuple[str, ...]  # full names
    too_soon: int
    goes_at: datetime  # local, naive: now, or the start of the sending hours
    is_own: bool


@dataclass(frozen=True)
class NudgeFacts:
    """The stored facts of a nudge: its reports."""

    places: tuple[ReportKey, ...]


class Urgent(NamedTuple):
    """The most urgent reports, and whether they are overdue."""

    debts: list[Debt]
    is_overdue: bool


def urgent(agenda: Agenda, department_id: int | None = None) -> Urgent:
    """Give the overdue reports, or else those due next, of all departments or of one."""
    ladder, today = agenda.office.ladder, agenda.today
    debts = [one for one in agenda.debts if department_id in {None, one.department_id}]
    days = {debt: debt.deadline(ladder, today).effective_on for debt in debts}
    overdue = [debt for debt, day in days.items() if day < today]
    if overdue or not days:
        return Urgent(overdue, is_overdue=bool(overdue))
    nearest = min(days.values())
    return Urgent([debt for debt, day in days.items() if day == nearest], is_overdue=False)


async def nudge(act: Act, agenda: Agenda, wanted: Collection[ReportKey]) -> Nudged:
    """Remind everybody who owes one of these reports."""
    act.actor.require_coordinating()
    if agenda.organization_id != act.actor.organization_id:
        raise NotAllowedError(texts.coordinating_not_allowed())
    owed: dict[int, list[ReportKey]] = {}
    for person_id, duties in agenda.duties.items():
        for duty in duties:
            is_owed = duty.part is ReminderPart.OWN and duty.debt is not None
            if is_owed and duty.debt and duty.debt.key in wanted:
                owed.setdefault(person_id, []).append(duty.debt.key)
    is_own = owed.pop(act.actor.person_id, None) is not None  # the asker needs no reminder
    recent = await _nudged_lately(act.session, agenda.organization_id, act.now)
    for person_id in owed.keys() - recent:
        await _post(act.session, agenda, person_id, owed[person_id], act.now)
    told = sorted(owed.keys() - recent)
    if told:
        reports = sorted({key for person_id in told for key in owed[person_id]}, key=str)
        record_act(
            act,
            "nudged",
            "organization",
            agenda.organization_id,
            after={"people": told, "places": reports},
        )
    names = await act.session.scalars(
        select(Person.full_name).where(Person.id.in_(told)).order_by(Person.id)
    )
    return Nudged(
        tuple(names),
        len(owed.keys() & recent),
        agenda.office.ladder.next_opening(agenda.now),
        is_own,
    )


async def _post(
    session: AsyncSession, agenda: Agenda, person_id: int, reports: list[ReportKey], now: datetime
) -> None:
    key = f"{NUDGE}:{person_id}:{now.isoformat()}"
    facts = as_facts(NudgeFacts(tuple(reports)))
    await post(session, Letter(agenda.organization_id, person_id, NUDGE, key, facts, now), now)


async def _nudged_lately(session: AsyncSession, organization_id: int, now: datetime) -> set[int]:
    since = now - _BETWEEN
    found = await session.scalars(
        select(OutboxMessage.person_id).where(
            OutboxMessage.organization_id == organization_id,
            OutboxMessage.kind == NUDGE,
            # A nudge that waits for the sending hours counts. One later than now does not: it is
            # from a clock that was ahead.
            or_(
                OutboxMessage.created_at.between(since, now),
                OutboxMessage.sent_at.between(since, now),
                OutboxMessage.state.in_((OutboxState.PENDING, OutboxState.SENDING)),
            ),
        )
    )
    return set(found)
