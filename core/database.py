"""Two engines on one SQLite file: one writer that never loses an update, and readers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.pool import AsyncAdaptedQueuePool

from core.errors import UserError
from core.quick_connection import QuickConnection, quick_connection
from core.texts import settings as texts

SCHEMA_REVISION = "0007"  # the newest migration; a test keeps it so

_BUSY_SECONDS = 5
_TRIES = 3  # each waits as long as that

_CHANGES = "changes"

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


class Database:
    """The installation's data: `writing()` and `reading()` give sessions."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # One writing connection: more of them only wait for each other's lock, and time out.
        self._writer = _engine(path, "BEGIN IMMEDIATE", pool_size=1, is_quick=True)
        self._reader = _engine(path, "BEGIN", pool_size=4)
        self._write_sessions = async_sessionmaker(
            self._writer, expire_on_commit=False, sync_session_class=_NotingSession
        )
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
        """Create the file, or bring it to the newest schema."""
        # Reports and people's names: nobody else on the machine has business here.
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(texts.folder_not_made(self.path.parent)) from error
        if await self._revision() != SCHEMA_REVISION:
            await asyncio.to_thread(migrate, self.path)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._writer.dispose()
        await self._reader.dispose()

    async def _revision(self) -> str | None:
        if not self.path.exists():
            return None
        try:
            async with self.reading() as session:
                found = await session.scalar(text("SELECT version_num FROM alembic_version"))
        except OperationalError:  # no such table: a new file
            return None
        return str(found)


@dataclass
class Changes:
    """What a writing session changed so far: how often, and what the rows now hold.

    Undone changes count too. A statement that changes rows unseen is only counted.
    """

    count: int = 0
    values: list[Any] = field(default_factory=list)


class _NotingSession(Session):
    """A session that notes what it changes."""


def changes_of(session: AsyncSession) -> Changes:
    """Give what this writing session changed."""
    noted: Changes = session.info.setdefault(_CHANGES, Changes())
    return noted


@event.listens_for(_NotingSession, "after_flush")
def _note_rows(session: Session, context: object) -> None:
    del context
    rows = [*session.new, *(one for one in session.dirty if session.is_modified(one))]
    if rows or session.deleted:
        noted = session.info.setdefault(_CHANGES, Changes())
        noted.count += 1
        noted.values += [value for row in rows for value in vars(row).values()]


@event.listens_for(_NotingSession, "do_orm_execute")
def _note_statement(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        state.session.info.setdefault(_CHANGES, Changes()).count += 1


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
        f"sqlite:///{path}",
        hide_parameters=True,
        # The driver would commit before every CREATE TABLE.
        connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None},
    )

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _engine(path: Path, begin: str, *, pool_size: int, is_quick: bool = False) -> AsyncEngine:
    # The driver must not begin transactions of its own: `start` below does.
    plain = {"connect_args": {"timeout": _BUSY_SECONDS, "isolation_level": None}}

    def connect(*arguments: object, **more: object) -> QuickConnection:
        del arguments, more  # the dialect's own; `plain` has them
        return quick_connection(path, _BUSY_SECONDS)

    engine = create_async_engine(
        f"sqlite+aiosqlite:///{path}",
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
