"""What can be done for a database whose file was removed or replaced while it was in use.

The connections still hold it: the log is emptied into the file, wherever it lies now, and when it
lies nowhere its content is written out once more.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncEngine

RESCUED = ".rescued.db"
"""How the name of a file ends that was written out."""

_EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"
_NO_TABLE = "no such table"
_IDENTITY = "SELECT identity FROM installations"


async def empty_log(engine: AsyncEngine) -> None:
    """Bring all that was committed into the file itself: no log is left that fits another file."""
    async with engine.connect() as connection:
        raw = await connection.get_raw_connection()
        if raw.driver_connection is not None:
            await raw.driver_connection.execute_fetchall(_EMPTY_LOG)


class Rescued(NamedTuple):
    """A file that was written out when a database's own was removed, and when (machine's time)."""

    path: Path
    written_at: datetime


def rescued_of(database: Path) -> Rescued | None:
    """Give the newest of a database; it may be of an earlier loss, so its time is told with it."""
    found = [
        Rescued(path, datetime.fromtimestamp(path.stat().st_mtime).astimezone())
        for path in database.parent.glob(f"{database.stem}.*{RESCUED}")
    ]
    return max(found, key=lambda one: one.written_at, default=None)


async def copy_out(engine: AsyncEngine, to: Path) -> None:
    """Write what the connection still holds into a new file."""
    async with engine.connect() as connection:
        raw = await connection.get_raw_connection()
        if raw.driver_connection is not None:
            with closing(sqlite3.connect(to, check_same_thread=False)) as target:
                await raw.driver_connection.backup(target)


def identity_in(path: Path) -> str | None:
    """Read which installation a file belongs to; None when it says nothing of the kind.

    Through SQLite alone: whoever opens and closes the file in another way takes away the locks of
    the connections that are open.
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            found = connection.execute(_IDENTITY).fetchone()
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and _NO_TABLE not in str(error):
            raise  # it is busy, or cannot be opened just now
        return None
    return str(found[0]) if found else None
