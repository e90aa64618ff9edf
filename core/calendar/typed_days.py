"""Reads a day, or the first and last day, that somebody typed on a phone."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.calendar.date_range import DateRange
from core.calendar.words import days as texts
from core.vietnamese import fold, nfc

_LONGEST_WORDS = 80  # characters: a longer text is no day
_YEARS = range(2000, 2101)
_WHOLE_YEAR = 4  # digits
_CENTURY = 2000  # for a two-digit year
_PAST = timedelta(days=60)  # days: so far back a day may still be meant
_LEAP = 9  # years within which a 29 February comes, even around 2100
# A leave over New Year; a longer one is in the wrong order.
_LONGEST_CROSSING = timedelta(days=200)
_WEEK = 7

_LOOKALIKES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("(),;", " "))
_WEEKDAY = "|".join(sorted(texts.WEEKDAYS, key=len, reverse=True))
_WEEK_WORDS = "|".join(texts.WEEKS)
_SPELT_OUT = re.compile(rf"(?<=[0-9]) ?(?:{texts.MONTH}|{texts.YEAR}) ?(?=[0-9])")
_DATE = re.compile(
    rf"(?:(?P<before>{_WEEKDAY}) )?(?:(?:{'|'.join(texts.DAY)}) )*"
    r"(?P<day>[0-9]{1,2})"
    r"(?: ?(?P<sign>[/.-]) ?(?P<month>[0-9]{1,2})"
    # After any other separator the year is complete: "5-10/12" means 5 to 10 December.
    r"(?: ?(?:(?P=sign) ?(?P<year>[0-9]{4}|[0-9]{2})|/ ?(?P<whole>[0-9]{4})))?)?"
    rf"(?: (?P<after>{_WEEKDAY}))?"
)
_DAY_OF_WEEK = re.compile(rf"(?P<weekday>{_WEEKDAY})(?: (?P<week>{_WEEK_WORDS}))?")
_FROM = re.compile(rf"{texts.FROM} ")
_TO = re.compile(rf" ?-+ ?| (?:{'|'.join(texts.TO)})(?= )")
_RISING = re.compile(r"([0-9]{1,2}) ?- ?([0-9]{1,2})")


@dataclass(frozen=True)
class _DayWords:
    """The parts of a day in words; `weeks` and `ahead` count from today."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    weeks: int | None = None
    ahead: int | None = None


def read_day(words: str, today: date, *, past_ok: bool = False) -> date | None:
    """Read a day; None for no day or for several possible ones.

    Without a year it is the next such day; with `past_ok` it may be one of the last 60 days.
    """
    said = _understood(_plain(words))
    return _found(said, today, _earliest(today, past_ok=past_ok)) if said else None


def read_range(words: str, today: date, *, past_ok: bool = False) -> DateRange | None:
    """Read the first and the last day, equal for a single day; None as in `read_day`."""
    plain = _plain(words)
    earliest = _earliest(today, past_ok=past_ok)
    start = _FROM.match(plain)
    if not start and (said := _understood(plain)) and (whole := _found(said, today, earliest)):
        return None if _may_be_two(plain) else DateRange(whole, whole)
    plain = plain[start.end() :] if start else plain
    ranges = {
        _range(plain[: to.start()], plain[to.end() :], today, earliest)
        for to in _TO.finditer(plain)
    }
    found = ranges - {None}
    return found.pop() if len(found) == 1 else None


def _earliest(today: date, *, past_ok: bool) -> date:
    return today - _PAST if past_ok else today


def _plain(words: str) -> str:
    """Give the words without diacritics, extra blanks and courtesies; none when meaningless."""
    if len(words) > _LONGEST_WORDS or texts.OTHER_WORDS & set(nfc(words).lower().split()):
        return ""
    parts = fold(words).translate(_LOOKALIKES).strip(" .!\n").split()
    while parts and parts[0] in texts.COURTESIES:
        parts.pop(0)
    while parts and parts[-1] in texts.COURTESIES:
        parts.pop()
    return _SPELT_OUT.sub("/", " ".join(parts).rstrip(" ."))


