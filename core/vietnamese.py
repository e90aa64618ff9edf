"""Vietnamese text as data: normal forms, comparing without diacritics, given names."""

import re
import unicodedata
from functools import lru_cache

_STROKE_D = str.maketrans({"\u0111": "d", "\u0110": "D"})  # the letter has no decomposition
_NOT_WORD = re.compile(r"[^0-9a-z]+")


def nfc(text: str) -> str:
    """Give `text` in NFC, the form in which everything is kept and shown."""
    return unicodedata.normalize("NFC", text)


def plain_lines(words: str) -> str:
    """Give words in NFC with their lines, without letters that are not seen or turn text around."""
    return "".join(map(_on_its_line, nfc(words))).strip()


def one_line(words: str) -> str:
    """Give words on one line in NFC, without letters that are not seen.

    What a person types is shown to others among words of ours: it must not look like them.
    """
    return " ".join("".join(map(_on_its_line, nfc(words))).split())


@lru_cache(maxsize=4096)
def _on_its_line(letter: str) -> str:
    if letter == "\n":
        return letter
    seen = " " if letter.isspace() else letter
    return "" if unicodedata.category(seen)[0] == "C" else seen


def unaccented(text: str) -> str:
    """Give `text` without diacritics, its case kept."""
    bare = (unicodedata.normalize("NFD", letter)[0] for letter in nfc(text))
    return "".join(bare).translate(_STROKE_D)


def fold(text: str) -> str:
    """Give `text` in lower case without diacritics, one letter for each letter of NFC.

    Positions are kept, so that a match in the folded text can be cut out of the NFC text.
    """
    return "".join(_fold_letter(letter) for letter in nfc(text))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].translate(_STROKE_D)
    lowered = base.lower()
    return lowered if len(lowered) == 1 else base


def name_key(name: str) -> str:
    """Give the form under which two spellings of one name are equal.

    Diacritics, case, dashes and blanks do not count.
    """
    return _NOT_WORD.sub(" ", fold(name)).strip()


def given_name(full_name: str) -> str:
    """Give the last word of a full name, by which a Vietnamese person is addressed."""
    words = full_name.split()
    return words[-1] if words else ""
