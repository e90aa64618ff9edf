"""Finds the row and the author of free words; the log and the notice name both."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import LogSubject
from core.deadlines.lateness import GIVEN
from core.documents.free_words import FreeWords, WordsKind
from core.logged import Join
from models import (
    Answer,
    Difficulty,
    Direction,
    Event,
    Extension,
    Finding,
    Measure,
    Plan,
    Report,
    Review,
    Shortfall,
    Task,
)


@dataclass(frozen=True)
class _Rows:
    """A kind's table, the column of its author, and its joins to the organization."""

    table: Any
    author: Any
    organization: Any
    department: Any = None
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class WrittenRow:
    """A row as the log names it, and its author; None when only the log has the words."""

    subject: LogSubject
    author_id: int | None


_BY_ANSWER = (
    Join(Answer, Answer.id == Review.answer_id),
    Join(Report, Report.id == Answer.report_id),
)
_BY_TASK = (Join(Task, Task.id == Shortfall.task_id), Join(Plan, Plan.id == Task.plan_id))
_ROWS: Mapping[WordsKind, _Rows] = {
    WordsKind.ANSWER: _Rows(
        Answer,
        Answer.written_by_id,
        Report.organization_id,
        Report.department_id,
        (Join(Report, Report.id == Answer.report_id),),
    ),
    WordsKind.MEASURE: _Rows(
        Measure,
        Measure.written_by_id,
        Report.organization_id,
        Report.department_id,
        (Join(Report, Report.id == Measure.report_id),),
    ),
    WordsKind.REPORT: _Rows(
        Report, Report.submitted_by_id, Report.organization_id, Report.department_id
    ),
    WordsKind.CASE: _Rows(
        Difficulty,
        Difficulty.raised_by_id,
        Difficulty.organization_id,
        Difficulty.department_id,
    ),
    WordsKind.LATE: _Rows(
        Extension, Extension.asked_by_id, Extension.organization_id, Extension.department_id
    ),
    WordsKind.REVIEW: _Rows(
        Review, Review.reviewed_by_id, Report.organization_id, joins=_BY_ANSWER
    ),
    WordsKind.SHORTFALL: _Rows(
        Shortfall, Shortfall.declared_by_id, Plan.organization_id, joins=_BY_TASK
    ),
    WordsKind.DIRECTION: _Rows(Direction, Direction.given_by_id, Direction.organization_id),
    WordsKind.FINDING: _Rows(Finding, Finding.recorded_by_id, Finding.organization_id),
}
_COLUMNS = {"shortfall": "reason"}  # where the column has another name than the figures' field


async def row_of(session: AsyncSession, organization_id: int, said: FreeWords) -> WrittenRow:
    """Give the newest row that holds the words."""
    rows = _ROWS[said.kind]
    column = getattr(rows.table, _COLUMNS.get(said.field, said.field))
    query = select(rows.table.id, rows.author).select_from(rows.table)
    for target, condition in rows.joins:
        query = query.join(target, condition)
    query = query.where(rows.organization == organization_id, column == said.words)
    if rows.department is not None:
        query = query.where(rows.department == (said.owner or None))
    found = (await session.execute(query.order_by(rows.table.id.desc()).limit(1))).first()
    if found is not None:
        return WrittenRow(LogSubject(str(said.kind), found[0]), author_id=found[1])
    return WrittenRow(await _late(session, organization_id, said), author_id=None)


async def _late(session: AsyncSession, organization_id: int, said: FreeWords) -> LogSubject:
    """Give the round with these words as the reason for lateness: only the log holds them."""
    round_id = await session.scalar(
        select(Event.subject_id)
        .where(
            Event.organization_id == organization_id,
            Event.action == GIVEN,
            Event.after["reason"].as_string() == said.words,
        )
        .order_by(Event.id.desc())
        .limit(1)
    )
    if round_id:
        return LogSubject("round", round_id)
    return LogSubject("department", said.department_id)
