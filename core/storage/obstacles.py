"""Finds the obstacle to writing from an error of the disk or of SQLite."""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

from core.errors import Obstacle

_PRIMARY = 0xFF  # an extended code has the plain one in its last byte
_BY_CODE = {
    sqlite3.SQLITE_FULL: Obstacle.FULL,
    sqlite3.SQLITE_READONLY: Obstacle.READ_ONLY,
    sqlite3.SQLITE_IOERR: Obstacle.BROKEN,
    sqlite3.SQLITE_CORRUPT: Obstacle.BROKEN,
    sqlite3.SQLITE_NOTADB: Obstacle.BROKEN,
    sqlite3.SQLITE_CANTOPEN: Obstacle.BROKEN,
    sqlite3.SQLITE_BUSY: Obstacle.BUSY,
    sqlite3.SQLITE_LOCKED: Obstacle.BUSY,
    sqlite3.SQLITE_PROTOCOL: Obstacle.BUSY,
}
_BY_NUMBER = {
    errno.ENOSPC: Obstacle.FULL,
    errno.EDQUOT: Obstacle.FULL,
    errno.EFBIG: Obstacle.FULL,
    errno.EROFS: Obstacle.READ_ONLY,
    errno.EACCES: Obstacle.READ_ONLY,
    errno.EPERM: Obstacle.READ_ONLY,
    errno.EIO: Obstacle.BROKEN,
}
_BUSY = ("locked", "busy")


def obstacle_of(error: DBAPIError) -> Obstacle | None:
    """Give the obstacle; None when the statement itself was wrong, which is a bug."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is None:
        is_busy = any(sign in str(error.orig) for sign in _BUSY)
        return Obstacle.BUSY if is_busy else None
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return Obstacle.GONE
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # the log's index could not grow
        return Obstacle.FULL
    return _BY_CODE.get(code & _PRIMARY)


def obstacle_of_file(error: OSError) -> Obstacle | None:
    """Give the obstacle to writing a file; None for another error."""
    return _BY_NUMBER.get(error.errno or 0)
