"""Checks copies: the age of the newest good one, and unreadable ones."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.config import Settings
from core.copies.folder import damaged_in, newest_good
from core.copies.snapshot import opened
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import data as texts
from core.office import office_of
from core.wording.formats import moment

_OLD = timedelta(days=2)


def check_backup(settings: Settings, now: datetime) -> list[Finding]:
    """Look for a good copy that is at most two days old."""
    folder, wall = settings.backup_directory, office_of(settings).wall(now)
    damaged = [copy.path.name for copy in damaged_in(folder)]
    found = [_newest(settings, folder, wall, now)]
    if damaged:
        said = texts.copies_are_damaged(len(damaged), damaged[0])
        found.append(warning("backup", said, texts.remove_damaged(), damaged=len(damaged)))
    return found


def _newest(settings: Settings, folder: Path, wall: datetime, now: datetime) -> Finding:
    newest = newest_good(folder, wall)
    made_at = newest.made_at if newest else None
    facts = {"newest": made_at.isoformat() if made_at else None}
    if made_at is not None and wall - made_at <= _OLD:
        if settings.backup.is_nightly:
            return ok("backup", texts.copy_is_new(moment(made_at)), **facts)
        return warning("backup", texts.nightly_is_off(), texts.turn_nightly_on(), **facts)
    if made_at is None and _is_new(settings.database_path, now):
        return ok("backup", texts.no_copy_yet(), **facts)
    said = texts.copy_is_old(moment(made_at) if made_at else None)
    return fault("backup", said, texts.make_copy(folder), **facts)


def _is_new(database: Path, now: datetime) -> bool:
    """Tell whether the installation is too new to have a copy."""
    try:
        with opened(database) as connection:
            row = connection.execute("SELECT created_at FROM installations").fetchone()
        return row is not None and now - datetime.fromisoformat(row[0]).replace(tzinfo=UTC) <= _OLD
    except (OSError, sqlite3.Error, ValueError):
        return False