def _understood(plain: str) -> _DayWords | None:
    if plain in texts.DAYS_AHEAD:
        return _DayWords(ahead=texts.DAYS_AHEAD[plain])
    if match := _DAY_OF_WEEK.fullmatch(plain):
        weekday = texts.WEEKDAYS[match["weekday"]]
        return _DayWords(weekday=weekday, weeks=texts.WEEKS.get(match["week"] or ""))
    if match := _DATE.fullmatch(plain):
        month = int(match["month"]) if match["month"] else None
        weekday_named = texts.WEEKDAYS.get(match["before"] or match["after"] or "")
        return _DayWords(int(match["day"]), month, _year(match), weekday_named)
    return None


def _year(match: re.Match[str]) -> int | None:
    year: str | None = match["year"] or match["whole"]
    if year is None:
        return None
    return int(year) if len(year) == _WHOLE_YEAR else _CENTURY + int(year)


def _may_be_two(plain: str) -> bool:
    """Tell whether "5-10" is there: one day of October, or six of this month."""
    match = _RISING.fullmatch(plain)
    return match is not None and int(match[1]) < int(match[2])


def _range(first: str, last: str, today: date, earliest: date) -> DateRange | None:
    first_said, last_said = _understood(first.strip()), _understood(last.strip())
    if first_said is None or last_said is None:
        return None
    are_years_said = first_said.year is not None and last_said.year is not None
    first_said = _completed(first_said, last_said)
    start = _found(first_said, today, earliest)
    if start is None:
        return None
    if last_said.day and last_said.month is None:  # "20/3 - 24"
        last_said = replace(last_said, month=start.month, year=start.year)
    end = _found(last_said, today, start, after=start)
    if end is None or end < start:
        return None
    if not are_years_said and start.year < end.year and end - start > _LONGEST_CROSSING:
        return None
    return DateRange(start, end)


def _completed(first: _DayWords, last: _DayWords) -> _DayWords:
    """Complete the first day from the last: "20-24/3/2023"."""
    if first.day and last.day and last.month:
        if first.month is None:
            return replace(first, month=last.month, year=last.year)
        if first.year is None and last.year:
            is_before_new_year = (first.month, first.day) > (last.month, last.day)
            return replace(first, year=last.year - is_before_new_year)
    if first.weekday is not None and last.weekday is not None and first.weekday <= last.weekday:
        return replace(first, weeks=last.weeks if first.weeks is None else first.weeks)
    return first


def _found(said: _DayWords, today: date, earliest: date, after: date | None = None) -> date | None:
    """Find the day; weekdays and bare numbers count from `after`, or from today."""
    after = after or today
    if said.ahead is not None:
        day: date | None = today + timedelta(days=said.ahead)
    elif said.day is not None:
        day = _dated(said.day, said.month, said.year, earliest if said.month is not None else after)
        if day and said.weekday not in {None, day.weekday()}:
            return None  # the words contradict each other
    else:
        day = _weekday(said, today, after)
    return day if day and day.year in _YEARS else None


def _weekday(said: _DayWords, today: date, after: date) -> date:
    weekday = said.weekday or 0
    if said.weeks is not None:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(days=_WEEK * said.weeks + weekday)
    return after + timedelta(days=(weekday - after.weekday() - 1) % _WEEK + 1)


def _dated(day: int, month: int | None, year: int | None, earliest: date) -> date | None:
    """Give the first such day from `earliest` on, or the day of the given year."""
    if month is not None and year is not None:
        return _date(year, month, day)
    years = range(earliest.year, earliest.year + _LEAP)
    months = (month,) if month is not None else range(1, 13)
    days = (_date(year, month, day) for year in years for month in months)
    return next((found for found in days if found and found >= earliest), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
