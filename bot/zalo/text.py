"""Renders a page for Zalo: plain text, its formatting beside it, and numbered choices."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from core.dialogue.numbering import numbers_of
from core.screen import Page

LONGEST = 2000  # UTF-16 units
_TAG = re.compile(r"(</?[bi]>)")
_GAP = "\n\n"
_ARROW = "‹ "  # of the way back; its number says it
_CUT = "\n…"


@dataclass(frozen=True)
class Span:
    """A part of a text that is bold or italic, in UTF-16 units."""

    start: int
    length: int
    styles: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Give it as Zalo wants it."""
        return {"start": self.start, "len": self.length, "st": list(self.styles)}


@dataclass(frozen=True)
class ZaloText:
    """A text and its formatting: people's own words need no escaping then."""

    text: str
    spans: tuple[Span, ...] = ()

    @property
    def length(self) -> int:
        """Count as Zalo does."""
        return _units(self.text)

    def as_json(self) -> dict[str, Any]:
        """Give the parameters of sendMessage."""
        styles = [span.as_json() for span in self.spans]
        return {"text": self.text, **({"text_styles": styles} if styles else {})}


def text_of(page: Page) -> ZaloText:
    """Give the page as one message; a choice is never cut, other lines only as a whole."""
    listed = "\n".join(_lines(page))
    room = LONGEST - _units(_GAP + listed) if listed else LONGEST
    said = _fitting(formatted(page.text), room)
    if not listed:
        return said
    return ZaloText(f"{said.text}{_GAP}{listed}" if said.text else listed, said.spans)


def together(parts: Sequence[ZaloText]) -> ZaloText:
    """Join texts by blank lines; empty ones are left out."""
    whole = ZaloText("")
    for part in parts:
        if part.text:
            before = f"{whole.text}{_GAP}" if whole.text else ""
            moved = (replace(span, start=span.start + _units(before)) for span in part.spans)
            whole = ZaloText(before + part.text, (*whole.spans, *moved))
    return whole


def formatted(text: Markup) -> ZaloText:
    """Take the tags out of a text, and note what they mark."""
    words, spans, on = "", list[Span](), list[str]()
    for part in _TAG.split(str(text)):
        if not _TAG.fullmatch(part):
            shown = html.unescape(part)
            if on and shown:
                spans.append(Span(_units(words), _units(shown), tuple(sorted(set(on)))))
            words += shown
        elif part[1] != "/":
            on.append(part[1])
        elif part[2] in on:
            on.remove(part[2])
    return ZaloText(words, tuple(spans))


def _lines(page: Page) -> list[str]:
    labels = [choice.label.removeprefix(_ARROW) for choice in page.choices]
    if not page.has_numbers:
        return labels
    numbers = numbers_of([choice.key for choice in page.choices])
    counted = zip(numbers, labels, strict=True)
    # The way back stands last, whatever its place is.
    return [f"{number}. {label}" for number, label in sorted(counted, key=lambda one: not one[0])]


def _fitting(said: ZaloText, room: int) -> ZaloText:
    """Cut a text that is too long at the end of a line."""
    if _units(said.text) <= room:
        return said
    kept = _first(said.text, room - _units(_CUT))
    kept = kept[: kept.rfind("\n")] if "\n" in kept else kept
    end = _units(kept)
    spans = (
        Span(span.start, min(span.length, end - span.start), span.styles)
        for span in said.spans
        if span.start < end
    )
    return ZaloText(kept + _CUT, tuple(spans))


def _first(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * max(0, units)].decode("utf-16-le", errors="ignore")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
