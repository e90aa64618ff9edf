"""Decides which answer counts for a task within a plan's year; it stays when a round is missed.

An answer counts from the moment its report is sent. A returned answer, or one that a reviewer wants
explained, does not replace an earlier accepted one. If the data of two rounds ends on the same day
(a quarter and its half-year), the answer of the round that is asked about goes first.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import takewhile

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.reporting.answer_columns import ANSWER_COLUMNS
from core.reporting.answer_facts import AnswerContent
from models import Answer, Report, Review, Round, RoundKind, Verdict


@dataclass(frozen=True, kw_only=True)
class ReportedAnswer(AnswerContent):
    """One confirmed version of an answer in a report that was sent, and its newest review."""

    id: int
    task_id: int
    task_title: str
    progress: int
    confirmed_at: datetime
    round_id: int
    round_key: str
    cutoff_on: date  # the last day of that round's data
    verdict: Verdict | None = None
    verified_score: Decimal | None = None
    reason: str = ""
    is_replaced: bool = False  # the same report has a newer answer

    @property
    def is_returned(self) -> bool:
        """Tell whether a reviewer wants it corrected or explained."""
        return self.verdict not in {None, Verdict.PASSED}

    @property
    def may_count(self) -> bool:
        """Tell whether it counts for the task if no later answer does."""
        if self.is_replaced:
            return self.verdict is Verdict.PASSED
        return not self.is_returned


@dataclass(frozen=True)
class AnswerHistory:
    """The answers for one task in its plan's year, up to a round; oldest first, never empty.

    `own` holds the versions of the round's own report.
    """

    given: tuple[ReportedAnswer, ...]
    own: tuple[ReportedAnswer, ...]

    @property
    def counting(self) -> ReportedAnswer:
        """Give the answer that counts; if reviewers returned all, the newest."""
        kept = [one for one in self.given if one.may_count]
        return kept[-1] if kept else self.given[-1]

    @property
    def returned(self) -> ReportedAnswer | None:
        """Give the newest answer if it was returned and an older one counts."""
        newest = self.given[-1]
        return newest if newest.is_returned and newest is not self.counting else None

    def done_since(self, complete: int) -> datetime | None:
        """Give when the task became done; None if the counting answer is below `complete`.

        Returned answers do not change that moment.
        """
        since = None
        kept = (one for one in self.given if not one.is_returned)
        for one in takewhile(lambda said: said.id != self.counting.id, kept):
            since = (since or one.confirmed_at) if one.progress >= complete else None
        if self.counting.is_returned or self.counting.progress < complete:
            return None
        return since or self.counting.confirmed_at


# Conditions of every query of a year's facts: which rounds, and until when.
OF_YEAR = (
    Round.plan_id == bindparam("plan_id"),
    Round.kind == RoundKind.REPORT,
    Round.cutoff_on <= bindparam("cutoff_on"),
    Report.submitted_at <= bindparam("moment"),
)
_GIVEN = (
    select(
        Answer.id,
        Answer.task_id,
        Answer.task_title,
        *ANSWER_COLUMNS,
        Answer.confirmed_at,
        Report.round_id,
        Round.key.label("round_key"),
        Round.cutoff_on,
    )
    .join(Report, Report.id == Answer.report_id)
    .join(Round, Round.id == Report.round_id)
    .where(*OF_YEAR, Answer.confirmed_at <= bindparam("moment"))
    .order_by(Answer.id)
)
_REVIEWS = (
    select(Review.answer_id, Review.verdict, Review.verified_score, Review.reason)
    .join(Answer, Answer.id == Review.answer_id)
    .join(Report, Report.id == Answer.report_id)
    .join(Round, Round.id == Report.round_id)
    .where(*OF_YEAR, Review.reviewed_at <= bindparam("moment"))
    .order_by(Review.id)
)


async def read_told(
    session: AsyncSession, round_id: int, plan_id: int, cutoff_on: date, moment: datetime
) -> dict[int, AnswerHistory]:
    """Give task → its answers in the plan's year, up to a round's cut-off and a moment."""
    where = {"plan_id": plan_id, "cutoff_on": cutoff_on, "moment": moment}
    reviews = {row.answer_id: row for row in await session.execute(_REVIEWS, where)}
    rows = list(await session.execute(_GIVEN, where))
    newest = {(row.round_id, row.task_id): row.id for row in rows}
    order = {row.id: (row.cutoff_on, row.round_id == round_id, row.confirmed_at) for row in rows}
    by_task: dict[int, list[ReportedAnswer]] = defaultdict(list)
    for row in rows:
        said = {**row._asdict(), "progress": row.progress or 0}
        is_replaced = newest[row.round_id, row.task_id] != row.id
        by_task[row.task_id].append(
            ReportedAnswer(**said, **_review(reviews, row.id), is_replaced=is_replaced)  # type: ignore[arg-type]
        )
    return {
        task_id: _told(sorted(given, key=lambda one: (*order[one.id], one.id)), round_id)
        for task_id, given in by_task.items()
    }


def _told(given: Sequence[ReportedAnswer], round_id: int) -> AnswerHistory:
    return AnswerHistory(tuple(given), tuple(one for one in given if one.round_id == round_id))


def _review(reviews: Mapping[int, object], answer_id: int) -> dict[str, object]:
    row = reviews.get(answer_id)
    if row is None:
        return {}
    verdict, score, reason = row.verdict, row.verified_score, row.reason  # type: ignore[attr-defined]
    return {"verdict": Verdict(verdict), "verified_score": score, "reason": reason}
