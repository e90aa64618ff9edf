"""What a subject writes into the log: the words for it, and where its lines belong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

from models import Base, Report

IdColumn = InstrumentedAttribute[Any]
Words = Mapping[str, str]


class Join(NamedTuple):
    """A table to be joined, and by what."""

    table: Any
    on: ColumnElement[bool]


@dataclass(frozen=True)
class LogWords:
    """The log's own English words → the office's.

    `subjects`: what was done with; `actions`: what was done; `acts`: what follows the subject's
    name in an action that has no words of its own; `facts`: names of what is kept before and
    after; `values`: fact → those of its values that are words of ours.
    """

    subjects: Words = field(default_factory=dict)
    actions: Words = field(default_factory=dict)
    acts: Words = field(default_factory=dict)
    facts: Words = field(default_factory=dict)
    values: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True)
class LogSource:
    """The table of what the log calls `subject`, and how its rows lead to what they are about.

    Without a department they are of the whole commune.
    """

    subject: str
    table: type[Base]
    department_ids: tuple[IdColumn, ...] = ()
    round_id: IdColumn | None = None
    task_id: IdColumn | None = None
    joins: tuple[Join, ...] = ()

    @property
    def can_be_teams(self) -> bool:
        """Tell whether a row may belong to the inspection team, by the report that it is of."""
        return Report.department_id in self.department_ids


def of_report(subject: str, table: Any, task_id: IdColumn | None, *more: Join) -> LogSource:  # noqa: ANN401
    """Give the source of rows that belong to a report."""
    joins = (Join(Report, Report.id == table.report_id), *more)
    return LogSource(subject, table, (Report.department_id,), Report.round_id, task_id, joins)
