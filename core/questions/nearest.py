"""What a question that no rule fits may be about: a thing, and what is asked of it. Pure."""

import re
from functools import lru_cache

from core.questions.reading import Intent, IntentOf
from core.questions.said import Said
from core.questions.words.nearest import ASKS_FOR, PROPERTIES, TELLING, THINGS

_MOST = 3  # answers that are offered
_MOST_THINGS = 2
_MOST_WORDS = 18


def nearest(said: Said) -> list[IntentOf]:
    """Give the nearest answers, the likeliest first; none when nothing is named."""
    if len(said.words.said) > _MOST_WORDS or said.has("elsewhere"):
        return []
    line = said.words.line
    rows = [row for pattern, row in THINGS if _words(pattern).search(line)][:_MOST_THINGS]
    asked = [name for name, pattern in PROPERTIES.items() if _words(pattern).search(line)]
    found = [one for row in rows for one in _of(dict(row), asked)]
    return [_answer(one) for one in dict.fromkeys(found)][:_MOST]


def asks_for(said: Said) -> bool:
    """Tell whether words that seem to tell something rather ask for something, or wish it."""
    line = said.words.line
    told = (name for name, pattern in PROPERTIES.items() if _words(pattern).search(line))
    return _words(ASKS_FOR).search(line) is not None or bool({*told} - TELLING)


def _of(row: dict[str, str], asked: list[str]) -> list[str]:
    """Give a thing's answers: of the first property that is asked of it, else those of all."""
    name = next((one for one in asked if one in row), "")
    return row[name].split("/")


def _answer(line: str) -> IntentOf:
    intent, _, about = line.partition(":")
    return IntentOf(Intent(intent), about)


@lru_cache(maxsize=256)
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")
