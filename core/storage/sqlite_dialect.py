"""The SQLite dialect of all our engines: what one of them compiled serves the others too.

Compiling a statement costs more than running it. SQLAlchemy keeps what it compiled by engine; ours
all speak to the same tables with the same driver, so that one store serves every engine.
"""

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

DRIVER = "sqlite+shared"
COMPILED: LRUCache[Any, Any] = LRUCache(1000)  # the `compiled_cache` of every engine


class SharedDialect(SQLiteDialect_aiosqlite):
    """Equal to every other of its class, as a key of the store."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        """Tell whether it compiles alike."""
        return type(other) is SharedDialect

    def __hash__(self) -> int:
        """Give the same for all."""
        return hash(SharedDialect)


registry.register("sqlite.shared", __name__, SharedDialect.__name__)
