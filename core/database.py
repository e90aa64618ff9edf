"""Two engines on one SQLite file: one writer that never loses an update, and readers."""

import asyncio
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.pool import AsyncAdaptedQueuePool

from core.errors import NotKeptError, Obstacle, UserError
from core.settings import words as texts
from core.storage.faults import check_file, check_revision, said_of
from core.storage.file import DatabaseFile
from core.storage.noting_session import NotingSession
from core.storage.obstacles import obstacle_of
from core.storage.plain_select import PlainSession
from core.storage.quick_connection import plain_connection, quick_connection
from core.storage.rescue import RESCUED, copy_out, empty_log, identity_in
from core.storage.sqlite_dialect import COMPILED, DRIVER
from models import SCHEMA_REVISION

_VERSIONS = "alembic_version"
_BUSY_SECONDS = 5
_TRIES = 3  # each waits as long as that


_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


class Database:
    """The installation's data: `writing()` and `reading()` give sessions."""

    def __init__(self, path: Path) -> None:
        self.path = path = path.absolute()  # "file:x" would be no path but an address
        self.file = DatabaseFile(path)
        self.rescued: Path | None = None  # a copy of what was open when the file was removed
        self._identity: str | None = None
        # One writing connection: more of them only wait for each other's lock, and time out.
        self._writer = _engine(path, "BEGIN IMMEDIATE", pool_size=1, is_quick=True)
        self._reader = _engine(path, "BEGIN", pool_size=4)
        self._write_sessions = async_sessionmaker(
            self._writer, expire_on_commit=False, sync_session_class=NotingSession
        )
        self._read_sessions = async_sessionmaker(
            self._reader, expire_on_commit=False, sync_session_class=PlainSession
        )

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Give a session whose changes are committed together at the end, or not at all.

        Never await the network inside: everybody else's change waits for this one. Raise
        `NotKeptError` when nothing can be written: the disk is full, the file is gone.
        """
        opened = self.file.require()
        try:
            async with self._write_sessions() as session, session.begin():
                yield session
        except DBAPIError as error:
            obstacle = obstacle_of(error)
            if obstacle in {None, Obstacle.BUSY}:
                raise
            raise NotKeptError(obstacle) from error
        self.file.require(opened)  # committed into a file without a name, it would be lost

    async def write(self, work: Callable[[AsyncSession], Awaitable[_Result]]) -> _Result:
        """Do work in a writing session, again when another process held the database too long."""
        for attempt in range(1, _TRIES + 1):
            try:
                async with self.writing() as session:
                    return await work(session)
            except OperationalError as error:
                if attempt == _TRIES or obstacle_of(error) is not Obstacle.BUSY:
                    raise
                _log.warning("the database is busy, attempt %s", attempt)
        raise AssertionError("the last attempt returns or raises")

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Give a session that sees one moment of the data and changes nothing."""
        async with self._read_sessions() as session:
            yield session

    async def prepare(self) -> None:
        """Create the file, or bring it to the newest schema.

        Raise `UserError` when the file cannot be used: then nothing is changed in it.
        """
        # Reports and people's names: nobody else on the machine has business here.
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except (OSError, ValueError) as error:  # ValueError: a character that no path may have
            raise UserError(texts.folder_not_made(self.path.parent)) from error
        with said_of(self.path):
            await asyncio.to_thread(check_file, self.path)
            revision = await self._revision()
            check_revision(self.path, revision, SCHEMA_REVISION)
            if revision != SCHEMA_REVISION:
                await asyncio.to_thread(_copy_and_migrate, self.path)
            self.file.remember()
            async with self.writing() as session:
                # A file that can only be read is found out now, not at the first answer.
                await session.connection()
        self._identity = await self.identity()

    async def identity(self) -> str | None:
        """Give which installation the file belongs to; None in a file older than identities."""
        return await asyncio.to_thread(identity_in, self.path)

    async def try_writing(self) -> None:
        """Write something that changes nothing; raise `NotKeptError` when that fails."""
        async with self.writing() as session:
            await session.execute(text("UPDATE installations SET identity = identity"))

    async def look_after(self) -> Obstacle | None:
        """Say what became of the file; one of ours that lies there again is taken up."""
        obstacle = self.file.obstacle()
        if obstacle is None:
            self.rescued = None
            self.file.is_another = not await self._is_ours()
            return self.file.obstacle()
        if not self.file.is_another:
            await self._save_what_is_open(obstacle)
        if not (self.file.has_another_log or await self._is_ours()):
            return obstacle
        await self.close()
        self.file.forget()
        _log.warning("the database's file was taken up again: %s", obstacle)
        return None

    async def close(self) -> None:
        """Let go of every connection."""
        await self._writer.dispose()
        await self._reader.dispose()

    async def _is_ours(self) -> bool:
        if self._identity is None:  # not prepared by us: nobody knows
            return True
        try:
            found = await self.identity() if self.file.is_there else None
        except sqlite3.OperationalError:  # cannot be looked into now
            return not self.file.is_another
        return found == self._identity

    async def _save_what_is_open(self, obstacle: Obstacle) -> None:
        """Empty the log into the file that we hold; of one that is gone write a copy, once."""
        failures = (DBAPIError, OSError, sqlite3.Error)
        with suppress(*failures):
            await empty_log(self._writer)
        if obstacle is not Obstacle.GONE or self.rescued or self.file.is_there:
            return
        to = self.path.with_name(f"{self.path.stem}.{time.time_ns()}{RESCUED}")
        for engine in (self._writer, self._reader):  # one of them may have nothing open
            with suppress(*failures):
                await copy_out(engine, to)
                self.rescued = to
                return

    async def _revision(self) -> str | None:
        if not self.path.exists():
            return None
        async with self.reading() as session:
            connection = await session.connection()
            if not await connection.run_sync(lambda one: inspect(one).has_table(_VERSIONS)):
                return None  # a new file
            found = await session.scalar(text(f"SELECT version_num FROM {_VERSIONS}"))  # noqa: S608
        return None if found is None else str(found)


