"""Joining: the invitation code, then the notice of what is kept."""

from core.dialogue.engine import HOME, NOTICE, STRANGER
from core.dialogue.screen import Choice, Screen
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.people.invitations import accept, looks_like_code, named
from core.rounds.owed import current_plan
from core.texts import people as texts
from models import Person

_READ = "read"


async def show_code(turn: Turn) -> Screen:
    """Ask a stranger for a code, and say nothing else."""
    del turn
    return Screen(texts.ask_code())


async def take_code(turn: Turn, reply: Reply) -> Move:
    """Try the words as a code."""
    return await _try(turn, reply.text)


async def start(turn: Turn, code: str) -> Move:
    """Open the assistant, with the code of an invitation link when there is one."""
    if code:
        return await _try(turn, code)
    return Go(HOME) if turn.known else Go(STRANGER)


async def _try(turn: Turn, code: str) -> Move:
    known = turn.known
    if not looks_like_code(code):
        return Go(HOME if known else STRANGER)
    if not await accept(turn.session, code, turn.visitor, turn.now, turn.office.invitations):
        return Go(HOME if known else STRANGER, note=texts.refused(texts.code_not_valid()))
    if known is not None and known.has_read_notice:
        return Go(HOME, note=texts.joined_already())
    return Go(NOTICE)


async def show_notice(turn: Turn) -> Screen:
    """Tell what is kept, and let the name be mended."""
    person = await turn.session.get_one(Person, turn.actor.person_id)
    plan = await current_plan(turn.session, person.organization_id)
    text = texts.notice(texts.plan_named(plan.number if plan else None), person.full_name)
    return Screen(text, choices=(Choice(_READ, texts.notice_read()),))


async def take_notice(turn: Turn, reply: Reply) -> Move:
    """Take "I have read it", or a better name."""
    person = await turn.session.get_one(Person, turn.actor.person_id)
    if reply.choice == _READ:
        person.notice_read_at = turn.now
        return Go(HOME)
    if not reply.text:
        return Stay()
    named(person, reply.text)
    return Stay(texts.renamed(person.full_name))


TOPIC = Topic(
    steps=(
        Step(STRANGER, show_code, take_code),
        Step(NOTICE, show_notice, take_notice),
    ),
    commands={"start": start},
)
