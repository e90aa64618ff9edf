"""Reads the state of a round's tasks at a moment, from the answers that counted then."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.figures.figures import TaskFigures
from core.figures.returned import Returned
from core.figures.year.shortfalls_at import shortfalls_at
from core.framework.open_measures import planned_days
from core.office import Office
from core.plan.task_columns import TASK_COLUMNS, task_facts
from core.progress_levels import COMPLETE
from core.reporting.answer_columns import content_of
from core.reporting.completion import Completion, completion
from core.reporting.counting import AnswerHistory, ReportedAnswer, read_told
from core.reporting.owed import AskedRound
from core.reporting.proving import read_proving
from models import Answer, Report, Task

_TASKS = (
    select(
        *TASK_COLUMNS,
        Task.department_id,
        Task.added_on,
        Task.withdrawn_at,
    )
    .where(Task.plan_id == bindparam("plan_id"))
    .order_by(Task.position, Task.id)
)
_DRAFTED = (
    select(Answer.task_id)
    .join(Report, Report.id == Answer.report_id)
    .where(Report.round_id == bindparam("round_id"), Answer.confirmed_at <= bindparam("moment"))
    .distinct()
)


@dataclass(frozen=True)
class TaskReader:
    """What was known of a round's tasks at a moment."""

    today: date  # local
    locks_on: date
    year_ends_on: date
    office: Office
    planned: Mapping[int, tuple[Row[*tuple[Any, ...]], ...]]  # department → tasks in the plan then
    every: Mapping[
        int, tuple[Row[*tuple[Any, ...]], ...]
    ]  # department → tasks, withdrawn ones included
    answered: Collection[int]  # tasks in the round's own reports, sent or not
    told: Mapping[int, AnswerHistory]
    files: Mapping[int, int]
    documents: Mapping[int, tuple[str, ...]]
    finish_days: Mapping[int, date]
    shortfalls: Mapping[int, str]  # task → why it was declared not done

    def drafted(self, department_id: int) -> int:
        """Count the tasks answered in an unsent report."""
        return sum(task.task_id in self.answered for task in self.planned.get(department_id, ()))

    def of(
        self, department_id: int, submitted_at: datetime | None, *, is_overdue: bool
    ) -> tuple[TaskFigures, ...]:
        """Give a department's tasks; `is_overdue` is about its report."""
        if submitted_at is None:
            tasks = self.planned.get(department_id, ())
            return tuple(self._unreported(task, is_overdue=is_overdue) for task in tasks)
        answered = (task for task in self.every[department_id] if self._own(task.task_id))
        return tuple(self._reported(task, submitted_at) for task in answered)

    def last_key(self, tasks: Iterable[TaskFigures]) -> str | None:
        """Give the key of the newest round with a counting answer for one of these tasks."""
        counting = [self.told[task.task_id].counting for task in tasks if task.task_id in self.told]
        newest = max(counting, key=lambda one: (one.cutoff_on, one.confirmed_at), default=None)
        return newest.round_key if newest else None

    def _own(self, task_id: int) -> tuple[ReportedAnswer, ...]:
        told = self.told.get(task_id)
        return told.own if told else ()

    def _unreported(self, task: Row[*tuple[Any, ...]], *, is_overdue: bool) -> TaskFigures:
        """Give a task without a sent report, with its latest result, if any."""
        if told := self.told.get(task.task_id):
            return TaskFigures(**self._known(task), **self._said(told))
        stands = completion(0, self._due_on(task.task_id), None, self.today)
        stands = Completion.NOT_BEGUN_LATE if is_overdue else stands
        return TaskFigures(**self._known(task), completion=stands)

    def _reported(self, task: Row[*tuple[Any, ...]], submitted_at: datetime) -> TaskFigures:
        told = self.told[task.task_id]
        newest = told.own[-1]
        confirmed_at = self.office.local(newest.confirmed_at)
        is_changed = confirmed_at > submitted_at
        is_late = is_changed and confirmed_at.date() > self.locks_on
        return TaskFigures(
            **{**self._known(task), "title": newest.task_title},
            **self._said(told),
            is_reported=True,
            is_mended=is_changed and not is_late,
            is_added_late=is_late,
        )

    def _known(self, task: Row[*tuple[Any, ...]]) -> dict[str, Any]:
        return {
            **task_facts(task),
            "note": task.note or "",
            "finish_on": self._finish_on(task.task_id),
            "shortfall": self.shortfalls.get(task.task_id, ""),
        }

    def _said(self, told: AnswerHistory) -> dict[str, Any]:
        """Give the content of the counting answer, and the answer returned since."""
        answer = told.counting
        return {
            **content_of(answer),
            "completion": self._completion(told),
            "documents": self.documents.get(answer.task_id, ()),
            "files": self.files.get(answer.task_id, 0),
            "verdict": answer.verdict,
            "verified_score": answer.verified_score,
            "reason": answer.reason,
            "reported_at": self.office.local(answer.confirmed_at),
            "result_key": answer.round_key,
            "is_carried": answer not in told.own,
            "returned": self._returned(told.returned),
        }

    def _returned(self, answer: ReportedAnswer | None) -> Returned | None:
        if answer is None or answer.verdict is None:
            return None
        return Returned(
            **content_of(answer),
            round_key=answer.round_key,
            verdict=answer.verdict,
            reason=answer.reason,
            reported_at=self.office.local(answer.confirmed_at),
        )

    def _completion(self, told: AnswerHistory) -> Completion:
        answer = told.counting
        since = None if answer.task_id in self.shortfalls else told.done_since(COMPLETE)
        done_on = self.office.local(since).date() if since else None
        due_on = self._due_on(answer.task_id)
        return completion(answer.progress, due_on, done_on, self.today)

    def _finish_on(self, task_id: int) -> date | None:
        day = self.finish_days.get(task_id)
        return self.office.calendar.on_or_after(day) if day else None

    def _due_on(self, task_id: int) -> date:
        """Give the planned finish day; without one it is the year's end."""
        return self._finish_on(task_id) or self.year_ends_on


