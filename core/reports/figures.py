"""The figures of one round, read once."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.rounds.cases import Case, open_cases
from core.rounds.owed import AskedRound, Debt, debts, extended_days
from models import Answer, Department, Report, RoundKind, Task

_COMPLETE = 100  # percent


class Sending(Enum):
    """How a department's report of the round stands."""

    ON_TIME = "on time"
    LATE = "late"
    WAITING = "waiting"  # not sent, and the deadline has not passed
    OVERDUE = "overdue"


@dataclass(frozen=True)
class DepartmentFigures:
    """One department in one round; a task counts as done or under way only once it was sent."""

    department_id: int
    name: str
    sending: Sending
    submitted_at: datetime | None
    days_overdue: int  # working days, of a report that came late or is still missing
    extended_on: date | None  # the day that was granted, moved to a working day
    due_on: date  # everybody's, moved to a working day
    tasks: int
    done: int
    under_way: int
    drafted: int  # tasks answered in a report that was not sent
    mended: int  # tasks whose answer changed after the report was sent
    added_late: int  # likewise, after the round was locked
    is_instead: bool  # a deputy or the coordinator sent it

    @property
    def not_begun(self) -> int:
        """Count the rest, those that nobody reported on included."""
        return self.tasks - self.done - self.under_way

    @property
    def is_submitted(self) -> bool:
        """Tell whether the report came, in time or late."""
        return self.sending in {Sending.ON_TIME, Sending.LATE}


@dataclass(frozen=True)
class Figures:
    """One round of one commune, as it stood at `as_of`."""

    round_key: str
    due_on: date
    effective_due_on: date
    as_of: datetime  # local
    departments: tuple[DepartmentFigures, ...]
    cases: tuple[Case, ...]  # every open difficulty of the commune, whichever round it is of

    @property
    def submitted(self) -> int:
        """Count the departments that sent their report."""
        return sum(department.is_submitted for department in self.departments)

    @property
    def tasks(self) -> int:
        """Count the tasks of all departments."""
        return sum(department.tasks for department in self.departments)

    @property
    def done(self) -> int:
        """Count the tasks that are mended."""
        return sum(department.done for department in self.departments)

    @property
    def under_way(self) -> int:
        """Count the tasks that are being mended."""
        return sum(department.under_way for department in self.departments)

    @property
    def not_begun(self) -> int:
        """Count the tasks that are not begun, or not reported on."""
        return sum(department.not_begun for department in self.departments)

    @property
    def unreported(self) -> int:
        """Count the tasks of departments that have not sent their report."""
        return sum(d.tasks for d in self.departments if not d.is_submitted)

    @property
    def overdue(self) -> int:
        """Count the tasks of departments whose report is overdue."""
        return sum(d.tasks for d in self.departments if d.sending is Sending.OVERDUE)

    def by_sending(self, sending: Sending) -> tuple[DepartmentFigures, ...]:
        """List the departments whose report stands so."""
        return tuple(d for d in self.departments if d.sending is sending)


@dataclass(frozen=True)
class Arrears:
    """Reports of an earlier round that are still missing."""

    round_key: str
    departments: tuple[str, ...]
    days_overdue: int  # working days


_PLANNED = select(Task.department_id, Task.id).where(
    Task.plan_id == bindparam("plan_id"), Task.withdrawn_at.is_(None)
)
_REPORTS = select(
    Report.department_id,
    Report.department_name,
    Report.submitted_at,
    (Report.on_behalf_of_id.is_not(None) | Report.is_by_office).label("is_instead"),
).where(Report.round_id == bindparam("round_id"))
_ANSWERS = (
    select(Report.department_id, Answer.task_id, Answer.progress, Answer.confirmed_at)
    .join(Answer, Answer.report_id == Report.id)
    .where(Report.round_id == bindparam("round_id"), Answer.confirmed_at.is_not(None))
    .order_by(Answer.id)
)
_DEPARTMENTS = (
    select(Department.id, Department.name)
    .where(Department.id.in_(bindparam("ids", expanding=True)))
    .order_by(Department.position, Department.id)
)


async def read_figures(
    session: AsyncSession, asked: AskedRound, office: Office, now: datetime
) -> Figures:
    """Read the round's figures as they stand now.

    A report that was sent counts the tasks it answered; one that was not, those of the plan.
    """
    local = office.local(now)
    effective = office.ladder.effective(asked.due_on)
    planned = await _planned(session, asked)
    reports = {
        report.department_id: report
        for report in await session.execute(_REPORTS, {"round_id": asked.id})
    }
    sent = {key for key, report in reports.items() if report.submitted_at is not None}
    answers = await _answers(session, asked)
    departments = await session.execute(_DEPARTMENTS, {"ids": [*{*planned, *sent}]})
    extended = await extended_days(session, [asked.id])
    figures = []
    for one in departments:
        granted = extended.get((asked.id, one.id))
        granted = granted if granted and granted > asked.due_on else None
        own = office.calendar.on_or_after(granted) if granted else None
        when = _When(effective, office.ladder.locks_on(asked.due_on), own, local)
        about = (reports.get(one.id), answers.get(one.id, {}), planned.get(one.id))
        figures.append(_department(one, about, when, office))
    cases = await open_cases(session, asked.organization_id, office, local.date())
    return Figures(asked.key, asked.due_on, effective, local, tuple(figures), cases)


