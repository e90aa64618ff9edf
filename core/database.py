"""Two engines on one SQLite file: one writer that never loses an update, and readers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.pool import AsyncAdaptedQueuePool

SCHEMA_REVISION = "0001"  # the newest migration; a test keeps it so

_BUSY_SECONDS = 5


class Database:
    """The installation's data: `writing()` and `reading()` give sessions."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # One writing connection: more of them only wait for each other's lock, and time out.
        self._writer = _engine(path, "BEGIN IMMEDIATE", pool_size=1)
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

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Give a session that sees one moment of the data and changes nothing."""
        async with self._read_sessions() as session:
            yield session

    async def prepare(self) -> None:
        """Create the file, or bring it to the newest schema."""
        # Reports and people's names: nobody else on the machine has business here.
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
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


def migrate(path: Path, revision: str = "head") -> None:
    """Bring the file to `revision`; alembic is heavy, so it loads only when needed."""
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent.parent / "migrations"))
    engine = migration_engine(path)
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()
    engine.dispose()


def migration_engine(path: Path) -> Engine:
    """Give a plain synchronous engine, as alembic wants it."""
    return create_engine(f"sqlite:///{path}")


def _engine(path: Path, begin: str, *, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{path}",
        poolclass=AsyncAdaptedQueuePool,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=60,
        # The driver must not begin transactions of its own: `start` below does.
        connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None},
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
