"""Splits lines at the headings of their highest rank: parts, departments."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.plan.items import is_lead_in
from core.plan.lines import Line
from core.plan.markers import Marker, Style, read_marker
from core.plan.naming import is_plausible_name, words_after_name

_HEADINGS = (Style.PART, Style.ROMAN, Style.NUMBER, Style.DECIMAL, Style.BRACKET, Style.LETTER)
_CLOSING = re.compile(r"(?:tren day la|noi nhan\b|t/?m\. ?(?:uy ban|ubnd)|kt\. ?chu tich)")


@dataclass(frozen=True)
class PlanSection:
    """A heading, and the lines up to the next one of its rank."""

    line: Line
    heading: Marker
    lines: tuple[Line, ...]

    def inner(self) -> list[Line]:
        """Its lines, including the words after its heading's colon."""
        after = words_after_name(self.heading.text)
        return [*([replace(self.line, text=after)] if after else []), *self.lines]


def before_closing(lines: Sequence[Line]) -> list[Line]:
    """Leave out the closing words, the recipients and the signature."""
    for place, line in enumerate(lines):
        if _CLOSING.match(line.folded):
            return list(lines[:place])
    return list(lines)


def first_heading(lines: Sequence[Line]) -> int | None:
    """Give the place of the first part's heading, where the header certainly ends."""
    style = _top_style(lines)
    places = (place for place, line in enumerate(lines) if read_marker(line.text).style is style)
    return next(places, None) if style is not None else None


def _top_style(lines: Iterable[Line]) -> Style | None:
    labels: dict[Style, set[str]] = {}
    for line in lines:
        marker = read_marker(line.text)
        labels.setdefault(marker.style, set()).add(marker.label)
    if "A" not in labels.get(Style.PART, ()):
        labels.pop(Style.PART, None)
    return next((style for style in _HEADINGS if style in labels), None)


def sections(lines: Sequence[Line]) -> list[PlanSection]:
    """Split `lines` at the headings of their highest rank; leave out the lines above."""
    style = _top_style(lines)
    marked = (place for place, line in enumerate(lines) if read_marker(line.text).style is style)
    return _cut(lines, list(marked) if style is not None else [])


def unnumbered_sections(lines: Sequence[Line]) -> list[PlanSection]:
    """Split `lines` at short lines over bullets: paragraphs, or else dashes over plus signs."""
    styles = [read_marker(line.text).style for line in lines]
    for style in (Style.NONE, Style.DASH):
        over = (place for place in range(len(lines) - 1) if styles[place] is style)
        starts = [place for place in over if _stands_over(lines, styles, place)]
        if starts:
            return _cut(lines, starts)
    return []


def _stands_over(lines: Sequence[Line], styles: Sequence[Style], place: int) -> bool:
    """Tell whether a line can be an unnumbered heading of the lower items after it."""
    text = read_marker(lines[place].text).text
    below = place + 1
    if below + 1 < len(lines) and _only_announces(lines[below].text):
        below += 1
    lower = max(Style.DECIMAL, styles[place] % Style.NONE) < styles[below] < Style.NONE
    ends = text.endswith(":") or (styles[place] is Style.NONE and text[-1] not in ".;,")
    named = ends or bool(words_after_name(text))
    return lower and named and not _only_announces(text) and is_plausible_name(text)


def _only_announces(text: str) -> bool:
    """Tell whether `text` is a lead-in without a department's name."""
    return is_lead_in(text) and ":" not in text[:-1]


def _cut(lines: Sequence[Line], starts: Sequence[int]) -> list[PlanSection]:
    return [
        PlanSection(lines[start], read_marker(lines[start].text), tuple(lines[start + 1 : end]))
        for start, end in pairwise([*starts, len(lines)])
    ]
