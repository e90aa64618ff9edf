"""Reads answers that were returned or need an explanation, and that no newer answer replaced."""

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.reporting.review_results import newest_confirmed, newest_reviews
from core.reviews.words.manifest import EXPLAIN, RETURNED
from core.tracked import Tracked
from core.wording import formats
from models import Answer, Report, Review, Round, Task, Verdict

_Later, _LaterReport, _LaterRound = aliased(Answer), aliased(Report), aliased(Round)
_ANSWERED_LATER = (
    select(_Later.id)
    .join(_LaterReport, _LaterReport.id == _Later.report_id)
    .join(_LaterRound, _LaterRound.id == _LaterReport.round_id)
    .where(
        _Later.task_id == Answer.task_id,
        _Later.confirmed_at.is_not(None),
        _LaterReport.submitted_at.is_not(None),
        _LaterRound.plan_id == Round.plan_id,
        _LaterRound.cutoff_on > Round.cutoff_on,
    )
    .correlate(Answer, Round)
)
"""Answers for the same task in a later round's sent report, which count instead."""
_RETURNED = (
    select(
        Review.id,
        Review.verdict,
        Review.due_on,
        Review.reviewed_at,
        Report.round_id,
        Report.department_id,
        Report.department_name,
        Answer.task_id,
        Answer.task_title,
        Task.code,
        Round.key,
    )
    .join(Answer, Answer.id == Review.answer_id)
    .join(Report, Report.id == Answer.report_id)
    .join(Round, Round.id == Report.round_id)
    .join(Task, Task.id == Answer.task_id)
    .where(
        Report.organization_id == bindparam("organization_id"),
        Review.id.in_(newest_reviews()),
        Review.verdict != Verdict.PASSED,
        Answer.id.in_(newest_confirmed()),
        ~_ANSWERED_LATER.exists(),
        Task.withdrawn_at.is_(None),  # withdrawn tasks take no answers
    )
    .order_by(Review.id)
)
_KINDS = {Verdict.RETURNED: RETURNED, Verdict.EXPLAIN: EXPLAIN}


async def returned_answers(session: AsyncSession, organization_id: int) -> list[Tracked]:
    """List the answers to be corrected or explained, for reminders."""
    rows = await session.execute(_RETURNED, {"organization_id": organization_id})
    return [
        Tracked(
            kind=_KINDS[Verdict(row.verdict)],
            id=row.id,
            department_id=row.department_id,
            department=row.department_name,
            name=formats.task_in_round(row.code, row.task_title, row.key),
            due_on=row.due_on,
            since=row.reviewed_at,
            opens=f"/baocao {row.round_id} {row.department_id} {row.task_id}",
        )
        for row in rows
    ]
