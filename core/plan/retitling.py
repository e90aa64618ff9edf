"""Lets the coordinator correct a task's words; sent reports keep the old ones."""

from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import UserError
from core.people.act import Act
from core.people.actor import Actor
from core.plan.words import retitling as texts
from core.vietnamese import one_line
from core.wording import refusals
from models import Task

LONGEST_TITLE = 1_000  # characters: every report, table and screen of the task shows it


async def task_to_mend(session: AsyncSession, actor: Actor, task_id: int) -> Task:
    """Find a task in force; raise `UserError` when the person may not correct it."""
    actor.require_coordinating()
    task = await session.get(Task, task_id)
    is_ours = task is not None and task.organization_id == actor.organization_id
    if task is None or not is_ours or task.withdrawn_at is not None:
        raise UserError(refusals.task_gone())
    return task


def checked_title(words: str) -> str:
    """Give the checked words; raise `UserError` when there are none, or too many."""
    kept = one_line(words)
    if not kept:
        raise UserError(texts.words_wanted())
    if len(kept) > LONGEST_TITLE:
        raise UserError(refusals.too_long(LONGEST_TITLE))
    return kept


async def retitle(act: Act, task_id: int, words: str) -> bool:
    """Replace the task's words, and tell whether they differ."""
    task = await task_to_mend(act.session, act.actor, task_id)
    new, old = checked_title(words), task.title
    if new == old:
        return False
    task.title = new
    record_act(act, "task retitled", "task", task_id, before={"title": old}, after={"title": new})
    return True
