"""The places of words typed while a task is answered."""

import re

from markupsafe import Markup

from core.dialogue.step import Keeps, Reply, Turn
from core.dialogue.words import kept_words
from core.reporting.card import Entry
from core.reporting.words import answering as texts
from core.speech.words.levels import DIFFICULTY, NO_DIFFICULTY
from core.vietnamese import fold, name_key
from handlers.reporting.data import data_of
from handlers.reporting.levels import level_of
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
    return level_of(Reply(text=words)) is not None or texts.means_as_before(words)


def difficulty_in(reply: Reply) -> str:
    """Give the words after a heading such as "khó khăn:", which are no result; "" without one."""
    headed = None if reply.files else _DIFFICULTY.match(fold(reply.text))
    words = reply.text[headed.end() :].strip() if headed else ""
    return "" if name_key(words) in NO_DIFFICULTY else words


KEEPS = Keeps(_result_of, _is_level)
EXPLAINS = Keeps(_explanation_of)
