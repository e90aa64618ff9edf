"""Word's automatic numbers and bullets, which are not in a paragraph's text.

They are computed from `numPr` (of the paragraph or its style) and the numbering part. So the rest
of the reader sees `1.`, `a)`, `-` and `+` as if they had been typed.
"""

from dataclasses import dataclass, field
from typing import Protocol

from docx.oxml.ns import qn

from core.plan.docx_xml import ListLevel

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Element(Protocol):
    """The part of an XML element that this module uses."""

    def find(self, path: str) -> "Element | None":
        """Give the first child with this name."""

    def findall(self, path: str) -> list["Element"]:
        """Give the children with this name."""

    def get(self, key: str) -> str | None:
        """Give an attribute."""


@dataclass(frozen=True)
class _Level:
    kind: str
    words: str
    start: int


@dataclass
class Numbering:
    """The levels of each list, and its counters."""

    levels: dict[ListLevel, _Level] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)
    counts: dict[ListLevel, int] = field(default_factory=dict)

    def prefix(self, list_id: str, level: int) -> str:
        """Give the marker of a list's next paragraph, with a blank; "" for none."""
        own = self.levels.get(ListLevel(list_id, level))
        if own is None:
            return "- "
        if own.kind == "none":
            return ""
        if own.kind == "bullet":
            return self._bullet(list_id, level, own.words)
        return self._number(list_id, level, own) + " "

    def _bullet(self, list_id: str, level: int, words: str) -> str:
        if words in ("-", "+", "•"):
            return f"{words} "
        above = self.levels.get(ListLevel(list_id, level - 1))
        return "+ " if above is not None and above.kind == "bullet" else "- "

    def _number(self, list_id: str, level: int, own: _Level) -> str:
        key = self.shared.get(list_id, list_id)
        here = ListLevel(key, level)
        self.counts[here] = self.counts.get(here, own.start - 1) + 1
        for deeper in [one for one in self.counts if one.list_id == key and one.level > level]:
            del self.counts[deeper]
        words = self._template(list_id, level, own)
        for place in range(level + 1):
            shape = self.levels.get(ListLevel(list_id, place), own)
            count = self.counts.get(ListLevel(key, place), shape.start)
            words = words.replace(f"%{place + 1}", _shown(count, shape.kind))
        return words

    def _template(self, list_id: str, level: int, own: _Level) -> str:
        """Show a `1.` under a `1.` as `1.1.`, so that the marker tells the level."""
        above = self.levels.get(ListLevel(list_id, level - 1))
        alone = own.words == f"%{level + 1}."
        if alone and above and above.kind == own.kind == "decimal":
            return "".join(f"%{place + 1}." for place in range(level + 1))
        return own.words


def _shown(count: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        roman = _roman(count)
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = _LETTERS[(count - 1) % len(_LETTERS)]
        return letter.upper() if kind == "upperLetter" else letter
    return str(count)


def _roman(count: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        words += letters * times
    return words


def read_numbering(root: Element | None) -> Numbering:
    """Read the numbering part; None when the document has none."""
    numbering = Numbering()
    if root is None:
        return numbering
    shapes = {
        _value(abstract, "abstractNumId", attribute=True): abstract
        for abstract in root.findall(qn("w:abstractNum"))
    }
    for listed in root.findall(qn("w:num")):
        list_id = _value(listed, "numId", attribute=True)
        shape = _value(listed, "abstractNumId")
        restarts = listed.find(qn("w:lvlOverride")) is not None
        numbering.shared[list_id] = list_id if restarts else f"shape {shape}"
        if shape in shapes:
            _add_levels(numbering, list_id, shapes[shape])
    return numbering


def _add_levels(numbering: Numbering, list_id: str, shape: Element) -> None:
    for level in shape.findall(qn("w:lvl")):
        place = int(_value(level, "ilvl", attribute=True) or 0)
        start = int(_value(level, "start") or 1)
        shown = _Level(_value(level, "numFmt") or "decimal", _value(level, "lvlText"), start)
        numbering.levels[ListLevel(list_id, place)] = shown


def _value(element: Element, name: str, *, attribute: bool = False) -> str:
    if attribute:
        return element.get(qn(f"w:{name}")) or ""
    child = element.find(qn(f"w:{name}"))
    return (child.get(qn("w:val")) or "") if child is not None else ""
