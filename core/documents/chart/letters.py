"""The chart's letters (DejaVu Sans, which matplotlib ships), their widths, and line breaks."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties, get_font

from core.documents.word.lines import glued
from core.vietnamese import nfc

DOTS_PER_INCH = 72  # one point is one pixel
LINE = 1.31  # height of a line, in letter sizes
ASCENT = 0.98  # from a line's top to its baseline, in letter sizes; leaves room for two accents
_FONTS = Path(mpl.get_data_path()) / "fonts" / "ttf"
_FILES = {False: _FONTS / "DejaVuSans.ttf", True: _FONTS / "DejaVuSans-Bold.ttf"}
_UNITS = 64  # the font measures in 1/64 pixel
_UNKNOWN = "?"
_CUT = "…"
_BLANKS = re.compile(r"[^\S\u00a0]+")  # blanks, except the no-break space


def font(size: float, *, is_bold: bool = False) -> FontProperties:
    """Give the font in a size in pixels, by its file, so that no other font replaces it."""
    return FontProperties(fname=str(_FILES[is_bold]), size=size)


def drawable(words: str) -> str:
    """Make words one line of characters that the font has; others become "?"."""
    known = _drawable_points()
    line = " ".join(nfc(words).split())
    return "".join(one if ord(one) in known else _UNKNOWN for one in line)


def width(line: str, size: float, *, is_bold: bool = False) -> float:
    """Measure a line in pixels, word by word, because words repeat and are cached."""
    first, *rest = (_word_width(word, size, is_bold) for word in line.split(" "))
    return first + sum(rest) + len(rest) * _blank(size, is_bold)


@lru_cache(maxsize=4096)
def _word_width(word: str, size: float, is_bold: bool) -> float:  # noqa: FBT001 - a cache's key
    letters = get_font(str(_FILES[is_bold]))
    letters.set_size(size, DOTS_PER_INCH)
    letters.set_text(word)
    return letters.get_width_height()[0] / _UNITS


def _blank(size: float, is_bold: bool) -> float:  # noqa: FBT001 - as above
    return _word_width("n n", size, is_bold) - 2 * _word_width("n", size, is_bold)


def wrapped(
    words: str, size: float, most: float, lines: int, *, is_bold: bool = False
) -> list[str]:
    """Break words into at most `lines` lines of at most `most` pixels; the rest becomes "…"."""

    def is_short(line: str) -> bool:
        return width(line, size, is_bold=is_bold) <= most

    made = [""]
    for word in _pieces(words, is_short):
        *whole, rest = _broken(word, is_short)
        joined = f"{made[-1]} {rest}".strip()
        if whole or not is_short(joined):
            made += [*whole, rest]
        else:
            made[-1] = joined
    made = [line for line in made if line] or [""]
    if len(made) <= lines:
        return made
    return [*made[: lines - 1], _cut(made[lines - 1], is_short)]


def _pieces(words: str, is_short: Callable[[str], bool]) -> list[str]:
    """Split into words; words that belong together stay one piece if it fits a line."""
    found = []
    for one in glued(_BLANKS.sub(" ", words.strip())).split(" "):
        piece = drawable(one)
        found += [piece] if is_short(piece) else piece.split()
    return found


def _cut(line: str, is_short: Callable[[str], bool]) -> str:
    """Shorten a line to end in "…", after a whole word where it has several."""
    while not is_short(f"{line}{_CUT}"):
        before, _, last = line.rpartition(" ")
        line = before or last[:-1]
    return f"{line}{_CUT}"


def _broken(word: str, is_short: Callable[[str], bool]) -> list[str]:
    """Break a word that is longer than a line."""
    parts = []
    while len(word) > 1 and not is_short(word):
        end = next((end for end in range(len(word) - 1, 1, -1) if is_short(word[:end])), 1)
        parts.append(word[:end])
        word = word[end:]
    return [*parts, word]


@cache
def _drawable_points() -> frozenset[int]:
    """Give the code points that both the regular and the bold font have."""
    plain, bold = (get_font(str(file)).get_charmap() for file in _FILES.values())
    return frozenset(plain) & frozenset(bold)
