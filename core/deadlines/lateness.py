"""Reasons for late reports, given by their department and shown to coordinators and leaders.

A reason is stored in the log only, and has no other effect.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.deadlines.words import lateness as texts
from core.errors import NotAllowedError, UserError
from core.people.act import Act
from core.people.words import people
from core.reporting.owed import Debt
from core.reporting.report_key import ReportKey
from core.vietnamese import one_line
from models import Event, Extension

GIVEN = "late reason given"

_LONGEST = 300  # characters
_REASONS = select(Event.subject_id, Event.after).where(
    Event.subject == "round", Event.action == GIVEN
)


def checked_reason(words: str) -> str:
    """Give a reason on one line; raise `UserError` when it is empty or too long."""
    kept = one_line(words)
    if not kept or len(kept) > _LONGEST:
        raise UserError(texts.not_valid(_LONGEST))
    return kept


async def give_reason(act: Act, owed: Iterable[Debt], words: str) -> None:
    """Record why these reports are late; a later reason replaces an earlier one."""
    reason = checked_reason(words)
    for debt in owed:
        if not act.actor.reports_for(debt.department_id):
            raise NotAllowedError(people.reporting_not_allowed())
        after = {"department_id": debt.department_id, "reason": reason}
        record_act(act, GIVEN, "round", debt.asked.id, after=after)


async def late_reasons(
    session: AsyncSession, round_ids: Iterable[int], until: datetime | None = None
) -> dict[ReportKey, str]:
    """Give report → its newest reason for being late, given by `until`."""
    asked = _REASONS.where(Event.subject_id.in_(list(round_ids))).order_by(Event.id)
    rows = await session.execute(asked.where(Event.happened_at <= until) if until else asked)
    return {
        ReportKey(round_id, after["department_id"]): str(after["reason"])
        for round_id, after in rows
        if after is not None
    }


async def why_late(session: AsyncSession, round_id: int, until: datetime) -> Mapping[int, str]:
    """Give department → why its report is late, or else its reason for asking for more time.

    Only reasons given by `until` count.
    """
    rows = await session.execute(
        select(Extension.department_id, Extension.reason)
        .where(Extension.round_id == round_id, Extension.asked_at <= until)
        .order_by(Extension.id)
    )
    asked = {department_id: reason for department_id, reason in rows if reason.strip()}
    given = await late_reasons(session, [round_id], until)
    return asked | {whose: said for (_, whose), said in given.items() if whose is not None}
