"""Connects alembic to the tables; `core.database.migrate` hands in the connection."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from models import Base, Score, UtcDateTime

_PLAIN = {
    UtcDateTime: "sa.DateTime(timezone=True)",
    Score: "sa.Numeric(8, 2).with_variant(sa.String(16), 'sqlite')",
}


def _plain_type(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:  # noqa: ANN401
    """Write our own types as plain ones: a later change of them must not change a migration."""
    del autogen
    return _PLAIN.get(type(item), False) if kind == "type" else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=_plain_type,
    transactional_ddl=True,  # SQLite can roll DDL back, if the driver does not commit by itself
)
with context.begin_transaction():
    context.run_migrations()
