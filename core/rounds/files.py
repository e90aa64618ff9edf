"""Evidence given back as it was sent: the files of a task, of a finding, of a whole report."""

from pathlib import Path

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screen import Attachment
from core.rounds.evidence import path_of
from models import Evidence

_MOST = 10  # files at a time: as many as people look through


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
        select(Evidence.file_name, Evidence.media_type, Evidence.sha256)
        .where(*wanted)
        .order_by(Evidence.id.desc())
        .limit(_MOST)
    )
    found = []
    for name, media_type, sha256 in rows:
        path = path_of(directory, sha256)
        if path.exists():
            found.append(Attachment(name, path.read_bytes(), media_type))
    return tuple(reversed(found))
