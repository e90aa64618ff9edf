"""Describes a fault of the database file in one sentence; it changes nothing in the file."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError

from core.errors import NotKeptError, UserError
from core.storage.words import faults as texts

_HEADER = b"SQLite format 3\x00"


class _Meaning(NamedTuple):
    """What an error says when one of these words stands in it."""

    marks: tuple[str, ...]
    say: Callable[[Path], str]


# SQLite's error names, in its own order → their meaning.
_MEANINGS = (
    _Meaning(("readonly", "read-only"), texts.read_only),
    _Meaning(("locked", "busy"), texts.busy),
    _Meaning(("not a database", "malformed", "file is encrypted"), texts.damaged),
    _Meaning(("unable to open",), texts.cannot_be_opened),
    _Meaning(("is full", "disk i/o"), texts.disk_fails),
)


@contextmanager
def said_of(path: Path) -> Iterator[None]:
    """Replace SQLite's errors about the file by `UserError`; other errors pass."""
    try:
        yield
    except NotKeptError as error:
        cause = error.__cause__
        if not isinstance(cause, DBAPIError) or (sentence := sentence_of(cause, path)) is None:
            raise
        raise UserError(sentence) from error
    except (sqlite3.Error, DBAPIError, OSError) as error:
        if (sentence := sentence_of(error, path)) is None:
            raise
        raise UserError(sentence) from error


def sentence_of(error: Exception, path: Path) -> str | None:
    """Give the sentence for an error; None when it is of another kind."""
    if isinstance(error, OSError):
        return texts.cannot_be_opened(path)
    cause = error.orig if isinstance(error, DBAPIError) else error
    words = str(cause).lower()
    found = (say for marks, say in _MEANINGS if any(mark in words for mark in marks))
    say = next(found, None)
    return say(path) if say is not None else None


def check_file(path: Path) -> None:
    """Raise `UserError` for a file that is no database of ours, before anything opens it."""
    if path.is_dir():
        raise UserError(texts.is_folder(path))
    if not path.exists() or not path.stat().st_size:
        return
    with path.open("rb") as stream:
        if stream.read(len(_HEADER)) != _HEADER:
            raise UserError(texts.damaged(path))
    with said_of(path), closing(_opened_to_read(path)) as connection:
        pages, size = (
            connection.execute(f"PRAGMA {what}").fetchone()[0]
            for what in ("page_count", "page_size")
        )
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        has_log = path.with_name(f"{path.name}-wal").exists()
    if not has_log and path.stat().st_size < pages * size:
        raise UserError(texts.damaged(path))  # the end of the file is missing
    if tables and "alembic_version" not in tables:
        raise UserError(texts.of_another_program(path))


def check_revision(path: Path, found: str | None, known: str) -> None:
    """Raise `UserError` when a newer assistant has written the file."""
    if found is not None and found > known:
        raise UserError(texts.of_newer_version(path, found, known))


def _opened_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path.absolute(), timeout=5, isolation_level=None)
