"""A database session that counts its changes: so a turn knows whether words were recorded."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session

from core.storage.plain_select import PlainSession
from models import Event

_CHANGES = "changes"


@dataclass
class Changes:
    """The changes of a writing session so far: their number, and the rows' present values.

    Undone changes count too. A statement that changes rows unseen is only counted.
    """

    count: int = 0
    values: list[Any] = field(default_factory=list)
    lines: list[Event] = field(default_factory=list)  # added lines of the log


class NotingSession(PlainSession):
    """A session that notes its changes."""


def changes_of(session: AsyncSession) -> Changes:
    """Give the changes of this writing session."""
    noted: Changes = session.info.setdefault(_CHANGES, Changes())
    return noted


@event.listens_for(NotingSession, "after_flush")
def _note_rows(session: Session, context: object) -> None:
    del context
    rows = [*session.new, *(one for one in session.dirty if session.is_modified(one))]
    if rows or session.deleted:
        noted = session.info.setdefault(_CHANGES, Changes())
        noted.count += 1
        noted.lines += [row for row in session.new if isinstance(row, Event)]
        noted.values += [value for row in rows for value in vars(row).values()]


@event.listens_for(NotingSession, "do_orm_execute")
def _note_statement(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        state.session.info.setdefault(_CHANGES, Changes()).count += 1
