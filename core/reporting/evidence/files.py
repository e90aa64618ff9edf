"""Sends evidence back as it was received: files of a task, a finding, a report, a department."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.errors import NotAllowedError, UserError
from core.files.received import path_of
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.words import people
from core.reporting.evidence.quarantine import is_kept
from core.reporting.proving import CarriedProof
from core.reporting.words import withdrawing
from core.screen import Attachment, Choice
from core.wording import refusals as texts
from models import Evidence, Finding, Person, Report, Round, Task

_MOST = 10  # files at a time


@dataclass(frozen=True)
class KeptFile:
    """A file that was sent, with its task (None: the whole report), the time and the sender."""

    id: int
    name: str
    round_key: str
    task_id: int | None
    task_code: str | None
    added_by: str
    added_by_id: int
    added_at: datetime


class FileGivenBack(NamedTuple):
    """A file that was sent, with its content."""

    kept: KeptFile
    attachment: Attachment


KEPT_FILES = (
    select(
        Evidence.id,
        Evidence.file_name.label("name"),
        Round.key.label("round_key"),
        Evidence.task_id,
        Task.code.label("task_code"),
        Person.full_name.label("added_by"),
        Evidence.added_by_id,
        Evidence.added_at,
    )
    .join(Report, Report.id == Evidence.report_id)
    .join(Round, Round.id == Report.round_id)
    .join(Person, Person.id == Evidence.added_by_id)
    .outerjoin(Task, Task.id == Evidence.task_id)
    .outerjoin(Finding, Finding.id == Evidence.finding_id)
    .order_by(Evidence.id.desc())
)
"""The fields of `KeptFile`, withdrawn files included."""


async def added_now(
    act: Act, hashes: Collection[str], report_id: int | None, task_id: int
) -> list[int]:
    """Give the evidence that this person just added to a report's task."""
    found = await act.session.scalars(
        select(Evidence.id)
        .where(
            Evidence.report_id == report_id,
            Evidence.task_id == task_id,
            Evidence.sha256.in_(hashes),
            Evidence.added_by_id == act.actor.person_id,
            Evidence.added_at == act.now,
            Evidence.withdrawn_at.is_(None),
        )
        .order_by(Evidence.id)
    )
    return list(found)


def may_withdraw(actor: Actor, added_by_id: int) -> bool:
    """Tell whether somebody may withdraw a file: its sender and the coordinator may."""
    return actor.coordinates or added_by_id == actor.person_id


async def list_files(
    session: AsyncSession, actor: Actor, department_id: int | None, task_id: int | None = None
) -> list[KeptFile]:
    """List the files of a department (None: of the team) from all rounds, newest first.

    Files of findings at the department are among them. If a task is given, only its files.
    """
    actor.require_record_of(department_id)
    theirs: ColumnElement[bool] = Report.department_id.is_(None)
    if department_id is not None:
        theirs = or_(Report.department_id == department_id, Finding.department_id == department_id)
    where = [Report.organization_id == actor.organization_id, theirs]
    where.append(Evidence.withdrawn_at.is_(None))
    if task_id is not None:
        where.append(Evidence.task_id == task_id)
    return [KeptFile(**row._asdict()) for row in await session.execute(KEPT_FILES.where(*where))]


async def read_file(
    session: AsyncSession, actor: Actor, office: Office, evidence_id: int
) -> FileGivenBack:
    """Give a file; raise `UserError` when it is gone, or the person may not see it.

    People who report for its department, and their superiors, may see it. So may the inspection
    team and the department concerned when it is a finding's file.
    """
    row = (await session.execute(_stored(actor, evidence_id))).one_or_none()
    if row is None:
        raise UserError(texts.file_not_found())
    is_of_finding = row.found_at_id is not None and actor.reports_for(row.found_at_id)
    is_of_team = row.found_at_id is not None and actor.inspects
    if not (actor.sees_record_of(row.department_id) or is_of_finding or is_of_team):
        raise NotAllowedError(people.record_not_allowed())
    if row.withdrawn_at is not None:
        why = withdrawing.reason_words(row.withdrawal)
        by, at = row.withdrawn_by, row.withdrawn_at
        raise UserError(texts.file_withdrawn(by, office.local(at), why, row.sha256))
    directory = office.evidence_directory
    if not is_kept(directory, row.sha256):
        raise UserError(texts.file_lost(row.file_name))
    kept = (await session.execute(KEPT_FILES.where(Evidence.id == evidence_id))).one()
    file = _attachment(actor, row, directory)
    return FileGivenBack(KeptFile(**kept._asdict()), file)


