"""The working days of 2023 and 2026, copied by hand from the announcements."""

from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5


def _from_to(first: date, last: date) -> set[date]:
    return {first + _DAY * passed for passed in range((last - first).days + 1)}


OFF = {
    date(2023, 1, 2),
    *_from_to(date(2023, 1, 20), date(2023, 1, 26)),
    *_from_to(date(2023, 5, 1), date(2023, 5, 3)),
    date(2023, 9, 1),
    date(2023, 9, 4),
    *_from_to(date(2026, 1, 1), date(2026, 1, 2)),
    *_from_to(date(2026, 2, 16), date(2026, 2, 20)),
    date(2026, 4, 27),
    date(2026, 4, 30),
    date(2026, 5, 1),
    date(2026, 8, 31),
    date(2026, 9, 1),
    date(2026, 9, 2),
    date(2026, 11, 24),
}
WORKED = {date(2026, 1, 10), date(2026, 8, 22)}


def is_working(day: date) -> bool:
    """Tell whether a day is a working day of the office."""
    return day in WORKED or (day.weekday() < _SATURDAY and day not in OFF)


def on_or_after(day: date) -> date:
    """Give the day itself, or the next working day."""
    return day if is_working(day) else on_or_after(day + _DAY)


def on_or_before(day: date) -> date:
    """Give the day itself, or the last working day before it."""
    return day if is_working(day) else on_or_before(day - _DAY)


def working_day(count: int, day: date) -> date:
    """Give the `count`-th working day after a day, or before it if negative."""
    step, move = (_DAY, on_or_after) if count > 0 else (-_DAY, on_or_before)
    for _ in range(abs(count)):
        day = move(day + step)
    return day
