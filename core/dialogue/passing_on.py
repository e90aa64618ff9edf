"""Passes a person's words on to the coordinators."""

import hashlib
from datetime import timedelta

from sqlalchemy import func, select

from core.audit import record_act
from core.dialogue.notices import WordsPassedOn
from core.dialogue.words import kept_words as texts
from core.errors import UserError
from core.people.act import Act
from core.people.departments import department_name
from core.people.posting import Posting
from models import Event, Person

MOST = 20  # messages of one person in a day, so that coordinators are not flooded
_DAY = timedelta(days=1)
_PASSED_ON = "words passed on"


async def pass_on(act: Act, words: str) -> None:
    """Send words to every coordinator, with the writer's name.

    The same words go only once a day. Raise `UserError` above the daily limit.
    """
    if await _count(act) >= MOST:
        raise UserError(texts.too_many_passed_on(MOST))
    person = await act.session.get_one(Person, act.actor.person_id)
    department = ""
    if act.actor.department_ids:
        department = await department_name(
            act.session, act.actor.organization_id, act.actor.department_ids[0]
        )
    notice = WordsPassedOn(name=person.full_name, department=department, words=words)
    digest = hashlib.sha256(words.encode()).hexdigest()
    record_act(act, _PASSED_ON, "person", act.actor.person_id, after=notice.as_facts())
    about = f"{act.actor.person_id}:{act.now.date()}:{digest}"
    await Posting.of(act).to_coordinators(notice, about)


async def _count(act: Act) -> int:
    """Count the messages that the person passed on within a day."""
    counted = select(func.count()).where(
        Event.person_id == act.actor.person_id,
        Event.action == _PASSED_ON,
        Event.happened_at > act.now - _DAY,
    )
    return (await act.session.scalar(counted)) or 0
