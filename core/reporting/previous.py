"""Offers the last answers again for tasks that have not changed since the previous round."""

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.calendar.schedule import place_in_year
from core.people.act import Act
from core.progress_levels import COMPLETE
from core.reporting.answer_columns import ANSWER_COLUMNS, answer_facts, content_of, write_content
from core.reporting.answer_facts import AnswerContent
from core.reporting.answers import TaskInRound, edit_answer, writable_report
from core.reporting.card import Card, Entry
from core.reporting.review_results import NEWEST_REVIEW
from models import Answer, Report, Round, Verdict


@dataclass(frozen=True, kw_only=True)
class Previous(AnswerContent):
    """A department's last answer for a task."""

    task_id: int
    round_key: str
    progress: int


class AnsweredAsBefore(NamedTuple):
    """The count of confirmed tasks, and the ids of tasks that stay drafts for lack of evidence."""

    confirmed: int
    unproven: tuple[int, ...]


_LAST = (
    select(
        Answer.task_id,
        Round.key.label("round_key"),
        *ANSWER_COLUMNS,
        NEWEST_REVIEW.verdict,
    )
    .outerjoin(NEWEST_REVIEW, NEWEST_REVIEW.answer_id == Answer.id)
    .join(Report, Report.id == Answer.report_id)
    .join(Round, Round.id == Report.round_id)
    .where(
        Report.department_id == bindparam("department_id"),
        Report.submitted_at.is_not(None),
        Answer.confirmed_at.is_not(None),
        Answer.progress.is_not(None),
    )
    .order_by(Answer.id)
)


async def previous_answers(session: AsyncSession, card: Card) -> dict[int, Previous]:
    """Give task → its last sent answer, from an earlier round of the card's plan.

    An answer that a reviewer did not accept is not offered again.
    """
    rows = await session.execute(_LAST, {"department_id": card.department_id})
    place = place_in_year(card.round_key)
    earlier = [row for row in rows if place_in_year(row.round_key) < place]
    earlier.sort(key=lambda row: place_in_year(row.round_key))
    last = {row.task_id: row._asdict() for row in earlier}
    accepted = {None, Verdict.PASSED}
    return {
        task: Previous(**said) for task, said in last.items() if said.pop("verdict") in accepted
    }


async def unanswered_as_before(session: AsyncSession, card: Card) -> dict[int, Previous]:
    """Give the tasks without an answer in this report that have an earlier one."""
    known = await previous_answers(session, card)
    begun = {entry.task_id for entry in card.entries if entry.has_answer or entry.has_draft}
    # In the plan's order.
    asked = (entry.task_id for entry in card.entries if entry.task_id not in begun)
    return {task_id: known[task_id] for task_id in asked if task_id in known}


def wants_proof(entry: Entry, said: Previous) -> bool:
    """Tell whether the last answer says done without evidence or explanation."""
    return said.progress >= COMPLETE and not (said.explanation or entry.is_proven)


async def draft_as_before(act: Act, place: TaskInRound, said: Previous) -> None:
    """Copy the last answer into the draft of a task."""
    await edit_answer(act, place, lambda draft: write_content(draft, content_of(said)))


async def confirm_as_before(act: Act, card: Card) -> AnsweredAsBefore:
    """Answer every task that nobody has begun with its last answer."""
    known = await unanswered_as_before(act.session, card)
    unproven = tuple(
        task_id for task_id, said in known.items() if wants_proof(card.entry(task_id), said)
    )
    for task_id, said in known.items():
        place = TaskInRound(card.round_id, task_id)
        if task_id in unproven:
            await draft_as_before(act, place, said)
        else:
            await _confirm(act, place, said)
    return AnsweredAsBefore(len(known) - len(unproven), unproven)


async def _confirm(act: Act, place: TaskInRound, said: Previous) -> None:
    report, task = await writable_report(act, place)
    answer = Answer(
        report_id=report.id,
        task_id=task.id,
        task_title=task.title,
        written_by_id=act.actor.person_id,
        written_at=act.now,
        confirmed_at=act.now,
    )
    write_content(answer, content_of(said))
    act.session.add(answer)
    await act.session.flush()
    after = {**answer_facts(answer), "as_in": said.round_key}
    record_act(act, "answer confirmed", "answer", answer.id, after=after)
