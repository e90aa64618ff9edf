"""The figures of one round, from which all texts, charts, Word and Excel files are made. Pure."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from core.difficulties.cases import Case
from core.figures.points import Points, points_of, total
from core.figures.returned import Returned
from core.plan.task_facts import TaskFacts
from core.reporting.answer_facts import AnswerContent
from core.reporting.completion import Completion
from models import Verdict

_DONE = frozenset({Completion.DONE, Completion.DONE_LATE})
_UNDER_WAY = frozenset({Completion.UNDER_WAY, Completion.UNDER_WAY_LATE})
_OVERDUE = frozenset({Completion.UNDER_WAY_LATE, Completion.NOT_BEGUN_LATE})


class Sending(Enum):
    """The state of a department's report in the round."""

    ON_TIME = "on time"
    LATE = "late"
    WAITING = "waiting"  # not sent; the deadline has not passed
    OVERDUE = "overdue"


@dataclass(frozen=True, kw_only=True)
class TaskFigures(TaskFacts, AnswerContent):
    """One task in one round with the content of its counting answer, if there is one."""

    note: str
    finish_on: date | None  # from the framework plan, moved to a working day
    completion: Completion
    is_reported: bool = False  # this round's report was sent and answers it
    progress: int = 0
    documents: tuple[str, ...] = ()  # cited as evidence in the plan's year so far
    files: int = 0  # given as evidence in the plan's year so far
    verdict: Verdict | None = None  # None: this version was not reviewed
    verified_score: Decimal | None = None
    reason: str = ""  # of the reviewer
    reported_at: datetime | None = None  # local
    is_mended: bool = False  # changed after the report was sent
    is_added_late: bool = False  # changed after the round was locked
    shortfall: str = ""  # why it was declared not done at the year's end; empty: it was not
    result_key: str | None = (
        None  # key of the round whose answer counts; None: no answer in the year
    )
    is_carried: bool = False  # the counting answer is from another round
    returned: Returned | None = None

    @property
    def is_told(self) -> bool:
        """Tell whether any answer of the year counts for it."""
        return self.is_reported or self.is_carried

    @property
    def is_done(self) -> bool:
        """Tell whether it is done; a returned answer does not count."""
        return self.completion in _DONE

    @property
    def is_under_way(self) -> bool:
        """Tell whether it is under way."""
        return self.completion in _UNDER_WAY

    @property
    def is_overdue(self) -> bool:
        """Tell whether its finish day has passed, or it lacks an overdue report."""
        return self.completion in _OVERDUE

    @property
    def waits_for_review(self) -> bool:
        """Tell whether the newest answer, of any round, was not reviewed."""
        return self.is_told and self.verdict is None and self.returned is None

    @property
    def is_returned(self) -> bool:
        """Tell whether a reviewer wants its newest answer corrected or explained."""
        is_only = self.verdict in {Verdict.RETURNED, Verdict.EXPLAIN}
        return is_only or self.returned is not None

    @property
    def points(self) -> Points:
        """Give its points."""
        return points_of(self.score, self.max_score, self.self_score, self.verified_score)


@dataclass(frozen=True)
class DepartmentFigures:
    """One department in one round; without a sent report, tasks keep the year's latest result."""

    department_id: int
    name: str
    is_office: bool  # the coordinating department
    sending: Sending
    submitted_at: datetime | None  # local
    submitted_by: str
    days_overdue: int  # working days, for a late or missing report
    extended_on: date | None  # granted day, moved to a working day
    due_on: date  # the round's day, moved to a working day
    drafted: int  # tasks answered in an unsent report
    is_instead: bool  # a deputy or the coordinator sent it
    words: str  # of the whole report
    task_figures: tuple[TaskFigures, ...]
    last_key: str | None = None  # newest round with a counting answer; None: none in the year

    @property
    def tasks(self) -> int:
        """Count the tasks."""
        return len(self.task_figures)

    @property
    def done(self) -> int:
        """Count the tasks that are done."""
        return sum(task.is_done for task in self.task_figures)

    @property
    def under_way(self) -> int:
        """Count the tasks that are under way."""
        return sum(task.is_under_way for task in self.task_figures)

    @property
    def not_begun(self) -> int:
        """Count the other tasks, those without any report in the year included."""
        return self.tasks - self.done - self.under_way

    @property
    def overdue(self) -> int:
        """Count the tasks that are overdue, or lack an overdue report."""
        return sum(task.is_overdue for task in self.task_figures)

    @property
    def not_done(self) -> int:
        """Count the tasks declared not done; the counts above include them."""
        return sum(bool(task.shortfall) for task in self.task_figures)

    @property
    def waiting(self) -> int:
        """Count the tasks that wait for a review."""
        return sum(task.waits_for_review for task in self.task_figures)

    @property
    def returned(self) -> int:
        """Count the tasks that a reviewer wants corrected or explained."""
        return sum(task.is_returned for task in self.task_figures)

    @property
    def mended(self) -> int:
        """Count the tasks whose answer changed after the report was sent."""
        return sum(task.is_mended for task in self.task_figures)

    @property
    def added_late(self) -> int:
        """Count the tasks whose answer changed after the round was locked."""
        return sum(task.is_added_late for task in self.task_figures)

    @property
    def points(self) -> Points:
        """Give the points of its tasks."""
        return total(task.points for task in self.task_figures)

    @property
    def is_submitted(self) -> bool:
        """Tell whether the report was sent, on time or late."""
        return self.sending in {Sending.ON_TIME, Sending.LATE}


