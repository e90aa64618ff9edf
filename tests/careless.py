"""A database that does not wait for the disk: that loses rows only in a power cut."""

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
