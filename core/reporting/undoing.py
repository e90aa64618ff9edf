"""Undoes words that were just recorded and restores what was there before; others' words stay."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.dialogue.step import Undone
from core.dialogue.words import undoing as texts
from core.errors import UserError
from core.people.act import Act
from core.people.actor import Actor
from core.reporting.amending import replaced
from core.reporting.answer_columns import answer_facts
from core.reporting.answers import TaskInRound, confirmed_answer, writable_report
from core.reporting.undoing_report import CONFIRMED, NAMED, WRITTEN, undo_report
from core.reporting.undoing_words import (
    ADDED,
    PLANNED,
    UNDONE,
    parts_of,
    take_back_part,
    take_out_line,
)
from models import Answer, CitedDocument, Event, Person, Report

_WORDS = ("result", "difficulty", "explanation")
_KINDS = frozenset({WRITTEN, ADDED, PLANNED})
_OF_REPORT = frozenset({WRITTEN, NAMED, CONFIRMED, "report begun"})


def undoable(lines: Sequence[Event]) -> list[int]:
    """Give the ids of log lines that can be undone: words in one place, or a typed report."""
    if _is_report(lines):
        return [line.id for line in lines if line.action != "report begun"]
    written = [line for line in lines if line.action in _KINDS]
    others = {line.action for line in lines} - {*_KINDS, NAMED, "report begun"}
    if others or len(written) != 1 or not _has_words(written[0]):
        return []
    return [line.id for line in lines if line.action in {*_KINDS, NAMED}]


def _is_report(lines: Sequence[Event]) -> bool:
    """Tell whether one tap wrote several answers of a report, or confirmed one."""
    actions = [line.action for line in lines]
    is_more = actions.count(WRITTEN) > 1 or CONFIRMED in actions
    return is_more and WRITTEN in actions and set(actions) <= _OF_REPORT


def _has_words(line: Event) -> bool:
    if line.action == PLANNED:
        return bool(parts_of(line))
    return line.action == ADDED or bool(_words_of(line))


def _words_of(line: Event) -> list[str]:
    """List the text fields that a log line changed."""
    before, after = line.before or {}, line.after or {}
    return [name for name in _WORDS if (before.get(name) or "") != (after.get(name) or "")]


async def undo(act: Act, line_ids: Sequence[int]) -> Undone:
    """Undo what these log lines wrote, and give what is recorded now.

    A colleague's words stay. Raise `UserError` if the answer was confirmed or rewritten since.
    """
    lines = [await act.session.get_one(Event, line_id) for line_id in line_ids]
    if _is_report(lines):
        return Undone(await undo_report(act, lines), is_report=True)
    line = next((one for one in lines if one.action in _KINDS), None)
    if line is None or line.person_id != act.actor.person_id:
        raise UserError(texts.nothing_to_undo())
    if line.action != WRITTEN:
        take = take_out_line if line.action == ADDED else take_back_part
        await take(act, line)
        return Undone(texts.undone("", is_sent=False))
    return Undone(await _undo_answer(act, line, lines))


async def _undo_answer(act: Act, line: Event, lines: Sequence[Event]) -> Markup:
    draft = await act.session.get(Answer, line.subject_id)
    if draft is None:
        raise UserError(texts.nothing_to_undo())
    report = await act.session.get_one(Report, draft.report_id)
    await writable_report(act, TaskInRound(report.round_id, draft.task_id))
    if draft.confirmed_at is not None:
        raise UserError(texts.counts_already(is_sent=report.submitted_at is not None))
    colleague = await _colleague_since(act.session, line, act.actor)
    await _take_back(act, draft, line, colleague=colleague)
    for one in lines:
        if one.action == NAMED:
            await _uncite(act, one, draft)
    return texts.undone(colleague, is_sent=report.submitted_at is not None)


async def _take_back(act: Act, draft: Answer, line: Event, *, colleague: str) -> None:
    was, after = answer_facts(draft), line.after or {}
    before = line.before or await _begun_from(act.session, draft)
    if line.before is None and was == after:  # these words began the draft
        record_act(act, UNDONE, "answer", draft.id, before=was)
        await act.session.delete(draft)
        await act.session.flush()
        return
    for name in _words_of(line):
        setattr(draft, name, _without(getattr(draft, name), before, after, name, colleague))
    if not colleague:
        draft.written_by_id, draft.written_at = act.actor.person_id, act.now
    await act.session.flush()
    record_act(act, UNDONE, "answer", draft.id, before=was, after=answer_facts(draft))


def _without(
    now: str, before: dict[str, Any], after: dict[str, Any], name: str, colleague: str
) -> str:
    """Give the words from before; if a colleague changed them, remove only the added ones."""
    old, new = before.get(name) or "", after.get(name) or ""
    if now == new:
        return old
    added = new.removeprefix(old).strip("\n") if new.startswith(old) else ""
    left = replaced(now, added, "") if added else None
    if left is None:
        raise UserError(texts.rewritten(colleague))
    return left


async def _begun_from(session: AsyncSession, draft: Answer) -> dict[str, Any]:
    """Give the confirmed version from which a draft was begun; empty when there is none."""
    latest = await confirmed_answer(session, draft.report_id, draft.task_id)
    return answer_facts(latest) if latest else {}


async def _colleague_since(session: AsyncSession, line: Event, actor: Actor) -> str:
    """Name another person who wrote in the same answer since; "" for nobody."""
    name: str | None = await session.scalar(
        select(Person.full_name)
        .join(Event, Event.person_id == Person.id)
        .where(
            Event.subject == line.subject,
            Event.subject_id == line.subject_id,
            Event.id > line.id,
            Event.person_id != actor.person_id,
        )
        .order_by(Event.id.desc())
        .limit(1)
    )
    return name or ""


async def _uncite(act: Act, line: Event, draft: Answer) -> None:
    """Remove a cited document that only these words named."""
    cited = await act.session.get(CitedDocument, line.subject_id)
    if cited is None or cited.symbol in f"{draft.result}\n{draft.explanation}":
        return
    facts = {"symbol": cited.symbol, "task_id": cited.task_id}
    record_act(act, UNDONE, "document", cited.id, before=facts)
    await act.session.delete(cited)
    await act.session.flush()