_Withdrawer = aliased(Person)
_CARRIED = (
    Evidence.id,
    Evidence.file_name,
    Evidence.media_type,
    Evidence.sha256,
    Evidence.added_by_id,
)


def _stored(actor: Actor, evidence_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            *_CARRIED,
            Evidence.withdrawn_at,
            Evidence.withdrawal,
            _Withdrawer.full_name.label("withdrawn_by"),
            Report.department_id,
            Finding.department_id.label("found_at_id"),
        )
        .outerjoin(_Withdrawer, _Withdrawer.id == Evidence.withdrawn_by_id)
        .join(Report, Report.id == Evidence.report_id)
        .outerjoin(Finding, Finding.id == Evidence.finding_id)
        .where(Evidence.id == evidence_id, Report.organization_id == actor.organization_id)
    )


async def read_files(
    session: AsyncSession,
    actor: Actor,
    directory: Path,
    report_id: int | None,
    task_id: int,
    *,
    carried: Collection[CarriedProof] = (),
) -> tuple[Attachment, ...]:
    """Give the newest files of a task in a report, those carried from earlier rounds included.

    The channel names files that are lost. The caller must have checked that the person may see
    them; this holds for the functions below too.
    """
    own = and_(Evidence.report_id == report_id, Evidence.task_id == task_id)
    earlier = [one.evidence_id for one in carried if one.evidence_id is not None]
    return await _read(session, actor, directory, or_(own, Evidence.id.in_(earlier)))


async def files_of_finding(
    session: AsyncSession,
    actor: Actor,
    directory: Path,
    finding_id: int,
    *,
    proves_mending: bool,
) -> tuple[Attachment, ...]:
    """Give the newest files that show a finding, or its correction."""
    return await _read(
        session,
        actor,
        directory,
        Evidence.finding_id == finding_id,
        Evidence.proves_mending == proves_mending,
    )


async def files_of_report(
    session: AsyncSession, actor: Actor, directory: Path, report_id: int
) -> tuple[Attachment, ...]:
    """Give the newest files of the whole report: those without a task and without a finding."""
    return await _read(
        session,
        actor,
        directory,
        Evidence.report_id == report_id,
        Evidence.task_id.is_(None),
        Evidence.finding_id.is_(None),
    )


async def _read(
    session: AsyncSession, actor: Actor, directory: Path, *wanted: ColumnElement[bool]
) -> tuple[Attachment, ...]:
    rows = await session.execute(
        select(*_CARRIED)
        .where(*wanted, Evidence.withdrawn_at.is_(None))
        .order_by(Evidence.id.desc())
        .limit(_MOST)
    )
    found = []
    for row in rows:
        is_kept(directory, row.sha256)  # puts it back if it was set aside
        found.append(_attachment(actor, row, directory))
    return tuple(reversed(found))


def _attachment(actor: Actor, row: Row[*tuple[Any, ...]], directory: Path) -> Attachment:
    """Give a file, with the withdraw button for people who may use it."""
    can_go = may_withdraw(actor, row.added_by_id)
    choices = (Choice(f"/rut {row.id}", withdrawing.button()),) if can_go else ()
    path = path_of(directory, row.sha256)
    return Attachment(row.file_name, b"", row.media_type, path, row.sha256, choices, row.id)
