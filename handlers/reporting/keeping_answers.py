"""The places of words typed while a task is answered."""

import re

from markupsafe import Markup

from core.dialogue.step import Keeps, Reply, Stay, Turn
from core.dialogue.words import kept_words
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.card import Entry
from core.reporting.words import answering as texts
from core.screen import join
from core.speech.stopping import corrected
from core.speech.troubles import trouble_in
from core.speech.words.levels import DIFFICULTY, NO_DIFFICULTY
from core.vietnamese import fold, name_key
from handlers.reporting.data import data_of
from handlers.reporting.levels import chosen_level
from handlers.reporting.report import card_of

_DIFFICULTY = re.compile(DIFFICULTY)


async def _entry(turn: Turn) -> Entry:
    return (await card_of(turn)).entry(data_of(turn)["task_id"])


async def _result_of(turn: Turn) -> Markup:
    entry = await _entry(turn)
    if entry.owes_explanation:
        return kept_words.explanation_of(entry.code)
    return kept_words.result_of(entry.code)


async def _explanation_of(turn: Turn) -> Markup:
    return kept_words.explanation_of((await _entry(turn)).code)


def _is_level(words: str) -> bool:
    is_level = chosen_level(Reply(text=words)) is not None or texts.means_as_before(words)
    return is_level or bool(corrected(words))


def difficulty_in(reply: Reply) -> str:
    """Give the words told as a difficulty, which are no result; "" if there are none."""
    headed = None if reply.files else _DIFFICULTY.match(fold(reply.text))
    told = "" if reply.files else trouble_in(reply.text)
    words = reply.text[headed.end() :].strip() if headed else told
    return "" if name_key(words) in NO_DIFFICULTY else words


async def take_words_and_files(turn: Turn, reply: Reply) -> Stay:
    """Keep files as evidence and words as a line of the result."""
    notes = []
    if reply.files:
        notes.append(await _take_files(turn, reply))
    if reply.text:
        await answers.add_result(turn.act, task_in_round(turn), reply.text)
        notes.append(texts.words_kept() if reply.files else texts.result_kept())
    return Stay(join(notes, " "))


async def _take_files(turn: Turn, reply: Reply) -> Markup:
    new = await answers.add_evidence(turn.act, task_in_round(turn), reply.files)
    return texts.evidence_kept(new, len(reply.files))


def task_in_round(turn: Turn) -> TaskInRound:
    """Give which task is answered, and in which round."""
    return TaskInRound(data_of(turn)["round_id"], data_of(turn)["task_id"])


KEEPS = Keeps(_result_of, _is_level)
EXPLAINS = Keeps(_explanation_of)
