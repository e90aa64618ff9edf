"""Two engines on one SQLite file: one writer that never loses an update, and readers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.pool import AsyncAdaptedQueuePool

from core.database_faults import check_file, check_revision, said_of
from core.errors import UserError
from core.quick_connection import QuickConnection, quick_connection
from core.texts import settings as texts

SCHEMA_REVISION = "0007"  # the newest migration; a test keeps it so

_VERSIONS = "alembic_version"
_BUSY_SECONDS = 5
_TRIES = 3  # each waits as long as that

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


class Database:
    """The installation's data: `writing()` and `reading()` give sessions."""

    def __init__(self, path: Path) -> None:
        self.path = path = path.absolute()  # "file:x" would be no path but an address
        # One writing connection: more of them only wait for each other's lock, and time out.
        self._writer = _engine(path, "BEGIN IMMEDIATE", pool_size=1, is_quick=True)
        self._reader = _engine(path, "BEGIN", pool_size=4)
        self._write_sessions = async_sessionmaker(self._writer, expire_on_commit=False)
        self._read_sessions = async_sessionmaker(self._reader, expire_on_commit=False)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Give a session whose changes are committed together at the end, or not at all.

        Never await the network inside: everybody else's change waits for this one.
        """
        async with self._write_sessions() as session, session.begin():
            yield session

    async def write(self, work: Callable[[AsyncSession], Awaitable[_Result]]) -> _Result:
        """Do work in a writing session, again when another process held the database too long."""
        for attempt in range(1, _TRIES + 1):
            try:
                async with self.writing() as session:
                    return await work(session)
            except OperationalError:
                if attempt == _TRIES:
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
                await asyncio.to_thread(migrate, self.path)
            async with self.writing() as session:
                # A file that can only be read is found out now, not at the first answer.
                await session.connection()

    async def close(self) -> None:
        """Let go of every connection."""
        await self._writer.dispose()
        await self._reader.dispose()

    async def _revision(self) -> str | None:
        if not self.path.exists():
            return None
        async with self.reading() as session:
            connection = await session.connection()
            if not await connection.run_sync(lambda one: inspect(one).has_table(_VERSIONS)):
                return None  # a new file
            found = await session.scalar(text(f"SELECT version_num FROM {_VERSIONS}"))  # noqa: S608
        return None if found is None else str(found)


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
    # The driver must not begin transactions of its own: `start` below does.
    plain = {"connect_args": {"timeout": _BUSY_SECONDS, "isolation_level": None}}

    def connect(*arguments: object, **more: object) -> QuickConnection:
        del arguments, more  # the dialect's own; `plain` has them
        return quick_connection(path, _BUSY_SECONDS)

    engine = create_async_engine(
        _address("sqlite+aiosqlite", path),
        poolclass=AsyncAdaptedQueuePool,
        hide_parameters=True,  # what people wrote has no place in a log
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=60,
        **({"async_creator": connect} if is_quick else plain),
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, record: object) -> None:  # noqa: ANN401 - the driver's adapter
        del record
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:  # noqa: ANN401
        connection.exec_driver_sql(begin)

    return engine


_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}",
    "PRAGMA foreign_keys=ON",
    # An official's answer must survive a power cut.
    "PRAGMA synchronous=FULL",
)
