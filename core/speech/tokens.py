"""Splits a question into words, corrects typing errors, and marks phrases with tags."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

from core.speech.words import question_words as data
from core.speech.words.cues import CUES
from core.vietnamese import fold, nfc

_WORD = re.compile(r"[0-9]+(?:[./-][0-9]+)+|[0-9]+|[a-z]+|%")
_NUMBER = "#"
_LONGEST = 8  # words of one phrase
_SLIP_FROM = 6  # letters: shorter phrases are too similar to correct
_TWO_SLIPS_FROM = 12
_TELLS_LITTLE = frozenset({"filler", "not", "what", "item", "count", "still"})
_TONES = re.compile(r"(?<=[aeiouy])([a-z]*?)[sfrxjw]")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|kh|gh?|gi|qu|ph|tr|th|ch|[bcdhklmnrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_LONGEST_SYLLABLE = 7  # letters
_LONGEST_JOINED = 30  # letters of a word typed without blanks
_VOWELS = re.compile(r"([aeod])\1|(?<=[aou])w")


@dataclass(frozen=True)
class Mark:
    """A meaning of the words from `start` to before `end`: a tag, and a name if it has several."""

    tag: str
    start: int
    end: int
    name: str = ""  # the phrase without blanks


@dataclass
class Words:
    """The words of a question; `raw` are the same words as typed."""

    said: list[str]
    raw: list[str]
    marks: list[Mark] = field(default_factory=list)

    @property
    def line(self) -> str:
        """Give the words joined by one blank."""
        return " ".join(self.said)

    def place(self, position: int) -> int:
        """Give the index of the word at a position of the line."""
        return self.line[:position].count(" ")

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether none of these words is marked."""
        return all(mark.end <= start or end <= mark.start for mark in self.marks)

    def mark(self, tag: str, start: int, end: int, name: str = "") -> None:
        """Mark some words."""
        self.marks.append(Mark(tag, start, end, name))
        self.marks.sort(key=lambda mark: mark.start)

    def mark_span(self, tag: str, start: int, end: int) -> None:
        """Mark the words between two positions of the line."""
        text = self.line[start:end]
        lead = len(text) - len(text.lstrip())
        first = self.place(start + lead)
        self.mark(tag, first, first + len(text.split()))

    def at(self, place: int) -> Mark | None:
        """Give the mark of a word."""
        return next((mark for mark in self.marks if mark.start <= place < mark.end), None)

    def unmarked(self) -> list[int]:
        """List the words without a mark."""
        return [place for place in range(len(self.said)) if self.at(place) is None]


def words_of(text: str) -> Words:
    """Split a text into words, and numbers with their joining signs."""
    kept = nfc(text)
    folded = fold(kept)
    found = [(match.group(), kept[match.start() : match.end()]) for match in _WORD.finditer(folded)]
    return Words([said for said, _ in found], [raw for _, raw in found])


@lru_cache(maxsize=1)
def cues() -> Mapping[str, str]:
    """Phrase without blanks → its tags."""
    return {phrase.replace(" ", ""): tag for tag, phrases in CUES.items() for phrase in phrases}


