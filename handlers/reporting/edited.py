"""A message edited after it was recorded: offers to take the new words in place of the old ones."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from core.dialogue.gates import HOME
from core.dialogue.loose_files import FILES
from core.dialogue.screens import go_back
from core.dialogue.step import Edit, Go, Move, Reply, Step, Topic, Turn
from core.dialogue.words import messages as texts
from core.reporting.amending import find_words, mend_words, replaced
from core.reporting.progress import TaskInRound
from core.reporting.words import answering
from core.screen import Choice, Screen, join
from handlers.reporting import received as steps
from handlers.reporting.data import ReportingData, data_of
from handlers.reporting.keeping_answers import take_words_and_files
from handlers.reporting.report import RECEIVED, TASK, card_of

OFFER = "edited.offer"

_TAKE, _LEAVE = "take", "leave"
_PLACE = ("round_id", "department_id", "task_id")
_OPEN = (TASK, RECEIVED, steps.LEVEL, steps.RESULT, steps.EVIDENCE)


async def mend_answer(turn: Turn, edit: Edit) -> Move | None:
    """Offer the new words, when the old ones are part of the answer that is open."""
    entry = (await card_of(turn)).entry(data_of(turn)["task_id"])
    found = find_words(entry, edit.before)
    if found is None:
        return None
    return Go(
        OFFER, {**_place(turn), **ReportingData(field=found[0], old=found[1], new=edit.words)}
    )


async def mend_waiting(turn: Turn, edit: Edit) -> Move | None:
    """Change the words that wait with their files: nothing of them is recorded yet."""
    words = data_of(turn).get("words", "")
    for known in edit.before:
        changed = replaced(words, known, edit.words)
        if changed is not None:
            note = texts.edit_waits() if edit.words else Markup()
            return _waiting({**turn.data, **ReportingData(words=changed)}, note)
    return None if edit.words else _waiting(turn.data, Markup())


def _waiting(data: Mapping[str, Any], note: Markup) -> Go:
    """Go on asking what the files prove, while there are any."""
    return Go(FILES, data, note) if data.get("files") else Go(HOME, note=note)


async def show_offer(turn: Turn) -> Screen:
    """Ask whether the new words shall stand in place of the old ones."""
    card = await card_of(turn)
    heading = answering.task_heading(card.entry(data_of(turn)["task_id"]), card.scored_year)
    taking = texts.take_edit() if data_of(turn)["new"] else texts.drop_words()
    choices = (Choice(_TAKE, taking), Choice(_LEAVE, texts.leave_edit()), go_back())
    new = data_of(turn)["new"]
    asked = texts.offer_edit(new) if new else texts.offer_dropping()
    return Screen(join([heading, asked]), choices=choices)


async def take_offer(turn: Turn, reply: Reply) -> Move:
    """Take the new words, or leave the old ones; other words and files go where they belong."""
    agrees = reply.agrees(_TAKE, _LEAVE)
    data = _place(turn)
    if agrees is None:
        kept = await take_words_and_files(turn, reply)
        return Go(TASK, data, kept.note)
    if not agrees:
        return Go(TASK, data, texts.edit_left())
    place = TaskInRound(data_of(turn)["round_id"], data_of(turn)["task_id"])
    change = (data_of(turn)["old"], data_of(turn)["new"])
    await mend_words(turn.act, place, data_of(turn)["field"], change)
    return Go(TASK, data, texts.edit_kept() if data_of(turn)["new"] else texts.words_dropped())


def _place(turn: Turn) -> dict[str, int]:
    return {name: turn.data[name] for name in _PLACE}


def _to_task(turn: Turn) -> Go:
    return Go(TASK, _place(turn))


TOPIC = Topic(
    steps=(Step(OFFER, show_offer, take_offer, back=_to_task, takes_files=True),),
    mends={
        **dict.fromkeys((*_OPEN, steps.SCORE, steps.EXPLANATION, OFFER), mend_answer),
        FILES: mend_waiting,
    },
)
