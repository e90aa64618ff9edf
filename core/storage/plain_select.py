"""A session whose reads of columns go past the ORM, which would only hand the rows on.

SQLAlchemy's `Session` prepares every select for loading objects. Nearly all of ours ask for
columns, and the connection gives the same rows in two thirds of the time.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select
from sqlalchemy.orm import Session


class PlainSession(Session):
    """A session that asks its connection for columns, and the ORM for objects."""

    def execute(self, statement: Any, params: Any = None, **more: Any) -> Any:  # noqa: ANN401
        """Execute a statement as `Session.execute` does."""
        if not _is_plain(statement):
            return super().execute(statement, params, **more)
        self.flush()  # as the ORM does before it reads
        return self.connection().execute(statement, params)

    def scalar(self, statement: Any, params: Any = None, **more: Any) -> Any:  # noqa: ANN401
        """Give the first column of the first row, or None."""
        if not _is_plain(statement):
            return super().scalar(statement, params, **more)
        return self.execute(statement, params).scalar()

    def scalars(self, statement: Any, params: Any = None, **more: Any) -> Any:  # noqa: ANN401
        """Give the first column of every row."""
        if not _is_plain(statement):
            return super().scalars(statement, params, **more)
        return self.execute(statement, params).scalars()


def _is_plain(statement: object) -> bool:
    """Tell whether a statement reads columns only, and asks nothing special of the ORM."""
    return (
        isinstance(statement, Select)
        and not statement._with_options  # noqa: SLF001 - the public way takes longer than is saved
        and all(isinstance(one, ColumnElement) for one in statement._raw_columns)  # noqa: SLF001
    )
