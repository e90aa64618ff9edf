"""Words that documents print instead of the typed ones: their author agrees, changes or refuses."""

from core.dialogue.gates import HOME
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Say, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.printed_seen import Printed, agree, refuse, rewrite, unseen
from core.documents.words import printed_words as texts
from core.errors import UserError
from core.screen import Choice, Screen
from handlers.documents.data import DocumentData, data_of
from handlers.reporting.report import ID

ONE, WRITE = "printed.one", "printed.write"

_AGREE, _MEND, _REFUSE = "agree", "mend", "refuse"


async def open_printed(turn: Turn, words: str) -> Move:
    """Open the named words or the oldest; agree, refuse, or ask for others at once."""
    named, _, what = words.partition(" ")
    found = await unseen(turn.session, turn.actor)
    number = int(named) if ID.fullmatch(named) else None
    one = next((each for each in found if number in {None, each.id}), None)
    if one is None:
        return Say(texts.seen_already())
    if what == texts.AGREE:
        await agree(turn.act, one)
        return Say(texts.agreed())
    if what == texts.REFUSE:
        await refuse(turn.act, one)
        return Say(texts.refused_for_print(_office(turn)))
    return Go(WRITE if what == texts.MEND else ONE, DocumentData(id=one.id))


async def _printed(turn: Turn) -> Printed:
    for one in await unseen(turn.session, turn.actor):
        if one.id == data_of(turn)["id"]:
            return one
    raise UserError(str(texts.seen_already()))


async def show_one(turn: Turn) -> Screen:
    """Show the words as typed and as printed."""
    one = await _printed(turn)
    choices = (
        Choice(_AGREE, texts.agree_button()),
        Choice(_MEND, texts.mend_again_button()),
        Choice(_REFUSE, texts.refuse_button()),
    )
    return Screen(
        texts.ask_agreement(one.department, one.code, one.before, one.after),
        choices=(*choices, to_menu()),
    )


async def take_one(turn: Turn, reply: Reply) -> Move:
    """Agree, refuse, or go on to typing others."""
    one = await _printed(turn)
    if reply.agrees(_AGREE):
        await agree(turn.act, one)
        return await _next(turn, str(texts.agreed()))
    if reply.choice == _REFUSE:
        await refuse(turn.act, one)
        return await _next(turn, str(texts.refused_for_print(_office(turn))))
    return Go(WRITE, turn.data) if reply.choice else Stay(dialogue.not_understood())


async def show_write(turn: Turn) -> Screen:
    """Ask for the words to print."""
    one = await _printed(turn)
    return Screen(texts.ask_again(one.code, one.after), choices=(go_back(), to_menu()))


async def take_write(turn: Turn, reply: Reply) -> Move:
    """Record the words to print."""
    one = await _printed(turn)
    await rewrite(turn.act, one, reply.text)
    return await _next(turn, str(texts.rewritten_for_print(_office(turn))))


def _office(turn: Turn) -> str:
    return turn.office.coordinating_department


async def _next(turn: Turn, note: str) -> Move:
    found = await unseen(turn.session, turn.actor)
    told = dialogue.as_note(note)
    return Go(ONE, DocumentData(id=found[0].id), told) if found else Go(HOME, note=told)


def _to_one(turn: Turn) -> Go:
    return Go(ONE, turn.data)


TOPIC = Topic(
    steps=(
        Step(ONE, show_one, take_one),
        Step(WRITE, show_write, take_write, back=_to_one, takes_words=True, refuses_files=True),
    ),
    commands={"loiin": open_printed},
)
