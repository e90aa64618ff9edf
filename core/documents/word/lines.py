"""Where the lines of a title break: as evenly as they can, and never before its last short word.

Pure; widths in points. Word breaks lines as late as it can: a narrower paragraph breaks evenly.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from core.documents.letter_widths import UNITS, text_units, text_width
from core.documents.words.templates import GLUE, KEPT

_BAD_START = ("-", "–", "/", "(")  # a line that begins so reads badly
_GOOD_END = ("-", "–", ",", ";")
_BAD, _GOOD, _TIGHT = 0.3, 0.35, 5  # parts of a line's width: what such a break counts
_BORROWED = 1.07  # letters that a machine's font has not are borrowed from a wider one
_CLOSE = 0.99  # to where the next way of breaking begins


@dataclass(frozen=True)
class Type:
    """In what letters words are set; `size` in points."""

    size: float
    is_bold: bool = True

    def width(self, words: str) -> float:
        """Give how wide words are on one line, in points."""
        return text_width(words, self.size, is_bold=self.is_bold)

    def units(self, words: str) -> int:
        """Give how wide they are in parts of the letters' size."""
        return text_units(words, is_bold=self.is_bold)


@dataclass(frozen=True)
class Setting:
    """Lines, and the width at which Word breaks them so."""

    lines: tuple[str, ...]
    width: float


def glued(words: str) -> str:
    """Give words that keep together "UBND xã" at an end, "HĐND - UBND", a quarter and its name."""
    places = {found.start() for one in KEPT for found in one.finditer(words)}
    return "".join(GLUE if at in places else one for at, one in enumerate(words))


def breaks_badly(words: str, letters: Type, width: float) -> bool:
    """Tell whether a column of a width breaks what `glued` keeps together."""
    whole = [one.replace(GLUE, " ") for one in broken(glued(words), letters, width)]
    return whole != list(broken(words, letters, width))


def broken(words: str, letters: Type, width: float) -> tuple[str, ...]:
    """Give the lines of words in a column: as many words on each as there is room for."""
    lines: list[str] = []
    units, blank = 0, letters.units(" ")
    for word in words.split(" "):
        longer = units + blank + letters.units(word)
        if lines and longer * letters.size / UNITS <= width:
            lines[-1] = f"{lines[-1]} {word}"
            units = longer
        else:
            lines.append(word)
            units = letters.units(word)
    return tuple(lines)


@lru_cache(maxsize=1024)  # the titles of a commune's documents are much the same
def balanced(words: str, letters: Type, available: float) -> Setting:
    """Give the most even lines, no more of them than are needed."""
    fewest = broken(words, letters, available / _BORROWED)
    if len(fewest) == 1:
        return Setting(fewest, available)
    every = [one for one in _settings(words, letters, available) if len(one.lines) == len(fewest)]
    return min(every, key=lambda one: _unevenness(one, letters))


def _settings(words: str, letters: Type, available: float) -> Iterator[Setting]:
    """Give every way of breaking, each with a width well between those that break otherwise."""
    width = available / _BORROWED
    while True:
        lines = broken(words, letters, width)
        longest = max(map(letters.width, lines))
        wider = min(_first_wider(lines, letters), available)
        yield Setting(lines, min(longest * _BORROWED, max(longest, wider * _CLOSE), available))
        if longest > width or longest - 1 <= max(map(letters.width, words.split(" "))):
            return
        width = longest - 0.01


def _first_wider(lines: Sequence[str], letters: Type) -> float:
    """Give the width from which on the first word of some line would go up."""
    ways = (f"{above} {below.split(' ')[0]}" for above, below in pairwise(lines))
    return min(map(letters.width, ways))


def _unevenness(setting: Setting, letters: Type) -> float:
    """Weigh a way of breaking: even lines, good places, and room for letters a little wider."""
    widths = [letters.width(one) for one in setting.lines]
    bad = sum(one.startswith(_BAD_START) for one in setting.lines[1:])
    good = sum(one.endswith(_GOOD_END) for one in setting.lines[:-1])
    tight = max(_BORROWED - setting.width / max(widths), 0) * _TIGHT
    return (max(widths) - min(widths)) / max(widths) + tight + bad * _BAD - good * _GOOD
