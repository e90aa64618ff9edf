"""Copies the database in one moment while people write, and reads a copy's contents."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from core.copies import words as texts
from core.copies.files import SHA256, Check
from core.errors import UserError

_BUSY_SECONDS = 10.0
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@dataclass(frozen=True)
class Contents:
    """The contents of a database copy, of any schema version."""

    revision: str
    identity: str | None
    commune: str
    counts: dict[str, int]  # rows of each table
    evidence: dict[str, int]  # SHA-256 → bytes, of every file that an answer needs
    withdrawn: frozenset[str]  # withdrawn by a person, and named by no other row


def copy_database(live: Path, copy: Path, check: Check) -> None:
    """Write the database of one moment to a new file; writers do not wait."""
    if not live.is_file():
        raise UserError(texts.no_database(live))
    until = time.monotonic() + _BUSY_SECONDS

    def look(status: int, remaining: int, total: int) -> None:
        del remaining, total
        check()
        # The library would retry on a locked database for ever.
        if status in _LOCKED and time.monotonic() > until:
            raise UserError(texts.database_busy())

    with opened(live) as source, closing(sqlite3.connect(copy)) as target:
        # In one step: a copy in several begins anew whenever another process writes.
        source.backup(target, pages=-1, progress=look)
        target.execute("PRAGMA journal_mode=DELETE").close()  # a copy has no log beside it


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a read-only connection; any file name works."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF").close()
        yield connection


def examine(path: Path) -> Contents:
    """Test a copy and give its contents; raise `UserError` when it is damaged or not ours."""
    with opened(path) as connection:
        if damages(connection):
            raise UserError(texts.database_damaged())
        try:
            return _contents(connection)
        except (sqlite3.OperationalError, AttributeError, KeyError, TypeError, ValueError) as error:
            raise UserError(texts.not_our_database()) from error


def _contents(connection: sqlite3.Connection) -> Contents:
    tables = _tables(connection)
    # The names come from the copy itself, and none has a quotation mark.
    counts = {table: _scalar(connection, f'SELECT count(*) FROM "{table}"') for table in tables}  # noqa: S608
    withdrawn, evidence = evidence_of(connection)
    return Contents(
        revision=str(_scalar(connection, "SELECT version_num FROM alembic_version")),
        identity=identity_in(connection, tables),
        commune=str(_scalar(connection, "SELECT name FROM organizations ORDER BY id") or ""),
        counts=counts,
        evidence=evidence,
        withdrawn=withdrawn,
    )


def damages(connection: sqlite3.Connection, *, is_quick: bool = False) -> list[str]:
    """Give the errors SQLite finds in the file, and rows with dangling references."""
    test = "quick_check" if is_quick else "integrity_check"
    found = [str(row[0]) for row in connection.execute(f"PRAGMA {test}(5)")]
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(5)
    return [line for line in found if line != "ok"] + [f"foreign key: {row[0]}" for row in broken]


def identity_in(connection: sqlite3.Connection, tables: list[str] | None = None) -> str | None:
    """Give the installation's identity; None in a database without one."""
    if "installations" not in (_tables(connection) if tables is None else tables):
        return None
    found = _scalar(connection, "SELECT identity FROM installations ORDER BY id")
    return None if found is None else str(found)


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows if not name.startswith("sqlite_") and '"' not in name]


class EvidenceNames(NamedTuple):
    """Files of evidence by SHA-256: those withdrawn, and those needed with their size in bytes."""

    withdrawn: frozenset[str]
    wanted: dict[str, int]


def evidence_of(connection: sqlite3.Connection) -> EvidenceNames:
    """Give the withdrawn files, and the needed ones with their size in bytes."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(evidence)")}
    gone = "withdrawn_at IS NOT NULL" if "withdrawn_at" in columns else "0"
    rows = connection.execute(f"SELECT sha256, size, {gone} FROM evidence").fetchall()  # noqa: S608
    wanted = {sha256: int(size) for sha256, size, is_gone in rows if not is_gone}
    wanted |= _waiting(connection)
    withdrawn = {sha256 for sha256, _, is_gone in rows if is_gone} - wanted.keys()
    known = {sha256: size for sha256, size in wanted.items() if SHA256.fullmatch(str(sha256))}
    gone_names = frozenset(name for name in withdrawn if SHA256.fullmatch(str(name)))
    return EvidenceNames(gone_names, known)


def _waiting(connection: sqlite3.Connection) -> dict[str, int]:
    """Give the files that wait in a conversation until their sender says what they are for."""
    found: dict[str, int] = {}
    for (state,) in connection.execute("SELECT state FROM conversations"):
        files = (json.loads(state or "{}").get("data") or {}).get("files") or ()
        found |= {str(file["sha256"]): int(file["size"]) for file in files}
    return found


def _scalar(connection: sqlite3.Connection, statement: str) -> Any:  # noqa: ANN401 - a column's value
    row = connection.execute(statement).fetchone()
    return None if row is None else row[0]
