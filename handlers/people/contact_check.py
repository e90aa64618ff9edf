"""For overseers: who cannot be reached, and which accounts review each other's work."""

from markupsafe import Markup

from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.people.mutual_acceptance import Flag, read_flags
from core.people.words import contact
from core.reminders.agenda import read_agenda
from core.reminders.contact_check import check_contacts
from core.reminders.words import contact_check as texts
from core.screen import Item, Screen
from handlers.questions.question import not_understood
from models import Role

CHECK = "contacts.check"


async def open_check(turn: Turn, words: str) -> Move:
    """Open the check if the person oversees."""
    del words
    _require(turn)
    return Go(CHECK)


async def show_check(turn: Turn) -> Screen:
    """Show who would miss a reminder, how to fix it, and who reviews each other's work."""
    _require(turn)
    agenda = await read_agenda(turn.session, turn.office, turn.actor.organization_id, turn.now)
    check = await check_contacts(turn.session, agenda, turn.now)
    flags = await read_flags(turn.session, turn.actor.organization_id)
    return Screen(
        texts.heading(),
        items=tuple(
            Item(line) for line in (*texts.lines(check), *texts.loads(check), *map(_line, flags))
        ),
        foot=dialogue.nothing() if check.is_fine else texts.what_to_do(),
        choices=(to_menu(),),
    )


def _require(turn: Turn) -> None:
    if Role.LEADER not in turn.actor.roles:  # leaders may see it too
        turn.actor.require_coordinating()


def _line(flag: Flag) -> Markup:
    pair = flag.pair
    first, second = (
        contact.Acceptances(flag.first, pair.by_first),
        contact.Acceptances(flag.second, pair.by_second),
    )
    return contact.mutual(first, second, is_invited=pair.is_invited)


TOPIC = Topic(steps=(Step(CHECK, show_check, not_understood),), commands={"kiemtra": open_check})
