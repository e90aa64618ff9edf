"""Mending a finding: the department sends words and files as one answer."""

from core.dialogue.screens import go_back
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.hand_in.words import hand_in
from core.inspections.mending import mend
from core.inspections.words import findings as finding_texts
from core.inspections.words import recording as texts
from core.screen import Choice, Screen
from core.vietnamese import name_key
from handlers.dialogue.keeping import MENDED_WORDS
from handlers.inspections.data import InspectionData, data_of
from handlers.inspections.finding import ONE, finding_of, to_finding
from handlers.inspections.finding_files import MEND, mending_with, received

_SEND = "send"


async def show_mend(turn: Turn) -> Screen:
    """Show what will be sent, and ask for more."""
    found = await finding_of(turn)
    turn.actor.require_reporting_for(found.department_id)
    words, files = data_of(turn).get("words", ""), len(data_of(turn).get("files", ()))
    is_begun = bool(words or files)
    foot = texts.mending_so_far(words, files) if is_begun else texts.ask_mending()
    sending = (Choice(_SEND, texts.send()),) if is_begun else ()
    return Screen(finding_texts.brief(found), foot=foot, choices=(*sending, go_back()))


async def take_mend(turn: Turn, reply: Reply) -> Move:
    """Take words and files, or send them to the team."""
    is_sending = not reply.files and name_key(reply.text) in hand_in.WORDS_FOR_SEND
    if reply.choice == _SEND or is_sending:
        return await _send(turn)
    if reply.choice is not None:
        return Stay(dialogue.not_understood())
    return mending_with(data_of(turn), reply)


async def _send(turn: Turn) -> Move:
    finding_id, words = data_of(turn)["id"], data_of(turn).get("words", "")
    heard = await mend(turn.act, finding_id, words, received(data_of(turn)))
    note = texts.mending_sent(heard.told, is_first=heard.made)
    return Go(ONE, InspectionData(id=finding_id), note)


TOPIC = Topic(
    steps=(
        Step(
            MEND,
            show_mend,
            take_mend,
            back=to_finding,
            takes_files=True,
            keeps=MENDED_WORDS,
        ),
    )
)
