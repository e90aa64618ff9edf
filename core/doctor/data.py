"""Checks the database: undamaged, of this program's schema, next year's calendar confirmed."""

import sqlite3
from datetime import date
from pathlib import Path

from core.config import Settings
from core.copies.failures import sentences
from core.copies.snapshot import damages, opened
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import data as texts
from core.errors import UserError
from core.installation.identity import IdentityFile
from core.installation.words.installation import use_rescued
from core.storage.rescue import rescued_of
from models import SCHEMA_REVISION

_DECEMBER = 12
_IDENTITY = "SELECT identity FROM installations"
_REVISION = "SELECT version_num FROM alembic_version"


def check_database(settings: Settings) -> list[Finding]:
    """Check that SQLite finds the file undamaged, and every reference valid."""
    path = settings.database_path
    if not path.is_file():
        return [fault("database", texts.no_database(path), _way_back(path))]
    try:
        with sentences(path.parent), opened(path) as connection:
            found = damages(connection, is_quick=True)
    except UserError as error:
        return [fault("database", error.text, texts.put_data_back())]
    if found:
        said = texts.database_is_damaged(len(found))
        return [fault("database", said, texts.put_data_back(), first=found[0])]
    return [ok("database", texts.database_is_whole(), size_bytes=path.stat().st_size)]


def check_schema(settings: Settings) -> list[Finding]:
    """Check that this program can use the database."""
    found = _asked(settings.database_path, _REVISION)
    if found is None:
        return [fault("schema", texts.no_schema(), _way_back(settings.database_path))]
    facts = {"found": str(found), "wanted": SCHEMA_REVISION}
    if str(found) > SCHEMA_REVISION:
        return [fault("schema", texts.schema_newer(), texts.update_program(), **facts)]
    if str(found) < SCHEMA_REVISION:
        return [warning("schema", texts.schema_older(), texts.will_be_upgraded(), **facts)]
    return [ok("schema", texts.schema_is_right(), **facts)]


def check_identity(config: Path, settings: Settings) -> list[Finding]:
    """Check that this is the database the configuration names."""
    try:
        known = IdentityFile.beside(config).read()
    except UserError as error:
        return [fault("identity", error.text, texts.put_data_back())]
    found = _asked(settings.database_path, _IDENTITY)
    if _asked(settings.database_path, _REVISION) is None:
        said = texts.not_known_without_database()
        return [fault("identity", said, _way_back(settings.database_path))]
    if known is not None and known != found:
        return [fault("identity", texts.other_database(), texts.put_data_back())]
    return [ok("identity", texts.own_database())]


def check_calendar(settings: Settings, today: date) -> list[Finding]:
    """In December, check that the coordinator has confirmed next year's calendar."""
    year = today.year + 1
    wanted = f"SELECT count(*) FROM confirmed_years WHERE year = {year}"  # noqa: S608 - a number
    is_confirmed = bool(_asked(settings.database_path, wanted))
    facts: dict[str, str | int | None] = {"year": year, "is_confirmed": int(is_confirmed)}
    if is_confirmed:
        return [ok("calendar", texts.calendar_is_confirmed(year), **facts)]
    if today.month != _DECEMBER:
        return [ok("calendar", texts.calendar_not_yet(year), **facts)]
    said = texts.calendar_is_not_confirmed(year)
    return [warning("calendar", said, texts.confirm_calendar(year), **facts)]


def _way_back(path: Path) -> str:
    """Say where the data may be: in a rescued file, if the database was removed."""
    rescued = None if path.is_file() else rescued_of(path)
    return (
        f"{use_rescued(*rescued, path)} {texts.otherwise_put_back()}"
        if rescued
        else texts.put_data_back()
    )


def _asked(path: Path, statement: str) -> object:
    """Read one value from the database; None on failure."""
    if not path.is_file():
        return None
    try:
        with opened(path) as connection:
            row = connection.execute(statement).fetchone()
    except sqlite3.Error:
        return None
    return row[0] if row else None
