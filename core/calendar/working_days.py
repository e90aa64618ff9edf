"""The office's working days: Vietnam's public holidays, and changed days."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import NamedTuple

_SATURDAY = 5
_WEEK = 7
_DAY = timedelta(days=1)
_KNOWN_YEARS = range(2000, 2101)  # the library's lunar calendar has no others


class DaySource(Enum):
    """The source of a changed day; a later one counts more."""

    SHIPPED = "shipped"
    SETTINGS = "settings"
    CHAT = "chat"


@dataclass(frozen=True)
class DayChange:
    """A day declared off or working by a document, against the published calendar."""

    on: date
    is_working: bool
    document: str
    source: DaySource


class WorkingCalendar:
    """Tells working days from days off."""

    def __init__(
        self, *, days_off: Collection[date] = (), days_worked: Collection[date] = ()
    ) -> None:
        self._changed = dict.fromkeys(days_off, False) | dict.fromkeys(days_worked, True)
        self._known: dict[date, bool] = {}
        self._unlike: dict[int, dict[date, int]] = {}

    def is_working(self, day: date) -> bool:
        """Tell whether the office works that day; a changed day overrides the published one."""
        known = self._known.get(day)
        if known is None:
            known = self._known[day] = self._changed.get(day, _is_published_as_working(day))
        return known

    def on_or_after(self, day: date) -> date:
        """Give the day itself, or the next working day."""
        while not self.is_working(day):
            day += _DAY
        return day

    def on_or_before(self, day: date) -> date:
        """Give the day itself, or the working day before it."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def day_before(self, day: date) -> date:
        """Give the last working day before `day`."""
        return self.on_or_before(day - _DAY)

    def working_day(self, count: int, after: date) -> date:
        """Give the `count`-th working day after a day; before it when negative."""
        step = self.on_or_after if count > 0 else self.on_or_before
        for _ in range(abs(count)):
            after = step(after + (_DAY if count > 0 else -_DAY))
        return after

    def days_between(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and including `end`; 0 when there is none.

        It computes whole weeks, because a wrong clock may be years off.
        """
        if end <= start:
            return 0
        years = range(max(start.year, _KNOWN_YEARS[0]), min(end.year, _KNOWN_YEARS[-1]) + 1)
        return (
            _weekdays_until(end)
            - _weekdays_until(start)
            + sum(
                more
                for year in years
                for day, more in self._unlike_its_weekday(year).items()
                if start < day <= end
            )
        )

    def _unlike_its_weekday(self, year: int) -> dict[date, int]:
        """Give the year's days that differ from their weekday: 1 for working, -1 for off."""
        found = self._unlike.get(year)
        if found is None:
            holidays, workdays = _published(year)
            days = {*holidays, *workdays, *self._changed}
            found = self._unlike[year] = {
                day: 1 if self.is_working(day) else -1
                for day in days
                if day.year == year and self.is_working(day) is not _is_weekday(day)
            }
        return found


def calendar_of(changes: Iterable[DayChange]) -> WorkingCalendar:
    """Make the calendar from changed days; for one day the later change counts."""
    days = {change.on: change.is_working for change in changes}
    return WorkingCalendar(
        days_off=[day for day, is_working in days.items() if not is_working],
        days_worked=[day for day, is_working in days.items() if is_working],
    )


def public_holidays(year: int) -> dict[date, str]:
    """Give a year's published days off, with their names in Vietnamese."""
    return dict(_published(year).holidays)


def published_workdays(year: int) -> frozenset[date]:
    """Give a year's weekend days that are published as working days."""
    return frozenset(day for day in _published(year).worked if day.year == year)


def _is_published_as_working(day: date) -> bool:
    holidays, workdays = _published(day.year)
    if day in workdays:
        return True
    return _is_weekday(day) and day not in holidays


def _is_weekday(day: date) -> bool:
    return day.weekday() < _SATURDAY


def _weekdays_until(day: date) -> int:
    """Count Mondays to Fridays since the calendar's first day, which was a Monday."""
    weeks, rest = divmod(day.toordinal(), _WEEK)
    return weeks * _SATURDAY + min(rest, _SATURDAY)


class _Published(NamedTuple):
    """A year's holidays with their names, and the days of its weekends that are worked."""

    holidays: dict[date, str]
    worked: frozenset[date]


@cache
def _published(year: int) -> _Published:
    if year not in _KNOWN_YEARS:
        return _Published({}, frozenset())
    from holidays.countries.vietnam import Vietnam  # noqa: PLC0415 - heavy, and needed late

    found = Vietnam(years=year, language="vi")  # type: ignore[no-untyped-call]
    return _Published(dict(found), frozenset(found.weekend_workdays))