@lru_cache(maxsize=1)
def phrase_lengths() -> Mapping[str, int]:
    """Phrase without blanks → its number of words."""
    phrases = (phrase for of_tag in CUES.values() for phrase in of_tag)
    return {phrase.replace(" ", ""): len(phrase.split()) for phrase in phrases}


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Give every word of every phrase."""
    return frozenset(
        word for phrases in CUES.values() for phrase in phrases for word in phrase.split()
    )


def mend_typing(words: Words, known: Collection[str], kept: Collection[str]) -> None:
    """Replace each word by a known form: spelt out, without Telex marks, split.

    Telex marks remain when no Vietnamese keyboard was on ("nopj chuwa"). Short forms among `kept`,
    the names of departments, are left alone.
    """
    said: list[str] = []
    raw: list[str] = []
    follows = [*words.said, ""][1:]
    for word, typed, after in zip(words.said, words.raw, follows, strict=True):
        is_not = word == data.NOT and not (said and said[-1].isdigit())  # "50 k" is money
        mended = ["khong"] if is_not else _mended(word, known, kept)
        if word == data.MAY and said and after in data.AFTER_MAY and said[-1] not in data.NAMING:
            mended = ["duoc"]
        said += mended
        raw += [typed, *mended[1:]]
    words.said, words.raw = said, raw


def _mended(word: str, known: Collection[str], kept: Collection[str]) -> list[str]:
    if word in kept or not word.isalpha():
        return [word]
    if word in data.SHORT:
        return data.SHORT[word].split()
    if word in known:
        return [word]
    for mended in _without_marks(word):
        if mended in known:
            return [mended]
    if _SYLLABLE.fullmatch(word):
        return [word]
    return _parted(word, known) or [word]


def _without_marks(word: str) -> Iterator[str]:
    """Give a word with fewer and fewer of its Telex marks."""
    bare = _VOWELS.sub(lambda match: match.group(1) or "", word)
    yield bare
    while (fewer := _TONES.sub(r"\1", bare, count=1)) != bare:
        bare = fewer
        yield bare


def _parted(word: str, known: Collection[str]) -> list[str]:
    """Split words typed without a blank into the fewest known words."""
    if len(word) > _LONGEST_JOINED:
        return []
    best: list[list[str]] = [[]]
    for end in range(1, len(word) + 1):
        ways = [
            [*best[start], word[start:end]]
            for start in range(max(0, end - _LONGEST_SYLLABLE), end - 1)
            if (best[start] or start == 0) and word[start:end] in known
        ]
        best.append(min(ways, key=len, default=[]))
    return best[-1]


def mark_phrases(words: Words, phrases: Mapping[str, str]) -> None:
    """Mark phrases, those with most letters first; blanks do not count."""
    found = [
        (form, start, end)
        for start, end in _windows(words)
        for form in _forms(words.said[start:end])
        if form in phrases and not _is_across(words.said[start:end], form)
    ]
    for form, start, end in sorted(found, key=lambda one: (-len(one[0]), one[1])):
        if words.is_free(start, end):
            words.mark(phrases[form], start, end, form)


def _forms(said: list[str]) -> set[str]:
    """Give words without blanks; any number is also a wildcard number."""
    return {"".join(said), "".join(_NUMBER if is_number(word) else word for word in said)}


def is_number(word: str) -> bool:
    """Tell whether a word is a number."""
    return word.isdigit() or word in data.NUMBERS


def _is_across(said: list[str], form: str) -> bool:
    """Tell whether whole syllables only seem to make another word: "di em", "diem"."""
    count = phrase_lengths().get(form, len(said))
    return len(said) > count and all(map(_SYLLABLE.fullmatch, said))


def mark_slips(words: Words, phrases: Mapping[str, str], kept: Collection[str]) -> None:
    """Mark words that are one typing error away from exactly one phrase.

    Each must hold an unmarked word; words marked with the tags `kept` are left alone.
    """
    for start, end in sorted(_windows(words), key=lambda window: window[0] - window[1]):
        covered = [words.at(place) for place in range(start, end)]
        inside = [mark for mark in covered if mark is not None]
        is_whole = all(start <= mark.start and mark.end <= end for mark in inside)
        is_kept = any(mark.tag in kept for mark in inside) or _is_sense(words, start, end)
        if all(covered) or not is_whole or is_kept:
            continue
        name = _meant("".join(words.said[start:end]), phrases)
        if name is not None:
            words.marks = [mark for mark in words.marks if mark not in inside]
            words.mark(phrases[name], start, end, name)


def _is_sense(words: Words, start: int, end: int) -> bool:
    """Tell whether some words are marked and the rest are well spelt: then nothing is mistyped."""
    marks = [words.at(place) for place in range(start, end)]
    others = [words.said[start + place] for place, mark in enumerate(marks) if mark is None]
    is_telling = any(mark is not None and mark.tag not in _TELLS_LITTLE for mark in marks)
    return is_telling and all(map(_SYLLABLE.fullmatch, others))


def _windows(words: Words) -> list[tuple[int, int]]:
    """List the runs of words that may be one phrase."""
    count = len(words.said)
    return [
        (start, end)
        for start in range(count)
        for end in range(start + 1, min(start + _LONGEST, count) + 1)
    ]


def _meant(form: str, phrases: Iterable[str]) -> str | None:
    """Give the most similar phrase; None when none is similar, or several equally."""
    if len(form) < _SLIP_FROM - 1 or not form.isalpha():
        return None
    near: dict[str, int] = {}
    for phrase in phrases:
        if len(phrase) < _SLIP_FROM:
            continue
        most = 2 if len(phrase) >= _TWO_SLIPS_FROM else 1
        distance = OSA.distance(form, phrase, score_cutoff=most)
        if distance <= most:
            near[phrase] = distance
    if not near:
        return None
    best = min(near.values())
    nearest = [phrase for phrase, distance in near.items() if distance == best]
    return nearest[0] if len(nearest) == 1 else None
