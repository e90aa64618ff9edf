"""Words of answers as a document prints them: mended in their spelling, never in the answer.

The answer stays the version that was sent and judged. The log holds what is printed in its place,
so that a review of it stands, and the next version is printed as its department writes it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import UserError
from core.people.actor import Actor
from core.reminders.notices import WORDS_MENDED, tell
from core.reminders.recipients import read_recipients
from core.reports.figures import DepartmentFigures, Figures, TaskFigures
from core.rounds.progress import LONGEST_TEXT
from core.texts import printed_words as texts
from core.texts import refusals
from core.typed_words import Doubt, doubt
from core.vietnamese import plain_lines
from models import Answer, Event, Report

MENDED, KEPT = "spelling mended", "spelling kept"
_OF_TASK = ("result", "difficulty", "explanation")
_OF_REPORT = "words"
_OF_CASE = ("words", "proposal")

_Place = tuple[int, str]  # a department, and words as they stand in its answers


@dataclass(frozen=True)
class Typed:
    """Words that a department typed, as they stand in the answer and as they are printed."""

    department_id: int
    department: str
    code: str  # of the task; none of words of the whole report
    field: str
    original: str
    printed: str
    doubt: Doubt
    task_id: int | None = None
    case_id: int | None = None

    @property
    def mark(self) -> str:
        """Give a short name for it, which changes with the words."""
        said = f"{self.department_id}:{self.code}:{self.field}:{self.case_id}:{self.printed}"
        return hashlib.blake2s(said.encode(), digest_size=6).hexdigest()


@dataclass(frozen=True)
class _Known:
    """What the log says of a commune: what is printed in the place of what, and what is right."""

    mended: dict[_Place, str]
    kept: frozenset[_Place]

    def printed(self, department_id: int, words: str) -> str:
        return self.mended.get((department_id, words), words)


async def doubtful(session: AsyncSession, organization_id: int, figures: Figures) -> list[Typed]:
    """List the words of a round's answers that look wrong and that nobody has looked at."""
    known = await _read(session, organization_id)
    wrong = _typed(figures, known)
    return [one for one in wrong if (one.department_id, one.printed) not in known.kept]


def _typed(figures: Figures, known: _Known) -> Iterator[Typed]:
    """Yield all words that look wrong, in the order of the report."""
    for whose in figures.departments:
        for task in whose.task_figures:
            for field in _OF_TASK:
                yield from _of(whose, known, field, getattr(task, field), task=task)
        yield from _of(whose, known, _OF_REPORT, whose.words)
    names = {one.department_id: one for one in figures.departments}
    for case in figures.cases:
        for field in _OF_CASE:
            if case.department_id in names:
                owner = names[case.department_id]
                yield from _of(owner, known, field, getattr(case, field), case_id=case.id)


def _of(
    whose: DepartmentFigures,
    known: _Known,
    field: str,
    words: str,
    *,
    task: TaskFigures | None = None,
    case_id: int | None = None,
) -> Iterator[Typed]:
    printed = known.printed(whose.department_id, words)
    found = doubt(printed)
    if found is not None:
        yield Typed(
            whose.department_id,
            whose.name,
            task.code if task else "",
            field,
            words,
            printed,
            found,
            task.task_id if task else None,
            case_id,
        )


async def mend(
    session: AsyncSession,
    actor: Actor,
    figures: Figures,
    change: tuple[Typed, str],
    now: datetime,
) -> None:
    """Have other words printed, note who wrote them, and tell the department."""
    actor.require_coordinating()
    one, tidy = change[0], plain_lines(change[1])
    if not tidy:
        raise UserError(texts.no_words())
    if len(tidy) > LONGEST_TEXT:
        raise UserError(refusals.too_long(LONGEST_TEXT))
    what = await _subject(session, figures, one)
    before, after = _facts(one, one.printed), _facts(one, tidy)
    record_act(session, actor, (MENDED, *what), now, before=before, after=after)
    facts: dict[str, str | int] = {
        "id": await _line(session, actor, what),
        "department": one.department,
        "round_key": figures.round_key,
        "code": one.code,
        "field": one.field,
        "before": one.printed,
        "after": tidy,
    }
    await _tell(session, actor, one, facts, now)


