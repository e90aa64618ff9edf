"""Stores when the assistant last worked, and when its token was refused, for the next start."""

import logging
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.database import Database
from core.notices.troubles import Away, TokenRefused, Trouble
from core.office import Office
from core.people.troubles import tell_trouble
from core.wording.formats import moment

_log = logging.getLogger(__name__)

_SHORT = timedelta(minutes=15)  # a restart or update: not worth a message
_LONG = timedelta(days=366)  # a longer time means that the clock was wrong
_LOOK = timedelta(minutes=1)


class SignsOfLife:
    """Files in the data folder whose times count; works on a full disk too."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._alive = folder / "alive"

    def last(self) -> datetime | None:
        """Give when the assistant last worked; None at its first start."""
        return _time_of(self._alive)

    def alive(self, now: datetime) -> None:
        """Note that the assistant works now."""
        _touch(self._alive, now)

    def heard(self, channel: str, now: datetime) -> None:
        """Note that a channel that forgets what nobody takes was listened to now."""
        _touch(self._folder / f"heard-{channel}", now)

    def heard_at(self, channel: str) -> datetime | None:
        """Give when the channel was last listened to; None if it never was."""
        return _time_of(self._folder / f"heard-{channel}")

    def refused(self, now: datetime, channel: str) -> None:
        """Note that a platform refuses its token, unless that is known."""
        if self.refused_at(channel) is None:
            _touch(self._refusal(channel), now)

    def refused_at(self, channel: str) -> datetime | None:
        """Give since when the platform refuses the token."""
        return _time_of(self._refusal(channel))

    def accepted(self, channel: str) -> None:
        """Note that the platform accepts the token."""
        with suppress(OSError):
            self._refusal(channel).unlink(missing_ok=True)

    def _refusal(self, channel: str) -> Path:
        of_others = "" if channel == "telegram" else f"-{channel}"
        return self._folder / f"token-refused{of_others}"


async def tell_missed(
    database: Database, office: Office, last: datetime | None, now: datetime
) -> None:
    """Tell the administrators of a time away that has ended."""
    if last is not None and was_missed(last, now, office):
        away = Away(since=moment(office.local(last)), until=moment(office.local(now)))
        await _tell(database, away, last.isoformat(), now)


async def tell_accepted(
    database: Database, office: Office, signs: SignsOfLife, channel: str, now: datetime
) -> None:
    """Tell the administrators of a refused token that is accepted again."""
    since = signs.refused_at(channel)
    if since is None:
        return
    accepted = TokenRefused(
        since=moment(office.local(since)), until=moment(office.local(now)), channel=channel
    )
    await _tell(database, accepted, since.isoformat(), now)
    signs.accepted(channel)


async def _tell(database: Database, trouble: Trouble, about: str, now: datetime) -> None:
    await database.write(lambda session: tell_trouble(session, trouble, about, now))


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
