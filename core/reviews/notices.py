"""Who is told of a review: those who review a report, and those who report."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from core.people.actor import Actor
from core.people.notices import (
    ANSWER_MENDED,
    ANSWER_RETURNED,
    REPORT_PASSED,
    REPORT_SENT,
    REPORTED_INSTEAD,
    tell,
)
from core.people.recipients import read_recipients
from core.reviews.reviewing import Judgement
from core.reviews.reviews import ReviewCard, Reviewed, SentReport, read_answers, sent_report
from models import Person, Verdict

_DONE = 100  # percent


class ReviewPost:
    """Posts what a review, or a report that was sent, makes known; `now` is local."""

    def __init__(
        self, session: AsyncSession, actor: Actor, coordinating_key: str, now: datetime
    ) -> None:
        self._session = session
        self._actor = actor
        self._coordinating_key = coordinating_key
        self._now = now

    async def sent(self, place: tuple[int, int], away_id: int | None) -> None:
        """Tell reviewers that a report came; `away_id` is in whose place a deputy sent it."""
        report = await sent_report(self._session, self._actor.organization_id, *place)
        answers = await read_answers(self._session, [report.report_id])
        away = await self._session.get(Person, away_id) if away_id else None
        facts = {
            **_where(report),
            "tasks": len(answers),
            "done": sum(entry.progress >= _DONE for entry in answers),
            "difficult": sum(bool(entry.difficulty) for entry in answers),
            "by": report.submitted_by if report.is_instead else None,
            "away": away.full_name if away else None,
        }
        await self._tell_reviewers(report, REPORT_SENT, str(report.report_id), facts)
        if report.is_instead and away_id is None:
            await self._tell_owners(report)

    async def _tell_owners(self, report: SentReport) -> None:
        """Tell a department that the coordinator reported in its place."""
        facts = {
            "deputy": report.submitted_by,
            "department_id": report.department_id,
            "department": report.department,
            "round_key": report.round_key,
        }
        key = f"{REPORTED_INSTEAD}:{report.round_id}:{report.department_id}"
        await self._tell_department(report, (REPORTED_INSTEAD, key), facts)

    async def mended(self, place: tuple[int, int], task_id: int) -> None:
        """Tell reviewers that an answer they judged was changed: it waits for them again."""
        report = await sent_report(self._session, self._actor.organization_id, *place)
        answers = await read_answers(self._session, [report.report_id])
        entry = next(one for one in answers if one.task_id == task_id)
        facts = {**_where(report), "code": entry.code, "by": entry.written_by}
        await self._tell_reviewers(report, ANSWER_MENDED, str(entry.answer_id), facts)

    async def judged(
        self, card: ReviewCard, entries: Sequence[Reviewed], judgement: Judgement
    ) -> None:
        """Tell the department what was returned; of passes only the last one of its report."""
        if judgement.verdict == Verdict.PASSED:
            answers = await read_answers(self._session, [card.report.report_id])
            if all(entry.verdict == Verdict.PASSED for entry in answers):
                await self._tell_passed(card.report, answers)
            return
        by = await self._session.get_one(Person, self._actor.person_id)
        facts = {
            **_where(card.report),
            "verdict": judgement.verdict.value,
            "codes": [entry.code for entry in entries],
            "reason": judgement.reason,
            "due_on": judgement.due_on.isoformat() if judgement.due_on else None,
            "by": by.full_name,
        }
        key = f"{ANSWER_RETURNED}:{'.'.join(entry.seen for entry in entries[:3])}:{len(entries)}"
        await self._tell_department(card.report, (ANSWER_RETURNED, key), facts)

    async def _tell_passed(self, report: SentReport, answers: Sequence[Reviewed]) -> None:
        scores = [one.verified_score for one in answers if one.verified_score is not None]
        facts = {
            **_where(report),
            "count": len(answers),
            "points": str(sum(scores, Decimal())) if scores else None,
            "scored": len(scores),
            "with_points": sum(one.max_score is not None for one in answers),
        }
        newest = max(entry.review_id or 0 for entry in answers)
        await self._tell_department(report, (REPORT_PASSED, f"{REPORT_PASSED}:{newest}"), facts)

    async def _tell_department(
        self, report: SentReport, what: tuple[str, str], facts: dict[str, Any]
    ) -> None:
        told = await read_recipients(self._session, self._actor.organization_id, self._now.date())
        people = {one.person_id for one in told.of(report.department_id)}
        people |= {report.submitted_by_id} if report.is_instead else set()
        people.discard(self._actor.person_id)
        organization_id = self._actor.organization_id
        await tell(self._session, organization_id, sorted(people), what, facts, now=self._now)

    async def _tell_reviewers(
        self, report: SentReport, kind: str, about: str, facts: dict[str, Any]
    ) -> None:
        """Tell the coordinators; of their own department's report, or without any, the leaders."""
        told = await read_recipients(self._session, self._actor.organization_id, self._now.date())
        is_of_office = report.department_key == self._coordinating_key
        own = {report.submitted_by_id, self._actor.person_id}
        people = told.reviewing(report.department_id, own, is_of_office=is_of_office)
        for person_id in people:
            person = await self._session.get_one(Person, person_id)
            is_leader = is_of_office or person_id not in told.coordinators
            more = {**facts, "leader": person.called if is_leader else None}
            await tell(
                self._session,
                self._actor.organization_id,
                [person_id],
                (kind, f"{kind}:{about}"),
                more,
                now=self._now,
            )


def _where(report: SentReport) -> dict[str, Any]:
    return {
        "round_id": report.round_id,
        "round_key": report.round_key,
        "department_id": report.department_id,
        "department": report.department,
    }
