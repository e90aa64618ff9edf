"""Writes days into a calendar file (RFC 5545) for people's phones."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event

MEDIA_TYPE = "text/calendar"

_PRODUCT = "-//nhacviec//nhacviec//VI"
_DAY = timedelta(days=1)
_ALARM_TIME = timedelta(hours=8)  # of the phone's own day: an all-day event has no time zone
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # invalid in RFC 5545


@dataclass(frozen=True)
class CalendarEntry:
    """A day in the file; the phone rings `alarm_days` days before, at 08:00.

    A later file with the same `uid` changes the entry instead of adding one.
    """

    uid: str
    title: str
    on: date
    description: str
    alarm_days: tuple[int, ...] = (1,)


def calendar_file(
    name: str, entries: Sequence[CalendarEntry], *, stamp: datetime, sequence: int = 0
) -> bytes:
    """Give the file; for one `uid`, the higher `sequence` is the newer.

    `stamp` is when the file is made, with its time zone.
    """
    from icalendar import Calendar  # noqa: PLC0415 - heavy, and needed rarely

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _clean(name))
    for entry in entries:
        calendar.add_component(_event(entry, stamp, sequence))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: CalendarEntry, stamp: datetime, sequence: int) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - heavy, and needed rarely

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)  # the library turns it into UTC
    event.add("sequence", sequence)
    event.add("dtstart", entry.on)
    event.add("dtend", entry.on + _DAY)
    event.add("summary", _clean(entry.title))
    event.add("description", _clean(entry.description))
    event.add("transp", "TRANSPARENT")  # the person is not busy all day
    for days in entry.alarm_days:
        event.add_component(_alarm(entry.title, days))
    return event


def _alarm(title: str, days: int) -> "Alarm":
    from icalendar import Alarm  # noqa: PLC0415 - heavy, and needed rarely

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _clean(title))
    alarm.add("trigger", _ALARM_TIME - days * _DAY)
    return alarm


def _clean(words: str) -> str:
    return _CONTROL.sub("", words)
