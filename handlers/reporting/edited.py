"""Handles edits of recorded messages: offers to replace the old words by the new ones."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from core.dialogue.gates import HOME
from core.dialogue.loose_files import FILES
from core.dialogue.screens import go_back
from core.dialogue.step import Edit, Go, Move, Reply, Step, Topic, Turn
from core.dialogue.words import messages as texts
from core.reporting.amending import WordsChange, find_words, mend_words, replaced
from core.reporting.answers import TaskInRound
from core.reporting.words import answering
from core.screen import Choice, Screen, join
from handlers.reporting.data import ReportingData, data_of, place_of
from handlers.reporting.keeping_answers import take_words_and_files
from handlers.reporting.report import card_of
from handlers.reporting.steps import EVIDENCE, EXPLANATION, LEVEL, RECEIVED, RESULT, SCORE, TASK

OFFER = "edited.offer"

_TAKE, _LEAVE = "take", "leave"
_OPEN = (TASK, RECEIVED, LEVEL, RESULT, EVIDENCE)


async def mend_answer(turn: Turn, edit: Edit) -> Move | None:
    """Offer the new words if the old ones are part of the open answer."""
    entry = (await card_of(turn)).entry(data_of(turn)["task_id"])
    found = find_words(entry, edit.before)
    if found is None:
        return None
    return Go(
        OFFER, {**place_of(turn), **ReportingData(field=found[0], old=found[1], new=edit.words)}
    )


async def mend_waiting(turn: Turn, edit: Edit) -> Move | None:
    """Change the caption of waiting files, which is not yet recorded."""
    words = data_of(turn).get("words", "")
    for known in edit.before:
        changed = replaced(words, known, edit.words)
        if changed is not None:
            note = texts.edit_waits() if edit.words else Markup()
            return _waiting({**turn.data, **ReportingData(words=changed)}, note)
    return None if edit.words else _waiting(turn.data, Markup())


def _waiting(data: Mapping[str, Any], note: Markup) -> Go:
    """Ask again which task the files prove, if there are any."""
    return Go(FILES, data, note) if data.get("files") else Go(HOME, note=note)


async def show_offer(turn: Turn) -> Screen:
    """Ask whether to replace the old words by the new ones."""
    card = await card_of(turn)
    heading = answering.task_heading(card.entry(data_of(turn)["task_id"]), card.scored_year)
    taking = texts.take_edit() if data_of(turn)["new"] else texts.drop_words()
    choices = (Choice(_TAKE, taking), Choice(_LEAVE, texts.leave_edit()), go_back())
    new = data_of(turn)["new"]
    asked = texts.offer_edit(new) if new else texts.offer_dropping()
    return Screen(join([heading, asked]), choices=choices)


async def take_offer(turn: Turn, reply: Reply) -> Move:
    """Take the new words or keep the old ones; pass other words and files on to the task."""
    agrees = reply.agrees(_TAKE, _LEAVE)
    data = place_of(turn)
    if agrees is None:
        kept = await take_words_and_files(turn, reply)
        return Go(TASK, data, kept.note)
    if not agrees:
        return Go(TASK, data, texts.edit_left())
    place = TaskInRound(data_of(turn)["round_id"], data_of(turn)["task_id"])
    change = WordsChange(data_of(turn)["field"], data_of(turn)["old"], data_of(turn)["new"])
    await mend_words(turn.act, place, change)
    return Go(TASK, data, texts.edit_kept() if data_of(turn)["new"] else texts.words_dropped())


def _to_task(turn: Turn) -> Go:
    return Go(TASK, place_of(turn))


TOPIC = Topic(
    steps=(Step(OFFER, show_offer, take_offer, back=_to_task, takes_files=True),),
    mends={
        **dict.fromkeys((*_OPEN, SCORE, EXPLANATION, OFFER), mend_answer),
        FILES: mend_waiting,
    },
)
