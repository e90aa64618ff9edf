"""The reminders of a department: for each report the last one, its delivery, the next one."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Deadline, following
from core.notices.reminder_part import ReminderPart
from core.people.departments import department_name
from core.people.leave import absences
from core.reminders.agenda import Agenda
from core.reminders.history import Delivered, last_deliveries
from core.reporting.owed import Debt
from models import RoundKind


@dataclass(frozen=True)
class ReportReminders:
    """An owed report with its reminders; times are local."""

    round_key: str
    kind: RoundKind
    deadline: Deadline
    times: int
    last: tuple[Delivered, ...]  # one for each person who reports
    away: dict[str, date]  # name of a person on leave → last day
    next_at: datetime | None  # None: no more reminders


@dataclass(frozen=True)
class DepartmentReminders:
    """A department, or the inspection team, with its owed reports."""

    name: str | None  # None: the inspection team
    reports: tuple[ReportReminders, ...]


async def read_department_reminders(
    session: AsyncSession, agenda: Agenda, department_id: int | None
) -> DepartmentReminders:
    """Read a department's reminders (None: the team's); raise `UserError` for another commune's."""
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
    """Give when anybody is next reminded of the report, with their pauses."""
    own = [
        following(duty.rungs, agenda.now)
        for duties in agenda.duties.values()
        for duty in duties
        if duty.part is ReminderPart.OWN and duty.debt == debt
    ]
    ladder = agenda.office.ladder
    if not own and not debt.is_locked(ladder, agenda.today):  # nobody can be reached now
        own = [following(ladder.rungs(debt.term(ladder), debt.audience), agenda.now)]
    return min((rung.slot for rung in own if rung is not None), default=None)
