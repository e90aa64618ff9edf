"""Reads requests for more time, undecided and decided."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.calendar.ladder import due_with_extension
from models import Department, Extension, Person, Report, Round


@dataclass(frozen=True)
class Request:
    """A department's request for more time."""

    id: int
    round_id: int
    round_key: str
    round_due_on: date
    department_id: int
    department: str
    asked_by: str
    asked_by_id: int
    wanted_on: date
    reason: str
    granted_on: date | None
    decided_by: str | None
    due_on: date  # current day, with earlier extensions
    commune_due_on: date | None
    submitted_at: datetime | None  # set if the report came while the request waited


_Decider = aliased(Person)
_Earlier = aliased(Extension)
_GRANTED_BEFORE = (
    select(func.max(_Earlier.granted_on))
    .where(
        _Earlier.round_id == Extension.round_id,
        _Earlier.department_id == Extension.department_id,
        _Earlier.id != Extension.id,
    )
    .correlate(Extension)
    .scalar_subquery()
)
REQUESTS = (
    select(
        Extension.id,
        Extension.round_id,
        Round.key.label("round_key"),
        Round.due_on.label("round_due_on"),
        Extension.department_id,
        Department.name.label("department"),
        Person.full_name.label("asked_by"),
        Extension.asked_by_id,
        Extension.wanted_on,
        Extension.reason,
        Extension.granted_on,
        _Decider.full_name.label("decided_by"),
        _GRANTED_BEFORE.label("granted_before"),
        Round.commune_due_on,
        Report.submitted_at,
    )
    .join(Round, Round.id == Extension.round_id)
    .join(Department, Department.id == Extension.department_id)
    .join(Person, Person.id == Extension.asked_by_id)
    .outerjoin(_Decider, _Decider.id == Extension.decided_by_id)
    .outerjoin(
        Report,
        (Report.round_id == Extension.round_id) & (Report.department_id == Extension.department_id),
    )
    .order_by(Extension.id)
)


def request_of(row: Row[*tuple[Any, ...]]) -> Request:
    """Make a request from a row of REQUESTS."""
    columns = row._asdict()
    granted_before = columns.pop("granted_before")
    return Request(**columns, due_on=due_with_extension(columns["round_due_on"], granted_before))


async def undecided(session: AsyncSession, organization_id: int) -> list[Request]:
    """List the undecided requests, oldest first, without those whose report has come."""
    rows = await session.execute(
        REQUESTS.where(
            Extension.organization_id == organization_id,
            Extension.decided_at.is_(None),
            Report.submitted_at.is_(None),
        )
    )
    return [request_of(row) for row in rows]
