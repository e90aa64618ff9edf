"""Sent reports for reviewers: the counting answers, each with its newest review."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.errors import NotAllowedError, UserError
from core.people.actor import Actor
from core.people.words import people
from core.plan.task_columns import TASK_COLUMNS
from core.reporting.answer_columns import ANSWER_COLUMNS
from core.reporting.answer_facts import AnswerFacts
from core.reporting.proving import Proven, read_proving
from core.reporting.report_key import ReportKey
from core.reporting.review_results import NEWEST_REVIEW, newest_confirmed
from core.reviews.words import refusals as texts
from models import (
    Answer,
    Department,
    Person,
    Report,
    Review,
    Role,
    Round,
    RoundKind,
    Task,
    Verdict,
)


@dataclass(frozen=True, kw_only=True)
class Reviewed(AnswerFacts):
    """One sent answer; `verdict` is None while this version is unreviewed."""

    report_id: int
    answer_id: int
    progress: int
    written_by_id: int
    written_by: str
    review_id: int | None
    verdict: Verdict | None
    verified_score: Decimal | None
    reason: str
    due_on: date | None
    reviewed_by: str | None
    passes: int  # reviews of this version and of earlier ones

    @property
    def is_waiting(self) -> bool:
        """Tell whether this version is unreviewed."""
        return self.verdict is None

    @property
    def seen(self) -> str:
        """Give a mark that changes whenever the answer or its review does."""
        return f"{self.answer_id}.{self.review_id or 0}"


@dataclass(frozen=True)
class SentReport:
    """A sent report, with the name that its department had then."""

    report_id: int
    round_id: int
    round_key: str
    department_id: int
    department: str
    department_key: str  # from today's name
    submitted_at: datetime
    submitted_by_id: int
    submitted_by: str
    is_instead: bool  # a deputy or the coordinator sent it

    @property
    def scored_year(self) -> int:
        """Give the year whose scores the plan is to improve: the one before the round's."""
        return int(self.round_key[:4]) - 1


@dataclass(frozen=True)
class ReviewCard:
    """A sent report with all its answers."""

    report: SentReport
    entries: tuple[Reviewed, ...]

    @property
    def waiting(self) -> tuple[Reviewed, ...]:
        """Give the unreviewed answers."""
        return tuple(entry for entry in self.entries if entry.is_waiting)

    @property
    def passed(self) -> int:
        """Count the accepted answers."""
        return sum(entry.verdict == Verdict.PASSED for entry in self.entries)

    def entry(self, task_id: int) -> Reviewed:
        """Find an answer by its task; raise `UserError` when the report has none."""
        for entry in self.entries:
            if entry.task_id == task_id:
                return entry
        raise UserError(texts.gone())


_Writer = aliased(Person)
_Reviewer = aliased(Person)
_Version = aliased(Answer)
_PASSES = (
    select(func.count(Review.id))
    .join(_Version, _Version.id == Review.answer_id)
    .where(_Version.report_id == Answer.report_id, _Version.task_id == Answer.task_id)
    .correlate(Answer)
    .scalar_subquery()
)
_PLACES = select(Report.id, Report.department_id, Round.plan_id, Round.key).join(
    Round, Round.id == Report.round_id
)
_ANSWERS = (
    select(
        Answer.report_id,
        Answer.id.label("answer_id"),
        *TASK_COLUMNS,
        *ANSWER_COLUMNS,
        Answer.task_title,
        Answer.written_by_id,
        _Writer.full_name.label("written_by"),
        NEWEST_REVIEW.id.label("review_id"),
        NEWEST_REVIEW.verdict,
        NEWEST_REVIEW.verified_score,
        func.coalesce(NEWEST_REVIEW.reason, "").label("reason"),
        NEWEST_REVIEW.due_on,
        _Reviewer.full_name.label("reviewed_by"),
        _PASSES.label("passes"),
    )
    .join(Task, Task.id == Answer.task_id)
    .join(_Writer, _Writer.id == Answer.written_by_id)
    .outerjoin(NEWEST_REVIEW, NEWEST_REVIEW.answer_id == Answer.id)
    .outerjoin(_Reviewer, _Reviewer.id == NEWEST_REVIEW.reviewed_by_id)
    .where(Answer.id.in_(newest_confirmed()))
    .order_by(Task.position)
)
_SENT = (
    select(
        Report.id.label("report_id"),
        Report.round_id,
        Round.key.label("round_key"),
        Report.department_id,
        Report.department_name.label("department"),
        Department.name_key.label("department_key"),
        Report.submitted_at,
        Report.submitted_by_id,
        Person.full_name.label("submitted_by"),
        (Report.on_behalf_of_id.is_not(None) | Report.is_by_office).label("is_instead"),
    )
    .join(Round, Round.id == Report.round_id)
    .join(Department, Department.id == Report.department_id)
    .join(Person, Person.id == Report.submitted_by_id)
    .where(Report.submitted_at.is_not(None), Round.kind == RoundKind.REPORT)
    .order_by(Round.due_on.desc(), Department.position)
)