async def keep(
    session: AsyncSession, actor: Actor, figures: Figures, one: Typed, now: datetime
) -> None:
    """Note that words are right as they were typed: nobody is asked about them again."""
    actor.require_coordinating()
    what = await _subject(session, figures, one)
    record_act(session, actor, (KEPT, *what), now, after=_facts(one, one.printed))


def _facts(one: Typed, words: str) -> dict[str, int | str]:
    return {"department_id": one.department_id, "words": words}


async def _subject(session: AsyncSession, figures: Figures, one: Typed) -> tuple[str, int]:
    """Give the row that the words stand in, so that its history tells of it."""
    if one.case_id is not None:
        return "difficulty", one.case_id
    report = await session.scalar(
        select(Report.id).where(
            Report.round_id == figures.round_id, Report.department_id == one.department_id
        )
    )
    if one.task_id is None:
        return "report", report or 0
    answer = await session.scalar(
        select(Answer.id)
        .where(
            Answer.task_id == one.task_id,
            Answer.confirmed_at.is_not(None),
            getattr(Answer, one.field) == one.original,
        )
        .order_by(Answer.id.desc())
        .limit(1)
    )
    return ("answer", answer) if answer else ("report", report or 0)


async def _line(session: AsyncSession, actor: Actor, what: tuple[str, int]) -> int:
    """Give the line of the log that was just written: the department's answer names it."""
    await session.flush()
    found = await session.scalar(
        select(func.max(Event.id)).where(
            Event.organization_id == actor.organization_id,
            Event.action == MENDED,
            Event.subject == what[0],
            Event.subject_id == what[1],
        )
    )
    return found or 0


async def _tell(
    session: AsyncSession, actor: Actor, one: Typed, facts: dict[str, str | int], now: datetime
) -> None:
    told = await read_recipients(session, actor.organization_id, now.date())
    people = {person.person_id for person in told.of(one.department_id)} - {actor.person_id}
    what = (WORDS_MENDED, f"{WORDS_MENDED}:{one.mark}:{now.isoformat()}")
    await tell(session, actor.organization_id, sorted(people), what, facts, now=now)


async def as_printed(session: AsyncSession, organization_id: int, figures: Figures) -> Figures:
    """Give figures with the words as documents print them; no number changes."""
    known = await _read(session, organization_id)
    if not known.mended:
        return figures
    departments = tuple(
        replace(
            one,
            words=known.printed(one.department_id, one.words),
            task_figures=tuple(_task(one.department_id, each, known) for each in one.task_figures),
        )
        for one in figures.departments
    )
    cases = tuple(
        replace(
            case,
            words=known.printed(case.department_id, case.words),
            proposal=known.printed(case.department_id, case.proposal),
        )
        for case in figures.cases
    )
    return replace(figures, departments=departments, cases=cases)


def _task(department_id: int, task: TaskFigures, known: _Known) -> TaskFigures:
    return replace(
        task,
        result=known.printed(department_id, task.result),
        difficulty=known.printed(department_id, task.difficulty),
        explanation=known.printed(department_id, task.explanation),
    )


async def _read(session: AsyncSession, organization_id: int) -> _Known:
    rows = await session.execute(
        select(Event.action, Event.before, Event.after)
        .where(Event.organization_id == organization_id, Event.action.in_((MENDED, KEPT)))
        .order_by(Event.id)
    )
    mended: dict[_Place, str] = {}
    kept = set()
    for action, before, after in rows:
        department_id, words = after["department_id"], after["words"]
        kept.add((department_id, words))
        if action == MENDED:
            _follow(mended, department_id, before["words"], words)
    return _Known(mended, frozenset(kept))


def _follow(mended: dict[_Place, str], department_id: int, before: str, words: str) -> None:
    """Note what is printed; what was mended before is printed so, too."""
    for place, printed in mended.items():
        if place[0] == department_id and printed == before:
            mended[place] = words
    mended[department_id, before] = words
