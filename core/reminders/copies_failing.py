"""Notices of failed copies: to administrators, and after two days to coordinators too."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.notices.troubles import BackupFailed, BackupIncomplete, BackupOverdue
from core.people.organization import organization_ids
from core.people.posting import Posting
from core.people.troubles import tell_trouble
from core.wording.formats import moment
from models import Installation

OVERDUE = timedelta(days=2)


async def tell_failed(session: AsyncSession, reason: str, today: date, now: datetime) -> None:
    """Notify the administrators why no copy was made, once a day."""
    await tell_trouble(session, BackupFailed(reason=reason), today.isoformat(), now)


async def tell_incomplete(session: AsyncSession, missing: int, today: date, now: datetime) -> None:
    """Notify the administrators that evidence was lost or altered before it was copied."""
    key = f"{today.isoformat()}:{missing}"
    await tell_trouble(session, BackupIncomplete(missing=missing), key, now)


async def tell_overdue(
    session: AsyncSession, newest: datetime | None, wall: datetime, now: datetime
) -> None:
    """Notify administrators and coordinators, every two days, that copies have failed for two days.

    `newest` and `wall` are local times of the newest copy and of now. Without any copy the time
    counts from the day of the installation.
    """
    made_at = await session.scalar(select(Installation.created_at))
    if newest is None and (made_at is None or now - made_at.astimezone(UTC) <= OVERDUE):
        return
    turn = (wall.date() - newest.date()).days // OVERDUE.days if newest else wall.toordinal() // 2
    overdue = BackupOverdue(since=moment(newest) if newest else "")
    since = newest.date() if newest else "never"
    for organization_id in await organization_ids(session):
        about = f"{overdue.name_of_trouble}:{organization_id}:{since}:{turn}"
        posting = Posting(session, organization_id, now)
        await posting.to_administrators(overdue, about)
        await posting.to_coordinators(overdue, about)
