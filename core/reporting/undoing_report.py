"""Undoes what one tap wrote of a whole typed report: all or nothing."""

from collections.abc import Sequence

from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.dialogue.words import undoing as texts
from core.errors import UserError
from core.people.act import Act
from core.reporting.answer_columns import answer_facts, content_from_log, write_content
from core.reporting.answers import TaskInRound, writable_report
from core.reporting.undoing_words import UNDONE
from models import Answer, CitedDocument, Event, Person, Report

WRITTEN, NAMED, CONFIRMED = "draft written", "document named", "answer confirmed"


async def undo_report(act: Act, lines: Sequence[Event]) -> Markup:
    """Restore every answer to its state before these lines.

    Raise `UserError` and undo nothing if somebody wrote since, or the report was sent.
    """
    if any(line.person_id != act.actor.person_id for line in lines):
        raise UserError(texts.nothing_to_undo())
    by_answer: dict[int, list[Event]] = {}
    for line in lines:
        if line.subject == "answer":
            by_answer.setdefault(line.subject_id, []).append(line)
    answers = [await _unchanged(act, each) for each in by_answer.values()]
    for answer, each in zip(answers, by_answer.values(), strict=True):
        await _put_back(act, answer, each)
    for line in lines:
        if line.action == NAMED:
            await _uncite(act, line)
    return texts.undone("", is_sent=False)


async def _unchanged(act: Act, lines: Sequence[Event]) -> Answer:
    """Give the answer that these lines wrote; raise `UserError` when it was changed since."""
    answer = await act.session.get(Answer, lines[0].subject_id)
    if answer is None:
        raise UserError(texts.nothing_to_undo())
    report = await act.session.get_one(Report, answer.report_id)
    await writable_report(act, TaskInRound(report.round_id, answer.task_id))
    if answer.confirmed_at is not None and report.submitted_at is not None:
        raise UserError(texts.counts_already(is_sent=True))
    later = await _written_since(act.session, answer, lines[-1])
    if later is not None:
        raise UserError(texts.rewritten("" if later.id == act.actor.person_id else later.full_name))
    return answer


async def _written_since(session: AsyncSession, answer: Answer, last: Event) -> Person | None:
    """Give who changed this answer or began another version of it since; None for nobody."""
    versions = select(Answer.id).where(
        Answer.report_id == answer.report_id,
        Answer.task_id == answer.task_id,
        Answer.id >= answer.id,
    )
    found: Person | None = await session.scalar(
        select(Person)
        .join(Event, Event.person_id == Person.id)
        .where(Event.subject == "answer", Event.subject_id.in_(versions), Event.id > last.id)
        .order_by(Event.id.desc())
        .limit(1)
    )
    return found


async def _put_back(act: Act, answer: Answer, lines: Sequence[Event]) -> None:
    was = answer_facts(answer)
    written = next((line for line in lines if line.action == WRITTEN), None)
    if written is not None and written.before is None:  # these words began the version
        record_act(act, UNDONE, "answer", answer.id, before=was)
        await act.session.delete(answer)
        await act.session.flush()
        return
    answer.confirmed_at = None
    if written is not None:
        write_content(answer, content_from_log(written.before or {}))
        await _set_writer(act.session, answer, written)
    await act.session.flush()
    record_act(act, UNDONE, "answer", answer.id, before=was, after=answer_facts(answer))


async def _set_writer(session: AsyncSession, answer: Answer, written: Event) -> None:
    """Set the draft's writer to the one before."""
    line = await session.scalar(
        select(Event)
        .where(Event.subject == "answer", Event.subject_id == answer.id, Event.id < written.id)
        .order_by(Event.id.desc())
        .limit(1)
    )
    if line is not None and line.person_id is not None:
        answer.written_by_id, answer.written_at = line.person_id, line.happened_at


async def _uncite(act: Act, line: Event) -> None:
    """Remove a cited document that no version of the task's answer names now."""
    cited = await act.session.get(CitedDocument, line.subject_id)
    if cited is None:
        return
    left = await act.session.scalars(
        select(Answer).where(Answer.report_id == cited.report_id, Answer.task_id == cited.task_id)
    )
    if any(cited.symbol in f"{one.result}\n{one.explanation}" for one in left):
        return
    facts = {"symbol": cited.symbol, "task_id": cited.task_id}
    record_act(act, UNDONE, "document", cited.id, before=facts)
    await act.session.delete(cited)
    await act.session.flush()
