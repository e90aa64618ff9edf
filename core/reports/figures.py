"""The figures of one round, read once."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from models import Answer, Department, Report, Round, Task

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
    days_overdue: int  # working days, of a report that is still missing
    tasks: int
    done: int
    under_way: int
    drafted: int  # tasks answered in a report that was not sent

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


async def read_figures(
    session: AsyncSession, asked: Round, office: Office, now: datetime
) -> Figures:
    """Read the round's figures as they stand now."""
    local = office.local(now)
    effective = office.ladder.effective(asked.due_on)
    rows = (
        await session.execute(
            select(Task, Department)
            .join(Department, Department.id == Task.department_id)
            .where(Task.plan_id == asked.plan_id, Task.withdrawn_at.is_(None))
            .order_by(Department.position, Task.position)
        )
    ).all()
    departments = {department.id: department for _, department in rows}
    tasks = Counter(department.id for _, department in rows)
    reports = {
        report.department_id: report
        for report in await session.scalars(select(Report).where(Report.round_id == asked.id))
    }
    progress = await _progress(session, asked, {task.id for task, _ in rows})
    figures = (
        _department(
            department,
            tasks[department.id],
            reports.get(department.id),
            progress.get(department.id, {}),
            (effective, local, office),
        )
        for department in departments.values()
    )
    return Figures(asked.key, asked.due_on, effective, local, tuple(figures))


async def _progress(
    session: AsyncSession, asked: Round, task_ids: set[int]
) -> dict[int, dict[int, int]]:
    """Give department → task → percent, by the newest confirmed answer."""
    rows = await session.execute(
        select(Report.department_id, Answer.task_id, Answer.progress)
        .join(Answer, Answer.report_id == Report.id)
        .where(Report.round_id == asked.id, Answer.confirmed_at.is_not(None))
        .order_by(Answer.id)
    )
    progress: dict[int, dict[int, int]] = {}
    for department_id, task_id, percent in rows:
        if task_id in task_ids and percent is not None:
            progress.setdefault(department_id, {})[task_id] = percent
    return progress


def _department(
    department: Department,
    tasks: int,
    report: Report | None,
    progress: dict[int, int],
    when: tuple[date, datetime, Office],
) -> DepartmentFigures:
    effective, local, office = when
    submitted_at = report.submitted_at if report else None
    counted = progress if submitted_at else {}
    return DepartmentFigures(
        department_id=department.id,
        name=report.department_name if report else department.name,
        sending=_sending(office.local(submitted_at) if submitted_at else None, effective, local),
        submitted_at=office.local(submitted_at) if submitted_at else None,
        days_overdue=0 if submitted_at else office.calendar.days_between(effective, local.date()),
        tasks=tasks,
        done=sum(percent >= _COMPLETE for percent in counted.values()),
        under_way=sum(0 < percent < _COMPLETE for percent in counted.values()),
        drafted=0 if submitted_at else len(progress),
    )


def _sending(submitted_at: datetime | None, effective: date, local: datetime) -> Sending:
    if submitted_at:
        return Sending.ON_TIME if submitted_at.date() <= effective else Sending.LATE
    return Sending.OVERDUE if local.date() > effective else Sending.WAITING
