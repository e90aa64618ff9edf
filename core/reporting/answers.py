"""Writes the answer to one task in a round: its draft, with what proves it, and its confirmation.

`now` is aware and local, because a round opens on a day of the office's calendar.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import UserError
from core.files.received import ReceivedFile
from core.office import Office
from core.people.act import Act
from core.progress_levels import COMPLETE, LEVELS
from core.reporting.announcing import is_judged, tell_mended
from core.reporting.answer_columns import answer_facts, content_of
from core.reporting.evidence.symbols import find_documents
from core.reporting.proving import read_proving
from core.reporting.reports import (
    begin_report,
    keep_documents,
    keep_files,
)
from core.vietnamese import plain_lines
from core.wording import refusals as texts
from models import Answer, Department, Report, Round, RoundKind, Task

LONGEST_TEXT = 10_000  # characters of a result or a difficulty


class UnprovenError(UserError):
    """An answer says done, with neither evidence nor an explanation."""


@dataclass(frozen=True)
class TaskInRound:
    """A task in a round."""

    round_id: int
    task_id: int


class WritableTask(NamedTuple):
    """A task and its department's report, for somebody who may write in it."""

    report: Report
    task: Task


async def set_progress(act: Act, place: TaskInRound, level: int) -> None:
    """Set the draft's level: percent, one of LEVELS."""
    if level not in LEVELS:
        raise UserError(texts.level_not_valid())
    await edit_answer(act, place, lambda draft: setattr(draft, "progress", level))


async def set_result(act: Act, place: TaskInRound, words: str) -> None:
    """Set the result in words, replacing the earlier words."""
    words = _checked(words)
    await edit_answer(act, place, lambda draft: setattr(draft, "result", words))
    await _cite(act, place, words)


async def add_result(act: Act, place: TaskInRound, words: str) -> None:
    """Add a line to the result in words."""

    def add(draft: Answer) -> None:
        draft.result = _checked(f"{draft.result}\n{words}")

    await edit_answer(act, place, add)
    await _cite(act, place, words)


async def set_difficulty(act: Act, place: TaskInRound, words: str) -> None:
    """Set the difficulty in words; empty words remove it."""
    words = _checked(words)
    await edit_answer(act, place, lambda draft: setattr(draft, "difficulty", words))


async def write_difficulty(act: Act, place: TaskInRound, words: str) -> None:
    """Set the difficulty in words, below the words of a colleague in the draft."""
    words = _checked(words)

    def write(draft: Answer) -> None:
        is_colleagues = draft.written_by_id not in {None, act.actor.person_id}
        above = f"{draft.difficulty}\n" if is_colleagues and draft.difficulty else ""
        draft.difficulty = _checked(f"{above}{words}")

    await edit_answer(act, place, write)


async def add_difficulty(act: Act, place: TaskInRound, words: str) -> None:
    """Add a line to the difficulty in words."""

    def add(draft: Answer) -> None:
        draft.difficulty = _checked(f"{draft.difficulty}\n{words}")

    await edit_answer(act, place, add)


async def set_self_score(act: Act, place: TaskInRound, score: Decimal) -> None:
    """Set the department's own score, from 0 to the task's maximum."""
    task = await act.session.get(Task, place.task_id)
    if task is None or task.max_score is None:
        raise UserError(texts.no_score_here())
    if not 0 <= score <= task.max_score or score != round(score, 2):
        raise UserError(texts.score_not_valid(task.max_score))
    await edit_answer(act, place, lambda draft: setattr(draft, "self_score", score))


async def set_explanation(act: Act, place: TaskInRound, words: str) -> None:
    """Set the explanation: why there is no evidence."""
    words = _checked(words)
    await edit_answer(act, place, lambda draft: setattr(draft, "explanation", words))


async def _cite(act: Act, place: TaskInRound, words: str) -> None:
    """Store the documents that the words name as evidence."""
    report, task = await writable_report(act, place)
    await keep_documents(act, report, task.id, find_documents(words))


