"""Words that a person wants the coordinators to read."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.people.actor import Actor
from core.people.departments import department_name
from core.reminders.notices import WORDS_PASSED_ON, tell_coordinators
from models import Person


async def pass_on(session: AsyncSession, actor: Actor, words: str, now: datetime) -> None:
    """Send somebody's words to every coordinator, with who wrote them."""
    person = await session.get_one(Person, actor.person_id)
    department = ""
    if actor.department_ids:
        department = await department_name(session, actor.organization_id, actor.department_ids[0])
    facts = {"name": person.full_name, "department": department, "words": words}
    key = f"{WORDS_PASSED_ON}:{actor.person_id}:{now.isoformat()}"
    record_act(session, actor, ("words passed on", "person", actor.person_id), now, after=facts)
    what = (WORDS_PASSED_ON, key)
    await tell_coordinators(session, actor.organization_id, what, facts, now)
