"""Rescues a database whose file was removed or replaced while in use.

The connections still hold it. Its log is written into the file, wherever that is now; if it is
nowhere, its contents are written to a new file.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncEngine

RESCUED = ".rescued.db"
"""The ending of a rescued file's name."""

_EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"
_NO_TABLE = "no such table"
_IDENTITY = "SELECT identity FROM installations"


async def empty_log(engine: AsyncEngine) -> None:
    """Write all committed changes into the file itself, so that no log is left for another file."""
    async with engine.connect() as connection:
        raw = await connection.get_raw_connection()
        if raw.driver_connection is not None:
            await raw.driver_connection.execute_fetchall(_EMPTY_LOG)


class Rescued(NamedTuple):
    """A file with the contents of a removed database, and when it was written (machine's time)."""

    path: Path
    written_at: datetime


def rescued_of(database: Path) -> Rescued | None:
    """Give a database's newest rescued file, with its time: it may be of an earlier loss."""
    found = [
        Rescued(path, datetime.fromtimestamp(path.stat().st_mtime).astimezone())
        for path in database.parent.glob(f"{database.stem}.*{RESCUED}")
    ]
    return max(found, key=lambda one: one.written_at, default=None)


async def copy_out(engine: AsyncEngine, to: Path) -> None:
    """Write the connection's contents into a new file."""
    async with engine.connect() as connection:
        raw = await connection.get_raw_connection()
        if raw.driver_connection is not None:
            with closing(sqlite3.connect(to, check_same_thread=False)) as target:
                await raw.driver_connection.backup(target)


def identity_in(path: Path) -> str | None:
    """Read which installation a file belongs to; None when it does not say.

    Only through SQLite: opening and closing the file in another way removes the locks of open
    connections.
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            found = connection.execute(_IDENTITY).fetchone()
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and _NO_TABLE not in str(error):
            raise  # it is busy, or cannot be opened now
        return None
    return str(found[0]) if found else None
