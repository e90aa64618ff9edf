"""What is asked by words that stand anywhere in a short question, where no phrase tells it."""

import re
from functools import lru_cache

from core.questions.reading import Intent
from core.questions.said import Said
from core.texts.question_concepts import CONCEPTS

_MOST_WORDS = 18


def concept(said: Said) -> Intent | None:
    """Give the first intent of which all words are there; None when none is meant."""
    if len(said.words.said) > _MOST_WORDS:
        return None
    line = said.words.line
    for intent, whose, groups, without in _compiled():
        is_whose = {"named": said.has_department, "none": not said.has_department}
        if not is_whose.get(whose, True) or without.search(line):
            continue
        if all(group.search(line) for group in groups):
            return intent
    return None


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Intent, str, tuple[re.Pattern[str], ...], re.Pattern[str]], ...]:
    return tuple(
        (Intent(intent), whose, tuple(map(_words, groups)), _words(without))
        for intent, whose, groups, without in CONCEPTS
    )


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")
