"""Reads how a round's tasks stood at a moment: the answer that counted then, and its review."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.reports.figures import TaskFigures
from core.rounds.completion import COMPLETE, Completion, completion, read_progress
from core.rounds.declared import shortfalls_at
from core.rounds.open_measures import planned_days
from core.rounds.owed import AskedRound
from models import Answer, CitedDocument, Evidence, Report, Review, Task, Verdict

_TASKS = (
    select(
        Task.id,
        Task.department_id,
        Task.code,
        Task.title,
        Task.score,
        Task.max_score,
        Task.percent,
        Task.note,
        Task.added_on,
        Task.withdrawn_at,
    )
    .where(Task.plan_id == bindparam("plan_id"))
    .order_by(Task.position, Task.id)
)
_ANSWERS = (
    select(
        Answer.id,
        Answer.task_id,
        Answer.task_title,
        Answer.progress,
        Answer.result,
        Answer.difficulty,
        Answer.self_score,
        Answer.explanation,
        Answer.confirmed_at,
    )
    .join(Report, Report.id == Answer.report_id)
    .where(Report.round_id == bindparam("round_id"), Answer.confirmed_at <= bindparam("moment"))
    .order_by(Answer.id)
)
_REVIEWS = (
    select(Review.answer_id, Review.verdict, Review.verified_score, Review.reason)
    .join(Answer, Answer.id == Review.answer_id)
    .join(Report, Report.id == Answer.report_id)
    .where(Report.round_id == bindparam("round_id"), Review.reviewed_at <= bindparam("moment"))
    .order_by(Review.id)
)
_FILES = (
    select(Evidence.task_id, func.count())
    .join(Report, Report.id == Evidence.report_id)
    .where(
        Report.round_id == bindparam("round_id"),
        Evidence.task_id.is_not(None),
        Evidence.added_at <= bindparam("moment"),
        # What was taken out later stood then.
        or_(Evidence.withdrawn_at.is_(None), Evidence.withdrawn_at > bindparam("moment")),
    )
    .group_by(Evidence.task_id)
)
_DOCUMENTS = (
    select(CitedDocument.task_id, CitedDocument.symbol)
    .join(Report, Report.id == CitedDocument.report_id)
    .where(Report.round_id == bindparam("round_id"), CitedDocument.added_at <= bindparam("moment"))
    .order_by(CitedDocument.id)
)


@dataclass(frozen=True)
class TaskReader:
    """What was known of a round's tasks at a moment, by task."""

    today: date  # local
    locks_on: date
    year_ends_on: date
    office: Office
    planned: Mapping[int, tuple[Row[*tuple[Any, ...]], ...]]  # department → tasks asked for then
    every: Mapping[int, tuple[Row[*tuple[Any, ...]], ...]]  # withdrawn ones included
    answers: Mapping[int, Row[*tuple[Any, ...]]]
    reviews: Mapping[int, Row[*tuple[Any, ...]]]  # by answer
    files: Mapping[int, int]
    documents: Mapping[int, tuple[str, ...]]
    finish_days: Mapping[int, date]
    done_since: Mapping[int, datetime]
    shortfalls: Mapping[int, str]  # task → why it was declared not done

    def drafted(self, department_id: int) -> int:
        """Count the tasks that a report answers which was not sent."""
        return sum(task.id in self.answers for task in self.planned.get(department_id, ()))

    def of(
        self, department_id: int, submitted_at: datetime | None, *, is_overdue: bool
    ) -> tuple[TaskFigures, ...]:
        """Give a department's tasks; `is_overdue`: its report is."""
        if submitted_at is None:
            tasks = self.planned.get(department_id, ())
            return tuple(self._unreported(task, is_overdue=is_overdue) for task in tasks)
        answered = (task for task in self.every[department_id] if task.id in self.answers)
        return tuple(self._reported(task, submitted_at) for task in answered)

    def _unreported(self, task: Row[*tuple[Any, ...]], *, is_overdue: bool) -> TaskFigures:
        stands = completion(0, self._due_on(task.id), None, self.today)
        stands = Completion.NOT_BEGUN_LATE if is_overdue else stands
        return TaskFigures(**self._known(task), title=task.title, completion=stands)

    def _reported(self, task: Row[*tuple[Any, ...]], submitted_at: datetime) -> TaskFigures:
        answer = self.answers[task.id]
        review = self.reviews.get(answer.id)
        confirmed_at = self.office.local(answer.confirmed_at)
        is_changed = confirmed_at > submitted_at
        is_late = is_changed and confirmed_at.date() > self.locks_on
        return TaskFigures(
            **self._known(task),
            title=answer.task_title,
            completion=self._completion(task.id, answer.progress or 0, review),
            is_reported=True,
            progress=answer.progress or 0,
            result=answer.result,
            difficulty=answer.difficulty,
            explanation=answer.explanation,
            documents=self.documents.get(task.id, ()),
            files=self.files.get(task.id, 0),
            self_score=answer.self_score,
            verdict=Verdict(review.verdict) if review else None,
            verified_score=review.verified_score if review else None,
            reason=review.reason if review else "",
            reported_at=confirmed_at,
            is_mended=is_changed and not is_late,
            is_added_late=is_late,
        )

    def _known(self, task: Row[*tuple[Any, ...]]) -> dict[str, Any]:
        return {
            "task_id": task.id,
            "code": task.code,
            "score": task.score,
            "max_score": task.max_score,
            "percent": task.percent,
            "note": task.note or "",
            "finish_on": self._finish_on(task.id),
            "shortfall": self.shortfalls.get(task.id, ""),
        }

    def _completion(
        self, task_id: int, percent: int, review: Row[*tuple[Any, ...]] | None
    ) -> Completion:
        is_returned = review is not None and review.verdict != Verdict.PASSED
        since = self.done_since.get(task_id)
        is_refused = is_returned or task_id in self.shortfalls
        is_done = percent >= COMPLETE and not is_refused and since is not None
        done_on = self.office.local(since).date() if is_done and since else None
        return completion(percent, self._due_on(task_id), done_on, self.today)

    def _finish_on(self, task_id: int) -> date | None:
        day = self.finish_days.get(task_id)
        return self.office.calendar.on_or_after(day) if day else None

    def _due_on(self, task_id: int) -> date:
        """Give the day that was planned; the plan itself is for its year."""
        return self._finish_on(task_id) or self.year_ends_on