async def add_evidence(act: Act, place: TaskInRound, files: tuple[ReceivedFile, ...]) -> int:
    """Store files as evidence and give the count of new ones (the same file counts once)."""
    report, _ = await writable_report(act, place)
    return await keep_files(act, report, files, task_id=place.task_id)


async def confirm(act: Act, place: TaskInRound, *, office: Office) -> None:
    """Make the draft the confirmed answer; without a draft do nothing.

    Notify reviewers who reviewed the answer before.
    """
    report, task = await writable_report(act, place)
    draft = await _draft(act.session, report.id, place.task_id)
    if draft is None:
        return
    if draft.progress is None:
        raise UserError(texts.level_first())
    if draft.progress == COMPLETE and not draft.explanation:
        proving = await read_proving(act.session, task.plan_id, [task.department_id])
        if not proving.is_proven(task.id, report.id):
            raise UnprovenError(texts.explanation_needed())
    was_judged = await is_judged(act, report, task.id)
    draft.confirmed_at = act.now
    record_act(act, "answer confirmed", "answer", draft.id, after=answer_facts(draft))
    if was_judged:
        await tell_mended(act, report, draft, office)


def _checked(words: str) -> str:
    words = plain_lines(words)
    if len(words) > LONGEST_TEXT:
        raise UserError(texts.too_long(LONGEST_TEXT))
    return words


async def edit_answer(act: Act, place: TaskInRound, change: Callable[[Answer], None]) -> None:
    """Change the draft of a task's answer (begun from the confirmed version) and log it."""
    report, task = await writable_report(act, place)
    draft = await _draft(act.session, report.id, task.id)
    if draft is None:
        draft = await _new_draft(act.session, report.id, task)
    before = answer_facts(draft) if draft.id else None
    change(draft)
    draft.written_by_id, draft.written_at = act.actor.person_id, act.now
    act.session.add(draft)
    await act.session.flush()
    record_act(act, "draft written", "answer", draft.id, before=before, after=answer_facts(draft))


async def writable_report(act: Act, place: TaskInRound) -> WritableTask:
    """Find or begin the task's report, after checking that the person may write in it."""
    task = await act.session.get(Task, place.task_id)
    asked = await act.session.get(Round, place.round_id)
    is_asked = asked is not None and asked.kind == RoundKind.REPORT
    if task is None or asked is None or not is_asked:
        raise UserError(texts.task_gone())
    if task.plan_id != asked.plan_id or task.withdrawn_at:
        raise UserError(texts.task_gone())
    act.actor.require_writing_for(task.department_id)
    if task.organization_id != act.actor.organization_id:
        raise UserError(texts.task_gone())
    department = await act.session.get_one(Department, task.department_id)
    report = await begin_report(act, asked, department.id, department.name)
    return WritableTask(report, task)


async def _draft(session: AsyncSession, report_id: int, task_id: int) -> Answer | None:
    return await session.scalar(
        select(Answer).where(
            Answer.report_id == report_id,
            Answer.task_id == task_id,
            Answer.confirmed_at.is_(None),
        )
    )


async def confirmed_answer(session: AsyncSession, report_id: int, task_id: int) -> Answer | None:
    """Give the newest confirmed version of an answer."""
    return await session.scalar(
        select(Answer)
        .where(
            Answer.report_id == report_id,
            Answer.task_id == task_id,
            Answer.confirmed_at.is_not(None),
        )
        .order_by(Answer.confirmed_at.desc(), Answer.id.desc())
        .limit(1)
    )


async def _new_draft(session: AsyncSession, report_id: int, task: Task) -> Answer:
    """Begin a draft as a copy of the confirmed version, so that an edit changes one field only."""
    latest = await confirmed_answer(session, report_id, task.id)
    return Answer(
        report_id=report_id,
        task_id=task.id,
        task_title=task.title,
        **content_of(latest),
    )
