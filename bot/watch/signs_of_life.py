"""Stores when the assistant last worked, and when its token was refused, for the next start."""

import logging
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.database import Database
from core.notices.troubles import Away, TokenRefused
from core.office import Office
from core.people.troubles import tell_trouble
from core.wording.formats import moment

_log = logging.getLogger(__name__)

_SHORT = timedelta(minutes=15)  # a restart or update: not worth a message
_LONG = timedelta(days=366)  # a longer time means that the clock was wrong
_LOOK = timedelta(minutes=1)


class SignsOfLife:
    """Two files in the data folder whose times count; works on a full disk too."""

    def __init__(self, folder: Path) -> None:
        self._alive = folder / "alive"
        self._refused = folder / "token-refused"

    def last(self) -> datetime | None:
        """Give when the assistant last worked; None at its first start."""
        return _time_of(self._alive)

    def alive(self, now: datetime) -> None:
        """Note that the assistant works now."""
        _touch(self._alive, now)

    def refused(self, now: datetime) -> None:
        """Note that Telegram refuses the token, unless that is known."""
        if self.refused_at() is None:
            _touch(self._refused, now)

    def refused_at(self) -> datetime | None:
        """Give since when Telegram refuses the token."""
        return _time_of(self._refused)

    def accepted(self) -> None:
        """Note that Telegram accepts the token."""
        with suppress(OSError):
            self._refused.unlink(missing_ok=True)


async def tell_missed(
    database: Database, office: Office, signs: SignsOfLife, last: datetime | None, now: datetime
) -> None:
    """Tell the administrators of a time away, or of a refused token, that has ended."""
    if last is not None and was_missed(last, now, office):
        await _tell(database, office, Away, last, now)
    refused_at = signs.refused_at()
    if refused_at is not None:
        await _tell(database, office, TokenRefused, refused_at, now)
        signs.accepted()


async def _tell(
    database: Database,
    office: Office,
    what: type[Away | TokenRefused],
    since: datetime,
    until: datetime,
) -> None:
    trouble = what(since=moment(office.local(since)), until=moment(office.local(until)))
    await database.write(lambda session: tell_trouble(session, trouble, since.isoformat(), until))


def was_missed(last: datetime, now: datetime, office: Office) -> bool:
    """Tell whether to report a time away, from `last` until `now`.

    Offices turn their machine off at night: only a quarter of an hour within the sending hours
    counts. A clock that was set back, or ahead by a year, does not count.
    """
    if not _SHORT <= now - last <= _LONG:
        return False
    at, missed = last, timedelta()
    while at < now and missed < _SHORT:
        wall = office.wall(at)
        if not office.calendar.is_working(wall.date()):
            at = office.day_end(wall.date()) + timedelta(microseconds=1)
            continue
        if office.ladder.windows.is_inside(wall.time()):
            missed += _LOOK
        at += _LOOK
    return missed >= _SHORT


def _time_of(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None


def _touch(path: Path, now: datetime) -> None:
    try:
        path.touch(mode=0o600)
        os.utime(path, (now.timestamp(), now.timestamp()))
    except OSError as error:
        _log.warning("%s cannot be written: %s", path.name, type(error).__name__)
