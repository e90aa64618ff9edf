"""What is wrong with the file of the data, as one sentence; nothing in it is changed."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from core.errors import NotKeptError, UserError
from core.storage.words import faults as texts

_HEADER = b"SQLite format 3\x00"
# What SQLite says, in the order of its own exactness → what that means.
_MEANINGS: tuple[tuple[tuple[str, ...], Callable[[Path], str]], ...] = (
    (("readonly", "read-only"), texts.read_only),
    (("locked", "busy"), texts.busy),
    (("not a database", "malformed", "file is encrypted"), texts.damaged),
    (("unable to open",), texts.cannot_be_opened),
    (("is full", "disk i/o"), texts.disk_fails),
)


@contextmanager
def said_of(path: Path) -> Iterator[None]:
    """Raise `UserError` in the place of what SQLite says of the file; what it is not stays."""
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
    """Give what an error means for whoever started the program; None when it is no such thing."""
    if isinstance(error, OSError):
        return texts.cannot_be_opened(path)
    cause = error.orig if isinstance(error, DBAPIError) else error
    words = str(cause).lower()
    found = (say for marks, say in _MEANINGS if any(mark in words for mark in marks))
    say = next(found, None)
    return say(path) if say is not None else None


def check_file(path: Path) -> None:
    """Raise `UserError` for what is no database of the assistant, before anything opens it."""
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
        raise UserError(texts.damaged(path))  # its end is missing
    if tables and "alembic_version" not in tables:
        raise UserError(texts.of_another_program(path))


def check_revision(path: Path, found: str | None, known: str) -> None:
    """Raise `UserError` when a newer assistant has written the file."""
    if found is not None and found > known:
        raise UserError(texts.of_newer_version(path, found, known))


def _opened_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path.absolute(), timeout=5, isolation_level=None)
