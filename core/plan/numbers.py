"""Scores and percentages in office notation: decimal comma or dot, never floats."""

import re
from decimal import Decimal

_NUMBER = r"(\d{1,4}(?:[.,]\d{1,3})?)"
_UNIT = r"(?:diem|d)\b"
_SCORE = re.compile(
    rf"(?<![\d.,/]){_NUMBER}\s*({_UNIT})?\s*(?:/|\btren(?: tong(?: so)?)?)\s*{_NUMBER}"
    rf"(?![\d/%]|[.,]\d)(\s*{_UNIT})?"
)
_SINGLE = re.compile(rf"(?<![\d.,/]){_NUMBER}\s*diem\b")
_PERCENT = re.compile(r"(?<![\d.,/])(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:%|phan tram\b)")
_REACHED = re.compile(r"(?:dat|duoc|diem)(?: duoc)?\s*:?\s*$")


def decimal_from(words: str) -> Decimal:
    """Read a number with a decimal comma or dot, without extra zeros: `3,0` is 3."""
    return plain(Decimal(words.replace(",", ".")))


def plain(value: Decimal) -> Decimal:
    """Remove extra zeros and the exponent, so that equal numbers look equal."""
    tidy = value.normalize()
    return tidy.quantize(Decimal(1)) if tidy == tidy.to_integral_value() else tidy


def scores(folded: str) -> list[re.Match[str]]:
    """Find `1,5/3 diem`; a ratio of other things, as `15/20 ho so`, is no score."""
    return [found for found in _SCORE.finditer(folded) if _is_score(folded, found)]


def _is_score(folded: str, found: re.Match[str]) -> bool:
    if found.group(2) or found.group(4):
        return True
    alone = not re.match(r"\s*[^\W\d]", folded[found.end() :])
    return alone and bool(_REACHED.search(folded[: found.start()]))


def maximum(found: re.Match[str]) -> Decimal:
    """Give the maximum of a match of `scores`."""
    return decimal_from(found.group(3))


def single_score(folded: str) -> re.Match[str] | None:
    """Find points without a maximum."""
    return _SINGLE.search(folded)


def percents(folded: str) -> list[re.Match[str]]:
    """Find `85,5%`."""
    return list(_PERCENT.finditer(folded))
