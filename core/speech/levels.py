"""Reads a level from free words: "đang làm 50%", "một nửa", "gần xong", "chưa"."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from core.progress_levels import COMPLETE, LEVELS
from core.speech.kinds import mended
from core.speech.words import levels as data
from core.vietnamese import fold

_FEWEST = 1  # words beside the level that make a result
_PERCENT = re.compile(
    r"(?P<rate>(?:ty|ti) le [^,;.\n]*?)?(?<![0-9.,/])(?P<number>[0-9]{1,3})(?:[.,][0-9]+)?"
    r"\s*(?:%|phan tram)"
)
_BARE = re.compile(rf"[^0-9a-z]*({'|'.join(map(str, LEVELS))})[^0-9a-z]*")
_FRACTION = re.compile(r"(?<![0-9/])([1-3]/[2-4])(?![0-9/])")
_WORDS = tuple(
    (re.compile(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])"), level)
    for words, level in data.LEVEL_PATTERNS
)


@dataclass(frozen=True)
class Level:
    """A level, and the stated percentage when it is another."""

    percent: int
    said: int | None = None


def level_of(words: str) -> Level | None:
    """Read the level; None when none is stated. Of several levels the lowest counts."""
    if bare := _BARE.fullmatch(fold(words)):
        return Level(int(bare[1]))
    percents = [
        int(match["number"]) for match in _PERCENT.finditer(fold(words)) if not match["rate"]
    ]
    spoken = [level for _, _, level in _spoken(words)]
    if len(percents) == 1 and percents[0] <= COMPLETE and not _is_of_something_done(words, spoken):
        return _nearest(percents[0])
    if fraction := _FRACTION.search(fold(words)):
        return Level(data.FRACTIONS[fraction[1]]) if fraction[1] in data.FRACTIONS else None
    if not spoken:
        return None
    first = spoken[0]
    return Level(min(spoken) or 50) if first == COMPLETE else Level(first)


def adds_to_level(words: str) -> bool:
    """Tell whether words say more than the level: then they are the result."""
    rest = fold(words)
    for pattern in (_PERCENT, _FRACTION, *(pattern for pattern, _ in _WORDS)):
        rest = pattern.sub(" ", rest)
    said = [word for word in mended(rest).said if word not in data.LEVEL_FILLERS]
    return len([word for word in said if not word.isdigit()]) >= _FEWEST


def _nearest(percent: int) -> Level:
    """Give the nearest level, but never "done" below 100 percent."""
    if percent in LEVELS:
        return Level(percent)
    below = [level for level in LEVELS if level < COMPLETE]
    return Level(min(below, key=lambda level: abs(level - percent)), percent)


def _is_of_something_done(words: str, spoken: list[int]) -> bool:
    """Tell whether it is done, and the percentage in another clause measures something else."""
    clauses = re.split(r"[,;\n]", fold(words))
    is_of_it = any("%" in one and COMPLETE in (lv for _, _, lv in _spoken(one)) for one in clauses)
    return COMPLETE in spoken and 0 not in spoken and not is_of_it


class _SpokenLevel(NamedTuple):
    """The place of a level in the line: from one letter to before another."""

    start: int
    end: int
    level: int


def _spoken(words: str) -> list[_SpokenLevel]:
    """Find the levels in words, in order."""
    line = " ".join(mended(words).said)
    found: list[_SpokenLevel] = []
    for pattern, level in _WORDS:
        for match in pattern.finditer(line):
            if all(match.end() <= start or end <= match.start() for start, end, _ in found):
                found.append(_SpokenLevel(match.start(), match.end(), level))
    return sorted(found)
