"""Sets aside files that never became evidence, because the person did not say what they prove.

Nothing is deleted: if this is the wrong database, the right one may name the file.
"""

import time
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.files.received import path_of
from core.reporting.evidence.quarantine import is_sha256, set_aside
from models import Conversation, Event, Evidence, OutboxMessage

_DAYS_KEPT = 30  # a question left open is resumed days later
_DAY = 86_400  # seconds
_FEW = 3  # unknown files that are always accepted
_SHARE = 10  # if more than a tenth is unknown, the database is wrong
_PART = "tmp*/fetched"  # of a download that was cut off


class SweepRefusedError(Exception):
    """The database does not fit the files: no row names `unknown` of `files`."""

    def __init__(self, unknown: int, files: int) -> None:
        super().__init__(f"{unknown} of {files} files are not known")
        self.unknown, self.files = unknown, files


@dataclass(frozen=True)
class Left:
    """Old files that no row names, and the count of all files."""

    unknown: list[Path]
    files: int


async def known_files(session: AsyncSession) -> set[str]:
    """Give the SHA-256 of every file that is evidence or waits in a conversation."""
    known = set(
        await session.scalars(select(Evidence.sha256).where(Evidence.withdrawn_at.is_(None)))
    )
    for state in await session.scalars(select(Conversation.state)):
        waiting = state.get("data", {}).get("files", ())
        known |= {file["sha256"] for file in waiting}
    return known


async def newest_at(session: AsyncSession) -> datetime | None:
    """Give the newest moment in the database; it shows when an older copy was restored."""
    moments = [
        await session.scalar(select(func.max(column)))
        for column in (Event.happened_at, Evidence.added_at, OutboxMessage.created_at)
    ]
    return max((moment for moment in moments if moment is not None), default=None)


def sweep(
    directory: Path, known: set[str], *, today: date | None = None, rest: float | None = None
) -> int:
    """Set aside old files that are not known, and give their count.

    `rest` is the time in seconds since the newest moment in the database. Raise `SweepRefusedError`
    when the database does not fit: it is empty, an older copy, or another installation's.
    """
    left = _left(directory, known)
    now = time.time()
    is_older = rest is not None and any(now - _changed(path) < rest for path in left.unknown)
    if left.unknown and (not known or is_older or _is_too_much(left)):
        raise SweepRefusedError(len(left.unknown), left.files)
    for path in left.unknown:
        set_aside(directory, path, today or date.today())  # noqa: DTZ011 - a folder's name
    return len(left.unknown)


def _left(directory: Path, known: set[str]) -> Left:
    """Find old unknown files among the assistant's own; ignore other files in the folder."""
    before = time.time() - _DAYS_KEPT * _DAY
    ours = [path for path in directory.glob("??/*") if is_sha256(path.name) and path.is_file()]
    cut_off = [path for path in directory.glob(_PART) if path.is_file()]
    unknown = [
        path for path in (*ours, *cut_off) if path.name not in known and _changed(path) < before
    ]
    return Left(unknown, len(ours) + len(cut_off))


def _is_too_much(left: Left) -> bool:
    return len(left.unknown) > _FEW and len(left.unknown) * _SHARE > left.files


def _changed(path: Path) -> float:
    return path.stat().st_mtime


def missing_files(directory: Path, known: set[str]) -> set[str]:
    """Give the known files that are missing in the folder."""
    return {sha256 for sha256 in known if not path_of(directory, sha256).exists()}
