"""What was mended in a department's words for print, shown to it: it agrees, or mends it itself."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import UserError
from core.people.actor import Actor
from core.people.departments import department_name
from core.reminders.passing_on import pass_on
from core.reports.printed_words import MENDED
from core.rounds.own_words import is_mended
from core.rounds.progress import LONGEST_TEXT
from core.texts import printed_words as texts
from core.texts import refusals
from core.vietnamese import plain_lines
from models import Answer, Event, Task

AGREED = "spelling agreed"


@dataclass(frozen=True)
class Printed:
    """Words that are printed in the place of others; `code` is the task's, where there is one."""

    id: int
    department_id: int
    department: str
    code: str
    before: str
    after: str
    subject: tuple[str, int]


async def unseen(session: AsyncSession, actor: Actor) -> list[Printed]:
    """List what the actor's departments have not answered yet, the oldest first."""
    rows = await session.scalars(
        select(Event)
        .where(Event.organization_id == actor.organization_id, Event.action.in_((MENDED, AGREED)))
        .order_by(Event.id)
    )
    open_ones: dict[tuple[int, str], Event] = {}
    for event in rows:
        after = event.after or {}
        place = (after["department_id"], (event.before or after)["words"])
        open_ones.pop(place, None)  # it was agreed to, or mended once more
        is_offices = event.action == MENDED and "mending_id" not in after
        if is_offices and after["department_id"] in actor.department_ids:
            open_ones[place[0], after["words"]] = event
    return [await _printed(session, event) for event in open_ones.values()]


async def _printed(session: AsyncSession, event: Event) -> Printed:
    before, after = event.before or {}, event.after or {}
    department_id = after["department_id"]
    code = None
    if event.subject == "answer":
        code = await session.scalar(
            select(Task.code)
            .join(Answer, Answer.task_id == Task.id)
            .where(Answer.id == event.subject_id)
        )
    name = await department_name(session, event.organization_id, department_id)
    subject = (event.subject, event.subject_id)
    return Printed(
        event.id, department_id, name, code or "", before["words"], after["words"], subject
    )


async def agree(session: AsyncSession, actor: Actor, one: Printed, now: datetime) -> None:
    """Note that the department has seen the words and agrees."""
    actor.require_reporting_for(one.department_id)
    after = {"department_id": one.department_id, "words": one.after, "mending_id": one.id}
    record_act(session, actor, (AGREED, *one.subject), now, after=after)


async def rewrite(
    session: AsyncSession, actor: Actor, one: Printed, words: str, now: datetime
) -> None:
    """Have the department's own words printed, and tell the coordinators.

    They are the words of the answer, mended: anything else would print what nobody judged.
    """
    actor.require_reporting_for(one.department_id)
    tidy = plain_lines(words)
    if len(tidy) > LONGEST_TEXT:
        raise UserError(refusals.too_long(LONGEST_TEXT))
    if not is_mended(one.before, tidy):
        raise UserError(texts.other_words())
    before = {"department_id": one.department_id, "words": one.after}
    after = {"department_id": one.department_id, "words": tidy, "mending_id": one.id}
    record_act(session, actor, (MENDED, *one.subject), now, before=before, after=after)
    await pass_on(session, actor, texts.rewritten(one.code, tidy), now)
