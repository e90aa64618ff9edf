"""Checks that a database belongs to this configuration, before anything is written into it.

The database carries an identity, and so does a small file beside the configuration. With that file,
a missing or another database is a fault, not a new beginning.
"""

import asyncio
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.config import Settings
from core.database import Database
from core.errors import UserError
from core.installation.words import installation as texts
from core.storage.faults import check_file, said_of
from core.storage.rescue import rescued_of

_log = logging.getLogger(__name__)

_SUFFIX = ".identity"
_COMMENT = "#"


@dataclass(frozen=True)
class IdentityFile:
    """The file beside a configuration that holds its installation's identity."""

    path: Path

    @classmethod
    def beside(cls, config: Path) -> "IdentityFile":
        """Give a configuration's file; a folder may hold several configurations."""
        return cls(config.with_name(config.name + _SUFFIX))

    def read(self) -> str | None:
        """Give the identity; None when there is no file."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise UserError(texts.identity_unreadable(self.path)) from error
        found = [line.strip() for line in lines if line.strip() and line[0] != _COMMENT]
        if len(found) != 1:
            raise UserError(texts.identity_unreadable(self.path))
        return found[0]

    def write(self, identity: str, database: Path) -> None:
        """Write the file atomically, readable only by its owner.

        In a read-only folder it is not written, so that the database is not checked later; the log
        says so.
        """
        partial = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        content = f"{_COMMENT} {texts.about_identity(database)}\n{identity}\n"
        try:
            descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(self.path)
        except OSError as error:
            _log.warning("the identity was not kept in %s: %s", self.path, error.strerror)
            with suppress(OSError):
                partial.unlink(missing_ok=True)


async def make_ready(database: Database, settings: Settings, kept: IdentityFile | None) -> None:
    """Make the database ready; raise `UserError` when it is missing, or another's.

    Without `kept` there is no check: the demo and the tests begin anew.
    """
    if database.file.is_there:
        with said_of(database.path):
            await asyncio.to_thread(check_file, database.path)
    known = kept.read() if kept else None
    if known is not None and kept is not None:
        if not database.file.is_there:
            raise UserError(_missing(database.path, kept.path))
        if await database.identity() != known:
            raise UserError(texts.other_database(database.path, kept.path))
    elif kept is not None and not database.file.is_there:
        _require_new_beginning(database, settings)
    await database.prepare()
    if kept is not None and known is None and (identity := await database.identity()):
        kept.write(identity, database.path)


def _missing(path: Path, identity: Path) -> str:
    said = texts.database_missing(path, identity)
    rescued = rescued_of(path)
    return f"{texts.use_rescued(*rescued, path)} {said}" if rescued else said


def _require_new_beginning(database: Database, settings: Settings) -> None:
    """Raise `UserError` where evidence or a database's log remains of an earlier database."""
    left = [database.file.log, *settings.evidence_directory.glob("??/*")]
    if any(path.is_file() and path.stat().st_size for path in left):
        raise UserError(texts.database_left(database.path))
