"""A department's report of one round as it stands: every task with its answer and draft."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.texts import refusals as texts
from models import Answer, Department, Evidence, Report, Round, Task


@dataclass(frozen=True)
class Entry:
    """One task on the card; `answer` is the draft when there is one, else what was confirmed."""

    task_id: int
    code: str
    title: str
    score: Decimal | None
    max_score: Decimal | None
    percent: Decimal | None
    progress: int | None
    result: str
    difficulty: str
    evidence_count: int
    has_draft: bool
    has_answer: bool  # a confirmed version

    @property
    def is_done(self) -> bool:
        """Tell whether nothing more is to be said of this task."""
        return self.has_answer and not self.has_draft


@dataclass(frozen=True)
class Card:
    """A department's report of a round."""

    round_id: int
    round_key: str
    due_on: date
    department_id: int
    department_name: str
    report_id: int | None
    submitted_at: datetime | None
    entries: tuple[Entry, ...]

    @property
    def scored_year(self) -> int:
        """Give the year whose scores the plan mends: the one before the round's."""
        return int(self.round_key[:4]) - 1

    @property
    def open_count(self) -> int:
        """Count the tasks that still want an answer or its confirmation."""
        return sum(not entry.is_done for entry in self.entries)

    @property
    def done_count(self) -> int:
        """Count the tasks whose answer is confirmed."""
        return len(self.entries) - self.open_count

    @property
    def is_complete(self) -> bool:
        """Tell whether the report can be sent."""
        return bool(self.entries) and self.open_count == 0

    def entry(self, task_id: int) -> Entry:
        """Find a task on the card; raise `UserError` when the plan no longer has it."""
        for entry in self.entries:
            if entry.task_id == task_id:
                return entry
        raise UserError(texts.task_gone())


async def load_card(
    session: AsyncSession, organization_id: int, round_id: int, department_id: int
) -> Card:
    """Read a department's report of a round; raise `UserError` when there is no such thing."""
    asked = await session.get(Round, round_id)
    department = await session.get(Department, department_id)
    if (
        asked is None
        or department is None
        or {asked.organization_id, department.organization_id} != {organization_id}
    ):
        raise UserError(texts.round_gone())
    report = await session.scalar(
        select(Report).where(Report.round_id == round_id, Report.department_id == department_id)
    )
    return Card(
        round_id=asked.id,
        round_key=asked.key,
        due_on=asked.due_on,
        department_id=department.id,
        department_name=department.name,
        report_id=report.id if report else None,
        submitted_at=report.submitted_at if report else None,
        entries=await _entries(session, asked, department_id, report),
    )


async def _entries(
    session: AsyncSession, asked: Round, department_id: int, report: Report | None
) -> tuple[Entry, ...]:
    tasks = await session.scalars(
        select(Task)
        .where(
            Task.plan_id == asked.plan_id,
            Task.department_id == department_id,
            Task.withdrawn_at.is_(None),
        )
        .order_by(Task.position)
    )
    if report is None:
        return tuple(_entry(task, [], 0) for task in tasks)
    versions: dict[int, list[Answer]] = {}
    for answer in await session.scalars(
        select(Answer).where(Answer.report_id == report.id).order_by(Answer.id)
    ):
        versions.setdefault(answer.task_id, []).append(answer)
    counted = await session.execute(
        select(Evidence.task_id, func.count())
        .where(Evidence.report_id == report.id)
        .group_by(Evidence.task_id)
    )
    files = {task_id: count for task_id, count in counted}  # noqa: C416 - rows, not pairs
    return tuple(_entry(task, versions.get(task.id, []), files.get(task.id, 0)) for task in tasks)


def _entry(task: Task, versions: list[Answer], evidence_count: int) -> Entry:
    newest = versions[-1] if versions else None
    return Entry(
        task_id=task.id,
        code=task.code,
        title=task.title,
        score=task.score,
        max_score=task.max_score,
        percent=task.percent,
        progress=newest.progress if newest else None,
        result=newest.result if newest else "",
        difficulty=newest.difficulty if newest else "",
        evidence_count=evidence_count,
        has_draft=any(version.confirmed_at is None for version in versions),
        has_answer=any(version.confirmed_at is not None for version in versions),
    )
