"""Finds the log's lines about a task or a department, by a query for each kind of subject."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, null, or_, select
from sqlalchemy.orm import aliased

from core.logged import LogSource
from core.subjects import SUBJECTS
from models import Department, Event, Person, Report, Round, Task

_SOURCES = tuple(source for subject in SUBJECTS for source in subject.log_sources)
_OF_DEPARTMENTS = tuple(source for source in _SOURCES if source.department_ids)
# The round of a line, an alias because a line may itself be about a round.
_LineRound = aliased(Round)


def of_task(task_id: int) -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each kind of subject that can belong to a task."""
    return [
        _lines(source).where(source.task_id == task_id)
        for source in _SOURCES
        if source.task_id is not None
    ]


def of_department(department_id: int) -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each kind of subject that can belong to a department or its tasks."""
    return [_lines(source).where(_is_of(source, department_id)) for source in _OF_DEPARTMENTS]


def _is_of(source: LogSource, department_id: int) -> ColumnElement[bool]:
    return or_(*(one == department_id for one in source.department_ids))


def of_team() -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each kind of subject that can belong to the inspection team's reports."""
    return [
        _lines(source).where(Report.department_id.is_(None), Report.id.is_not(None))
        for source in _OF_DEPARTMENTS
        if source.can_be_teams
    ]


def within(
    since: datetime, until: datetime, department_id: int | None = None
) -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each kind of subject in a period; the lines name their department.

    `department_id` None means the whole commune, including changes to its rounds.
    """
    time = Event.happened_at.between(since, until)
    if department_id is None:
        return [_with_department(_lines(source), source).where(time) for source in _SOURCES]
    return [
        _with_department(_lines(source), source).where(time, _is_of(source, department_id))
        for source in _OF_DEPARTMENTS
    ]


def _with_department(
    query: Select[*tuple[Any, ...]], source: LogSource
) -> Select[*tuple[Any, ...]]:
    # A line with several departments, as a finding's file, goes to the most specific one.
    column = func.coalesce(*reversed(source.department_ids), null())
    named = Department.id == column if source.department_ids else false()
    return query.outerjoin(Department, named).add_columns(Department.name.label("department"))


def _lines(source: LogSource) -> Select[*tuple[Any, ...]]:
    """Select the log's lines of a subject, each with its person, round and task."""
    asked = false() if source.round_id is None else _LineRound.id == source.round_id
    named = false() if source.task_id is None else Task.id == source.task_id
    table: Any = source.table
    query = (
        select(
            Event.id,
            Event.happened_at,
            Event.action,
            Event.subject,
            Event.subject_id,
            Event.person_id,
            Event.before,
            Event.after,
            Person.full_name.label("who"),
            _LineRound.key.label("round_key"),
            Task.id.label("task_id"),
            Task.code.label("task_code"),
        )
        .select_from(Event)
        .join(table, table.id == Event.subject_id)
    )
    for target, condition in source.joins:
        query = query.outerjoin(target, condition)
    return (
        query.outerjoin(_LineRound, asked)
        .outerjoin(Task, named)
        .outerjoin(Person, Person.id == Event.person_id)
        .where(Event.subject == source.subject)
    )
