"""Markers of headings and items: numerals, numbers, letters, dashes, plus signs."""

import re
from dataclasses import dataclass
from enum import IntEnum

from core.vietnamese import fold


class Style(IntEnum):
    """The kinds of marker, from the highest to no marker at all."""

    PART = 0  # A.
    ROMAN = 1  # II.
    NUMBER = 2  # 1.
    DECIMAL = 3  # 1.1.
    BRACKET = 4  # 1)
    LETTER = 5  # a)
    DASH = 6
    PLUS = 7
    NONE = 8


@dataclass(frozen=True)
class Marker:
    """A marker, its own number or letter, and the words after it."""

    style: Style
    label: str
    text: str


_PATTERNS = (
    (Style.ROMAN, re.compile(r"([IVX]{1,5})(?:[.):]+|\s*[-–/](?=\s))\s*")),
    (Style.PART, re.compile(r"([A-H])(?:[.):]+|\s*[-–/])\s+")),
    (Style.DECIMAL, re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})([.):]?)\s*(?=[^\W\d]|\()")),
    (Style.BRACKET, re.compile(r"\(?(\d{1,2})\)\s*")),
    (Style.NUMBER, re.compile(r"(\d{1,2})(?:\s*[.:]|\s*[-–/](?=\s)|-(?=[^\W\d]))\s*(?=[^\s\d])")),
    (Style.LETTER, re.compile(r"\(?([^\W\d_])(?:\)\s*|\.\s+)(?=\w)")),
    (Style.PLUS, re.compile(r"([+◦○▪▫■])\s*")),
    (Style.DASH, re.compile("([-–—−\u2010\u2011•●·∙*◆❖➢►✓\uf000-\uf0ff])\\s*")),
)
_PART_WORD = re.compile(r"phan\s+(?=[ivxa-h]{1,5}\b)")


def read_marker(text: str) -> Marker:
    """Split the marker from the beginning of `text`."""
    word = _PART_WORD.match(fold(text[:20])) if text[:1] in ("p", "P") else None
    bare = text[word.end() :] if word else text
    for style, pattern in _PATTERNS:
        found = pattern.match(bare)
        if found and _is_meant(style, found, bare):
            return Marker(style, found.group(1), bare[found.end() :].strip())
    return Marker(Style.NONE, "", text)


def _is_meant(style: Style, found: re.Match[str], text: str) -> bool:
    """Refuse a capital as an item's letter, and `1.5 diem` as an item's number."""
    if style is Style.LETTER:
        return found.group(1).islower()
    if style is Style.DECIMAL:
        return bool(found.group(2)) or text[found.end()].isupper()
    return True