@dataclass(frozen=True)
class Figures:
    """One round of one commune, as it stood at `as_of`."""

    round_id: int
    round_key: str
    plan_number: str
    plan_year: int
    starts_on: date
    cutoff_on: date  # last day of the round's data
    due_on: date
    effective_due_on: date
    as_of: datetime  # local
    departments: tuple[DepartmentFigures, ...]
    cases: tuple[Case, ...]  # all open difficulties of the commune, from any round

    @property
    def scored_year(self) -> int:
        """Give the year whose scores the plan is to improve."""
        return self.plan_year - 1

    @property
    def task_figures(self) -> tuple[TaskFigures, ...]:
        """Give the tasks of all departments."""
        return tuple(task for one in self.departments for task in one.task_figures)

    @property
    def submitted(self) -> int:
        """Count the departments that sent their report."""
        return sum(department.is_submitted for department in self.departments)

    @property
    def missing(self) -> tuple[DepartmentFigures, ...]:
        """List the departments that have not sent their report."""
        return tuple(one for one in self.departments if not one.is_submitted)

    @property
    def tasks(self) -> int:
        """Count the tasks of all departments."""
        return sum(department.tasks for department in self.departments)

    @property
    def done(self) -> int:
        """Count the tasks that are done."""
        return sum(department.done for department in self.departments)

    @property
    def under_way(self) -> int:
        """Count the tasks that are under way."""
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
    def carried(self) -> int:
        """Count those unreported tasks that have a result from an earlier round."""
        missing = (task for one in self.missing for task in one.task_figures)
        return sum(task.is_told for task in missing)

    @property
    def overdue(self) -> int:
        """Count the tasks that are overdue, or lack an overdue report."""
        return sum(department.overdue for department in self.departments)

    @property
    def not_done(self) -> int:
        """Count the tasks declared not done; the counts above include them."""
        return sum(department.not_done for department in self.departments)

    @property
    def waiting(self) -> int:
        """Count the tasks that wait for a review."""
        return sum(department.waiting for department in self.departments)

    @property
    def returned(self) -> int:
        """Count the tasks that a reviewer wants corrected or explained."""
        return sum(department.returned for department in self.departments)

    @property
    def mended(self) -> int:
        """Count the tasks whose answer changed after their report was sent."""
        return sum(department.mended for department in self.departments)

    @property
    def added_late(self) -> int:
        """Count the tasks whose answer changed after the round was locked."""
        return sum(department.added_late for department in self.departments)

    @property
    def by_completion(self) -> Counter[Completion]:
        """Count the tasks by their completion."""
        return Counter(task.completion for task in self.task_figures)

    @property
    def points(self) -> Points:
        """Give the points of all departments."""
        return total(department.points for department in self.departments)

    def by_sending(self, sending: Sending) -> tuple[DepartmentFigures, ...]:
        """List the departments whose report has this state."""
        return tuple(d for d in self.departments if d.sending is sending)

    def department(self, department_id: int) -> DepartmentFigures | None:
        """Find a department; None when it does not report in the round."""
        return next((d for d in self.departments if d.department_id == department_id), None)

    def only(self, department_id: int) -> "Figures":
        """Give the figures of one department alone, for its own officials."""
        return replace(
            self,
            departments=tuple(d for d in self.departments if d.department_id == department_id),
            cases=tuple(case for case in self.cases if case.department_id == department_id),
        )
