"""Widths of words in Times New Roman. Pure."""

import unicodedata
from functools import cache, lru_cache

UNITS = 1000  # in the font size

_DEFAULT_WIDTH = 600

# Advance widths of Times New Roman in 1/1000 of the font size, bold and regular; marks add none.
_BOLD = {
    250: " \u00a0,.",
    278: "il/'",
    333: "fjt-;:()",
    389: "sI",
    444: "cerz",
    500: "agovxyJ0123456789–",
    556: "bdhknpquS\u0111\u01b0",
    611: "FP",
    667: "BELTZ",
    722: "wACDNRUVXY\u0110\u01af",
    778: "GHKOQ\u01a0",
    833: "m&",
    944: "M",
    1000: "W%",
}
_REGULAR = {
    250: " \u00a0,.",
    278: "ijlt/:;",
    333: "frsI-()",
    389: "J",
    444: "acez“”",
    500: "bdghknopquvxy0123456789–\u0111\u01b0\u01a1",
    556: "FPS",
    611: "ELTZ",
    667: "BCR",
    722: "wADGHKNOQUVXY\u0110\u01a0\u01af",
    778: "m&",
    833: "%",
    889: "M",
    944: "W",
}


@cache
def _widths(*, is_bold: bool) -> dict[str, int]:
    by_width = _BOLD if is_bold else _REGULAR
    return {letter: width for width, letters in by_width.items() for letter in letters}


def text_width(words: str, size: float, *, is_bold: bool = True) -> float:
    """Give the width of words on one line; the width and `size` are in points."""
    return text_units(words, is_bold=is_bold) * size / UNITS


@lru_cache(maxsize=8192)  # tables ask for the same words repeatedly
def text_units(words: str, *, is_bold: bool = True) -> int:
    """Give the width of words on one line, in 1/1000 of the font size."""
    return sum(_letter_units(one, is_bold) for one in unicodedata.normalize("NFC", words))


@lru_cache(maxsize=1024)
def _letter_units(letter: str, is_bold: bool) -> int:  # noqa: FBT001 - called for every letter
    known = _widths(is_bold=is_bold)
    if letter in known:
        return known[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    return known.get(base, _DEFAULT_WIDTH)
