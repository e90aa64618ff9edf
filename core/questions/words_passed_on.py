"""Lists the sentences that people passed on to the coordinators, and marks them as dealt with.

They are stored in the log: one line when they are passed on, one when they are dealt with.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.dialogue.notices import WordsPassedOn
from core.dialogue.words import kept_words as texts
from core.errors import UserError
from core.people.act import Act
from core.stored_record import read_record
from models import Event

SEEN_TO = "passed words seen to"
_OF_EVENT = "event"
_SHOWN_FOR = timedelta(days=60)
_MOST = 60


@dataclass(frozen=True)
class PassedOn:
    """One sentence, with who wrote it and when."""

    id: int
    name: str
    department: str
    words: str
    at: datetime
    is_open: bool


@dataclass(frozen=True)
class _Said:
    """The facts in the log's line; lines of earlier versions may have fewer."""

    name: str = ""
    department: str = ""
    words: str = ""


async def list_passed_on(act: Act) -> list[PassedOn]:
    """List them for a coordinator: first the open ones, from the oldest, then the others."""
    act.actor.require_coordinating()
    seen = aliased(Event)
    is_seen = exists().where(
        seen.action == SEEN_TO, seen.subject == _OF_EVENT, seen.subject_id == Event.id
    )
    rows = await act.session.execute(
        select(Event, is_seen)
        .where(
            Event.organization_id == act.actor.organization_id,
            Event.action == WordsPassedOn.kind,
            Event.happened_at > act.now - _SHOWN_FOR,
        )
        .order_by(Event.id.desc())
        .limit(_MOST)
    )
    found = [_of(event, is_open=not seen_to) for event, seen_to in rows]
    waiting = [one for one in reversed(found) if one.is_open]
    return [*waiting, *(one for one in found if not one.is_open)]


def _of(event: Event, *, is_open: bool) -> PassedOn:
    said = read_record(_Said, event.after or {})
    return PassedOn(event.id, said.name, said.department, said.words, event.happened_at, is_open)


async def see_to(act: Act, number: int) -> PassedOn:
    """Mark one as dealt with; a second time changes nothing."""
    found = next((one for one in await list_passed_on(act) if one.id == number), None)
    if found is None:
        raise UserError(str(texts.gone()))
    if found.is_open:
        record_act(act, SEEN_TO, _OF_EVENT, number)
    return found