async def sent_report(session: AsyncSession, organization_id: int, key: ReportKey) -> SentReport:
    """Find a sent report; raise `UserError` when there is none."""
    row = (
        await session.execute(
            _SENT.where(
                Report.organization_id == organization_id,
                Report.round_id == key.round_id,
                Report.department_id == key.department_id,
            )
        )
    ).one_or_none()
    if row is None:
        raise UserError(texts.not_sent())
    return SentReport(**row._asdict())


async def load_review_card(
    session: AsyncSession, actor: Actor, key: ReportKey, coordinating_key: str
) -> ReviewCard:
    """Read a report for somebody who may review it."""
    report = await sent_report(session, actor.organization_id, key)
    require_reviewing(actor, report, coordinating_key)
    return ReviewCard(report, await read_answers(session, [report.report_id]))


async def read_answers(session: AsyncSession, report_ids: Iterable[int]) -> tuple[Reviewed, ...]:
    """Read the counting answers of some reports, each with its evidence."""
    ids = list(report_ids)
    places = {row.id: row for row in await session.execute(_PLACES.where(Report.id.in_(ids)))}
    provings = {
        plan_id: await read_proving(
            session, plan_id, {row.department_id for row in places.values()}
        )
        for plan_id in {row.plan_id for row in places.values()}
    }
    rows = await session.execute(_ANSWERS.where(Answer.report_id.in_(ids)))
    found = []
    for row in rows:
        place = places[row.report_id]
        proven = provings[place.plan_id].of(row.task_id, row.report_id, place.key)
        found.append(_reviewed(row, proven))
    return tuple(found)


def _reviewed(row: Row[*tuple[Any, ...]], proven: Proven) -> Reviewed:
    columns = row._asdict()
    columns["title"] = columns.pop("task_title")  # the title of that time
    columns["progress"] = columns["progress"] or 0
    columns["verdict"] = Verdict(columns["verdict"]) if columns["verdict"] else None
    return Reviewed(
        **columns,
        evidence_count=proven.files,
        documents=proven.documents,
        carried=proven.carried,
    )


async def reports_to_review(
    session: AsyncSession, actor: Actor, coordinating_key: str, plan_id: int
) -> list[ReviewCard]:
    """List the reports of a plan that this person reviews, those with unreviewed answers first."""
    rows = await session.execute(
        _SENT.where(Report.organization_id == actor.organization_id, Round.plan_id == plan_id)
    )
    reports = [SentReport(**row._asdict()) for row in rows]
    mine = [one for one in reports if why_not_reviewing(actor, one, coordinating_key) is None]
    answers = await read_answers(session, [one.report_id for one in mine])
    cards = [
        ReviewCard(one, tuple(entry for entry in answers if entry.report_id == one.report_id))
        for one in mine
    ]
    return sorted(cards, key=lambda card: not card.waiting)


def why_not_reviewing(actor: Actor, report: SentReport, coordinating_key: str) -> str | None:
    """Say why a person may not review a report; None when they may.

    Only leaders who do not coordinate review the coordinating department's own report. Nobody
    reviews a report that they sent or report for.
    """
    if not actor.sees_summary:
        return people.reviewing_not_allowed()
    if actor.reports_for(report.department_id) or actor.person_id == report.submitted_by_id:
        return texts.not_ones_own()
    is_of_office = report.department_key == coordinating_key
    if is_of_office and (actor.coordinates or Role.LEADER not in actor.roles):
        return texts.leaders_review_this()
    return None


def require_reviewing(actor: Actor, report: SentReport, coordinating_key: str) -> None:
    """Raise `NotAllowedError` unless the person may review this report."""
    if why := why_not_reviewing(actor, report, coordinating_key):
        raise NotAllowedError(why)
