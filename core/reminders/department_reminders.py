"""What a department was reminded of: of each report the last time, whether it arrived, the next."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Deadline, following
from core.people.departments import department_name
from core.people.leave import absences
from core.reminders.agenda import Agenda, ReminderPart
from core.reminders.history import Delivered, last_deliveries
from core.reporting.owed import Debt
from models import RoundKind


@dataclass(frozen=True)
class ReportReminders:
    """One report that is owed and what was said of it; times are local."""

    round_key: str
    kind: RoundKind
    deadline: Deadline
    times: int
    last: tuple[Delivered, ...]  # to each person who reports
    away: dict[str, date]  # who of them is on leave, and until when
    next_at: datetime | None  # None: the round asks for nothing more


@dataclass(frozen=True)
class DepartmentReminders:
    """A department, or the inspection team, with all it owes."""

    name: str | None  # None: the inspection team
    reports: tuple[ReportReminders, ...]


async def read_department_reminders(
    session: AsyncSession, agenda: Agenda, department_id: int | None
) -> DepartmentReminders:
    """Read it for one department, or with None for the team; raise `UserError` for another's."""
    name = None
    if department_id is not None:
        name = await department_name(session, agenda.organization_id, department_id)
    owed = [debt for debt in agenda.owing.debts if debt.department_id == department_id]
    return DepartmentReminders(
        name=name,
        reports=tuple([await _report(session, agenda, debt) for debt in owed]),
    )


async def _report(session: AsyncSession, agenda: Agenda, debt: Debt) -> ReportReminders:
    return ReportReminders(
        round_key=debt.asked.key,
        kind=debt.asked.kind,
        deadline=debt.deadline(agenda.office.ladder, agenda.today),
        times=agenda.times_reminded.get(debt.key, 0),
        last=tuple(await last_deliveries(session, agenda.organization_id, debt.key)),
        away={
            one.person: one.ends_on
            for one in await absences(session, agenda.organization_id, agenda.today)
        },
        next_at=_next_at(agenda, debt),
    )


def _next_at(agenda: Agenda, debt: Debt) -> datetime | None:
    """Give when anybody is reminded of the report next, pauses counted in."""
    own = [
        following(duty.rungs, agenda.now)
        for duties in agenda.duties.values()
        for duty in duties
        if duty.section is ReminderPart.OWN and duty.debt == debt
    ]
    ladder = agenda.office.ladder
    if not own and not debt.is_locked(ladder, agenda.today):  # nobody can be told now
        own = [following(ladder.rungs(debt.term(ladder), debt.audience), agenda.now)]
    return min((rung.slot for rung in own if rung is not None), default=None)
