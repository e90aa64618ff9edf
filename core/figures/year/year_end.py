"""The figures of a plan's year by department, from which ratings are proposed. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from core.errors import UserError
from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.figures.points import Points, total
from core.figures.words import year_end_refusals as refusals
from core.reporting.completion import Completion


@dataclass(frozen=True)
class Difficulties:
    """The number of difficulties that a department raised in the year, and of those solved."""

    raised: int = 0
    solved: int = 0


@dataclass(frozen=True)
class Findings:
    """The findings of the inspection team at a department in the year, counted."""

    mended: int = 0  # on time, confirmed by an inspector
    mended_late: int = 0
    open: int = 0  # not confirmed as mended, overdue ones included
    overdue: int = 0

    @property
    def recorded(self) -> int:
        """Count all findings."""
        return self.mended + self.mended_late + self.open


class ReportInRound(NamedTuple):
    """How a department's report stands in a round of the year."""

    round_key: str
    sending: Sending


class _FiguresInRound(NamedTuple):
    """A department's figures in a round; none where it was not asked."""

    round_key: str
    figures: DepartmentFigures | None


@dataclass(frozen=True)
class DepartmentYear:
    """One department's year; the tasks are those of the last round's figures."""

    department_id: int
    name: str
    is_office: bool  # the coordinating department
    told_by: str | None  # key of the round that the states come from; None: nothing sent
    is_told_by_last: bool  # that round is the last opened one
    reports: tuple[ReportInRound, ...]
    task_figures: tuple[TaskFigures, ...]
    difficulties: Difficulties
    findings: Findings

    @property
    def tasks(self) -> int:
        """Count the tasks."""
        return len(self.task_figures)

    @property
    def not_done(self) -> int:
        """Count the tasks that a person declared not done."""
        return sum(bool(task.shortfall) for task in self.task_figures)

    @property
    def done(self) -> int:
        """Count the tasks that were done on time."""
        return self._standing(Completion.DONE)

    @property
    def done_late(self) -> int:
        """Count the tasks that were done late."""
        return self._standing(Completion.DONE_LATE)

    @property
    def under_way(self) -> int:
        """Count the tasks under way, without those declared not done."""
        return self._standing(Completion.UNDER_WAY, Completion.UNDER_WAY_LATE)

    @property
    def not_begun(self) -> int:
        """Count the tasks not begun or not reported on, without those declared not done."""
        return self._standing(Completion.NOT_BEGUN, Completion.NOT_BEGUN_LATE)

    @property
    def waiting(self) -> int:
        """Count the tasks that wait for a review."""
        return sum(task.waits_for_review for task in self.task_figures)

    @property
    def on_time(self) -> int:
        """Count the reports that came on time."""
        return self._sent(Sending.ON_TIME)

    @property
    def late(self) -> int:
        """Count the reports that came late."""
        return self._sent(Sending.LATE)

    @property
    def missing(self) -> int:
        """Count the overdue reports that were not sent."""
        return self._sent(Sending.OVERDUE)

    @property
    def not_due(self) -> int:
        """Count the reports that are not yet due."""
        return self._sent(Sending.WAITING)

    @property
    def points(self) -> Points:
        """Give the points of its tasks."""
        return total(task.points for task in self.task_figures)

    def task(self, task_id: int) -> TaskFigures | None:
        """Find a task; None when the department has no such task."""
        return next((task for task in self.task_figures if task.task_id == task_id), None)

    def _standing(self, *wanted: Completion) -> int:
        return sum(task.completion in wanted and not task.shortfall for task in self.task_figures)

    def _sent(self, wanted: Sending) -> int:
        return sum(one.sending is wanted for one in self.reports)


@dataclass(frozen=True)
class YearEnd:
    """A plan's year at `as_of`: all departments, or those that the reader may see."""

    plan_number: str
    plan_issued_on: date | None
    plan_year: int
    as_of: datetime  # local
    last_key: str  # of the last opened round
    closes_on: date  # first day of the year's last round
    is_closing: bool  # that round is open, so the year can be judged
    departments: tuple[DepartmentYear, ...]

    @property
    def scored_year(self) -> int:
        """Give the year whose scores the plan is to improve."""
        return self.plan_year - 1

    def only(self, department_id: int) -> "YearEnd":
        """Give the year of one department alone; raise `UserError` when it has none."""
        wanted = self.department(department_id)
        if wanted is None:
            raise UserError(refusals.department_gone())
        return replace(self, departments=(wanted,))

    def department(self, department_id: int) -> DepartmentYear | None:
        """Find a department; None when it has no figures here."""
        return next((d for d in self.departments if d.department_id == department_id), None)


def department_years(
    rounds: Iterable[Figures],
    difficulties: dict[int, Difficulties],
    findings: dict[int, Findings],
) -> tuple[DepartmentYear, ...]:
    """Make a year from the figures of its rounds (earliest first, at least one).

    Departments and task states are those of the last round, so that the rating agrees with the
    report of the same day.
    """
    known = list(rounds)
    return tuple(
        _department_year(
            one,
            known[-1].round_key,
            [_FiguresInRound(f.round_key, f.department(one.department_id)) for f in known],
            difficulties.get(one.department_id, Difficulties()),
            findings.get(one.department_id, Findings()),
        )
        for one in known[-1].departments
    )


def _department_year(
    last: DepartmentFigures,
    last_key: str,
    rounds: list[_FiguresInRound],
    difficulties: Difficulties,
    findings: Findings,
) -> DepartmentYear:
    return DepartmentYear(
        department_id=last.department_id,
        name=last.name,
        is_office=last.is_office,
        told_by=last_key if last.is_submitted else last.last_key,
        is_told_by_last=last.is_submitted,
        reports=tuple(ReportInRound(key, one.sending) for key, one in rounds if one is not None),
        task_figures=last.task_figures,
        difficulties=difficulties,
        findings=findings,
    )
