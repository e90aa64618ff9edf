"""Tells whether a file's name or caption is marked as a state secret, however it is spelt."""

import re
import unicodedata

from core.texts import secrecy as words
from core.vietnamese import fold

_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s._\-]+")
_SPACED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_][\s._\-]+){2,}[^\W\d_](?![^\W\d_])")
_GLUED = re.compile("(?:toi|tuyet)mat(?![a-z])")


def is_marked_secret(text: str) -> bool:
    """Tell whether the text says that something is secret, top secret or most secret.

    With diacritics the word counts unless it is part of an everyday one; without them it may be
    another word ("mat" is also a face, a surface), so only a plain mark counts.
    """
    plain = _without_disguise(text)
    joined = _SPACED.sub(lambda found: _BETWEEN.sub("", found[0]), plain)
    return _is_marked(plain) or _is_marked(joined)


def _without_disguise(text: str) -> str:
    """Give the text without invisible letters and unusual widths."""
    usual = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in usual if unicodedata.category(letter) != "Cf")


def _is_marked(text: str) -> bool:
    if _GLUED.search(fold(text)):
        return True
    found = _LETTERS.findall(text)
    around = zip(["", *found], found, [*found[1:], ""], strict=False)
    return any(_is_mark(before.lower(), word, after.lower()) for before, word, after in around)


def _is_mark(before: str, word: str, after: str) -> bool:
    if fold(word) != words.UNACCENTED or word.lower() not in {words.MARK, words.UNACCENTED}:
        return False
    if fold(before) in words.MARKS_BEFORE:
        return True
    if word.lower() == words.MARK:
        return before not in words.EVERYDAY_BEFORE and after not in words.EVERYDAY_AFTER
    is_everyday = before in words.UNACCENTED_BEFORE or after in words.UNACCENTED_AFTER
    return word.isupper() and not is_everyday