async def read_tasks(
    session: AsyncSession, asked: AskedRound, office: Office, moment: datetime, year: int
) -> TaskReader:
    """Read what was known of every task of the round's plan."""
    where = {"round_id": asked.id, "plan_id": asked.plan_id, "moment": moment}
    every: dict[int, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for task in await session.execute(_TASKS, where):
        every[task.department_id].append(task)
    answers = {row.task_id: row for row in await session.execute(_ANSWERS, where)}
    reviews = {row.answer_id: row for row in await session.execute(_REVIEWS, where)}
    documents: dict[int, list[str]] = defaultdict(list)
    for task_id, symbol in await session.execute(_DOCUMENTS, where):
        documents[task_id].append(symbol)
    # As of the answer that counts: what another round says later changes nothing in this one.
    told_at = {
        task_id: row.confirmed_at
        for task_id, row in answers.items()
        if (row.progress or 0) >= COMPLETE
    }
    progress = await read_progress(session, told_at.keys(), told_at)
    locks_on = office.ladder.locks_on(asked.due_on)
    asked_at = min(moment, office.day_end(locks_on))  # then it asks for nothing more
    return TaskReader(
        today=office.local(moment).date(),
        locks_on=locks_on,
        year_ends_on=date(year, 12, 31),
        office=office,
        planned={
            key: kept for key, tasks in every.items() if (kept := _asked(tasks, office, asked_at))
        },
        every={key: tuple(tasks) for key, tasks in every.items()},
        answers=answers,
        reviews=reviews,
        files={row[0]: row[1] for row in await session.execute(_FILES, where) if row[0]},
        documents={task_id: tuple(symbols) for task_id, symbols in documents.items()},
        finish_days=await planned_days(session, asked.plan_id, moment),
        done_since={key: one.done_at for key, one in progress.items() if one.done_at},
        shortfalls=await shortfalls_at(session, asked.id, moment),
    )


def _asked(
    tasks: list[Row[*tuple[Any, ...]]], office: Office, moment: datetime
) -> tuple[Row[*tuple[Any, ...]], ...]:
    """Give the tasks that were part of the plan at a moment."""
    day = office.local(moment).date()
    return tuple(
        one
        for one in tasks
        if (one.added_on is None or one.added_on <= day)
        and (one.withdrawn_at is None or one.withdrawn_at > moment)
    )
