"""Finds a task's indicator: the last bracket that begins with a year.

`(Nam 2022 tieu chi dat 1,5/3 diem)`. Otherwise it takes a bracket that names a result and holds a
figure, and then a last clause `: nam 2022 dat 1,5/3 diem` outside brackets.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.plan.indicator_words import Indicator, read_indicator
from core.plan.numbers import percents, scores
from core.vietnamese import fold

_YEAR = r"nam\s+(?:19|20)\d\d\b"
_BEGINS_WITH_YEAR = re.compile(rf"\(\s*{_YEAR}")
_BEGINS_WITH_RESULT = re.compile(
    r"\(\s*(?:ket qua|tieu chi|chi so|cham|diem|muc do|dat|tu cham|tham dinh)\b"
)
_HAS_YEAR = re.compile(_YEAR)
_WITHOUT_BRACKETS = re.compile(rf"(?<=\S)\s*[:;,.–-]\s*({_YEAR}[^()]*)$")


class _Span(NamedTuple):
    start: int
    end: int
    closed: bool


class CutIndicator(NamedTuple):
    """A text without its indicator, and the indicator if there is one."""

    rest: str
    indicator: Indicator | None


def cut_indicator(text: str) -> CutIndicator:
    """Take the indicator out of `text`."""
    span = _span(text)
    if span is None:
        return CutIndicator(text, None)
    inside = text[span.start : span.end].removeprefix("(").removesuffix(")" if span.closed else "")
    return CutIndicator(_without(text, span), read_indicator(inside.strip(" :;,.–-")))


def has_indicator(text: str) -> bool:
    """Tell whether `text` holds an indicator."""
    return _span(text) is not None


def is_only_indicator(text: str) -> bool:
    """Tell whether `text` is only an indicator."""
    rest, indicator = cut_indicator(text)
    return indicator is not None and not re.search(r"\w", rest)


def _span(text: str) -> _Span | None:
    folded = fold(text)
    brackets = sorted(_brackets(folded))
    dated = [span for span in brackets if _BEGINS_WITH_YEAR.match(folded, span.start)]
    scored = [span for span in brackets if _says_result(folded, span)]
    if dated or scored:
        return (_outermost(dated) or scored)[-1]
    plain = _WITHOUT_BRACKETS.search(folded)
    if plain and scores(plain.group(1)):
        return _Span(plain.start(), len(text), closed=False)
    return None


def _says_result(folded: str, span: _Span) -> bool:
    """Tell whether a bracket without a year names a result and holds a figure."""
    if not _BEGINS_WITH_RESULT.match(folded, span.start):
        return False
    inside = folded[span.start : span.end]
    return bool(scores(inside) or (percents(inside) and _HAS_YEAR.search(inside)))


def _outermost(spans: list[_Span]) -> list[_Span]:
    """Leave out brackets within brackets; `spans` are ordered by beginning."""
    outer: list[_Span] = []
    for span in spans:
        if not outer or span.end > outer[-1].end:
            outer.append(span)
    return outer


def _brackets(text: str) -> Iterator[_Span]:
    """Find every bracket; one without an end reaches to the end of the text."""
    open_at: list[int] = []
    for place, letter in enumerate(text):
        if letter == "(":
            open_at.append(place)
        elif letter == ")" and open_at:
            yield _Span(open_at.pop(), place + 1, closed=True)
    yield from (_Span(start, len(text), closed=False) for start in open_at)


def _without(text: str, span: _Span) -> str:
    """Join the text before and after the indicator."""
    head, tail = text[: span.start].rstrip(), text[span.end :].strip()
    if not re.search(r"\w", tail):
        return head + tail.replace(".", "").replace(";", "").replace(",", "")
    head = head.rstrip(" :;,.")
    return head + tail if tail[0] in ",;.:" else f"{head} {tail}"
