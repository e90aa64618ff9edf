"""Finds a past day in a text: "den 10/3", "hom qua", "thu sau tuan truoc"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from core.speech.words import question_words as data

_UNTIL = r"(?:tinh den|tinh toi|den het|toi het|cho den|den|toi|het)"
_DAY = re.compile(
    rf"\b(?P<before>{_UNTIL}(?: ngay)?|ngay)? ?"
    r"\b(?P<day>[0-9]{1,2})"
    r"(?:(?P<sign>[/.-])(?P<month>[0-9]{1,2})(?:[/.-](?P<year>[0-9]{2,4}))?"
    r"| thang (?P<spelt>[0-9]{1,2})(?: nam (?P<spelt_year>20[0-9]{2}))?)"
    r"(?![0-9/.-])"
)
_ALONE = re.compile(rf"\b{_UNTIL} (?:ngay |hom |mung )+(?P<day>[0-9]{{1,2}})(?![0-9/.-])(?! thang)")
_WEEKDAY = re.compile(
    rf"\b(?:{_UNTIL} )?(?:(?:thu|t) )?(?P<weekday>{'|'.join(data.WEEKDAYS)})"
    r" (?:cua )?tuan (?P<week>truoc|nay|roi)\b"
)
_EDGE = re.compile(rf"\b(?:{_UNTIL} )?(?P<edge>dau|cuoi|het) thang (?P<month>1[0-2]|[1-9])\b")
_ONE_DAY = timedelta(days=1)
_DAYS_A_WEEK = 7
_CENTURY = 2000  # added to a year of two digits


@dataclass(frozen=True)
class FoundDay:
    """A day, and the positions of its words."""

    start: int
    end: int
    day: date


def find_day(line: str, today: date) -> FoundDay | None:
    """Find a day in words separated by blanks; "1.2" alone is a task's code."""
    if match := _WEEKDAY.search(line):
        monday = today - today.weekday() * _ONE_DAY
        weeks = 0 if match["week"] == "nay" else 1
        days = data.WEEKDAYS[match["weekday"]] - _DAYS_A_WEEK * weeks
        return FoundDay(*match.span(), day=monday + days * _ONE_DAY)
    for pattern, day_of in _SPOKEN:
        if match := pattern.search(line):
            return FoundDay(*match.span(), day=day_of(today))
    if match := _EDGE.search(line):
        return FoundDay(*match.span(), day=_edge(match["edge"], int(match["month"]), today))
    return _dated_day(line, today)


def _edge(edge: str, month: int, today: date) -> date:
    """Give the first or last day of the newest such month."""
    year = today.year if month <= today.month else today.year - 1
    first = date(year, month, 1)
    if edge == "dau":
        return first
    return _end_of_last_month((first + timedelta(days=31)).replace(day=1))


def _dated_day(line: str, today: date) -> FoundDay | None:
    for match in _DAY.finditer(line):
        if match["sign"] in {".", "-"} and not match["before"] and not match["year"]:
            continue
        day = _dated(match, today)
        if day is not None:
            return FoundDay(*match.span(), day=day)
    alone = _ALONE.search(line)
    newest = _of_this_month(int(alone["day"]), today) if alone else None
    return FoundDay(*alone.span(), day=newest) if alone and newest else None


def _end_of_last_month(today: date) -> date:
    return today.replace(day=1) - _ONE_DAY


def _end_of_last_week(today: date) -> date:
    return today - (today.weekday() + 1) * _ONE_DAY


def _spoken(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_UNTIL} )?(?:{words})\b")


class _SpokenDay(NamedTuple):
    """A pattern for a day in words, and the day it means, seen from today."""

    words: re.Pattern[str]
    day_of: Callable[[date], date]


_SPOKEN = (
    _SpokenDay(_spoken("(?:ngay )?hom qua"), lambda today: today - _ONE_DAY),
    _SpokenDay(_spoken("hom kia|bua kia"), lambda today: today - 2 * _ONE_DAY),
    _SpokenDay(_spoken("(?:het|cuoi) thang (?:truoc|roi)"), _end_of_last_month),
    _SpokenDay(_spoken("dau thang(?: nay)?(?! [0-9]| sau)"), lambda today: today.replace(day=1)),
    _SpokenDay(
        _spoken("dau tuan(?: nay)?(?! sau)"), lambda today: today - today.weekday() * _ONE_DAY
    ),
    _SpokenDay(_spoken("(?:(?:het|cuoi) )?tuan (?:truoc|roi)"), _end_of_last_week),
)


def _of_this_month(day: int, today: date) -> date | None:
    """Give the newest such day: of this month, or of the one before."""
    before = _end_of_last_month(today)
    days = [_date(one.year, one.month, day) for one in (today, before)]
    return next((one for one in days if one and one <= today), None)


def _dated(match: re.Match[str], today: date) -> date | None:
    day, month = int(match["day"]), int(match["month"] or match["spelt"])
    said = match["year"] or match["spelt_year"]
    if said:
        year = int(said) + (_CENTURY if len(said) < len("2023") else 0)
        return _date(year, month, day)
    years = (today.year, today.year - 1)
    days = [found for year in years if (found := _date(year, month, day))]
    return next((found for found in days if found <= today), days[0] if days else None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
