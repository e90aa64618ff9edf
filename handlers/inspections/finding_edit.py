"""Correcting a finding that is not yet mended: its words, its day, or withdrawing it."""

from core.deadlines.words import pauses
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.words.printed_words import as_typed
from core.inspections.inspecting import correct_day, correct_remedy, correct_words, withdraw
from core.inspections.words import findings as finding_texts
from core.inspections.words import recording as texts
from core.screen import Choice, Screen, join
from handlers.dialogue.keeping import FINDING_WORDS, REASON_WORDS, REMEDY_WORDS
from handlers.inspections.data import data_of
from handlers.inspections.finding import EDIT, LIST, finding_of, to_finding
from handlers.inspections.finding import ONE as FINDING
from handlers.inspections.finding_days import day_choices, day_meant

WORDS = "finding.words"
REMEDY = "finding.remedy"
DAY = "finding.day"
WITHDRAW = "finding.withdraw"

_STEPS = {WORDS, REMEDY, DAY, WITHDRAW}


async def show_edit(turn: Turn) -> Screen:
    """Ask what to change."""
    found = await finding_of(turn)
    choices = [
        Choice(WORDS, texts.edit_words()),
        Choice(REMEDY, texts.edit_remedy()),
        Choice(DAY, texts.edit_day()),
    ]
    if found.mended_by_id is None:
        choices.append(Choice(WITHDRAW, texts.withdraw()))
    heading = finding_texts.brief(found)
    return Screen(heading, foot=texts.ask_edit(), choices=(*choices, go_back(), to_menu()))


async def take_edit(turn: Turn, reply: Reply) -> Move:
    """Open what was chosen."""
    if reply.choice in _STEPS:
        return Go(reply.choice, turn.data)
    return Stay(dialogue.not_understood())


async def show_words(turn: Turn) -> Screen:
    """Ask for new words."""
    found = await finding_of(turn)
    foot = texts.now_it_says(found.words) + texts.ask_new_words()
    return Screen(finding_texts.heading(found), foot=foot, choices=(go_back(),))


async def take_words(turn: Turn, reply: Reply) -> Move:
    """Record the words."""
    await correct_words(turn.act, data_of(turn)["id"], reply.text)
    return _corrected(turn, reply.text)


async def show_remedy(turn: Turn) -> Screen:
    """Ask for a new remedy."""
    found = await finding_of(turn)
    foot = texts.now_it_says(found.remedy) + texts.ask_new_words()
    return Screen(finding_texts.heading(found), foot=foot, choices=(go_back(),))


async def take_remedy(turn: Turn, reply: Reply) -> Move:
    """Record the remedy."""
    await correct_remedy(turn.act, data_of(turn)["id"], reply.text)
    return _corrected(turn, reply.text)


async def show_day(turn: Turn) -> Screen:
    """Ask for another day."""
    heading = finding_texts.brief(await finding_of(turn))
    return Screen(heading, foot=texts.ask_day(), choices=(*day_choices(turn), go_back()))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Record the day."""
    day = day_meant(turn, reply)
    if day is None:
        return Stay(pauses.day_not_understood(), is_miss=True)
    await correct_day(turn.act, data_of(turn)["id"], day, office=turn.office)
    return _corrected(turn)


def _corrected(turn: Turn, typed: str = "") -> Move:
    return Go(FINDING, turn.data, join([texts.corrected(), as_typed(typed)], "\n"))


async def show_withdraw(turn: Turn) -> Screen:
    """Ask for the reason of the withdrawal."""
    heading = finding_texts.brief(await finding_of(turn))
    return Screen(heading, foot=texts.ask_withdrawal(), choices=(go_back(),))


async def take_withdraw(turn: Turn, reply: Reply) -> Move:
    """Withdraw the finding."""
    await withdraw(turn.act, data_of(turn)["id"], reply.text)
    return Go(LIST, note=texts.withdrawn())


def _to_edit(turn: Turn) -> Go:
    return Go(EDIT, turn.data)


TOPIC = Topic(
    steps=(
        Step(EDIT, show_edit, take_edit, back=to_finding, refuses_files=True),
        Step(
            WORDS,
            show_words,
            take_words,
            back=_to_edit,
            refuses_files=True,
            keeps=FINDING_WORDS,
        ),
        Step(
            REMEDY,
            show_remedy,
            take_remedy,
            back=_to_edit,
            refuses_files=True,
            keeps=REMEDY_WORDS,
        ),
        Step(DAY, show_day, take_day, back=_to_edit, refuses_files=True),
        Step(
            WITHDRAW,
            show_withdraw,
            take_withdraw,
            back=_to_edit,
            refuses_files=True,
            keeps=REASON_WORDS,
        ),
    ),
)
