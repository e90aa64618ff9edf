"""Makes a calendar file with the deadlines of a year."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from core.calendar.ics import MEDIA_TYPE, CalendarEntry, calendar_file
from core.deadlines.words import calendar as texts
from core.office import Office
from core.reporting.words import subjects
from core.screen import Attachment
from core.wording import formats
from models import RoundKind

_MINUTE = 60  # seconds


class DueRound(NamedTuple):
    """A round's key and kind, and its nominal day."""

    key: str
    kind: RoundKind
    due_on: date


def deadline_file(
    office: Office, due: Iterable[DueRound], year: int, *, owner: str, now: datetime
) -> Attachment:
    """Make the file of a commune (`owner` identifies it); `now` is aware.

    Imported again later, its entries replace the earlier ones.
    """
    entries = []
    for key, kind, due_on in due:
        effective = office.ladder.effective(due_on)
        title = subjects.short(key, kind)
        entries.append(
            CalendarEntry(
                uid=f"{owner}-{key}@nhacviec",
                title=formats.capital(title),
                on=effective,
                description=texts.entry_description(effective, due_on),
            )
        )
    # A calendar program replaces an entry only if its sequence number has grown.
    sequence = int(now.timestamp()) // _MINUTE
    content = calendar_file(texts.calendar_name(year), entries, stamp=now, sequence=sequence)
    return Attachment(texts.file_name(year), content, MEDIA_TYPE)
