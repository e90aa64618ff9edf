"""The office's working days: Vietnam's public holidays, with the days that were changed."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
_DAY = timedelta(days=1)


class WorkingCalendar:
    """Tells working days from days off."""

    def __init__(
        self, *, days_off: Collection[date] = (), days_worked: Collection[date] = ()
    ) -> None:
        self._off = frozenset(days_off)
        self._worked = frozenset(days_worked)

    def is_working(self, day: date) -> bool:
        """Tell whether the office works that day; a changed day beats the published one."""
        if day in self._worked:
            return True
        if day in self._off or day.weekday() >= _SATURDAY:
            return False
        return day not in _public_holidays(day.year)

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

    def days_between(self, start: date, end: date) -> int:
        """Count the working days after `start` up to and with `end`; 0 when there is none."""
        days = (end - start).days
        return sum(self.is_working(start + _DAY * passed) for passed in range(1, days + 1))


@cache
def _public_holidays(year: int) -> frozenset[date]:
    from holidays.countries.vietnam import Vietnam  # noqa: PLC0415 - heavy, and needed late

    days: dict[date, str] = Vietnam(years=year)  # type: ignore[no-untyped-call]
    return frozenset(days)
