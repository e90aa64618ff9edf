"""Lets the sender take files back before the report is sent: at once, without a notice."""

from collections.abc import Collection

from sqlalchemy import select

from core.errors import UserError
from core.people.act import Act
from core.reporting.evidence.erasing import order_erasure
from core.reporting.evidence.withdrawing import MISTAKE, file_to_withdraw, mark_withdrawn, standing
from core.reporting.words import files_received as texts
from models import Evidence, Report


async def take_back(act: Act, ids: Collection[int]) -> int:
    """Remove these files of this person from a report that is not sent, and give their count.

    The content is erased unless it is evidence elsewhere; the log keeps the SHA-256.
    """
    rows = await act.session.scalars(
        select(Evidence)
        .join(Report, Report.id == Evidence.report_id)
        .where(
            Evidence.id.in_(ids),
            Evidence.added_by_id == act.actor.person_id,
            Evidence.withdrawn_at.is_(None),
            Report.submitted_at.is_(None),
        )
    )
    found = list(rows)
    for one in found:
        await file_to_withdraw(
            act.session, act.actor, one.id
        )  # checks the commune and the permission
        await mark_withdrawn(act, one, MISTAKE)
    await act.session.flush()
    for sha256 in {one.sha256 for one in found}:
        if not await standing(act.session, sha256):
            await order_erasure(act.session, sha256, act.actor.person_id, act.now, is_secret=False)
    if not found:
        raise UserError(texts.nothing_to_drop())
    return len(found)
