"""Where the words of a step go: what is said to it may be no answer, and is then asked about."""

from collections.abc import Callable

from markupsafe import Markup

from core.dialogue.step import Keeps, Turn
from core.texts import kept_words as texts


def _never(words: str) -> bool:
    del words
    return False


def keeps(where: Markup, means: Callable[[str], bool] = _never) -> Keeps:
    """Make it for a step whose words always go to the same place."""

    async def place(turn: Turn) -> Markup:
        del turn
        return where

    return Keeps(place, means)


ADDRESSEE_WORDS = keeps(texts.addressee())
CASE_WORDS = keeps(texts.case_words())
DIFFICULTY_WORDS = keeps(texts.difficulty())
DIRECTION_WORDS = keeps(texts.direction())
FINDING_WORDS = keeps(texts.finding())
MEASURE_WORDS = keeps(texts.measure())
MENDED_WORDS = keeps(texts.mended())
REASON_WORDS = keeps(texts.reason())
REMEDY_WORDS = keeps(texts.remedy())
