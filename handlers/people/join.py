"""Joining: the invitation code, then the notice of what is stored."""

from markupsafe import Markup

from core.dialogue.gates import HOME, NAME, NOTICE, STRANGER, must_come_first
from core.dialogue.screens import go_back
from core.dialogue.step import Go, Move, Openness, Reply, Say, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.people.invitations import accept, looks_like_code
from core.people.joining import read_notice
from core.people.linking import Linked, enter_link_code
from core.people.names import rename
from core.people.words import linking
from core.people.words import people as texts
from core.plan.current import current_plan
from core.screen import Choice, Screen, join
from core.vietnamese import name_key
from models import Person

_READ = "read"
_MEND = "mend"


async def show_code(turn: Turn) -> Screen:
    """Ask a stranger for a code only; tell a person whose role ended what they can still do."""
    return Screen(texts.ask_code() if turn.former is None else texts.ask_code_again())


async def take_code(turn: Turn, reply: Reply) -> Move:
    """Try the words as a code."""
    return await _try(turn, reply.text)


async def start(turn: Turn, code: str) -> Move:
    """Open the assistant, with the code of an invitation link if there is one."""
    return await _try(turn, code)


async def _try(turn: Turn, code: str) -> Move:
    here = _first_step(turn)
    if not looks_like_code(code):
        return Go(here)
    policy = turn.office.invitations
    linked = await enter_link_code(turn.session, code, turn.visitor, turn.local_now, policy)
    if linked is not None:
        return Go(HOME, note=_linked(linked))
    if not await accept(turn.session, code, turn.visitor, turn.local_now, policy):
        refused = texts.refused(texts.code_not_valid())
        return Say(refused) if here == STRANGER else Go(here, note=refused)
    # A missing name or unread notice still comes before the menu.
    return Go(HOME, note=texts.joined_already() if here == HOME else Markup())


def _linked(linked: Linked) -> Markup:
    twin = linking.same_channel_twice(linked.channel) if linked.has_twin else Markup()
    return join((linking.linked(linked.channel, linked.name), twin))


def _first_step(turn: Turn) -> str:
    return must_come_first(turn, Openness.ANY_ROLE) or HOME


async def show_notice(turn: Turn) -> Screen:
    """Show the notice of what is stored."""
    person = await turn.session.get_one(Person, turn.actor.person_id)
    plan = await current_plan(turn.session, person.organization_id)
    text = texts.notice(texts.plan_named(plan.number if plan else None), person.full_name)
    choices = (Choice(_READ, texts.notice_read()), Choice(_MEND, texts.mend_name()))
    return Screen(text, choices=choices)


async def take_notice(turn: Turn, reply: Reply) -> Move:
    """Take "I have read it", or go to correct the name first."""
    if reply.choice == _MEND:
        return Go(NAME)
    if reply.choice != _READ and name_key(reply.text) not in texts.WORDS_FOR_READ:
        return Stay(dialogue.not_understood() if reply.text else Markup())
    await read_notice(turn.session, turn.actor.person_id, turn.now)
    return Go(HOME)


async def show_name(turn: Turn) -> Screen:
    """Ask for the right name; a person without a name cannot skip this."""
    person = await turn.session.get_one(Person, turn.oneself.person_id)
    if not person.is_name_known:
        return Screen(texts.ask_first_name(person.full_name))
    return Screen(texts.ask_name(person.full_name), choices=(go_back(),))


async def take_name(turn: Turn, reply: Reply) -> Move:
    """Record the name."""
    person = await rename(turn.session, turn.oneself.person_id, reply.text, turn.now)
    return Go(HOME, note=texts.renamed(person.full_name))


def _to_first_step(turn: Turn) -> Go:
    return Go(_first_step(turn))


TOPIC = Topic(
    steps=(
        Step(STRANGER, show_code, take_code),
        Step(NOTICE, show_notice, take_notice),
    ),
    commands={"start": start},
    openness=Openness.ANY_ROLE,
)
NAMING = Topic(
    steps=(Step(NAME, show_name, take_name, back=_to_first_step),),
    openness=Openness.ONESELF,
)
