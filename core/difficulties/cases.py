"""Reads difficulties as numbered cases, with their state and age."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Row, ScalarSelect, Select, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from models import (
    Department,
    Difficulty,
    DifficultyAct,
    DifficultyReason,
    DifficultyStep,
    Person,
    Task,
)


class CaseState(Enum):
    """The state of a case, from its newest step."""

    WAITING = "waiting"  # not acknowledged
    ACKNOWLEDGED = "acknowledged"
    PASSED_ON = "passed on"  # to the leaders
    ANSWERED = "answered"
    REPLIED = "replied"  # the department has added words since
    CLOSED = "closed"


_BY_ACT = {
    DifficultyAct.PASSED_ON: CaseState.PASSED_ON,
    DifficultyAct.ANSWERED: CaseState.ANSWERED,
    DifficultyAct.REPLIED: CaseState.REPLIED,
}


@dataclass(frozen=True)
class CaseStep:
    """One action or statement in a case."""

    id: int
    act: DifficultyAct
    words: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Case:
    """A department's difficulty, numbered within the year."""

    id: int
    number: int
    year: int
    department_id: int
    department: str
    is_of_office: bool  # raised by the coordinating department
    task_id: int | None
    task_code: str | None
    reason: DifficultyReason
    words: str
    proposal: str
    addressed_to: str
    raised_by_id: int
    raised_at: datetime
    raised_on: date  # local
    acknowledged_at: datetime | None
    passed_on_at: datetime | None
    closed_at: datetime | None
    newest_act: DifficultyAct
    age: int  # working days from its raising until its closing, or until now
    steps: tuple[CaseStep, ...] = ()  # read only for a single case

    @property
    def state(self) -> CaseState:
        """Give its state."""
        if self.closed_at is not None:
            return CaseState.CLOSED
        if self.acknowledged_at is None and self.passed_on_at is None:
            return CaseState.WAITING
        return _BY_ACT.get(self.newest_act, CaseState.ACKNOWLEDGED)


def _newest_act(*wanted: ColumnElement[bool]) -> ScalarSelect[DifficultyAct]:
    return (
        select(DifficultyStep.act)
        .where(DifficultyStep.difficulty_id == Difficulty.id, *wanted)
        .order_by(DifficultyStep.id.desc())
        .limit(1)
        .correlate(Difficulty)
        .scalar_subquery()
    )


def _select(newest_act: ScalarSelect[DifficultyAct]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Difficulty.id,
            Difficulty.number,
            Difficulty.year,
            Difficulty.department_id,
            Department.name.label("department"),
            Department.name_key,
            Difficulty.task_id,
            Task.code.label("task_code"),
            Difficulty.reason,
            Difficulty.words,
            Difficulty.proposal,
            Difficulty.addressed_to,
            Difficulty.raised_by_id,
            Difficulty.raised_at,
            Difficulty.acknowledged_at,
            Difficulty.passed_on_at,
            Difficulty.closed_at,
            newest_act.label("newest_act"),
        )
        .join(Department, Department.id == Difficulty.department_id)
        .outerjoin(Task, Task.id == Difficulty.task_id)
        .order_by(Difficulty.acknowledged_at.is_not(None), Difficulty.raised_at, Difficulty.id)
    )


_CASES = _select(_newest_act())
_OPEN = _CASES.where(
    Difficulty.organization_id == bindparam("organization_id"), Difficulty.closed_at.is_(None)
)
_CASES_THEN = _select(_newest_act(DifficultyStep.at <= bindparam("moment"))).where(
    Difficulty.organization_id == bindparam("organization_id"),
    Difficulty.raised_at <= bindparam("moment"),
    or_(Difficulty.closed_at.is_(None), Difficulty.closed_at > bindparam("moment")),
)


async def open_cases(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    today: date,
    *more: ColumnElement[bool],
) -> tuple[Case, ...]:
    """Give the open cases of a commune: unacknowledged ones first, then the oldest."""
    wanted = _OPEN.where(*more) if more else _OPEN
    rows = await session.execute(wanted, {"organization_id": organization_id})
    return tuple(_case(row, office, today) for row in rows)


async def cases_at(
    session: AsyncSession, organization_id: int, office: Office, moment: datetime
) -> tuple[Case, ...]:
    """Give the cases of a commune that were open at a moment, in their state of that time."""
    where = {"organization_id": organization_id, "moment": moment}
    rows = await session.execute(_CASES_THEN, where)
    today = office.local(moment).date()
    return tuple(_as_it_was(_case(row, office, today), moment) for row in rows)


def _as_it_was(case: Case, moment: datetime) -> Case:
    def by_then(at: datetime | None) -> datetime | None:
        return at if at is not None and at <= moment else None

    return replace(
        case,
        acknowledged_at=by_then(case.acknowledged_at),
        passed_on_at=by_then(case.passed_on_at),
        closed_at=None,
    )


async def find_case(
    session: AsyncSession, organization_id: int, office: Office, today: date, case_id: int
) -> Case | None:
    """Give a case with its steps; None when the commune does not have it."""
    row = (
        await session.execute(
            _CASES.where(Difficulty.organization_id == organization_id, Difficulty.id == case_id)
        )
    ).one_or_none()
    if row is None:
        return None
    return replace(_case(row, office, today), steps=await _steps(session, case_id))


async def case_id_of(
    session: AsyncSession, organization_id: int, number: int, year: int
) -> int | None:
    """Find a case by its number and year."""
    return await session.scalar(
        select(Difficulty.id).where(
            Difficulty.organization_id == organization_id,
            Difficulty.number == number,
            Difficulty.year == year,
        )
    )


def _case(row: Row[*tuple[Any, ...]], office: Office, today: date) -> Case:
    columns = row._asdict()
    name_key, reason, act = (
        columns.pop("name_key"),
        columns.pop("reason"),
        columns.pop("newest_act"),
    )
    raised_on = office.local(row.raised_at).date()
    until = min(office.local(row.closed_at).date(), today) if row.closed_at else today
    return Case(
        **columns,
        is_of_office=name_key == office.coordinating_key,
        reason=DifficultyReason(reason),
        newest_act=DifficultyAct(act),
        raised_on=raised_on,
        age=office.calendar.days_between(raised_on, until),
    )


async def _steps(session: AsyncSession, case_id: int) -> tuple[CaseStep, ...]:
    rows = await session.execute(
        select(
            DifficultyStep.id,
            DifficultyStep.act,
            DifficultyStep.words,
            Person.full_name,
            DifficultyStep.at,
        )
        .join(Person, Person.id == DifficultyStep.by_id)
        .where(DifficultyStep.difficulty_id == case_id)
        .order_by(DifficultyStep.id)
    )
    return tuple(CaseStep(row[0], DifficultyAct(row[1]), *row[2:]) for row in rows)