async def _planned(session: AsyncSession, asked: AskedRound) -> dict[int, set[int]]:
    """Give department → its tasks in the plan of today."""
    rows = await session.execute(_PLANNED, {"plan_id": asked.plan_id})
    planned: dict[int, set[int]] = {}
    for department_id, task_id in rows:
        planned.setdefault(department_id, set()).add(task_id)
    return planned


@dataclass(frozen=True)
class _Said:
    """The newest confirmed answer of a task."""

    percent: int
    confirmed_at: datetime


async def _answers(session: AsyncSession, asked: AskedRound) -> dict[int, dict[int, _Said]]:
    """Give department → task → what counts."""
    rows = await session.execute(_ANSWERS, {"round_id": asked.id})
    answers: dict[int, dict[int, _Said]] = {}
    for department_id, task_id, percent, confirmed_at in rows:
        if department_id is None or confirmed_at is None:
            continue  # the inspection team answers for no task
        answers.setdefault(department_id, {})[task_id] = _Said(percent or 0, confirmed_at)
    return answers


@dataclass(frozen=True)
class _When:
    """The round's deadline, a department's own later one, its lock, and the local time."""

    effective: date
    locks_on: date
    extended_on: date | None
    local: datetime

    @property
    def last(self) -> date:
        """Give the day after which this department is late."""
        return self.extended_on or self.effective


def _department(
    department: Row[*tuple[Any, ...]],
    about: tuple[Row[*tuple[Any, ...]] | None, dict[int, _Said], set[int] | None],
    when: _When,
    office: Office,
) -> DepartmentFigures:
    report, answers, planned = about
    submitted_at = office.local(report.submitted_at) if report and report.submitted_at else None
    said = list(answers.values()) if submitted_at else []
    percents = [one.percent for one in said]
    after = [office.local(one.confirmed_at) for one in said]
    changed = [at for at in after if submitted_at and at > submitted_at]
    late = sum(at.date() > when.locks_on for at in changed)
    return DepartmentFigures(
        department_id=department.id,
        name=report.department_name if report else department.name,
        sending=_sending(submitted_at, when.last, when.local),
        submitted_at=submitted_at,
        days_overdue=office.calendar.days_between(when.last, (submitted_at or when.local).date()),
        extended_on=when.extended_on,
        due_on=when.effective,
        tasks=len(percents) if submitted_at else len(planned or ()),
        done=sum(percent >= _COMPLETE for percent in percents),
        under_way=sum(0 < percent < _COMPLETE for percent in percents),
        drafted=0 if submitted_at else len(answers.keys() & (planned or set())),
        mended=len(changed) - late,
        added_late=late,
        is_instead=bool(report and submitted_at and report.is_instead),
    )


def _sending(submitted_at: datetime | None, effective: date, local: datetime) -> Sending:
    if submitted_at:
        return Sending.ON_TIME if submitted_at.date() <= effective else Sending.LATE
    return Sending.OVERDUE if local.date() > effective else Sending.WAITING


async def read_arrears(
    session: AsyncSession, asked: AskedRound, office: Office, now: datetime
) -> list[Arrears]:
    """Read what is still owed of rounds before the one that is asked for, the oldest first."""
    if not asked.has_earlier:
        return []
    today = office.local(now).date()
    earlier = [
        debt
        for debt in await debts(session, asked.organization_id, office.ladder, today)
        if debt.asked.kind == RoundKind.REPORT and debt.asked.due_on < asked.due_on
    ]
    if not earlier:
        return []
    ids = {debt.department_id for debt in earlier}
    names = {row.id: row.name for row in await session.execute(_DEPARTMENTS, {"ids": [*ids]})}
    by_round: dict[int, list[Debt]] = {}
    for debt in earlier:
        by_round.setdefault(debt.asked.id, []).append(debt)
    return [
        Arrears(
            round_key=of_round[0].asked.key,
            departments=tuple(names[debt.department_id] for debt in of_round),
            days_overdue=office.ladder.deadline(of_round[0].asked.due_on, today).days_overdue,
        )
        for of_round in by_round.values()
    ]
