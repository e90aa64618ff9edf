"""Handing over: shows the open work, and notifies the coordinators on request."""

from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Step, Tell, Topic, Turn
from core.reminders.handing_over import announce_leaving, read_handover
from core.reminders.words import handing_over as texts
from core.reminders.words import menu
from core.screen import Choice, Screen, join
from handlers.questions.question import not_understood

SHOW = "handover.show"

_TELL = "tell"


async def open_handover(turn: Turn, words: str) -> Move:
    """Open the work to hand over."""
    del turn, words
    return Go(SHOW)


async def show_handover(turn: Turn) -> Screen:
    """Show the open work."""
    left = await read_handover(turn.session, turn.actor, turn.office, turn.today)
    owed = [menu.waiting(card, turn.deadline(card)) for card in left.owed]
    is_somebody = bool(left.departments or turn.actor.coordinates or turn.actor.inspects)
    parts = [texts.heading(left.departments)]
    if is_somebody:
        parts += [texts.owed(owed), texts.others(len(left.tracked), len(left.cases))]
        parts += [texts.alone(left.alone), texts.what_then()]
    telling = (Choice(_TELL, texts.tell()),) if is_somebody else ()
    return Screen(join(parts, "\n"), choices=(*telling, to_menu()))


async def take_handover(turn: Turn, reply: Reply) -> Move:
    """Notify the coordinators."""
    if reply.choice != _TELL:
        return await not_understood(turn, reply)
    left = await read_handover(turn.session, turn.actor, turn.office, turn.today)
    told = await announce_leaving(turn.act, left)
    return Tell(Screen(texts.told(told), choices=(to_menu(),), is_record=True))


TOPIC = Topic(
    steps=(Step(SHOW, show_handover, take_handover),), commands={"bangiao": open_handover}
)
