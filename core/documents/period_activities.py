"""Activities of a document's period besides the answers: deployment, directions, inspections.

Everything is read as of the moment of the figures, for documents of a past day too.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.figures.figures import Figures
from core.inspections.findings import Mending, mending_at
from core.office import Office
from core.reporting.owed import AskedRound, rounds_of_organization
from core.reporting.span import Span, span_of
from models import (
    Department,
    Difficulty,
    Direction,
    Finding,
    Mention,
    Organization,
    OutboxMessage,
    Plan,
    Report,
    RoundKind,
    Task,
)


@dataclass(frozen=True)
class GivenDirection:
    """A leader's direction to a department."""

    department: str
    task_code: str | None
    words: str
    given_on: date  # local
    is_acknowledged: bool


@dataclass(frozen=True)
class PlannedFrameworks:
    """The departments that have sent the framework plan; `due_on` is moved to a working day."""

    due_on: date
    departments: tuple[str, ...]  # those with tasks
    sent: tuple[str, ...]


@dataclass(frozen=True)
class Inspection:
    """A month's report of the inspection team."""

    round_key: str
    findings: int


@dataclass(frozen=True)
class OpenFinding:
    """A finding of the inspection team whose mending is not confirmed."""

    department: str
    words: str
    due_on: date
    is_overdue: bool
    is_said_mended: bool


@dataclass(frozen=True)
class NextRound:
    """The next round that is due."""

    key: str
    cutoff_on: date
    due_on: date  # moved to a working day


@dataclass(frozen=True)
class Period:
    """All content of a report besides the figures."""

    commune: str
    coordinator: str  # the coordinating department
    plan_issued_on: date | None
    starts_on: date
    frameworks: PlannedFrameworks | None  # None: the plan asks for none
    reminders: int  # messages sent about the reports of the period's rounds
    directions: tuple[GivenDirection, ...]
    inspections: tuple[Inspection, ...]
    findings_mended: int  # confirmed in the period
    open_findings: tuple[OpenFinding, ...]
    cases_closed: int
    next_round: NextRound | None
    cases_raised: int = 0


_IN_PERIOD: tuple[Any, ...] = (bindparam("start"), bindparam("moment"))
_OURS: Any = bindparam("organization_id")
# Anything without a task belongs to the commune, under every plan.
_OF_PLAN: Any = or_(Task.id.is_(None), Task.plan_id == bindparam("plan_id"))
_REMINDERS = (
    select(func.count(func.distinct(OutboxMessage.id)))
    .join(Mention, Mention.outbox_id == OutboxMessage.id)
    .where(
        OutboxMessage.organization_id == _OURS,
        Mention.round_id.in_(bindparam("round_ids", expanding=True)),
        OutboxMessage.sent_at <= bindparam("moment"),
    )
)
_DIRECTIONS = (
    select(
        Department.name,
        Task.code,
        Direction.words,
        Direction.given_at,
        Direction.acknowledged_at,
    )
    .join(Department, Department.id == Direction.department_id)
    .outerjoin(Task, Task.id == Direction.task_id)
    .where(
        Direction.organization_id == _OURS,
        Direction.given_at.between(*_IN_PERIOD),
        _OF_PLAN,
    )
    .order_by(Direction.given_at, Direction.id)
)
_INSPECTIONS = select(Report.id, Report.round_id).where(
    Report.organization_id == _OURS,
    Report.department_id.is_(None),
    Report.round_id.in_(bindparam("inspection_ids", expanding=True)),
    Report.submitted_at <= bindparam("moment"),
)
_FINDINGS = (
    select(
        Finding.report_id,
        Department.name,
        Finding.words,
        Finding.due_on,
        Finding.recorded_at,
        Finding.mended_at,
        Finding.confirmed_at,
        Finding.withdrawn_at,
    )
    .join(Department, Department.id == Finding.department_id)
    .where(Finding.organization_id == _OURS, Finding.recorded_at <= bindparam("moment"))
    .order_by(Finding.due_on, Finding.id)
)
_FRAMEWORKS = select(Report.department_id).where(
    Report.round_id == bindparam("round_id"), Report.submitted_at <= bindparam("moment")
)
_CASES = (
    select(
        func.count().filter(Difficulty.raised_at.between(*_IN_PERIOD)).label("raised"),
        func.count().filter(Difficulty.closed_at.between(*_IN_PERIOD)).label("closed"),
    )
    .select_from(Difficulty)
    .outerjoin(Task, Task.id == Difficulty.task_id)
    .where(Difficulty.organization_id == _OURS, _OF_PLAN)
)


