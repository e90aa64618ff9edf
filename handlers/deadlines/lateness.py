"""Giving the reason for a late report; nothing else depends on it."""

from collections.abc import Sequence

from core.deadlines.lateness import checked_reason, give_reason
from core.deadlines.words import lateness as texts
from core.dialogue.gates import HOME
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.words.printed_words import as_typed
from core.errors import UserError
from core.reporting.owed import Debt
from core.screen import Choice, Screen, join
from handlers.deadlines.pausing import chosen, owed_by, place_of, report_taken, which_report
from handlers.dialogue.given import carrying, given_here, given_to, with_given
from handlers.dialogue.keeping import REASON_WORDS

WHICH = "late.which"
REASON = "late.reason"

_GIVE = "give"


async def open_reason(turn: Turn, words: str) -> Move:
    """Ask for the reason; with several reports, first ask which."""
    said = with_given(given_to(turn, words))
    late = await _late(turn)
    return Go(WHICH, said) if len(late) > 1 else Go(REASON, {**place_of(late[0]), **said})


async def show_which(turn: Turn) -> Screen:
    """Ask which report is meant."""
    return await which_report(turn, await _late(turn), texts.ask_which())


async def take_which(turn: Turn, reply: Reply) -> Move:
    """Take the report, or all of them."""
    return carrying(report_taken(reply, REASON), given_here(turn))


async def show_reason(turn: Turn) -> Screen:
    """Ask for the reason."""
    asked = texts.ask_reason(len(await _meant(turn)))
    if not (said := given_here(turn).reason):
        return Screen(asked, choices=(to_menu(),))
    giving = Choice(_GIVE, texts.give_said())
    return Screen(join([asked, texts.said(said)], "\n"), choices=(giving, to_menu()))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Record the reason."""
    said = given_here(turn).reason
    is_said = bool(said) and (reply.choice == _GIVE or dialogue.yes_or_no(reply.text) is True)
    reason = checked_reason(said if is_said else reply.text)
    await give_reason(turn.act, await _meant(turn), reason)
    return Go(HOME, note=join([texts.kept(reason), as_typed(reason)], "\n"))


async def _meant(turn: Turn) -> Sequence[Debt]:
    return chosen(turn, await _late(turn), texts.nothing_late())


async def _late(turn: Turn) -> Sequence[Debt]:
    ladder, today = turn.office.ladder, turn.today
    late = [debt for debt in await owed_by(turn) if debt.deadline(ladder, today).days_left < 0]
    if not late:
        raise UserError(texts.nothing_late())
    return late


TOPIC = Topic(
    steps=(
        Step(WHICH, show_which, take_which),
        Step(REASON, show_reason, take_reason, refuses_files=True, keeps=REASON_WORDS),
    ),
    commands={"lydo": open_reason},
)
