"""Finds the task of a question by its code, or by words of its title."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from core.questions.vocabulary import KnownTask
from core.speech.words import question_words as data
from core.vietnamese import name_key

_CODE = re.compile(r"[0-9]+(?:\.[0-9]+)+")
_LEAST = 0.6  # share of the words without another meaning that the title must contain
_FEWEST_INITIALS, _MOST_INITIALS = 3, 5
_EMPTY = 3  # tasks: a pair of words in more titles than this tells little


class CodeSaid(NamedTuple):
    """A task's code, with its position among the words."""

    place: int
    code: str


def find_codes(said: Sequence[str]) -> list[CodeSaid]:
    """Find codes like "1.2"."""
    return [CodeSaid(place, word) for place, word in enumerate(said) if _CODE.fullmatch(word)]


def expanded(said: Iterable[str], initials: Mapping[str, str] | None = None) -> list[str]:
    """Spell out the abbreviations in words."""
    forms = {**(initials or {}), **data.EXPANDED}
    return " ".join(forms.get(word, word) for word in said).split()


@lru_cache(maxsize=64)
def _pairs_of(tasks: Sequence[KnownTask]) -> dict[int, frozenset[tuple[str, ...]]]:
    return {task.id: frozenset(pairwise(expanded(name_key(task.title).split()))) for task in tasks}


@lru_cache(maxsize=64)
def _initials_of(tasks: Sequence[KnownTask]) -> dict[str, str]:
    """Map the initials of adjacent words of a title to these words."""
    found: dict[str, set[str]] = {}
    for task in tasks:
        title = expanded(name_key(task.title).split())
        for start in range(len(title)):
            for end in range(start + _FEWEST_INITIALS, start + _MOST_INITIALS + 1):
                run = title[start:end]
                if len(run) == end - start:
                    found.setdefault("".join(word[0] for word in run), set()).add(" ".join(run))
    return {short: said for short, (said, *others) in found.items() if not others}


def find_by_title(
    tasks: Sequence[KnownTask], said: Sequence[str], content: Sequence[str]
) -> list[KnownTask]:
    """Give the tasks whose titles match best: one, or several that are equal.

    `said` are all the words in their order, `content` those without another meaning.
    """
    pairs = _pairs_of(tuple(tasks))
    initials = _initials_of(tuple(tasks))
    asked = set(pairwise(expanded(said, initials)))
    spread = Counter(pair for of_task in pairs.values() for pair in of_task)
    # Pairs of words in many titles do not tell tasks apart.
    told = {pair for pair in asked if 0 < spread[pair] <= max(_EMPTY, len(tasks) // 4)}
    words = set(expanded(content, initials))
    scores: dict[int, float] = {}
    for task in tasks:
        hits = told & pairs[task.id]
        is_told = any(words & {*pair} for pair in hits)
        title = {word for pair in pairs[task.id] for word in pair}
        is_most = len(words & title) >= _LEAST * len(words)
        if is_told and is_most:
            scores[task.id] = sum(1 / spread[pair] for pair in hits) + 0.1 * len(hits)
    if not scores:
        return []
    best = max(scores.values())
    return [task for task in tasks if scores.get(task.id, 0) >= best - 1e-9]
