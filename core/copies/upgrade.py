"""Copies the database before its schema is upgraded."""

from datetime import datetime
from pathlib import Path

from core.copies.failures import sentences
from core.copies.manifest import ArchiveKind
from core.copies.snapshot import opened
from core.copies.writing import CopySource, Order, write_copy

FOLDER = "backups"  # beside the database: only its place is known here


def copy_before_upgrade(database: Path) -> Path | None:
    """Copy the database; None when it is empty.

    Raise `UserError` on failure: a database without a copy is not upgraded.
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
