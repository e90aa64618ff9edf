"""Which task of the plan a question is about: by its code, or by words of its title."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from core.questions.vocabulary import KnownTask
from core.texts import question_words as data
from core.vietnamese import name_key

_CODE = re.compile(r"[0-9]+(?:\.[0-9]+)+")
_LEAST = 0.6  # of the words that tell nothing else must stand in the title
_EMPTY = 3  # tasks with a pair of words: then the pair tells little

Pair = tuple[str, str]


def find_codes(said: Sequence[str]) -> list[tuple[int, str]]:
    """Find codes like "1.2", each with its place among the words."""
    return [(place, word) for place, word in enumerate(said) if _CODE.fullmatch(word)]


def expanded(said: Iterable[str]) -> list[str]:
    """Give words with their abbreviations spelt out."""
    return " ".join(data.EXPANDED.get(word, word) for word in said).split()


@lru_cache(maxsize=64)
def _pairs_of(tasks: Sequence[KnownTask]) -> dict[int, frozenset[Pair]]:
    return {task.id: frozenset(pairwise(expanded(name_key(task.title).split()))) for task in tasks}


def find_by_title(
    tasks: Sequence[KnownTask], said: Sequence[str], content: Sequence[str]
) -> list[KnownTask]:
    """Give the tasks whose title has most of what was said: one, or several that are equal.

    `said` are all the words in their order, `content` those that tell nothing else.
    """
    pairs = _pairs_of(tuple(tasks))
    asked = set(pairwise(expanded(said)))
    spread = Counter(pair for of_task in pairs.values() for pair in of_task)
    # What every task says is no sign of one of them.
    told = {pair for pair in asked if 0 < spread[pair] <= max(_EMPTY, len(tasks) // 4)}
    words = set(expanded(content))
    scores: dict[int, float] = {}
    for task in tasks:
        hits = told & pairs[task.id]
        title = {word for pair in pairs[task.id] for word in pair}
        told_words = words | {word for pair in hits for word in pair}
        is_most = len(told_words & title) >= _LEAST * len(told_words)
        if hits and words & title and is_most:
            scores[task.id] = sum(1 / spread[pair] for pair in hits) + 0.1 * len(hits)
    if not scores:
        return []
    best = max(scores.values())
    return [task for task in tasks if scores.get(task.id, 0) >= best - 1e-9]
