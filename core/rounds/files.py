"""Evidence given back as it was sent: the files of a task, a finding, a report, a department."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screen import Attachment
from core.errors import NotAllowedError, UserError
from core.people.actor import Actor
from core.rounds.evidence import path_of
from core.texts import people
from core.texts import refusals as texts
from models import Evidence, Finding, Person, Report, Round, Task

_MOST = 10  # files at a time: as many as people look through


@dataclass(frozen=True)
class KeptFile:
    """A file that was sent: for which task (none: for the whole report), when and by whom."""

    id: int
    name: str
    round_key: str
    task_id: int | None
    task_code: str | None
    added_by: str
    added_at: datetime


_FILES = (
    select(
        Evidence.id,
        Evidence.file_name.label("name"),
        Round.key.label("round_key"),
        Evidence.task_id,
        Task.code.label("task_code"),
        Person.full_name.label("added_by"),
        Evidence.added_at,
    )
    .join(Report, Report.id == Evidence.report_id)
    .join(Round, Round.id == Report.round_id)
    .join(Person, Person.id == Evidence.added_by_id)
    .outerjoin(Task, Task.id == Evidence.task_id)
    .outerjoin(Finding, Finding.id == Evidence.finding_id)
    .order_by(Evidence.id.desc())
)


async def list_files(
    session: AsyncSession, actor: Actor, department_id: int | None, task_id: int | None = None
) -> list[KeptFile]:
    """List the files of a department, or with None of the team, of every round, the newest first.

    What was sent of findings at the department is among them. With a task only its files.
    """
    actor.require_record_of(department_id)
    theirs: ColumnElement[bool] = Report.department_id.is_(None)
    if department_id is not None:
        theirs = or_(Report.department_id == department_id, Finding.department_id == department_id)
    where = [Report.organization_id == actor.organization_id, theirs]
    if task_id is not None:
        where.append(Evidence.task_id == task_id)
    return [KeptFile(**row._asdict()) for row in await session.execute(_FILES.where(*where))]


async def read_file(
    session: AsyncSession, actor: Actor, directory: Path, evidence_id: int
) -> tuple[KeptFile, Attachment]:
    """Give a file back; raise `UserError` when it is not there, or not for this person.

    Those who report for its department and those above may see it; a finding's file is for the
    inspection team and the department that it concerns.
    """
    row = (await session.execute(_stored(actor, evidence_id))).one_or_none()
    if row is None:
        raise UserError(texts.file_not_found())
    is_of_finding = row.found_at_id is not None and actor.reports_for(row.found_at_id)
    is_of_team = row.found_at_id is not None and actor.inspects
    if not (actor.sees_record_of(row.department_id) or is_of_finding or is_of_team):
        raise NotAllowedError(people.record_not_allowed())
    path = path_of(directory, row.sha256)
    if not path.exists():
        raise UserError(texts.file_lost(row.file_name))
    kept = (await session.execute(_FILES.where(Evidence.id == evidence_id))).one()
    file = Attachment(row.file_name, path.read_bytes(), row.media_type, evidence_id)
    return KeptFile(**kept._asdict()), file


def _stored(actor: Actor, evidence_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Evidence.file_name,
            Evidence.media_type,
            Evidence.sha256,
            Report.department_id,
            Finding.department_id.label("found_at_id"),
        )
        .join(Report, Report.id == Evidence.report_id)
        .outerjoin(Finding, Finding.id == Evidence.finding_id)
        .where(Evidence.id == evidence_id, Report.organization_id == actor.organization_id)
    )


async def read_files(
    session: AsyncSession, directory: Path, report_id: int | None, task_id: int
) -> tuple[Attachment, ...]:
    """Give the newest files of a task in a report; one that is no longer on the disk is left out.

    Whoever calls has asked whether the person may see them; so for the others here.
    """
    return await _read(
        session, directory, Evidence.report_id == report_id, Evidence.task_id == task_id
    )


async def files_of_finding(
    session: AsyncSession, directory: Path, finding_id: int, *, proves_mending: bool
) -> tuple[Attachment, ...]:
    """Give the newest files that show what was found, or that it was mended."""
    return await _read(
        session,
        directory,
        Evidence.finding_id == finding_id,
        Evidence.proves_mending == proves_mending,
    )


async def files_of_report(
    session: AsyncSession, directory: Path, report_id: int
) -> tuple[Attachment, ...]:
    """Give the newest files of a whole report: those of no task and of no finding."""
    return await _read(
        session,
        directory,
        Evidence.report_id == report_id,
        Evidence.task_id.is_(None),
        Evidence.finding_id.is_(None),
    )


async def _read(
    session: AsyncSession, directory: Path, *wanted: ColumnElement[bool]
) -> tuple[Attachment, ...]:
    rows = await session.execute(
        select(Evidence.id, Evidence.file_name, Evidence.media_type, Evidence.sha256)
        .where(*wanted)
        .order_by(Evidence.id.desc())
        .limit(_MOST)
    )
    found = []
    for evidence_id, name, media_type, sha256 in rows:
        path = path_of(directory, sha256)
        if path.exists():
            found.append(Attachment(name, path.read_bytes(), media_type, evidence_id))
    return tuple(reversed(found))
