"""When the assistant was last at work, and that its token was refused: kept for the next start."""

import logging
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.database import Database
from core.notices.words.troubles import AWAY, TOKEN_REFUSED
from core.office import Office
from core.people.notices import tell_trouble
from core.wording.formats import moment

_log = logging.getLogger(__name__)

_SHORT = timedelta(minutes=15)  # a restart, an update: nobody needs to hear of it
_LONG = timedelta(days=366)  # longer than that it was the clock that was away
_LOOK = timedelta(minutes=1)


class SignsOfLife:
    """Two files in the data folder, of which only the times count; a full disk is no obstacle."""

    def __init__(self, folder: Path) -> None:
        self._alive = folder / "alive"
        self._refused = folder / "token-refused"

    def last(self) -> datetime | None:
        """Give when the assistant was last at work; None at its first start."""
        return _time_of(self._alive)

    def alive(self, now: datetime) -> None:
        """Note that the assistant is at work."""
        _touch(self._alive, now)

    def refused(self, now: datetime) -> None:
        """Note that Telegram refused the token, unless that is known."""
        if self.refused_at() is None:
            _touch(self._refused, now)

    def refused_at(self) -> datetime | None:
        """Give since when Telegram refuses the token."""
        return _time_of(self._refused)

    def accepted(self) -> None:
        """Note that Telegram knows the token."""
        with suppress(OSError):
            self._refused.unlink(missing_ok=True)


async def tell_missed(
    database: Database, office: Office, signs: SignsOfLife, last: datetime | None, now: datetime
) -> None:
    """Tell the administrators of a time away, and of a refused token, that end now."""
    if last is not None and was_missed(last, now, office):
        await _tell(database, office, AWAY, (last, now))
    refused_at = signs.refused_at()
    if refused_at is not None:
        await _tell(database, office, TOKEN_REFUSED, (refused_at, now))
        signs.accepted()


async def _tell(
    database: Database, office: Office, trouble: str, span: tuple[datetime, datetime]
) -> None:
    since, until = (moment(office.local(one)) for one in span)
    await database.write(
        lambda session: tell_trouble(
            session, trouble, span[0].isoformat(), span[1], since=since, until=until
        )
    )


def was_missed(last: datetime, now: datetime, office: Office) -> bool:
    """Tell whether somebody must hear of a time away, from `last` until `now`.

    An office turns its machine off at night: what counts is a quarter of an hour in which messages
    could have gone out. A clock that was set back, or ahead by a year, tells nothing.
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
