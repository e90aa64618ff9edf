"""What is kept about a person: shown, mended, and asked to be deleted."""

from core.dialogue.engine import HOME, NAME
from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.people.own_data import ask_deletion, read_own_data
from core.texts import dialogue, people
from core.texts import own_data as texts

DATA = "data.shown"

_DELETE = "delete"


async def open_data(turn: Turn, words: str) -> Move:
    """Open what is kept."""
    del turn, words
    return Go(DATA)


async def show_data(turn: Turn) -> Screen:
    """Show everything that is kept about the person."""
    kept = await read_own_data(turn.session, turn.actor)
    choices = (Choice(NAME, people.mend_name()), Choice(_DELETE, texts.ask_deletion()), MENU)
    lines = texts.lines(kept, turn.office.local(kept.joined_at))
    return Screen(
        texts.heading(),
        items=tuple(Item(line) for line in lines),
        foot=texts.records_stay(),
        choices=choices,
    )


async def take_data(turn: Turn, reply: Reply) -> Move:
    """Mend the name, or pass the wish to be deleted on."""
    if reply.choice == NAME:
        return Go(NAME)
    if reply.choice == _DELETE:
        await ask_deletion(turn.session, turn.actor, turn.now)
        return Go(HOME, note=texts.deletion_asked())
    return Stay(dialogue.not_understood())


TOPIC = Topic(steps=(Step(DATA, show_data, take_data),), commands={"dulieu": open_data})
