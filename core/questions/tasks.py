"""Which task of the plan a question is about: by its code, or by words of its title."""

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
_LEAST = 0.6  # of the words that tell nothing else must stand in the title
_FEWEST_INITIALS, _MOST_INITIALS = 3, 5
_EMPTY = 3  # tasks with a pair of words: then the pair tells little


class CodeSaid(NamedTuple):
    """A task's code, with its place among the words."""

    place: int
    code: str


def find_codes(said: Sequence[str]) -> list[CodeSaid]:
    """Find codes like "1.2"."""
    return [CodeSaid(place, word) for place, word in enumerate(said) if _CODE.fullmatch(word)]


def expanded(said: Iterable[str], initials: Mapping[str, str] | None = None) -> list[str]:
    """Give words with their abbreviations spelt out."""
    forms = {**(initials or {}), **data.EXPANDED}
    return " ".join(forms.get(word, word) for word in said).split()


@lru_cache(maxsize=64)
def _pairs_of(tasks: Sequence[KnownTask]) -> dict[int, frozenset[tuple[str, ...]]]:
    return {task.id: frozenset(pairwise(expanded(name_key(task.title).split()))) for task in tasks}


@lru_cache(maxsize=64)
def _initials_of(tasks: Sequence[KnownTask]) -> dict[str, str]:
    """Give the first letters of words that stand together in a title → these words."""
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
    """Give the tasks whose title has most of what was said: one, or several that are equal.

    `said` are all the words in their order, `content` those that tell nothing else.
    """
    pairs = _pairs_of(tuple(tasks))
    initials = _initials_of(tuple(tasks))
    asked = set(pairwise(expanded(said, initials)))
    spread = Counter(pair for of_task in pairs.values() for pair in of_task)
    # What every task says is no sign of one of them.
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
