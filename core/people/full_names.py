"""Reads a person's full name from a channel's words or from typed words; pure."""

import re
import unicodedata
from typing import NamedTuple

from core.people.words import names as texts
from core.vietnamese import nfc

_PARTS = re.compile(r"[()\[\]{}<>|/\\,;:\u2022\u00b7\u2013\u2014_@#*+=~\"]+|(?:^|\s)-|-(?:\s|$)")
_FEWEST = 2  # words: a family name and a given name


def read_full_name(words: str) -> str | None:
    """Give the full name in a channel's words; None when they plainly have none.

    Titles, offices and telephone numbers around it are dropped: "A Nguyễn (TP)", "VP UBND xã".
    """
    for part in _parts(words):
        rest, _ = _without_titles(_words(part))
        if _is_full_name(rest):
            return " ".join(rest)
    return None


def typed_full_name(words: str) -> str | None:
    """Give the full name that a person types as their own; None when it cannot be one.

    Only an office, a nickname or an initial is refused: people know their own names best.
    """
    if (found := read_full_name(words)) is not None:
        return found
    said = _words(words)
    rest, is_addressed = _without_titles(said)
    is_whole = len(_parts(words)) == 1 and not any(letter.isdigit() for letter in words)
    is_name = len(said) >= _FEWEST and not all(_is_initial(word) for word in rest)
    is_theirs = is_whole and is_name and not is_addressed and _has_full_end(said)
    return " ".join(said) if is_theirs else None


def _parts(words: str) -> list[str]:
    plain = nfc(words)
    for address in texts.WRITTEN_APART:
        plain = re.sub(rf"(?i)(?<!\w){re.escape(address)}(?!\w)", " ", plain)
    return _PARTS.split(plain)


def _words(part: str) -> list[str]:
    """Split into words without surrounding signs; words with digits are dropped."""
    found = (_bare(word) for word in nfc(part).split())
    return [word for word in found if word]


def _bare(word: str) -> str:
    if any(letter.isdigit() for letter in word):
        return ""
    first, last = 0, len(word)
    while first < last and not word[first].isalpha():
        first += 1
    while last > first and not (word[last - 1].isalpha() or word[last - 1] == "."):
        last -= 1
    return word[first:last]


class _WithoutTitles(NamedTuple):
    """A name's words, and whether they were addressed to somebody."""

    words: list[str]
    is_addressed: bool


def _without_titles(words: list[str]) -> _WithoutTitles:
    """Drop titles before the name and an office after it; tell whether there was an address."""
    is_addressed = False
    while found := _title(words):
        is_addressed |= " ".join(words[:found]).casefold().rstrip(".") in texts.ADDRESSES
        words = words[found:]
    for place, word in enumerate(words):
        if word.casefold().rstrip(".") in texts.ABBREVIATIONS:
            words = words[:place]
            break
    return _WithoutTitles(_without_office_behind(words), is_addressed)


def _title(words: list[str]) -> int:
    """Count the words of the title at the beginning; 0 without one."""
    if words and words[0].casefold().rstrip(".") in texts.ABBREVIATIONS | texts.ADDRESSES:
        return 1
    folded = [word.casefold() for word in words]
    return max((len(one) for one in texts.OFFICES if folded[: len(one)] == [*one]), default=0)


def _without_office_behind(words: list[str]) -> list[str]:
    """Cut an office after a name: "tư pháp" in small letters is no name, "Văn Hóa" may be one."""
    for office in texts.OFFICES:
        is_behind = words[-len(office) :] == [*office] and words[0][:1].isupper()
        if is_behind and len(words) - len(office) >= _FEWEST:
            return words[: -len(office)]
    return words


def _is_full_name(words: list[str]) -> bool:
    if len(words) < _FEWEST or not _has_full_end(words):
        return False
    solid = sum(not _is_initial(word) for word in words)
    return solid >= _FEWEST or (solid > 0 and words[0].casefold() in texts.SHORT_FIRST_WORDS)


def _has_full_end(words: list[str]) -> bool:
    """Tell whether all words have only letters, and the last can be a given name."""
    if not all(_is_word(word) for word in words) or words[-1].endswith("."):
        return False
    return words[-1].casefold() not in texts.NEVER_LAST


def _is_initial(word: str) -> bool:
    """Tell whether a word is an initial: one letter without a mark, or with a full stop."""
    bare = word.rstrip(".")
    return word.endswith(".") or (len(bare) == 1 and unicodedata.decomposition(bare) == "")


def _is_word(word: str) -> bool:
    """Tell whether a word has only the usual letters of names, no styled ones."""
    letters = [one for one in word.rstrip(".") if one not in "'\u2019-"]
    marks = sum(unicodedata.category(one) == "Mn" for one in letters)
    return marks <= 1 and all(_is_letter(one) for one in letters)


def _is_letter(letter: str) -> bool:
    if unicodedata.category(letter) == "Mn":
        return True
    return unicodedata.name(letter, "").startswith("LATIN") and (
        unicodedata.normalize("NFKC", letter) == letter
    )
