"""Reminding now: the coordinator has those who still owe told at once."""

from markupsafe import Markup

from core.dialogue.engine import HOME
from core.dialogue.screen import Choice, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.reminders.desk import read_desk
from core.reminders.nudges import nudge
from core.reminders.pauses import Place
from core.texts import dialogue
from core.texts import nudges as texts

ASK = "nudge.ask"

_SEND = "send"


async def open_nudge(turn: Turn, words: str) -> Move:
    """Ask before anybody is told."""
    del words
    turn.actor.require_coordinating()
    return Go(ASK)


async def show_ask(turn: Turn) -> Screen:
    """Show how many reports are missing."""
    turn.actor.require_coordinating()
    desk = await read_desk(turn.session, turn.office, turn.actor.organization_id, turn.now)
    if not desk.debts:
        return Screen(texts.nothing_owed(), choices=(MENU,))
    choices = (Choice(_SEND, texts.send()), MENU)
    return Screen(texts.ask(len(desk.debts)), choices=choices)


async def take_ask(turn: Turn, reply: Reply) -> Move:
    """Tell everybody who owes."""
    if reply.choice != _SEND:
        return Stay(dialogue.not_understood())
    return Go(HOME, note=await nudge_now(turn, None))


async def nudge_now(turn: Turn, places: list[Place] | None) -> Markup:
    """Remind whoever owes these reports, or any, and say how many were told."""
    desk = await read_desk(turn.session, turn.office, turn.actor.organization_id, turn.now)
    done = await nudge(turn.session, turn.actor, desk, places, turn.now)
    return texts.nudged(done.people, done.too_soon, done.goes_at, turn.wall)


TOPIC = Topic(steps=(Step(ASK, show_ask, take_ask),), commands={"nhacngay": open_nudge})
