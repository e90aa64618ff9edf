"""Describes an error of a disk or database in one sentence for the administrator."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.copies import words as texts
from core.errors import UserError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def sentences(place: Path) -> Iterator[None]:
    """Turn an error of the disk or of SQLite into `UserError`; `place` is where it was writing."""
    try:
        yield
    except OSError as error:
        raise UserError(_of_disk(error, place)) from error
    except sqlite3.Error as error:
        raise UserError(_of_sqlite(error, place)) from error


def _of_disk(error: OSError, place: Path) -> str:
    if error.errno in _FULL:
        return texts.disk_full(place)
    if error.errno == errno.EFBIG:
        return texts.file_too_large(place)
    return texts.not_written(place, errno.errorcode.get(error.errno or 0, type(error).__name__))


def _of_sqlite(error: sqlite3.Error, place: Path) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_FULL":
        return texts.disk_full(place)
    if name.startswith(_DAMAGED):
        return texts.database_damaged()
    return texts.database_unreadable(name or type(error).__name__)
