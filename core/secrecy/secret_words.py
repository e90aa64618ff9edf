"""Splits a text into words for the search for secrecy marks, and removes disguises."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, permutations, product

from core.secrecy import words as texts
from core.vietnamese import fold, nfc

_TONES = {"\u0301": "s1", "\u0300": "f2", "\u0309": "r3", "\u0303": "x4", "\u0323": "j5"}
_SHAPES = {"\u0302": "6", "\u031b": "w7", "\u0306": "w8"}  # a circumflex doubles its letter
_VIETNAMESE = frozenset({*_TONES, *_SHAPES})
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # no format characters
# Letters of other alphabets that look like Latin ones, and boxed and circled letters.
_LOOKALIKES = str.maketrans(
    "АВЕКМНОРСТХУІаеорсхуікмтвнѕјΑΒΕΗΙΚΜΝΟΡΤΥΧαοικτνυρ",
    "ABEKMHOPCTXYIaeopcxyikmtbhsjABEHIKMNOPTYXaoiktvup",
)
_BOXED = {
    first + place: chr(ord("A") + place)
    for first in (0x1F130, 0x1F150, 0x1F170, 0x1F1E6)
    for place in range(26)
}
_LONG_FORMS = dict.fromkeys((0xFDFA, 0xFDFB), " ")  # one letter that would become eighteen
_SPACED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_][\s._\-]+){2,}[^\W\d_](?![^\W\d_])")
_BETWEEN = re.compile(r"[\s._\-]+")
_ENDING = re.compile(r"\.(?!mat$)[a-z0-9]{2,5}$", re.IGNORECASE)
_RUN = re.compile(r"[^\W_]+")
_PART = re.compile(r"\d+|[^\W\d_]+")
_STOP = re.compile(r"[;:!?…()\[\]{}<>\"“”«»|/\\\n]|\.(?:\s|$)|\s[-–—]|[-–—]\s|[–—]")
_GLUED = re.compile(f"(?:{'|'.join(sorted(texts.GLUED, key=len, reverse=True))})")
_WHOLLY_GLUED = re.compile(f"{_GLUED.pattern}+")
_MAY_BE = re.compile(rf"ma[aj\d]{{0,3}}t|{texts.INITIALS}")


@dataclass(frozen=True)
class Word:
    """A word as typed, in lower case, and without diacritics."""

    typed: str
    plain: str
    is_upper: bool = False

    @property
    def is_number(self) -> bool:
        """Tell whether it is digits."""
        return self.plain.isdigit()


Clause = tuple[Word, ...]


def may_be_marked(text: str) -> bool:
    """Tell cheaply whether a closer look is needed; `text` is undisguised."""
    squeezed = "".join(letter for letter in fold(text) if letter.isalnum())
    return _MAY_BE.search(squeezed) is not None


def undisguised(text: str) -> str:
    """Give the text in usual letters, without invisible ones."""
    usual = unicodedata.normalize("NFKC", text.translate(_BOXED | _LONG_FORMS)).replace("%20", " ")
    parted = unicodedata.normalize("NFD", usual.translate(_LOOKALIKES)).translate(_LOOKALIKES)
    return nfc("".join(letter for letter in parted if _is_seen(letter)))


def _is_seen(letter: str) -> bool:
    kind = unicodedata.category(letter)
    is_foreign_mark = kind in {"Mn", "Me"} and letter not in _VIETNAMESE
    return kind != "Cf" and letter not in _UNSEEN and not is_foreign_mark


def joined(text: str) -> str:
    """Give the text with spaced letters joined: "M Ậ T"."""
    return _SPACED.sub(lambda found: _BETWEEN.sub("", found[0]), text)


def clauses(text: str) -> Iterator[Clause]:
    """Give the words, split where a thought ends; a file name's ending is no word."""
    for part in _STOP.split(_ENDING.sub("", text.strip())):
        if words := tuple(word for run in _RUN.findall(part) for word in _words(run)):
            yield words


def _words(run: str) -> Iterator[Word]:
    if (spelt := _spellings().get(run.lower())) is not None:
        yield _word(spelt, is_upper=run.isupper())
        return
    for part in _PART.findall(run):
        for piece in _humps(part):
            for word in _unglued(piece):
                yield _word(word, is_upper=word.isupper())


def _humps(part: str) -> Iterator[str]:
    """Split "TaiLieuMat" where a capital follows a small letter."""
    start = 0
    for place in range(1, len(part)):
        if part[place].isupper() and part[place - 1].islower():
            yield part[start:place]
            start = place
    yield part[start:]


def _word(word: str, *, is_upper: bool) -> Word:
    return Word(word.lower(), fold(word), is_upper)


def _unglued(piece: str) -> list[str]:
    plain = fold(piece)
    is_glued = texts.UNACCENTED in plain and _WHOLLY_GLUED.fullmatch(plain)
    found = _GLUED.finditer(plain) if is_glued else ()
    return [piece[one.start() : one.end()] for one in found] or [piece]


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    """Word with Telex or VNI keys left in it → the word."""
    return {
        spelling: word
        for word in texts.SPELT
        for keys in (0, 1)
        for spelling in _spelt(word, keys)
        if spelling != word
    }


def _spelt(word: str, keys: int) -> set[str]:
    """Give a word's spellings by keys, some of which the keyboard may have converted already."""
    parted = unicodedata.normalize("NFD", word)
    marks = [place for place, letter in enumerate(parted) if letter in _VIETNAMESE]
    return {
        spelling
        for count in range(1, len(marks) + 1)
        for left in combinations(marks, count)
        for spelling in _keyed(parted, left, keys)
    }


def _keyed(parted: str, left: tuple[int, ...], keys: int) -> set[str]:
    """Place the remaining mark keys everywhere after their letters where they may be typed."""
    letters: list[str] = []  # each with the marks it already has
    typed: list[tuple[str, int]] = []  # each key with its letter's index
    for place, letter in enumerate(parted):
        if place in left:
            typed.append((_key(letter, letters[-1][0], keys), len(letters) - 1))
        elif letter in _VIETNAMESE:
            letters[-1] += letter
        else:
            letters.append(letter)
    found = set[str]()
    for order in permutations(typed):
        ranges = (range(of, len(letters)) for _, of in order)
        for slots in product(*ranges):
            spelt = [*letters]
            for (key, _), slot in zip(order, slots, strict=True):
                spelt[slot] += key
            found.add(nfc("".join(spelt)))
    return found


def _key(mark: str, base: str, keys: int) -> str:
    if mark in _TONES:
        return _TONES[mark][keys]
    shape = _SHAPES[mark]
    return shape[-1] if keys else (shape[0] if shape[0] == "w" else base)
