"""Files taken back by whoever sent them, before the report was: at once, and nobody is told."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.people.actor import Actor
from core.reporting.evidence.erasing import order_erasure
from core.reporting.evidence.withdrawing import MISTAKE, file_to_withdraw, mark_withdrawn, standing
from core.reporting.words import received as texts
from models import Evidence, Report


async def take_back(
    session: AsyncSession, actor: Actor, ids: Collection[int], now: datetime
) -> int:
    """Take out what this person sent for a report that is not sent, and give how many there were.

    The bytes go too, unless the same content is evidence elsewhere; the log keeps the SHA-256.
    """
    rows = await session.scalars(
        select(Evidence)
        .join(Report, Report.id == Evidence.report_id)
        .where(
            Evidence.id.in_(ids),
            Evidence.added_by_id == actor.person_id,
            Evidence.withdrawn_at.is_(None),
            Report.submitted_at.is_(None),
        )
    )
    found = list(rows)
    for one in found:
        await file_to_withdraw(session, actor, one.id)  # of this commune, and theirs to take out
        await mark_withdrawn(session, actor, one, MISTAKE, now)
    await session.flush()
    for sha256 in {one.sha256 for one in found}:
        if not await standing(session, sha256):
            await order_erasure(session, sha256, actor.person_id, now, is_secret=False)
    if not found:
        raise UserError(texts.nothing_to_drop())
    return len(found)
