"""Where words go that are typed while a task is answered, and which of them say how far it is."""

from markupsafe import Markup

from core.dialogue.step import Keeps, Reply, Turn
from core.dialogue.words import kept_words
from core.reporting.card import Entry
from core.reporting.words import answering as texts
from handlers.reporting.data import data_of
from handlers.reporting.levels import level_of
from handlers.reporting.report import card_of


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


KEEPS = Keeps(_result_of, _is_level)
EXPLAINS = Keeps(_explanation_of)
