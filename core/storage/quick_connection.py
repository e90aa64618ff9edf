"""A connection that runs short statements at once, without a thread.

aiosqlite hands every call to a thread of its own: four hand-overs a statement, some sixty for one
tap. The writer's statements find their few rows in memory. Statements that may wait for another
process's lock or for the disk still use the thread. Reports read through plain aiosqlite.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiosqlite

_MAY_WAIT = ("BEGIN", "PRAGMA")
_CACHED_STATEMENTS = 64


class QuickConnection(aiosqlite.Connection):
    """Overrides the one method that all calls use (aiosqlite 0.22; its version is pinned)."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if self._connection is not None and _is_short(fn, args):
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]


def _is_short(fn: Callable[..., Any], args: tuple[Any, ...]) -> bool:
    owner = getattr(fn, "__self__", None)
    if isinstance(owner, sqlite3.Connection):
        return fn.__name__ == "cursor"
    if not isinstance(owner, sqlite3.Cursor):
        return False
    return fn.__name__ != "execute" or not args[0].startswith(_MAY_WAIT)


def quick_connection(path: Path, busy_seconds: float) -> QuickConnection:
    """Give an awaitable connection; it begins no transaction itself and creates no file."""
    connection = QuickConnection(_connector(path, busy_seconds), _CACHED_STATEMENTS)
    connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy does with those it makes
    return connection


def plain_connection(path: Path, busy_seconds: float) -> aiosqlite.Connection:
    """Give a connection that runs all statements in a thread; it creates no file either."""
    connection = aiosqlite.Connection(_connector(path, busy_seconds), _CACHED_STATEMENTS)
    connection._thread.daemon = True  # noqa: SLF001 - as above
    return connection


def _connector(path: Path, busy_seconds: float) -> Callable[[], sqlite3.Connection]:
    # Without "rw" a removed file would come back empty.
    address = f"{path.absolute().as_uri()}?mode=rw"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            address, timeout=busy_seconds, isolation_level=None, check_same_thread=False, uri=True
        )

    return connect
