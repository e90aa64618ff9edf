"""Limits the evidence a person may send in a day: one account must not fill the office's disk."""

from collections import defaultdict
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.settings.limits import Sent
from models import Evidence


class SentToday:
    """What each person has sent today, with files that never became evidence."""

    def __init__(self) -> None:
        self._day: date | None = None
        self._sent: dict[int, Sent] = defaultdict(Sent)

    def of(self, person_id: int, today: date, kept: Sent) -> Sent:
        """Give what a person has sent; `kept` is the part that the database knows."""
        if today != self._day:
            self._day, self._sent = today, defaultdict(Sent)
        known = self._sent[person_id]
        sent = Sent(max(known.files, kept.files), max(known.size, kept.size))
        self._sent[person_id] = sent
        return sent

    def add(self, person_id: int, size: int) -> None:
        """Count a file that was accepted."""
        self._sent[person_id] = self._sent[person_id].with_one(size)


async def sent_since(session: AsyncSession, person_id: int, since: datetime) -> Sent:
    """Give the count and size of the evidence that a person has sent since a moment."""
    found = await session.execute(
        select(func.count(Evidence.id), func.coalesce(func.sum(Evidence.size), 0)).where(
            Evidence.added_by_id == person_id, Evidence.added_at >= since
        )
    )
    files, size = found.one()
    return Sent(files, size)
