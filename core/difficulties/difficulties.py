"""Raises difficulties as cases, and reads cases for the people concerned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.difficulties.cases import Case, find_case, open_cases
from core.difficulties.hearers import tell_step
from core.difficulties.words import difficulties as texts
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.departments import department_name
from core.people.posting import Announced
from core.plan.current import tasks_of_plan
from core.vietnamese import one_line
from models import (
    Difficulty,
    DifficultyAct,
    DifficultyReason,
    DifficultyStep,
    Task,
)

LONGEST_WORDS = 4096  # characters of a whole message
_LONGEST_NAME = 100  # characters of a proposal's addressee


@dataclass(frozen=True)
class NewCase:
    """A new difficulty; without a task it concerns all work of the department."""

    department_id: int
    task_id: int | None
    reason: DifficultyReason
    words: str
    proposal: str
    addressed_to: str


async def raise_difficulty(act: Act, new: NewCase, *, office: Office) -> Announced[Case]:
    """Make a case with the year's next number, and notify those who handle it.

    Raise `UserError` for facts that are not valid.
    """
    act.actor.require_writing_for(new.department_id)
    await department_name(act.session, act.actor.organization_id, new.department_id)
    await _check_task(act.session, act.actor, new)
    year = act.now.year
    difficulty = Difficulty(
        organization_id=act.actor.organization_id,
        year=year,
        number=await _next_number(act.session, act.actor.organization_id, year),
        department_id=new.department_id,
        task_id=new.task_id,
        reason=new.reason,
        words=checked_words(new.words),
        proposal=checked_words(new.proposal) if new.proposal else "",
        addressed_to=checked_addressee(new.addressed_to),
        raised_by_id=act.actor.person_id,
        raised_at=act.now,
    )
    act.session.add(difficulty)
    await act.session.flush()
    await add_step(act, difficulty.id, DifficultyAct.RAISED)
    record_act(act, "difficulty raised", "difficulty", difficulty.id, after=_facts(difficulty))
    case = await load_case(act.session, act.actor, difficulty.id, office, act.now.date())
    return Announced(case, await tell_step(act, case))


async def load_case(
    session: AsyncSession, actor: Actor, case_id: int, office: Office, today: date
) -> Case:
    """Read a case for a person concerned; raise `UserError` for anybody else."""
    case = await find_case(session, actor.organization_id, office, today, case_id)
    if case is None or not _may_see(actor, case):
        raise UserError(texts.gone())
    return case


async def cases_for(
    session: AsyncSession, actor: Actor, office: Office, today: date
) -> Sequence[Case]:
    """Give the open cases that concern a person; those who handle cases get all."""
    if not (actor.sees_summary or actor.department_ids):
        raise NotAllowedError(texts.not_allowed())
    found = await open_cases(session, actor.organization_id, office, today)
    return [case for case in found if _may_see(actor, case)]


async def open_cases_of(
    session: AsyncSession, actor: Actor, task_id: int | None, office: Office, today: date
) -> Sequence[Case]:
    """Give the open cases of one task, for people who report for it."""
    if task_id is None:
        return ()
    same_task = Difficulty.task_id == task_id
    found = await open_cases(session, actor.organization_id, office, today, same_task)
    return [case for case in found if actor.reports_for(case.department_id)]


def checked_words(words: str) -> str:
    """Give words on one line; raise `UserError` when they are empty or too long."""
    words = one_line(words)
    if not words or len(words) > LONGEST_WORDS:
        raise UserError(texts.words_not_valid(LONGEST_WORDS))
    return words


def checked_addressee(name: str) -> str:
    """Give a proposal's addressee; raise `UserError` when it is empty or too long."""
    name = one_line(name)
    if not name or len(name) > _LONGEST_NAME:
        raise UserError(texts.addressee_not_valid(_LONGEST_NAME))
    return name


async def tasks_of(session: AsyncSession, actor: Actor, department_id: int) -> Sequence[Task]:
    """List a department's tasks in today's plan."""
    actor.require_writing_for(department_id)
    return await tasks_of_plan(session, actor.organization_id, department_id)


def _may_see(actor: Actor, case: Case) -> bool:
    return actor.sees_record_of(case.department_id)  # whoever raised it may have moved


async def _check_task(session: AsyncSession, actor: Actor, new: NewCase) -> None:
    if new.task_id is None:
        return
    task = await session.get(Task, new.task_id)
    place = (new.department_id, actor.organization_id)
    if task is None or (task.department_id, task.organization_id) != place:
        raise UserError(texts.task_not_theirs())


async def _next_number(session: AsyncSession, organization_id: int, year: int) -> int:
    """Give the year's next number; the database refuses a second writer with the same number."""
    last = await session.scalar(
        select(func.max(Difficulty.number)).where(
            Difficulty.organization_id == organization_id, Difficulty.year == year
        )
    )
    return (last or 0) + 1


async def add_step(act: Act, difficulty_id: int, kind: DifficultyAct, words: str = "") -> None:
    """Add a step with its words to a case."""
    by_id = act.actor.person_id
    step = DifficultyStep(
        difficulty_id=difficulty_id, act=kind, words=words, by_id=by_id, at=act.now
    )
    act.session.add(step)
    await act.session.flush()


def _facts(difficulty: Difficulty) -> dict[str, Any]:
    names = ("number", "year", "department_id", "task_id", "reason", "words", "proposal")
    facts = {name: getattr(difficulty, name) for name in names}
    return {**facts, "addressed_to": difficulty.addressed_to}
