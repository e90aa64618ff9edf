"""How much room words take on a sheet, and how many pages a table is wide. Pure arithmetic.

Heights are set, never left to the program: not every one makes a row as high as its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from core.documents.letter_widths import text_width

SIZE = 12  # points: the letters of a table
TALLEST = 409.0  # points: no program shows a higher row
LINE = 15.75  # points
_CHARACTER = 6.0  # points: what a column's width is counted in, a digit of these letters
_BESIDE = 3.75  # points: beside the words of a column
_WIDEST = 105.0  # characters
_STEP = 1.25
_LEAST = 0.7  # of the full size: smaller letters are not read on paper
_TOLERANCE = 0.98  # programs do not agree on a column's width
_HALF_A_PHONE = 195 * 0.75  # points: of a screen that is 390 pixels wide


@dataclass(frozen=True)
class Paging:
    """How a table is printed: before which columns a page begins, and the scale in percent."""

    breaks: tuple[int, ...]
    scale: int


def line_count(words: str, width: float) -> int:
    """Give how many lines words take in a column; its width is in characters."""
    return sum(_wrapped(line, width * _CHARACTER) for line in words.split("\n"))


@lru_cache(maxsize=20_000)  # the office's words come again and again
def _word_width(word: str) -> float:
    return text_width(word, SIZE)


def _wrapped(line: str, room: float) -> int:
    """Give how many lines one line becomes; a word that is too long is broken."""
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
    """The words of a cell, and how wide its column is."""

    words: str
    width: float


def height(cells: Sequence[CellWords]) -> float:
    """Give how high a row is, in points: of the words in its cells."""
    return min(LINE * max((line_count(*one) for one in cells), default=1) + 1, TALLEST)


def fitting(width: float, words: Sequence[str]) -> float:
    """Widen a column until the longest of its words fit into the highest row, or a screen ends."""
    most = floor((TALLEST - 1) / LINE)
    wanted = width
    too_long = words
    while too_long := [one for one in too_long if line_count(one, wanted) > most]:
        if wanted >= _WIDEST:
            break
        wanted = min(wanted * _STEP, _WIDEST)
    return wanted


def frozen_on_a_phone(widths: Sequence[float], wanted: int) -> int:
    """Give how many of the first columns can stay in sight and leave half of a phone's screen."""
    taken = 0.0
    for count, width in enumerate(widths[:wanted]):
        taken += width * _CHARACTER + _BESIDE
        if taken > _HALF_A_PHONE:
            return count
    return wanted


def paging(widths: Sequence[float], repeated: int, paper: float) -> Paging:
    """Part columns into pages; the first ones are repeated on each. `paper` is in points."""
    wide = [one * _CHARACTER + _BESIDE for one in widths]
    start = sum(wide[:repeated])
    pages = [start]
    breaks = []
    for at, one in enumerate(wide[repeated:], start=repeated):
        if pages[-1] + one > paper / _LEAST and pages[-1] > start:
            breaks.append(at)
            pages.append(start)
        pages[-1] += one
    scale = floor(100 * _TOLERANCE * paper / max(pages))
    return Paging(tuple(breaks), min(max(scale, 10), 100))


def ends_alone(heights: Sequence[float], room: float) -> bool:
    """Tell whether the last of a table's rows begins a page; `room` is a page's. In points."""
    used, is_new = 0.0, False
    for one in heights:
        is_new = used > 0 and used + one > room
        used = one if is_new else used + one
    return len(heights) > 1 and is_new
