"""A copy of the database before it is brought to a newer schema."""

from datetime import datetime
from pathlib import Path

from core.copies.failures import sentences
from core.copies.manifest import ArchiveKind
from core.copies.snapshot import opened
from core.copies.writing import CopySource, Order, write_copy

FOLDER = "backups"  # beside the database: that is all that is known here


def copy_before_upgrade(database: Path) -> Path | None:
    """Copy the database as it is; None when nothing is in it yet.

    Raise `UserError` when that fails: what cannot be put back is not changed.
    """
    if not _has_tables(database):
        return None
    now = datetime.now().astimezone()
    return write_copy(
        CopySource(database, ()), Order(database.parent / FOLDER, ArchiveKind.UPGRADE, now)
    ).path


def _has_tables(database: Path) -> bool:
    if not database.is_file() or not database.stat().st_size:
        return False
    with sentences(database.parent), opened(database) as connection:
        return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
