"""Reads owed reports for a message, each with its deadline and its reminders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Deadline
from core.hand_in.hand_in import HandIn, load_hand_in
from core.reminders.agenda import Agenda, Duty
from core.reporting.card import Card, load_card
from core.reporting.owed import Debt
from models import RoundKind


@dataclass(frozen=True)
class OwedReport:
    """An owed report as of now."""

    report: Card | HandIn
    deadline: Deadline
    reminded: int  # earlier reminders
    promised_on: date | None  # the day that this person promised, if not past
    in_place_of: str | None  # the absent person, for a deputy


async def load_report(session: AsyncSession, organization_id: int, debt: Debt) -> Card | HandIn:
    """Read a report of any kind."""
    load = load_card if debt.asked.kind == RoundKind.REPORT else load_hand_in
    return await load(session, organization_id, *debt.key)


async def read_standings(
    session: AsyncSession, agenda: Agenda, duties: Iterable[Duty]
) -> list[OwedReport]:
    """Read the reports of these duties, oldest deadline first."""
    owed = {duty.debt.key: (duty.debt, duty) for duty in duties if duty.debt is not None}
    return [
        OwedReport(
            report=await load_report(session, agenda.organization_id, debt),
            deadline=debt.deadline(agenda.office.ladder, agenda.today),
            reminded=agenda.times_reminded.get(key, 0),
            promised_on=_promised_on(agenda, duty, debt),
            in_place_of=duty.in_place_of,
        )
        for key, (debt, duty) in owed.items()
    ]


def _promised_on(agenda: Agenda, duty: Duty, debt: Debt) -> date | None:
    hold = agenda.holds.get(duty.person_id, {}).get(debt.key)
    day = hold.promised_on if hold else None
    return day if day is not None and day >= agenda.today else None
