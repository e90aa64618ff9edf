"""How wide words are in Times New Roman. Pure."""

import unicodedata
from functools import cache

_DEFAULT_WIDTH = 600

# Advance widths of Times New Roman Bold in thousandths of its size; marks add nothing.
_LETTERS = {
    250: " ,.",
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


@cache
def _widths() -> dict[str, int]:
    return {letter: width for width, letters in _LETTERS.items() for letter in letters}


def text_width(words: str, size: float) -> float:
    """Give how wide bold words are on one line, in points; `size` likewise."""
    known = _widths()
    return (
        sum(_letter_width(one, known) for one in unicodedata.normalize("NFC", words)) * size / 1000
    )


def _letter_width(letter: str, known: dict[str, int]) -> int:
    if letter in known:
        return known[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    return known.get(base, _DEFAULT_WIDTH)
