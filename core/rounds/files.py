"""Evidence given back: the files of a task, as they were sent."""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screen import Attachment
from core.rounds.evidence import path_of
from models import Evidence

_MOST = 10  # files at a time: as many as people look through


async def read_files(
    session: AsyncSession, directory: Path, report_id: int | None, task_id: int
) -> tuple[Attachment, ...]:
    """Give the newest files of a task in a report; one that is no longer on the disk is left out.

    Whoever calls has asked whether the person may see them.
    """
    rows = await session.execute(
        select(Evidence.file_name, Evidence.media_type, Evidence.sha256)
        .where(Evidence.report_id == report_id, Evidence.task_id == task_id)
        .order_by(Evidence.id.desc())
        .limit(_MOST)
    )
    found = []
    for name, media_type, sha256 in rows:
        path = path_of(directory, sha256)
        if path.exists():
            found.append(Attachment(name, path.read_bytes(), media_type))
    return tuple(reversed(found))
