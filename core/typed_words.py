"""Tells words that were typed without marks, or with marks that stayed letters. Pure.

Nothing is proposed: what was meant is for people to say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from core.vietnamese import nfc, unaccented
from core.wording.syllables import FOREIGN, MISTYPED, ONSETS, RIMES, SOFT_ONSETS, UNMARKED

_SENTENCES = re.compile(r"[.;:!?\n]+(?=\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_SKIPPED = re.compile(
    r"\S*[\d@/_\\]\S*|\S+\.\w{2,4}\b|https?:\S+"
)  # symbols, days, files, addresses
_SYLLABLE = re.compile(rf"({'|'.join(sorted(ONSETS, key=len, reverse=True))})?([aeiouy][a-z]*)")
_STOPS = ("c", "ch", "p", "t")
_SOFT = ("e", "i", "y")
_FEW = 3  # words: as many in capitals are a sentence
_LONG = 5  # words: as many without any mark are no sentence, fewer may be one
_SHARE = 0.4


class Fault(Enum):
    """What is wrong with words."""

    UNMARKED = "unmarked"  # typed without diacritics
    MISTYPED = "mistyped"  # no Vietnamese syllables


@dataclass(frozen=True)
class Doubt:
    """What looks wrong, and the words that do, as they stand."""

    fault: Fault
    words: tuple[str, ...]


def doubt(text: str) -> Doubt | None:
    """Tell what looks wrong with words that somebody typed; None when nothing does."""
    sentences = [_words(one) for one in _SENTENCES.split(nfc(text))]
    wrong = [
        word for words in sentences for word in words if word in MISTYPED or not is_syllable(word)
    ]
    if wrong:
        return Doubt(Fault.MISTYPED, tuple(dict.fromkeys(wrong)))
    bare = [word for words in sentences for word in _unmarked(words)]
    return Doubt(Fault.UNMARKED, tuple(dict.fromkeys(bare))) if bare else None


def _words(sentence: str) -> list[str]:
    """Give the words that should be Vietnamese: no symbols, abbreviations or names."""
    found = _WORD.findall(_SKIPPED.sub(" ", sentence))
    if len(found) >= _FEW and all(word.isupper() and is_syllable(word) for word in found):
        return [word.lower() for word in found]  # a whole sentence in capitals
    counted = [word for word in found if not _is_short_form(word)]
    is_name = any(word.istitle() for word in counted[1:2]) and not "".join(counted).isascii()
    first = [
        word
        for word in counted[:1]
        if word.islower() or (not is_name and (word.isascii() or is_syllable(word)))
    ]
    return [*(word.lower() for word in first), *(word for word in counted[1:] if word.islower())]


def _is_short_form(word: str) -> bool:
    """Tell abbreviations, units and words of other languages: UBND, TTHC, ha, email."""
    mixed = word[1:] != word[1:].lower()
    return len(word) == 1 or word.isupper() or mixed or word.lower() in FOREIGN


def is_syllable(word: str) -> bool:
    """Tell whether letters can be a Vietnamese syllable, by how it begins and goes on."""
    bare = unaccented(word.lower())
    if bare.startswith("gi") and bare[2:] in {"", *RIMES}:
        return True
    found = _SYLLABLE.fullmatch(bare)
    if found is None:
        return False
    onset, rime = found[1] or "", found[2]
    if onset in {"k", "gh", "ngh"} and not rime.startswith(_SOFT):
        return False
    if onset in SOFT_ONSETS and rime.startswith(_SOFT):
        return False
    if onset == "q":
        return rime.startswith("u") and (rime in RIMES or rime[1:] in RIMES)
    return rime in RIMES


def _unmarked(words: Sequence[str]) -> list[str]:
    """Give the words of a sentence that lack their marks, when it is too many of them."""
    lacking = [word for word in words if _lacks_marks(word)]
    bare = [word for word in words if word == unaccented(word)]
    has_none = len(bare) == len(words)
    is_few = len(words) < _LONG and has_none and bool(lacking)
    is_long = len(words) >= _LONG and has_none
    if is_few or len(lacking) >= max(2, _SHARE * len(words)):
        return lacking
    return bare if is_long else []


def _lacks_marks(word: str) -> bool:
    """Tell a word without marks that has some when it is Vietnamese: each that ends in a stop."""
    return word == unaccented(word) and (word.endswith(_STOPS) or word not in UNMARKED)
