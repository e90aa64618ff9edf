"""Notifies a department, and whoever reported for it, of a review."""

from collections.abc import Sequence
from decimal import Decimal

from core.notices.notice import Notice
from core.people.act import Act
from core.people.posting import Posting
from core.people.recipients import read_recipients
from core.reviews.judgement import Judgement
from core.reviews.notices import AnswerReturned, ReportPassed
from core.reviews.reviews import Reviewed, SentReport, read_answers
from models import Person, Verdict

_NAMED = 3  # answers in a key


async def tell_passed(act: Act, report: SentReport) -> None:
    """Notify the department when the last answer of its report was accepted."""
    answers = await read_answers(act.session, [report.report_id])
    if any(entry.verdict != Verdict.PASSED for entry in answers):
        return
    scores = [one.verified_score for one in answers if one.verified_score is not None]
    notice = ReportPassed(
        round_id=report.round_id,
        round_key=report.round_key,
        department_id=report.department_id,
        department=report.department,
        count=len(answers),
        points=sum(scores, Decimal()) if scores else None,
        scored=len(scores),
        with_points=sum(one.max_score is not None for one in answers),
    )
    newest = max(entry.review_id or 0 for entry in answers)
    await _tell_department(act, report, notice, f"{newest}")


async def tell_returned(
    act: Act, report: SentReport, entries: Sequence[Reviewed], judgement: Judgement
) -> None:
    """Notify the department of returned answers, and of the day for correcting them."""
    by = await act.session.get_one(Person, act.actor.person_id)
    if judgement.due_on is None:
        return
    notice = AnswerReturned(
        round_id=report.round_id,
        round_key=report.round_key,
        department_id=report.department_id,
        department=report.department,
        verdict=judgement.verdict,
        codes=tuple(entry.code for entry in entries),
        reason=judgement.reason,
        due_on=judgement.due_on,
        by=by.full_name,
    )
    seen = ".".join(entry.seen for entry in entries[:_NAMED])
    await _tell_department(act, report, notice, f"{seen}:{len(entries)}")


async def _tell_department(act: Act, report: SentReport, notice: Notice, about: str) -> None:
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    people = {one.person_id for one in told.of(report.department_id)}
    people |= {report.submitted_by_id} if report.is_instead else set()
    people.discard(act.actor.person_id)
    await Posting.of(act).to(sorted(people), notice, about)
