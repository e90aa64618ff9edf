"""Authors' answers to corrections of their words for print: agree, type anew, or refuse."""

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import LogSubject, record_act
from core.dialogue.passing_on import pass_on
from core.documents.printed_words import AGREED, MENDED, LoggedWords, OwnedWords
from core.documents.words import printed_words as texts
from core.errors import UserError
from core.people.act import Act
from core.people.actor import Actor
from core.people.departments import department_name
from core.reporting.answers import LONGEST_TEXT
from core.reporting.own_words import is_mended
from core.vietnamese import plain_lines
from core.wording import refusals
from models import Answer, Event, Task


@dataclass(frozen=True)
class Printed:
    """A correction of words for print; `code` is the task's, where there is one.

    With department 0 the words belong to their author alone.
    """

    id: int
    department_id: int
    department: str
    code: str
    before: str
    after: str
    typed: str  # before the first correction
    subject: LogSubject


class _Mending(NamedTuple):
    """The log entry of a correction, and the words as they were first typed."""

    event: Event
    typed: str


async def unseen(session: AsyncSession, actor: Actor) -> list[Printed]:
    """List the corrections that wait for the actor or the actor's departments, the oldest first."""
    rows = await session.scalars(
        select(Event)
        .where(Event.organization_id == actor.organization_id, Event.action.in_((MENDED, AGREED)))
        .order_by(Event.id)
    )
    open_ones: dict[OwnedWords, _Mending] = {}
    for event in rows:
        after = LoggedWords.of(event.after or {})
        before = LoggedWords.of(event.before) if event.before else after
        was = OwnedWords(after.owned.owner, before.words)
        # An agreement or a further correction closes the earlier one.
        typed = open_ones.pop(was, _Mending(event, was.words)).typed
        is_offices = event.action == MENDED and after.mending_id is None
        if is_offices and _is_theirs(actor, after):
            open_ones[after.owned] = _Mending(event, typed)
    return [await _printed(session, *one) for one in open_ones.values()]


def _is_theirs(actor: Actor, after: LoggedWords) -> bool:
    if after.department_id:
        return after.department_id in actor.department_ids
    return after.author_id == actor.person_id


async def _printed(session: AsyncSession, event: Event, typed: str) -> Printed:
    before, after = LoggedWords.of(event.before or {}), LoggedWords.of(event.after or {})
    department_id = after.owned.owner
    code = None
    if event.subject == "answer":
        code = await session.scalar(
            select(Task.code)
            .join(Answer, Answer.task_id == Task.id)
            .where(Answer.id == event.subject_id)
        )
    name = ""
    if department_id:
        name = await department_name(session, event.organization_id, department_id)
    return Printed(
        id=event.id,
        department_id=department_id,
        department=name,
        code=code or "",
        before=before.words,
        after=after.words,
        typed=typed,
        subject=LogSubject(event.subject, event.subject_id),
    )


async def agree(act: Act, one: Printed) -> None:
    """Record that the author agrees to the correction."""
    _require_own(act.actor, one)
    record_act(act, AGREED, *one.subject, after=_answer(one, one.after))


async def refuse(act: Act, one: Printed) -> None:
    """Print the words as they were typed, and tell the coordinators."""
    await _print(act, one, one.typed)
    await pass_on(act, texts.refused(one.code, one.typed))


async def rewrite(act: Act, one: Printed, words: str) -> None:
    """Print the author's own correction, and tell the coordinators.

    It may only correct the words that were typed: any other text would be printed unreviewed.
    """
    tidy = plain_lines(words)
    if len(tidy) > LONGEST_TEXT:
        raise UserError(refusals.too_long(LONGEST_TEXT))
    if not is_mended(one.before, tidy):
        raise UserError(texts.other_words())
    await _print(act, one, tidy)
    await pass_on(act, texts.rewritten(one.code, tidy))


async def _print(act: Act, one: Printed, words: str) -> None:
    _require_own(act.actor, one)
    before = LoggedWords(one.department_id, one.after).as_facts()
    record_act(act, MENDED, *one.subject, before=before, after=_answer(one, words))


def _answer(one: Printed, words: str) -> dict[str, int | str]:
    return LoggedWords(one.department_id, words, mending_id=one.id).as_facts()


def _require_own(actor: Actor, one: Printed) -> None:
    """Raise unless the actor reports for the words' department; `unseen` checks other authors."""
    if one.department_id:
        actor.require_reporting_for(one.department_id)
