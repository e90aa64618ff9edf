"""The inspection team's findings as they are shown: with their state and their photos."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, ScalarSelect, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.errors import NotAllowedError, UserError
from core.inspections.words import refusals as texts
from core.inspections.words.manifest import FINDING
from core.office import Office
from core.people.actor import Actor
from core.tracked import Tracked
from core.wording import formats
from models import Department, Evidence, Finding, Person, Report, Round

_NAME = 80  # characters of a finding as its name


class FindingState(StrEnum):
    """The state of a finding."""

    OPEN = "open"
    WAITING = "waiting"  # the department says that it is mended, and waits for an inspector
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Shortcoming:
    """A finding with its round, its department, its confirmer and its counts of files."""

    id: int
    report_id: int
    round_id: int
    round_key: str
    department_id: int
    department: str
    field: str
    words: str
    remedy: str
    due_on: date
    mended_words: str
    mended_by_id: int | None
    mended_at: datetime | None
    refusal: str
    confirmed_by: str | None
    confirmed_at: datetime | None
    tracked_at: datetime
    withdrawn_at: datetime | None
    withdrawal: str
    photos: int  # of the finding itself
    proofs: int  # files that prove the mending

    @property
    def state(self) -> FindingState:
        """Give the finding's state."""
        if self.withdrawn_at is not None:
            return FindingState.WITHDRAWN
        if self.confirmed_at is not None:
            return FindingState.CONFIRMED
        return FindingState.WAITING if self.mended_at is not None else FindingState.OPEN

    @property
    def version(self) -> str:
        """Give a version of the account of the mending, which changes with every addition."""
        mended_at = f"{self.mended_at:%Y%m%d%H%M%S}" if self.mended_at else ""
        return f"{mended_at}.{len(self.mended_words)}.{self.proofs}"


@dataclass(frozen=True)
class Mending:
    """The state of a finding's mending at a moment."""

    last: date  # the due date, moved to a working day
    is_said: bool  # reported by the department
    is_confirmed: bool  # by an inspector
    is_late: bool  # confirmed, but reported after the due date
    is_overdue: bool  # neither reported nor confirmed, and past the due date


def mending_at(
    due_on: date,
    mended_at: datetime | None,
    confirmed_at: datetime | None,
    office: Office,
    moment: datetime,
) -> Mending:
    """Give the state of the mending at a moment; times are aware."""
    last = office.calendar.on_or_after(due_on)
    is_said = mended_at is not None and mended_at <= moment
    is_confirmed = confirmed_at is not None and confirmed_at <= moment
    said_at = mended_at or confirmed_at
    return Mending(
        last=last,
        is_said=is_said,
        is_confirmed=is_confirmed,
        is_late=is_confirmed and said_at is not None and office.local(said_at).date() > last,
        is_overdue=not (is_said or is_confirmed) and office.local(moment).date() > last,
    )


_Confirmer = aliased(Person)


def _files(*, proves_mending: bool) -> ScalarSelect[int]:
    return (
        select(func.count())
        .where(
            Evidence.finding_id == Finding.id,
            Evidence.proves_mending == proves_mending,
            Evidence.withdrawn_at.is_(None),
        )
        .correlate(Finding)
        .scalar_subquery()
    )


_FINDINGS = (
    select(
        Finding.id,
        Finding.report_id,
        Report.round_id,
        Round.key.label("round_key"),
        Finding.department_id,
        Department.name.label("department"),
        Finding.field,
        Finding.words,
        Finding.remedy,
        Finding.due_on,
        Finding.mended_words,
        Finding.mended_by_id,
        Finding.mended_at,
        Finding.refusal,
        _Confirmer.full_name.label("confirmed_by"),
        Finding.confirmed_at,
        Finding.tracked_at,
        Finding.withdrawn_at,
        Finding.withdrawal,
        _files(proves_mending=False).label("photos"),
        _files(proves_mending=True).label("proofs"),
    )
    .join(Report, Report.id == Finding.report_id)
    .join(Round, Round.id == Report.round_id)
    .join(Department, Department.id == Finding.department_id)
    .outerjoin(_Confirmer, _Confirmer.id == Finding.confirmed_by_id)
    .order_by(Finding.due_on, Finding.id)
)
_STANDS = Finding.withdrawn_at.is_(None)
_UNCONFIRMED = (_STANDS, Finding.confirmed_at.is_(None))


async def load_finding(session: AsyncSession, actor: Actor, finding_id: int) -> Shortcoming:
    """Read a finding; raise unless the actor is of the team, a superior, or of the department."""
    ours = Finding.organization_id == actor.organization_id
    found = await _read(session, ours, Finding.id == finding_id)
    if not found:
        raise UserError(texts.gone())
    if not sees_all(actor) and found[0].department_id not in actor.department_ids:
        raise NotAllowedError(texts.another_departments())
    return found[0]


def sees_all(actor: Actor) -> bool:
    """Tell whether the person may see the findings of every department."""
    return actor.inspects or actor.sees_summary


async def findings_seen(session: AsyncSession, actor: Actor) -> list[Shortcoming]:
    """List the unconfirmed findings of all departments, or of the person's own."""
    seen = [Finding.organization_id == actor.organization_id, *_UNCONFIRMED]
    if not sees_all(actor):
        seen.append(Finding.department_id.in_(actor.department_ids))
    return await _read(session, *seen)


async def findings_of_report(session: AsyncSession, report_id: int) -> tuple[Shortcoming, ...]:
    """List the findings of a report of the team, in the order of recording."""
    found = await _read(session, Finding.report_id == report_id, _STANDS)
    return tuple(sorted(found, key=lambda one: one.id))


async def findings_before(
    session: AsyncSession, plan_id: int, due_on: date
) -> tuple[Shortcoming, ...]:
    """List the findings of a plan's earlier months, including confirmed ones."""
    is_earlier = (Round.plan_id == plan_id, Round.due_on < due_on)
    return tuple(await _read(session, *is_earlier, _STANDS))


_TO_CONFIRM = _FINDINGS.where(
    Finding.organization_id == bindparam("organization_id"), *_UNCONFIRMED
)
_OPEN = _TO_CONFIRM.where(Finding.mended_at.is_(None))


async def open_findings(session: AsyncSession, organization_id: int) -> list[Tracked]:
    """List the findings that departments have to mend."""
    rows = await session.execute(_OPEN, {"organization_id": organization_id})
    return [_tracked(one, one.tracked_at) for one in map(_shortcoming, rows)]


async def unconfirmed_findings(session: AsyncSession, organization_id: int) -> list[Tracked]:
    """List the findings that wait for an inspector; `since` is when the mending was reported."""
    rows = await session.execute(_TO_CONFIRM, {"organization_id": organization_id})
    found = map(_shortcoming, rows)
    return [_tracked(one, one.mended_at) for one in found if one.mended_at is not None]


def _tracked(found: Shortcoming, since: datetime) -> Tracked:
    return Tracked(
        kind=FINDING,
        id=found.id,
        department_id=found.department_id,
        department=found.department,
        name=formats.shortened(found.words, _NAME),
        due_on=found.due_on,
        since=since,
        opens=f"/tontai {found.id}",
    )


async def _read(session: AsyncSession, *wanted: ColumnElement[bool]) -> list[Shortcoming]:
    rows = await session.execute(_FINDINGS.where(*wanted))
    return [_shortcoming(row) for row in rows]


def _shortcoming(row: Row[*tuple[Any, ...]]) -> Shortcoming:
    return Shortcoming(**row._asdict())
