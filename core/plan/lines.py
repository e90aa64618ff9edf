"""Splits a text into numbered lines, without remains of Word and markdown."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from core.plan.markers import Style, read_marker
from core.vietnamese import fold, nfc

HARD_WRAP: Final = 110
"""A text whose longest line is longer than this was not wrapped by hand."""
CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters that terminals obey; tabs and line ends (U+0085 too) are blanks."""
_HEADER_LINES: Final = 20
_LINE_END = re.compile(r"\r\n|[\r\n\f\v\u2028\u2029]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>])")
_MARKDOWN_HEAD = re.compile(r"^(?:#{1,6}\s+|>\s+)")
_MARKDOWN_BULLET = re.compile(r"^(\s*)[*]\s+(?!\s)")
_ITALIC = re.compile(r"(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)")
_WIDE_GAP = re.compile(r"(?<=\w\w)(?:[ \u00a0]{4,}|\s*\t\s*)(?=\w)")
_GLUED_BOLD = re.compile(r"\*{4}|\*\*(?=[^\s*])")
_GLUED_PART = re.compile(r"(?<=[.:;)])\s*(?=([IVX]{1,5})\.\s*(\w{2,}))")
_GLUED_NUMBER = re.compile(r"^[IVX]{1,5}\s*[.)/]\s[^:.]{3,80}[:.]\s*(?=1\s*[.)]\s*[^\W\d])")
_RULE = re.compile(r"^[\W_]*(?:trang\s*)?\d{0,3}[\W_]*$")


@dataclass(frozen=True)
class Line:
    """One line; `opens_block` says that a blank line or a paragraph's end stands before it."""

    number: int
    text: str
    opens_block: bool = True

    @cached_property
    def folded(self) -> str:
        """The text without diacritics, with the same length."""
        return fold(self.text)


def source_lines(text: str) -> list[Line]:
    """Give a text file's lines, wrapped ones joined; a joined line keeps its first number."""
    found: list[Line] = []
    opens = True
    for number, raw in enumerate(_LINE_END.split(nfc(text)), start=1):
        in_table = raw.lstrip().startswith("|")
        pieces = [] if in_table else clean_pieces(raw, in_header=is_header(found))
        opens = opens or not pieces
        for piece in pieces:
            found.append(Line(number, piece, opens_block=opens))
            opens = False
    return join_wrapped(found)


def is_header(lines: list[Line]) -> bool:
    """Tell whether the line after `lines` can be in the header, which Word sets in two columns."""
    return len(lines) < _HEADER_LINES and not any(is_kind_of_document(line) for line in lines)


def is_kind_of_document(line: Line) -> bool:
    """Tell whether the line begins with the words KE HOACH."""
    return bool(re.match(r"ke hoach\b", line.folded))


def clean_pieces(raw: str, *, in_header: bool = False) -> list[str]:
    """Split a source line into the lines it had in Word."""
    text = _INVISIBLE.sub("", _ESCAPED.sub(r"\1", raw))
    text = _MARKDOWN_BULLET.sub(r"\1- ", _MARKDOWN_HEAD.sub("", text.strip()))
    columns = _split_columns(text) if in_header else [text]
    pieces = (piece for column in columns for piece in _unglue(column))
    tidy = (_BLANKS.sub(" ", _ITALIC.sub("", piece.replace("*", ""))).strip() for piece in pieces)
    return [piece for piece in tidy if not _RULE.match(fold(piece))]


def _split_columns(text: str) -> list[str]:
    """Split at a wide gap before a capital letter: Word's header had a second column there."""
    pieces: list[str] = []
    start = 0
    for gap in _WIDE_GAP.finditer(text):
        if text[gap.end()].isupper():
            pieces.append(text[start : gap.start()])
            start = gap.end()
    return [*pieces, text[start:]]


def _unglue(text: str) -> Iterator[str]:
    """Split before bold words or headings that lost the line break before them."""
    for piece in _cut(text, _bold_breaks(text)):
        for part in _cut(piece, _part_breaks(piece)):
            number = _GLUED_NUMBER.match(part.replace("*", ""))
            bare = part.replace("*", "") if number else part
            yield from _cut(bare, [number.end()] if number else [])


def _bold_breaks(text: str) -> list[int]:
    """Give the places of `**` after a colon, a full stop or a line in capitals, without a blank."""
    places = []
    for mark in _GLUED_BOLD.finditer(text):
        before = text[: mark.start()].strip("* ")
        if before and not text[mark.start() - 1].isspace():
            ends = before[-1] in ":.;" or before.isupper()
            places += [mark.start()] if ends else []
    return places


def _part_breaks(text: str) -> list[int]:
    """Give the places of a roman numeral and a word in capitals after a sentence."""
    return [found.end() for found in _GLUED_PART.finditer(text) if found.group(2).isupper()]


def _cut(text: str, places: Iterable[int]) -> list[str]:
    edges = [0, *places, len(text)]
    return [text[start:end] for start, end in itertools.pairwise(edges)]


def join_wrapped(lines: list[Line]) -> list[Line]:
    """Join a line to the one before when the line only ended for lack of width."""
    longest = max((len(line.text) for line in lines), default=0)
    by_hand = longest <= HARD_WRAP and any(_goes_on(line) for line in lines)
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before and (_goes_on(line) or (by_hand and _ran_out(before, line, longest))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [replace(group[0], text=" ".join(line.text for line in group)) for group in groups]


def _goes_on(line: Line) -> bool:
    """Tell whether the line continues a sentence: same block, lower case or brackets, no bullet."""
    starts_inside = line.text[0].islower() or line.text[0].isdigit() or line.text[0] in "(,;:"
    return not line.opens_block and starts_inside and read_marker(line.text).style is Style.NONE


def _ran_out(before: Line, line: Line, longest: int) -> bool:
    """Tell whether the line's first word did not fit on the line before."""
    full = len(before.text) + 1 + len(line.text.split(" ", 1)[0]) > longest
    unmarked = read_marker(line.text).style is Style.NONE
    return full and unmarked and not line.opens_block and before.text[-1] not in ":;/"
