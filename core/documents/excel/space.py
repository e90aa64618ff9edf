"""The room that words take on a sheet, and the pages that a wide table takes. Pure arithmetic.

Row heights are set here, because not every program fits a row to its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from core.documents.letter_widths import text_width

SIZE = 12  # points: the font size of a table
TALLEST = 409.0  # points: the highest row that programs show
LINE = 15.75  # points
_DIGIT = 6.0  # points: the unit of a column's width, a digit in this font
_PADDING = 3.75  # points: padding of a column
_WIDEST = 105.0  # characters
_STEP = 1.25
_SMALLEST_SCALE = 0.7  # of the full size: smaller letters are unreadable on paper
_TOLERANCE = 0.98  # programs differ in a column's width
_HALF_A_PHONE = 195 * 0.75  # points: half of a screen 390 pixels wide


@dataclass(frozen=True)
class Paging:
    """How a table is printed: the columns that begin a new page, and the scale in percent."""

    breaks: tuple[int, ...]
    scale: int


def line_count(words: str, width: float) -> int:
    """Count the lines that words take in a column; `width` is in characters."""
    return sum(_wrapped(line, width * _DIGIT) for line in words.split("\n"))


@lru_cache(maxsize=20_000)  # the same words return often
def _word_width(word: str) -> float:
    return text_width(word, SIZE)


def _wrapped(line: str, room: float) -> int:
    """Count the lines that one line becomes; a word that is too long is broken."""
    taken, used = 1, 0.0
    space = _word_width(" ")
    for word in line.split(" "):
        width = _word_width(word)
        if used + width <= room:
            used += width + space
            continue
        if used:
            taken += 1
        broken = ceil(width / room) - 1
        taken += broken
        used = width - broken * room + space
    return taken


class CellWords(NamedTuple):
    """The words of a cell, and the width of its column in characters."""

    words: str
    width: float


def height(cells: Sequence[CellWords]) -> float:
    """Give the height of a row with these cells, in points."""
    return min(LINE * max((line_count(*one) for one in cells), default=1) + 1, TALLEST)


def fitting(width: float, words: Sequence[str]) -> float:
    """Widen a column until its longest words fit the highest row, at most to a screen's width."""
    most = floor((TALLEST - 1) / LINE)
    wanted = width
    too_long = words
    while too_long := [one for one in too_long if line_count(one, wanted) > most]:
        if wanted >= _WIDEST:
            break
        wanted = min(wanted * _STEP, _WIDEST)
    return wanted


def frozen_on_a_phone(widths: Sequence[float], wanted: int) -> int:
    """Count the first columns that can stay fixed within half of a phone's screen."""
    taken = 0.0
    for count, width in enumerate(widths[:wanted]):
        taken += width * _DIGIT + _PADDING
        if taken > _HALF_A_PHONE:
            return count
    return wanted


def paging(widths: Sequence[float], repeated: int, paper: float) -> Paging:
    """Split columns into pages, each with the first ones repeated; `paper` is in points."""
    wide = [one * _DIGIT + _PADDING for one in widths]
    start = sum(wide[:repeated])
    pages = [start]
    breaks = []
    for at, one in enumerate(wide[repeated:], start=repeated):
        if pages[-1] + one > paper / _SMALLEST_SCALE and pages[-1] > start:
            breaks.append(at)
            pages.append(start)
        pages[-1] += one
    scale = floor(100 * _TOLERANCE * paper / max(pages))
    return Paging(tuple(breaks), min(max(scale, 10), 100))


def ends_alone(heights: Sequence[float], room: float) -> bool:
    """Tell whether a table's last row begins a page; `room` is a page's height. In points."""
    used, is_new = 0.0, False
    for one in heights:
        is_new = used > 0 and used + one > room
        used = one if is_new else used + one
    return len(heights) > 1 and is_new
