"""Takes away fetched files that never became evidence: the person left before saying of what."""

import time
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Conversation, Evidence

_DAYS_KEPT = 30  # a question left open is resumed days later
_DAY = 86_400  # seconds


async def known_files(session: AsyncSession) -> set[str]:
    """Give the SHA-256 of every file that is evidence, or waits in a conversation."""
    known = set(await session.scalars(select(Evidence.sha256)))
    for state in await session.scalars(select(Conversation.state)):
        waiting = state.get("data", {}).get("files", ())
        known |= {file["sha256"] for file in waiting}
    return known


def sweep(directory: Path, known: set[str]) -> int:
    """Remove files that are old and not known, and give how many they were."""
    before = time.time() - _DAYS_KEPT * _DAY
    swept = 0
    for path in directory.rglob("*"):
        if path.is_file() and path.name not in known and path.stat().st_mtime < before:
            path.unlink()
            swept += 1
    return swept