async def read_period(
    session: AsyncSession, organization_id: int, office: Office, figures: Figures
) -> Period:
    """Read the activities in the period of the figures' round, as of the moment of the figures."""
    rounds = await rounds_of_organization(session, organization_id)
    asked = next(one for one in rounds if one.id == figures.round_id)
    of_plan = [one for one in rounds if one.plan_id == asked.plan_id]
    span = span_of(asked, of_plan)
    where = {
        "organization_id": organization_id,
        "plan_id": asked.plan_id,
        "round_ids": span.report_ids,
        "inspection_ids": [one.id for one in span.inspections],
        "start": office.moment(datetime.combine(span.first, datetime.min.time())),
        "moment": figures.as_of,
    }
    stood = await _findings(session, where, office)
    cases = (await session.execute(_CASES, where)).one()
    return Period(
        commune=(await session.get_one(Organization, organization_id)).name,
        coordinator=await coordinator_name(session, organization_id, office),
        plan_issued_on=(await session.get_one(Plan, asked.plan_id)).issued_on,
        starts_on=span.first,
        frameworks=await _frameworks(session, of_plan, office, figures),
        reminders=await session.scalar(_REMINDERS, where) or 0,
        directions=tuple(
            _direction(row, office, figures.as_of)
            for row in await session.execute(_DIRECTIONS, where)
        ),
        inspections=await _inspections(session, where, span, [one for one, _ in stood]),
        findings_mended=sum(
            mending.is_confirmed and one.confirmed_at >= where["start"] for one, mending in stood
        ),
        open_findings=tuple(
            _finding(one, mending) for one, mending in stood if not mending.is_confirmed
        ),
        cases_closed=cases.closed,
        cases_raised=cases.raised,
        next_round=_next(asked, of_plan, office),
    )


async def coordinator_name(session: AsyncSession, organization_id: int, office: Office) -> str:
    """Give the coordinating department's name in the plan, else in the settings."""
    found = await session.scalar(
        select(Department.name).where(
            Department.organization_id == organization_id,
            Department.name_key == office.coordinating_key,
        )
    )
    return found or office.coordinating_department


def _by(at: datetime | None, moment: datetime) -> bool:
    return at is not None and at <= moment


def _direction(row: Row[*tuple[Any, ...]], office: Office, moment: datetime) -> GivenDirection:
    return GivenDirection(
        department=row.name,
        task_code=row.code,
        words=row.words,
        given_on=office.local(row.given_at).date(),
        is_acknowledged=_by(row.acknowledged_at, moment),
    )


class _MendedFinding(NamedTuple):
    """A finding, and the state of its mending."""

    row: Row[*tuple[Any, ...]]
    mending: Mending


async def _findings(
    session: AsyncSession, where: dict[str, Any], office: Office
) -> list[_MendedFinding]:
    """Read the findings not withdrawn by the moment, each with the state of its mending then."""
    moment = where["moment"]
    return [
        _MendedFinding(row, mending_at(row.due_on, row.mended_at, row.confirmed_at, office, moment))
        for row in await session.execute(_FINDINGS, where)
        if not _by(row.withdrawn_at, moment)
    ]


def _finding(row: Row[*tuple[Any, ...]], mending: Mending) -> OpenFinding:
    return OpenFinding(
        department=row.name,
        words=row.words,
        due_on=mending.last,
        is_overdue=mending.is_overdue,
        is_said_mended=mending.is_said,
    )


async def _inspections(
    session: AsyncSession,
    where: dict[str, Any],
    span: Span,
    findings: list[Row[*tuple[Any, ...]]],
) -> tuple[Inspection, ...]:
    sent = {row.round_id: row.id for row in await session.execute(_INSPECTIONS, where)}
    return tuple(
        Inspection(one.key, sum(found.report_id == sent[one.id] for found in findings))
        for one in span.inspections
        if one.id in sent
    )


async def _frameworks(
    session: AsyncSession, of_plan: list[AskedRound], office: Office, figures: Figures
) -> PlannedFrameworks | None:
    asked = next((one for one in of_plan if one.kind == RoundKind.FRAMEWORK), None)
    if asked is None:
        return None
    where = {"round_id": asked.id, "moment": figures.as_of}
    sent = set(await session.scalars(_FRAMEWORKS, where))
    return PlannedFrameworks(
        due_on=office.ladder.effective(asked.due_on),
        departments=tuple(one.name for one in figures.departments),
        # By id, because a later plan may have renamed a department.
        sent=tuple(one.name for one in figures.departments if one.department_id in sent),
    )


def _next(asked: AskedRound, of_plan: list[AskedRound], office: Office) -> NextRound | None:
    """Give the round with the next later end of data; rounds with the same end are parallel."""
    later = (
        one for one in of_plan if one.kind == RoundKind.REPORT and one.cutoff_on > asked.cutoff_on
    )
    found = next(later, None)
    if found is None:
        return None
    return NextRound(found.key, found.cutoff_on, office.ladder.effective(found.due_on))
