"""Reviews of the versions of a report's answers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models import Answer, Review, Verdict


@dataclass(frozen=True)
class ReviewResult:
    """A review of an answer."""

    verdict: Verdict
    verified_score: Decimal | None
    reason: str
    due_on: date | None  # by when it is to be corrected or explained

    @property
    def wants_mending(self) -> bool:
        """Tell whether the answer was returned, or an explanation was asked for."""
        return self.verdict != Verdict.PASSED

    @property
    def wants_explanation(self) -> bool:
        """Tell whether an explanation was asked for."""
        return self.verdict == Verdict.EXPLAIN


_REVIEWS = (
    select(Review.answer_id, Review.verdict, Review.verified_score, Review.reason, Review.due_on)
    .join(Answer, Answer.id == Review.answer_id)
    .where(Answer.report_id == bindparam("report_id"))
    .order_by(Review.id)
)


async def read_review_results(session: AsyncSession, report_id: int) -> dict[int, ReviewResult]:
    """Give answer version → its newest review."""
    rows = await session.execute(_REVIEWS, {"report_id": report_id})
    return {
        row.answer_id: ReviewResult(
            Verdict(row.verdict), row.verified_score, row.reason, row.due_on
        )
        for row in rows
    }


def newest_confirmed() -> Select[int]:
    """Give the ids of counting answers: for each report and task the newest confirmed one."""
    return (
        select(func.max(Answer.id))
        .where(Answer.confirmed_at.is_not(None))
        .group_by(Answer.report_id, Answer.task_id)
    )


def newest_reviews() -> Select[int]:
    """Give the ids of counting reviews: the newest of each answer."""
    return select(func.max(Review.id)).group_by(Review.answer_id)


NEWEST_REVIEW = aliased(Review, select(Review).where(Review.id.in_(newest_reviews())).subquery())
"""The counting review of an answer, for joins."""