async def read_tasks(
    session: AsyncSession, asked: AskedRound, office: Office, moment: datetime, year: int
) -> TaskReader:
    """Read what was known at a moment of every task of the round's plan."""
    own = {"round_id": asked.id, "moment": moment}
    every: dict[int, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for task in await session.execute(_TASKS, {"plan_id": asked.plan_id}):
        every[task.department_id].append(task)
    told = await read_told(session, asked.id, asked.plan_id, asked.cutoff_on, moment)
    proving = await read_proving(session, asked.plan_id, moment=moment)
    proven = {
        task_id: proving.reported(task_id, asked.key, is_sent=bool(one.own))
        for task_id, one in told.items()
    }
    locks_on = office.ladder.locks_on(asked.due_on)
    asked_at = min(moment, office.day_end(locks_on))  # later changes do not concern it
    return TaskReader(
        today=office.local(moment).date(),
        locks_on=locks_on,
        year_ends_on=date(year, 12, 31),
        office=office,
        planned={
            key: kept for key, tasks in every.items() if (kept := _asked(tasks, office, asked_at))
        },
        every={key: tuple(tasks) for key, tasks in every.items()},
        answered=set(await session.scalars(_DRAFTED, own)),
        told=told,
        files={task_id: one.files for task_id, one in proven.items()},
        documents={task_id: one.documents for task_id, one in proven.items()},
        finish_days=await planned_days(session, asked.plan_id, moment),
        shortfalls=await shortfalls_at(session, asked.id, moment),
    )


def _asked(
    tasks: list[Row[*tuple[Any, ...]]], office: Office, moment: datetime
) -> tuple[Row[*tuple[Any, ...]], ...]:
    """Give the tasks in the plan at a moment."""
    day = office.local(moment).date()
    return tuple(
        one
        for one in tasks
        if (one.added_on is None or one.added_on <= day)
        and (one.withdrawn_at is None or one.withdrawn_at > moment)
    )
