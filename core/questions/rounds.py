"""Finds a round in a text: "quy 2", "6 thang", "ky truoc"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.speech.words import question_words as data

_YEAR = r"(?:[ /.-]?(?: ?nam)? ?(?P<year>20[0-9]{2}))?"
_ORDINALS = "|".join(sorted(data.QUARTERS, key=len, reverse=True))
_QUARTER = re.compile(
    r"\b(?:ky )?(?:quy|qui|q)(?: thu)? "
    rf"(?:(?P<joint>[1-4])[/.-](?P<joint_year>20[0-9]{{2}})|(?P<quarter>{_ORDINALS})\b{_YEAR})"
)
_HALF = re.compile(rf"\b(?:ky )?(?:6|sau) thang(?: dau nam)?(?! cuoi)\b{_YEAR}")
_SECOND_HALF = re.compile(rf"\b(?:6|sau) thang cuoi nam\b{_YEAR}")
_NINE = re.compile(rf"\b(?:ky )?(?:9|chin) thang(?: dau nam)?\b{_YEAR}")
_WHOLE = re.compile(
    r"\b(?:ca nam|cuoi nam|tong ket nam|ky nam|bao cao nam(?! [0-9]| nay))"
    rf"(?! truoc| ngoai)\b{_YEAR}"
)
_IN_YEAR = re.compile(r"\b(?:trong |ca )?nam (?:(?P<year>20[0-9]{2})|ngoai|truoc)\b")
_MONTH = re.compile(
    r"\bkiem tra thang (?:(?P<joint>[0-9]{1,2})[/.-](?P<joint_year>20[0-9]{2})"
    rf"|(?P<month>1[0-2]|[1-9])\b{_YEAR})"
)
_OF_MONTH = re.compile(
    r"(?<![0-9] )(?<![0-9])\b(?:ky )?thang "
    r"(?:(?P<joint>1[0-2]|0?[1-9])[/.-](?P<joint_year>20[0-9]{2})"
    rf"|(?P<month>1[0-2]|0?[1-9])(?![0-9/.]){_YEAR})"
)
_MONTHS_OF_QUARTER = 3
_FRAMEWORK = re.compile(rf"\b(?:khung ke hoach|khung kh|kkh|ke hoach khung)\b{_YEAR}")
_BESIDE = re.compile(r"\b(?:quy|ky|ky bao cao|dot) (?P<which>nay|truoc|vua roi|vua qua|sau|toi)\b")
_STEPS = {"nay": 0, "truoc": -1, "vua roi": -1, "vua qua": -1, "sau": 1, "toi": 1}


@dataclass(frozen=True)
class Found:
    """A round's key, and the positions of its words."""

    start: int
    end: int
    key: str
    is_year_alone: bool = False  # "nam 2022": perhaps no round is meant


def find_round(line: str, round_keys: Sequence[str], focus_key: str) -> Found | None:
    """Find the round in words that are parted by blanks, as it would be; None when none is named.

    `round_keys` are the rounds that there are, the earliest deadline first; `focus_key` is the one
    that is being talked of: it gives the year, and what "this" and "the one before" are.
    """
    year = focus_key[:4]
    if match := _BESIDE.search(line):
        return Found(*match.span(), _beside(_STEPS[match["which"]], round_keys, focus_key))
    if match := _MONTH.search(line):
        month = int(match["joint"] or match["month"])
        return Found(*match.span(), f"{match['joint_year'] or match['year'] or year}-M{month:02}")
    if match := _FRAMEWORK.search(line):
        return Found(*match.span(), f"{match['year'] or year}-F")
    return _period(line, round_keys, year)


def _period(line: str, round_keys: Sequence[str], focus_year: str) -> Found | None:
    """Find a quarter, a half-year or a year; the year alone comes last."""
    if match := _QUARTER.search(line):
        said = match["joint_year"] or match["year"] or _year_elsewhere(line, match, focus_year)
        year = said or focus_year
        number = int(match["joint"] or data.QUARTERS[match["quarter"]])
        return Found(*match.span(), _existing(year, (f"Q{number}S", f"Q{number}"), round_keys))
    for pattern, names in _LONGER:
        if match := pattern.search(line):
            year = match["year"] or _year_elsewhere(line, match, focus_year) or focus_year
            return Found(*match.span(), _existing(year, names, round_keys))
    if match := _OF_MONTH.search(line):
        return Found(*match.span(), _of_month(match, round_keys, focus_year))
    if match := _IN_YEAR.search(line):
        key = _existing(_year_of(match, focus_year), ("Y", "Q4"), round_keys)
        return Found(*match.span(), key, is_year_alone=True)
    return None


def _of_month(match: re.Match[str], round_keys: Sequence[str], focus_year: str) -> str:
    """Give the round of the quarter that contains a month: "thang 6" is that of quarter II."""
    month = int(match["joint"] or match["month"])
    year = match["joint_year"] or match["year"] or focus_year
    number = (month - 1) // _MONTHS_OF_QUARTER + 1
    return _existing(year, (f"Q{number}S", f"Q{number}"), round_keys)


_LONGER = (
    (_SECOND_HALF, ("Y", "Q4")),
    (_HALF, ("H1", "Q2")),
    (_NINE, ("Q3",)),
    (_WHOLE, ("Y", "Q4")),
)


def _year_elsewhere(line: str, named: re.Match[str], focus_year: str) -> str | None:
    """Give a year that does not stand beside the round: "quy 2 van hoa nam 2023"."""
    match = _IN_YEAR.search(line, named.end()) or _IN_YEAR.search(line, 0, named.start())
    return _year_of(match, focus_year) if match else None


def _year_of(match: re.Match[str], focus_year: str) -> str:
    """Give the year that is named, or the one before: "nam ngoai"."""
    return match["year"] or str(int(focus_year) - 1)


def _existing(year: str, names: Sequence[str], round_keys: Sequence[str]) -> str:
    """Give the first of these rounds that exists; the last one when none does."""
    keys = [f"{year}-{name}" for name in names]
    return next((key for key in keys if key in round_keys), keys[-1])


def _beside(steps: int, round_keys: Sequence[str], focus_key: str) -> str:
    """Give the round of results so many after the one in focus; the last or first when none is."""
    reports = [key for key in round_keys if key[5:6] in {"Q", "H", "Y"}]
    if focus_key not in reports:
        return focus_key
    place = reports.index(focus_key) + steps
    if place in range(len(reports)):
        return reports[place]
    return _neighbour(focus_key, steps)


def nearest_round(key: str, round_keys: Sequence[str]) -> str | None:
    """Give the first round of results for one before it, the last for one after; else None."""
    reports = [one for one in round_keys if one[5:6] in {"Q", "H", "Y"}]
    if not reports or key[5:6] not in {"Q", "H", "Y"}:
        return None
    if _number(key) < _number(reports[0]):
        return reports[0]
    return reports[-1] if _number(key) > _number(reports[-1]) else None


def _number(key: str) -> int:
    """Count quarters: a half-year and a year are their last one."""
    year, kind = int(key[:4]), key[5:]
    return year * 4 + (int(kind[1]) if kind[:1] == "Q" else {"H": 2, "Y": 4}[kind[:1]])


def _neighbour(key: str, steps: int) -> str:
    """Give a quarter's neighbour that this commune was not asked for."""
    total = _number(key) - 1 + steps
    return f"{total // 4}-Q{total % 4 + 1}"
