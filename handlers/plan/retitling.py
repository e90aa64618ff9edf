"""Correcting the title of a task in the plan, by the coordinator."""

from core.dialogue.gates import HOME
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.plan.retitling import checked_title, retitle, task_to_mend
from core.plan.words import retitling as texts
from core.screen import Choice, Screen
from handlers.plan.data import PlanData, data_of
from handlers.reporting.report import ID

WORDS = "retitle.words"
CONFIRM = "retitle.confirm"

_MEND = "mend"


async def open_retitling(turn: Turn, words: str) -> Move:
    """Open the correction of the task with this id."""
    turn.actor.require_coordinating()
    if not ID.fullmatch(words):
        raise UserError(texts.which())
    task = await task_to_mend(turn.session, turn.actor, int(words))
    return Go(WORDS, PlanData(id=task.id))


async def show_words(turn: Turn) -> Screen:
    """Ask for the new title."""
    task = await task_to_mend(turn.session, turn.actor, data_of(turn)["id"])
    return Screen(texts.ask_words(task.code, task.title), choices=(to_menu(),))


async def take_words(turn: Turn, reply: Reply) -> Move:
    """Take the new title."""
    return Go(CONFIRM, {**turn.data, **PlanData(words=checked_title(reply.text))})


async def show_confirm(turn: Turn) -> Screen:
    """Show the old and the new title."""
    task = await task_to_mend(turn.session, turn.actor, data_of(turn)["id"])
    text = texts.confirm_question(task.code, task.title, data_of(turn)["words"])
    return Screen(text, choices=(Choice(_MEND, texts.confirm()), go_back(), to_menu()))


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Record the new title."""
    if not reply.agrees(_MEND):
        return Stay(dialogue.not_understood())
    task = await task_to_mend(turn.session, turn.actor, data_of(turn)["id"])
    is_new = await retitle(turn.act, task.id, data_of(turn)["words"])
    return Go(HOME, note=texts.mended(task.code) if is_new else texts.same(task.code))


def _to_words(turn: Turn) -> Go:
    return Go(WORDS, PlanData(id=data_of(turn)["id"]))


TOPIC = Topic(
    steps=(
        Step(WORDS, show_words, take_words, refuses_files=True, takes_words=True),
        Step(CONFIRM, show_confirm, take_confirm, back=_to_words, refuses_files=True),
    ),
    commands={"suanoidung": open_retitling},
)
