"""Words that a person wants the coordinators to read."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.dialogue.words import kept_words as texts
from core.errors import UserError
from core.people.actor import Actor
from core.people.departments import department_name
from core.people.notices import WORDS_PASSED_ON, tell_coordinators
from models import Event, Person

MOST = 20  # of one person within a day: those who coordinate must not be flooded
_DAY = timedelta(days=1)
_PASSED_ON = "words passed on"


async def pass_on(session: AsyncSession, actor: Actor, words: str, now: datetime) -> None:
    """Send somebody's words to every coordinator, with who wrote them.

    The same words go once a day. Raise `UserError` when there were too many.
    """
    if await _count(session, actor, now) >= MOST:
        raise UserError(texts.too_many_passed_on(MOST))
    person = await session.get_one(Person, actor.person_id)
    department = ""
    if actor.department_ids:
        department = await department_name(session, actor.organization_id, actor.department_ids[0])
    facts = {"name": person.full_name, "department": department, "words": words}
    digest = hashlib.sha256(words.encode()).hexdigest()
    key = f"{WORDS_PASSED_ON}:{actor.person_id}:{now.date()}:{digest}"
    record_act(session, actor, (_PASSED_ON, "person", actor.person_id), now, after=facts)
    what = (WORDS_PASSED_ON, key)
    await tell_coordinators(session, actor.organization_id, what, facts, now)


async def _count(session: AsyncSession, actor: Actor, now: datetime) -> int:
    """Count what the person passed on within a day."""
    counted = select(func.count()).where(
        Event.person_id == actor.person_id,
        Event.action == _PASSED_ON,
        Event.happened_at > now - _DAY,
    )
    return (await session.scalar(counted)) or 0
