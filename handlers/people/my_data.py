"""A person's own data: shown, and corrected."""

from core.dialogue.gates import NAME
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Openness, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.people.words import people
from core.reminders.own_data import read_own_data
from core.reminders.words import own_data as texts
from core.screen import Choice, Item, Screen

DATA = "data.shown"


async def open_data(turn: Turn, words: str) -> Move:
    """Open the person's own data."""
    del turn, words
    return Go(DATA)


async def show_data(turn: Turn) -> Screen:
    """Show everything stored about the person."""
    kept = await read_own_data(turn.session, turn.oneself)
    deletion = Choice("/xoadulieu", texts.ask_deletion())
    choices = (Choice(NAME, people.mend_name()), deletion, to_menu())
    lines = texts.lines(kept, turn.office.local(kept.joined_at))
    return Screen(
        texts.heading(),
        items=tuple(Item(line) for line in lines),
        foot=texts.records_stay(),
        choices=choices,
    )


async def take_data(turn: Turn, reply: Reply) -> Move:
    """Go to correct the name; a request for deletion is a command."""
    del turn
    if reply.choice == NAME:
        return Go(NAME)
    return Stay(dialogue.not_understood())


TOPIC = Topic(
    steps=(Step(DATA, show_data, take_data),),
    commands={"dulieu": open_data},
    openness=Openness.ONESELF,
)
