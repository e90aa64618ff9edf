"""Who cannot be reached, for the coordinator."""

from core.dialogue.screen import Item, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Step, Topic, Turn
from core.people.contact_check import check_contacts
from core.reminders.desk import read_desk
from core.texts import contact_check as texts
from core.texts import dialogue
from handlers.question import not_understood

CHECK = "contacts.check"


async def open_check(turn: Turn, words: str) -> Move:
    """Open the check, to the coordinator."""
    del words
    turn.actor.require_coordinating()
    return Go(CHECK)


async def show_check(turn: Turn) -> Screen:
    """Show who would miss a reminder, and how that is mended."""
    turn.actor.require_coordinating()
    desk = await read_desk(turn.session, turn.office, turn.actor.organization_id, turn.now)
    check = await check_contacts(turn.session, desk, turn.now)
    return Screen(
        texts.heading(),
        items=tuple(Item(line) for line in texts.lines(check)),
        foot=dialogue.nothing() if check.is_fine else texts.what_to_do(),
        choices=(MENU,),
    )


TOPIC = Topic(steps=(Step(CHECK, show_check, not_understood),), commands={"kiemtra": open_check})
