"""Where the log's lines about a task or a department are found: each subject by its table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, null, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from models import (
    Answer,
    Base,
    CitedDocument,
    Department,
    Difficulty,
    Direction,
    Event,
    Evidence,
    Extension,
    Finding,
    Measure,
    Person,
    Report,
    Review,
    Round,
    Shortfall,
    Task,
)

_Column = InstrumentedAttribute[Any]
_Join = tuple[type[Base], ColumnElement[bool]]


@dataclass(frozen=True)
class _Source:
    """One subject's table, and how its rows lead to a task, to departments and to a round."""

    table: type[Base]
    department_ids: tuple[_Column, ...]
    round_id: _Column | None = None
    task_id: _Column | None = None
    joins: tuple[_Join, ...] = ()

    @property
    def can_be_teams(self) -> bool:
        """Tell whether a row may belong to the inspection team, by the report that it is of."""
        return Report.department_id in self.department_ids


def _of_report(table: Any, task_id: _Column | None, *more: _Join) -> _Source:  # noqa: ANN401
    """Give the source of rows that belong to a report."""
    joins: tuple[_Join, ...] = ((Report, Report.id == table.report_id), *more)
    return _Source(table, (Report.department_id,), Report.round_id, task_id, joins)


_Judged = aliased(Task)  # the task itself is joined to every line, for its code
_BY_FINDING: _Join = (Finding, Finding.id == Evidence.finding_id)
_SOURCES: Mapping[str, _Source] = {
    "answer": _of_report(Answer, Answer.task_id),
    "document": _of_report(CitedDocument, CitedDocument.task_id),
    "measure": _of_report(Measure, Measure.task_id),
    "evidence": _Source(
        Evidence,
        (Report.department_id, Finding.department_id),
        Report.round_id,
        Evidence.task_id,
        ((Report, Report.id == Evidence.report_id), _BY_FINDING),
    ),
    "finding": _Source(
        Finding,
        (Report.department_id, Finding.department_id),
        Report.round_id,
        joins=((Report, Report.id == Finding.report_id),),
    ),
    "review": _Source(
        Review,
        (Report.department_id,),
        Report.round_id,
        Answer.task_id,
        ((Answer, Answer.id == Review.answer_id), (Report, Report.id == Answer.report_id)),
    ),
    "report": _Source(Report, (Report.department_id,), Report.round_id),
    "extension": _Source(Extension, (Extension.department_id,), Extension.round_id),
    "difficulty": _Source(Difficulty, (Difficulty.department_id,), task_id=Difficulty.task_id),
    "shortfall": _Source(
        Shortfall,
        (_Judged.department_id,),
        task_id=Shortfall.task_id,
        joins=((_Judged, _Judged.id == Shortfall.task_id),),
    ),
    "direction": _Source(Direction, (Direction.department_id,), task_id=Direction.task_id),
}
_ROUND = _Source(Round, (), Round.id)
_Named = aliased(Round)  # the round of a line, which may itself be about a round


def of_task(task_id: int) -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each subject that can be about one task."""
    return [
        _lines(subject, source).where(source.task_id == task_id)
        for subject, source in _SOURCES.items()
        if source.task_id is not None
    ]


def of_department(department_id: int) -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each subject that can be about a department, its tasks included."""
    return [
        _lines(subject, source).where(_is_of(source, department_id))
        for subject, source in _SOURCES.items()
    ]


def _is_of(source: _Source, department_id: int) -> ColumnElement[bool]:
    return or_(*(one == department_id for one in source.department_ids))


def of_team() -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each subject that can be about the inspection team's reports."""
    return [
        _lines(subject, source).where(Report.department_id.is_(None), Report.id.is_not(None))
        for subject, source in _SOURCES.items()
        if source.can_be_teams
    ]


def within(
    since: datetime, until: datetime, department_id: int | None = None
) -> list[Select[*tuple[Any, ...]]]:
    """Give a query for each subject, of a time; the lines name their department.

    Of one department, or with None of the whole commune, with what was done to its rounds.
    """
    time = Event.happened_at.between(since, until)
    if department_id is None:
        return [
            _with_department(_lines(subject, source), source).where(time)
            for subject, source in (*_SOURCES.items(), ("round", _ROUND))
        ]
    return [
        _with_department(_lines(subject, source), source).where(time, _is_of(source, department_id))
        for subject, source in _SOURCES.items()
    ]


def _with_department(query: Select[*tuple[Any, ...]], source: _Source) -> Select[*tuple[Any, ...]]:
    # What is of several, as a file of a finding, is of the one that it is about.
    column = func.coalesce(*reversed(source.department_ids), null())
    named = Department.id == column if source.department_ids else false()
    return query.outerjoin(Department, named).add_columns(Department.name.label("department"))


def _lines(subject: str, source: _Source) -> Select[*tuple[Any, ...]]:
    """Give the log's lines of a subject, each with its person, round and task."""
    asked = false() if source.round_id is None else _Named.id == source.round_id
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
            _Named.key.label("round_key"),
            Task.id.label("task_id"),
            Task.code.label("task_code"),
        )
        .select_from(Event)
        .join(table, table.id == Event.subject_id)
    )
    for target, condition in source.joins:
        query = query.outerjoin(target, condition)
    return (
        query.outerjoin(_Named, asked)
        .outerjoin(Task, named)
        .outerjoin(Person, Person.id == Event.person_id)
        .where(Event.subject == subject)
    )
