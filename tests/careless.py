"""A database that waits for no disk: only a power cut would show it, and no killed process does."""

from typing import Any

from sqlalchemy import event

from core.database import Database


def take_no_care(database: Database) -> None:
    for engine in (database._writer, database._reader):
        event.listen(engine.sync_engine, "connect", _wait_for_no_disk)


def _wait_for_no_disk(connection: Any, record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.close()
