"""The SQLite dialect of all our engines: they share compiled statements.

Compiling a statement costs more than running it. SQLAlchemy caches by engine; ours all use the same
tables and driver, so one cache serves every engine.
"""

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

DRIVER = "sqlite+shared"
COMPILED: LRUCache[Any, Any] = LRUCache(1000)  # the `compiled_cache` of every engine


class SharedDialect(SQLiteDialect_aiosqlite):
    """Equal to every other instance, as a key of the cache."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        """Tell whether it compiles alike."""
        return type(other) is SharedDialect

    def __hash__(self) -> int:
        """Give the same hash for all."""
        return hash(SharedDialect)


registry.register("sqlite.shared", __name__, SharedDialect.__name__)
