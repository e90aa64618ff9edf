"""Days off and workdays set by a document that the holiday library lacks: shipped as data."""

import tomllib
from functools import cache
from pathlib import Path

from core.calendar.working_days import DayChange, DaySource

_DATA = Path(__file__).with_name("shipped_days.toml")


@cache
def shipped_days() -> tuple[DayChange, ...]:
    """Read them once."""
    listed = tomllib.loads(_DATA.read_text(encoding="utf-8"))["changed"]
    return tuple(
        DayChange(day["on"], day["is_working"], day["document"], DaySource.SHIPPED)
        for day in listed
    )
