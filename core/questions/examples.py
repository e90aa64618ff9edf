"""Finds the most similar examples by words weighed by rarity (TF-IDF, cosine). Pure."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from core.questions.reading import Intent, IntentOf
from core.questions.words.examples import EXAMPLES, FRAMEWORK, NAMED, NONE, SAME
from core.speech.tokens import Words

_NEIGHBOURS = 8  # examples that are compared
_PAIR = 0.7  # weight of a pair of words; a word weighs 1
_UNKNOWN = 0.6  # weight of an unknown word, as a share of the rarest word's
_NUMBER = "0"  # stands for every number: its value does not matter
_SLIP_FROM = 4  # letters: shorter words are too similar to correct

WORD_BY_WORD = 0.97
"""From this similarity on, an example was typed word for word: only such examples count."""


class Likely(NamedTuple):
    """A meaning, and its share among the most similar examples."""

    meant: IntentOf
    share: float


class _Holder(NamedTuple):
    """An example that has a feature, and the feature's weight in it."""

    place: int
    weight: float


@dataclass(frozen=True)
class Nearest:
    """The meanings of the most similar examples, the likeliest first.

    `similarity` is that of the nearest one, at most 1. `statement_share` is the share of those that
    ask nothing.
    """

    similarity: float = 0.0
    statement_share: float = 0.0
    meanings: tuple[Likely, ...] = ()


class Examples:
    """An inverted index: feature → the examples that have it."""

    def __init__(self, examples: Mapping[str, Collection[str]]) -> None:
        said = [(meant, _features(one.split())) for meant, each in examples.items() for one in each]
        self._words = dict.fromkeys(
            word for each in examples.values() for one in each for word in one.split()
        )
        held = Counter(feature for _, features in said for feature in features)
        self._meant = [meant for meant, _ in said]
        self._rarity = {name: log(1 + len(said) / count) for name, count in held.items()}
        self._unknown = _UNKNOWN * log(1 + len(said))
        self._with: dict[str, list[_Holder]] = defaultdict(list)
        for place, (_, features) in enumerate(said):
            for name, weight in self._weighed(features).items():
                self._with[name].append(_Holder(place, weight))

    def near(self, said: list[str]) -> Nearest:
        """Give the meanings of the examples most similar to these words."""
        found: dict[int, float] = defaultdict(float)
        mended = [self._mended(word) for word in said]
        for name, weight in self._weighed(_features(mended)).items():
            for one in self._with.get(name, ()):
                found[one.place] += weight * one.weight
        nearest = nlargest(_NEIGHBOURS, found.items(), key=lambda one: one[1])
        same = [one for one in nearest if one[1] >= WORD_BY_WORD]
        shares: dict[str, float] = defaultdict(float)
        for place, similarity in same or nearest:
            shares[self._meant[place]] += similarity * similarity
        whole = sum(shares.values())
        if not whole:
            return Nearest()
        told = shares.pop(NONE, 0.0)
        ranked = sorted(shares.items(), key=lambda one: -one[1])
        meanings = tuple(Likely(_meaning(line), share / whole) for line, share in ranked)
        return Nearest(nearest[0][1], told / whole, meanings)

    def _mended(self, word: str) -> str:
        """Correct an unknown word that is one slip away from a word of the examples."""
        if word in self._words or len(word) < _SLIP_FROM or not word.isalpha():
            return word
        found = extractOne(word, tuple(self._words), scorer=OSA.distance, score_cutoff=1)
        return found[0] if found else word

    def _weighed(self, features: Mapping[str, float]) -> dict[str, float]:
        """Weigh features by rarity, and scale them to a vector of length 1."""
        weights = {
            name: count * self._rarity.get(name, self._unknown) for name, count in features.items()
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {name: weight / length for name, weight in weights.items()}


def near_examples(words: Words) -> Nearest:
    """Give the meanings of the shipped examples most similar to marked words."""
    return _examples().near(said_with_names(words))


def said_with_names(words: Words) -> list[str]:
    """Give the words; one placeholder replaces each department, round, day and code."""
    said: list[str] = []
    place = 0
    while place < len(words.said):
        mark = words.at(place)
        if mark is not None and mark.tag in NAMED:
            inside = words.said[place : mark.end]
            said += inside if FRAMEWORK in inside else [NAMED[mark.tag]]
            place = mark.end
        else:
            said.append(words.said[place])
            place += 1
    return said


def listed(leaving_out: Collection[str] = ()) -> dict[str, list[str]]:
    """List the examples of each meaning."""
    found = {line: " ".join(text.split()).split(" | ") for line, text in EXAMPLES.items()}
    return {line: [one for one in each if one not in leaving_out] for line, each in found.items()}


@lru_cache(maxsize=1)
def _examples() -> Examples:
    return Examples(listed())


def _meaning(line: str) -> IntentOf:
    intent, _, about = line.partition(":")
    return IntentOf(Intent(intent), about)


def _features(said: list[str]) -> dict[str, float]:
    """Count the words and the pairs of words of a text."""
    plain = [_NUMBER if word.isdigit() else SAME.get(word, word) for word in said]
    counts: dict[str, float] = defaultdict(float)
    for word in plain:
        counts[word] += 1.0
    for one, other in pairwise(("", *plain, "")):
        counts[f"{one} {other}"] += _PAIR
    return counts
