"""Finds the intent of a short question by words in any order, with the tables of `words`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.questions.marked_question import MarkedQuestion
from core.questions.reading import Intent
from core.questions.words.at_work import AT_WORK
from core.questions.words.concept_row import ConceptRow
from core.questions.words.concepts import CONCEPTS
from core.questions.words.daily import DAILY
from core.questions.words.fallbacks import FALLBACKS
from core.questions.words.matters import MATTERS
from core.questions.words.people_topics import PEOPLE
from core.questions.words.rules import RULES
from core.questions.words.team import TEAM
from core.questions.words.topics import TOPICS
from core.questions.words.wishes import WISHES

_MOST_WORDS = 18


@dataclass(frozen=True)
class Concept:
    """An intent and the words that mean it; `about` is its command or topic."""

    intent: Intent
    about: str
    whose: str
    groups: tuple[re.Pattern[str], ...]
    without: re.Pattern[str]

    @property
    def is_own(self) -> bool:
        """Tell whether the asker's own departments are meant, even if others are named."""
        return self.whose == "own"

    def fits(self, said: MarkedQuestion) -> bool:
        """Tell whether the question has all the words and none that excludes the intent."""
        is_whose = {"named": said.has_department, "none": not said.has_department}
        line = said.words.line
        if not is_whose.get(self.whose, True) or self.without.search(line):
            return False
        return all(group.search(line) for group in self.groups)


def concept(said: MarkedQuestion) -> Intent | None:
    """Give the first intent of `CONCEPTS` that fits; None when none fits."""
    found = _first(said, CONCEPTS)
    return found.intent if found else None


def topic(said: MarkedQuestion) -> Concept | None:
    """Give the concept that takes precedence over every other rule."""
    return _first(said, (*DAILY, *AT_WORK, *MATTERS, *TEAM, *WISHES, *RULES, *PEOPLE, *TOPICS))


def fallback(said: MarkedQuestion) -> Concept | None:
    """Give the concept that counts when no other rule fits."""
    return _first(said, FALLBACKS)


def _first(said: MarkedQuestion, rows: tuple[ConceptRow, ...]) -> Concept | None:
    if len(said.words.said) > _MOST_WORDS:
        return None
    return next((one for one in _compiled(rows) if one.fits(said)), None)


@lru_cache
def _compiled(rows: tuple[ConceptRow, ...]) -> Sequence[Concept]:
    return tuple(_concept(*row) for row in rows)


def _concept(name: str, whose: str, groups: tuple[str, ...], without: str) -> Concept:
    intent, _, about = name.partition(":")
    patterns = tuple(map(_words, groups))
    return Concept(Intent(intent), about, whose, patterns, _words(without))


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")
