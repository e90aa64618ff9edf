"""The weekly digest: asking for it, and ending it."""

from core.dialogue.screen import Choice, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.reminders.weekly import stop_weekly, want_weekly, wants_weekly
from core.texts import dialogue
from core.texts import weekly as texts

BULLETIN = "bulletin"

_WANT, _STOP = "want", "stop"


async def open_bulletin(turn: Turn, words: str) -> Move:
    """Open it, to those who may see the summary."""
    del words
    turn.actor.require_summary()
    return Go(BULLETIN)


async def show_bulletin(turn: Turn) -> Screen:
    """Say what it is and whether the person gets it."""
    turn.actor.require_summary()
    is_wanted = await wants_weekly(turn.session, turn.actor.person_id)
    choice = Choice(_STOP, texts.stop()) if is_wanted else Choice(_WANT, texts.want())
    return Screen(texts.heading(is_wanted=is_wanted), choices=(choice, MENU))


async def take_bulletin(turn: Turn, reply: Reply) -> Move:
    """Note the wish, or its end."""
    if reply.choice == _WANT:
        await want_weekly(turn.session, turn.actor, turn.now)
        return Stay(texts.wanted())
    if reply.choice == _STOP:
        await stop_weekly(turn.session, turn.actor, turn.now)
        return Stay(texts.stopped())
    return Stay(dialogue.not_understood())


TOPIC = Topic(
    steps=(Step(BULLETIN, show_bulletin, take_bulletin),), commands={"bantin": open_bulletin}
)
