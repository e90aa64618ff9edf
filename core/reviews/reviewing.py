"""Reviewing: an answer passes, is returned, or needs an explanation; every review is stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.audit import had_a_hand_in, record_act
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.act import Act
from core.people.mutual_acceptance import note_flags
from core.reporting.reasons import checked_reason
from core.reviews.hearers import tell_passed, tell_returned
from core.reviews.judgement import Judgement
from core.reviews.reviews import ReviewCard, Reviewed
from core.reviews.words import refusals as texts
from models import Review, Verdict

_WRITING = ("draft written", "answer confirmed")  # core.reporting.answers
_FURTHEST = 60  # working days for a correction


async def review(
    act: Act, card: ReviewCard, seen: Sequence[str], judgement: Judgement, *, office: Office
) -> list[Reviewed]:
    """Judge the answers that were shown and give them; raise `UserError` when one changed since.

    The department is notified of returned answers, and when the last answer of its report passes.

    Loading the card checked that this actor may review it. Nobody judges a version that they wrote
    or confirmed, even in part.
    """
    entries = [entry for entry in card.entries if entry.seen in seen]
    if not entries or len(entries) != len(set(seen)):
        raise UserError(texts.changed_meanwhile())
    answers = [entry.answer_id for entry in entries]
    if await had_a_hand_in(act.session, act.actor, "answer", answers, _WRITING):
        raise NotAllowedError(texts.not_ones_own())
    if judgement.verdict != Verdict.PASSED:
        judgement = replace(
            judgement,
            reason=checked_reason(judgement.reason),
            due_on=check_due(judgement.due_on, office, act.now.date()),
        )
    for entry in entries:
        if not _is_stored_already(entry, judgement):
            await _judge(act, entry, judgement)
    if judgement.verdict == Verdict.PASSED:
        await note_flags(act.session, act.actor.organization_id, act.now)
        await tell_passed(act, card.report)
    else:
        await tell_returned(act, card.report, entries, judgement)
    return entries


def _is_stored_already(entry: Reviewed, judgement: Judgement) -> bool:
    """Tell whether the same acceptance is already stored."""
    score = judgement.verified_score
    is_same_score = score is None or score == entry.verified_score
    return judgement.verdict == Verdict.PASSED == entry.verdict and is_same_score


async def _judge(act: Act, entry: Reviewed, judgement: Judgement) -> None:
    score = judgement.verified_score
    if judgement.verdict == Verdict.PASSED and score is None:
        score = entry.self_score  # the department's own score is accepted
    if score is not None:
        check_score(score, entry.max_score)
    made = Review(
        answer_id=entry.answer_id,
        verdict=judgement.verdict,
        verified_score=score,
        reason=judgement.reason,
        due_on=judgement.due_on,
        reviewed_by_id=act.actor.person_id,
        reviewed_at=act.now,
    )
    act.session.add(made)
    await act.session.flush()
    before = {
        "verdict": entry.verdict,
        "verified_score": _digits(entry.verified_score),
    }
    after = {
        "task_id": entry.task_id,
        "answer_id": entry.answer_id,
        "verdict": judgement.verdict,
        "verified_score": _digits(score),
        "reason": judgement.reason,
        "due_on": judgement.due_on.isoformat() if judgement.due_on else None,
    }
    record_act(
        act,
        "answer reviewed",
        "review",
        made.id,
        before=before if entry.verdict else None,
        after=after,
    )


def check_score(score: Decimal, most: Decimal | None) -> Decimal:
    """Give a verified score; raise `UserError` unless it is within 0 and the task's maximum."""
    if most is None:
        raise UserError(texts.no_score_here())
    if not 0 <= score <= most or score != round(score, 2):
        raise UserError(texts.score_not_valid(most))
    return score


def check_due(due_on: date | None, office: Office, today: date) -> date:
    """Give the working day for a correction; raise `UserError` when it is past or too far."""
    last = office.calendar.working_day(_FURTHEST, today)
    day = office.calendar.on_or_after(due_on) if due_on else None
    if day is None or not today < day <= last:
        raise UserError(texts.day_not_valid(last))
    return day


def _digits(score: Decimal | None) -> str | None:
    return None if score is None else str(score)