def _copy_and_migrate(path: Path) -> None:
    from core.copies.upgrade import copy_before_upgrade  # noqa: PLC0415 - needed once a version

    if (kept := copy_before_upgrade(path)) is not None:
        _log.info("the database was copied to %s before its upgrade", kept)
    migrate(path)


def migrate(path: Path, revision: str = "head") -> None:
    """Bring the file to `revision`; alembic is heavy, so it loads only when needed."""
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent.parent / "migrations"))
    engine = migration_engine(path)
    try:
        # One transaction for everything: what is cut off in the middle was never begun.
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
    finally:
        engine.dispose()


def migration_engine(path: Path) -> Engine:
    """Give a synchronous engine, as alembic wants it."""
    engine = create_engine(
        _address("sqlite", path.absolute()),
        hide_parameters=True,
        # The driver would commit before every CREATE TABLE.
        connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None},
    )

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _address(driver: str, path: Path) -> URL:
    """Give the file's address; made of its parts, as "%20" or "?" in a path are letters of it."""
    return URL.create(driver, database=str(path))


def _engine(path: Path, begin: str, *, pool_size: int, is_quick: bool = False) -> AsyncEngine:
    def connect(*arguments: object, **more: object) -> aiosqlite.Connection:
        del arguments, more  # the dialect's own
        make = quick_connection if is_quick else plain_connection
        return make(path, _BUSY_SECONDS)

    engine = create_async_engine(
        f"{DRIVER}://",
        execution_options={"compiled_cache": COMPILED},
        poolclass=AsyncAdaptedQueuePool,
        hide_parameters=True,  # what people wrote has no place in a log
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=60,
        async_creator=connect,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, record: object) -> None:  # noqa: ANN401 - the driver's adapter
        del record
        cursor = connection.cursor()
        for pragma in (*_PRAGMAS, *(() if is_quick else _READING)):
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:  # noqa: ANN401
        connection.exec_driver_sql(begin)

    return engine


_READING = ("PRAGMA query_only=ON",)
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}",
    "PRAGMA foreign_keys=ON",
    # An official's answer must survive a power cut.
    "PRAGMA synchronous=FULL",
)
