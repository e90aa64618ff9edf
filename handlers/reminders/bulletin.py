"""Subscribing to the weekly digest."""

from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.reminders.weekly import stop_weekly, want_weekly, wants_weekly
from core.reminders.words import weekly as texts
from core.screen import Choice, Screen
from handlers.questions.question import not_understood

BULLETIN = "bulletin"

_WANT, _STOP = "weekly", "no weekly"


async def open_bulletin(turn: Turn, words: str) -> Move:
    """Open the subscription, if the person may see the summary."""
    del words
    turn.actor.require_summary()
    return Go(BULLETIN)


async def show_bulletin(turn: Turn) -> Screen:
    """Describe the digest, and say whether the person gets it."""
    turn.actor.require_summary()
    choice = await wish_choice(turn)
    return Screen(texts.heading(is_wanted=choice.key == _STOP), choices=(choice, to_menu()))


async def take_bulletin(turn: Turn, reply: Reply) -> Move:
    """Begin or end the subscription."""
    return await take_wish(turn, reply) or await not_understood(turn, reply)


async def wish_choice(turn: Turn) -> Choice:
    """Give the button that begins or ends the subscription."""
    if await wants_weekly(turn.session, turn.actor.person_id):
        return Choice(_STOP, texts.stop())
    return Choice(_WANT, texts.want())


async def take_wish(turn: Turn, reply: Reply) -> Move | None:
    """Do what that button says; None for another reply."""
    if reply.choice == _WANT:
        await want_weekly(turn.act)
        return Stay(texts.wanted())
    if reply.choice == _STOP:
        await stop_weekly(turn.act)
        return Stay(texts.stopped())
    return None


TOPIC = Topic(
    steps=(Step(BULLETIN, show_bulletin, take_bulletin),), commands={"bantin": open_bulletin}
)
