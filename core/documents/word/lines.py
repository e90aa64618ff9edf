"""Breaks titles into lines of even length, never before a short last word.

Pure; widths are in points. Word fills each line, so a narrower paragraph makes the lines even.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from core.documents.letter_widths import UNITS, text_units, text_width
from core.documents.words.templates import GLUE, KEPT

_BAD_START = ("-", "–", "/", "(")  # a line should not begin with these
_GOOD_END = ("-", "–", ",", ";")
_BAD, _GOOD, _TIGHT = 0.3, 0.35, 5  # weights of a break, in shares of a line's width
_WIDER_FONT = 1.07  # safety factor: a missing letter is replaced from a wider font
_CLOSE = 0.99  # share of the width at which the lines would break otherwise


@dataclass(frozen=True)
class Type:
    """The font of words; `size` is in points."""

    size: float
    is_bold: bool = True

    def width(self, words: str) -> float:
        """Give the width of words on one line, in points."""
        return text_width(words, self.size, is_bold=self.is_bold)

    def units(self, words: str) -> int:
        """Give the width of words in 1/1000 of the font size."""
        return text_units(words, is_bold=self.is_bold)


@dataclass(frozen=True)
class Setting:
    """Lines, and the paragraph width at which Word breaks them so."""

    lines: tuple[str, ...]
    width: float


def glued(words: str) -> str:
    """Glue what stays on one line: "UBND xã" at an end, "HĐND - UBND", a quarter and its name."""
    places = {found.start() for one in KEPT for found in one.finditer(words)}
    return "".join(GLUE if at in places else one for at, one in enumerate(words))


def breaks_badly(words: str, letters: Type, width: float) -> bool:
    """Tell whether a column of this width separates words that `glued` keeps together."""
    whole = [one.replace(GLUE, " ") for one in broken(glued(words), letters, width)]
    return whole != list(broken(words, letters, width))


def broken(words: str, letters: Type, width: float) -> tuple[str, ...]:
    """Break words into lines, with as many words on each as fit."""
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
    """Give the most even setting with the fewest lines."""
    fewest = broken(words, letters, available / _WIDER_FONT)
    if len(fewest) == 1:
        return Setting(fewest, available)
    every = [one for one in _settings(words, letters, available) if len(one.lines) == len(fewest)]
    return min(every, key=lambda one: _unevenness(one, letters))


def _settings(words: str, letters: Type, available: float) -> Iterator[Setting]:
    """Give every way to break, each with a width safely within its range."""
    width = available / _WIDER_FONT
    while True:
        lines = broken(words, letters, width)
        longest = max(map(letters.width, lines))
        wider = min(_first_wider(lines, letters), available)
        yield Setting(lines, min(longest * _WIDER_FONT, max(longest, wider * _CLOSE), available))
        if longest > width or longest - 1 <= max(map(letters.width, words.split(" "))):
            return
        width = longest - 0.01


def _first_wider(lines: Sequence[str], letters: Type) -> float:
    """Give the width from which the first word of some line would move up."""
    ways = (f"{above} {below.split(' ')[0]}" for above, below in pairwise(lines))
    return min(map(letters.width, ways))


def _unevenness(setting: Setting, letters: Type) -> float:
    """Rate a setting, lower is better: even lines, good breaks, and a reserve for wider letters."""
    widths = [letters.width(one) for one in setting.lines]
    bad = sum(one.startswith(_BAD_START) for one in setting.lines[1:])
    good = sum(one.endswith(_GOOD_END) for one in setting.lines[:-1])
    tight = max(_WIDER_FONT - setting.width / max(widths), 0) * _TIGHT
    return (max(widths) - min(widths)) / max(widths) + tight + bad * _BAD - good * _GOOD
