"""Taking a reviewer's verdict: the score, the reason, the day for corrections."""

from collections.abc import Sequence

from markupsafe import Markup

from core.deadlines.words import pauses
from core.dialogue.screens import go_back
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.errors import UserError
from core.numbers import read_number
from core.reporting.reasons import checked_reason
from core.reporting.report_key import ReportKey
from core.reporting.words import answering
from core.reviews.judgement import Judgement
from core.reviews.reviewing import check_due, check_score, review
from core.reviews.reviews import ReviewCard, Reviewed, load_review_card
from core.reviews.words import refusals as review_refusals
from core.reviews.words import reviews as texts
from core.screen import Choice, Screen, join
from handlers.deadlines.days import day_said
from handlers.dialogue.keeping import REVIEW_WORDS
from handlers.documents.as_typed import seen_as_typed
from handlers.reviews.data import ReviewData, data_of
from models import Verdict

CARD = "review.card"  # handlers.reviews.review
TASK = "review.task"  # handlers.reviews.review
SCORE = "review.score"
REASON = "review.reason"
DAY = "review.day"

_OFFERED = (1, 2, 3, 5)  # working days for corrections


async def show_score(turn: Turn) -> Screen:
    """Ask for the verified score."""
    card = await review_card(turn)
    entry = card.entry(data_of(turn)["task_id"])
    if entry.max_score is None:
        raise UserError(review_refusals.no_score_here())
    question = texts.ask_score(entry.max_score)
    return Screen(details(card, entry), foot=question, choices=(go_back(),))


async def take_score(turn: Turn, reply: Reply) -> Move:
    """Accept the answer with this score."""
    score = read_number(reply.text)
    if score is None:
        return Stay(texts.score_not_understood(), is_miss=True)
    entry = await _asked_about(turn)
    judgement = Judgement(Verdict.PASSED, verified_score=check_score(score, entry.max_score))
    return await judge(turn, await review_card(turn), data_of(turn)["seen"], judgement)


async def show_reason(turn: Turn) -> Screen:
    """Ask for the reason."""
    verdict = Verdict(data_of(turn)["verdict"])
    return Screen(texts.ask_reason(verdict, await _codes(turn)), choices=(go_back(),))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Take the reason."""
    return Go(DAY, {**turn.data, **ReviewData(reason=checked_reason(reply.text))})


async def show_day(turn: Turn) -> Screen:
    """Ask for the day."""
    days = [turn.office.calendar.working_day(count, turn.today) for count in _OFFERED]
    choices = tuple(
        Choice(f"day {day.isoformat()}", pauses.day_choice(day, turn.today)) for day in days
    )
    return Screen(texts.ask_day(), choices=(*choices, go_back()))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Take the day; record the verdict, and the department is notified."""
    wanted = day_said(turn, reply)
    if wanted is None:
        return Stay(pauses.day_not_understood(), is_miss=True)
    day = check_due(wanted, turn.office, turn.today)
    verdict = Verdict(data_of(turn)["verdict"])
    judgement = Judgement(verdict, data_of(turn)["reason"], day)
    return await judge(turn, await review_card(turn), data_of(turn)["seen"], judgement)


async def judge(turn: Turn, card: ReviewCard, seen: Sequence[str], judgement: Judgement) -> Go:
    """Record the verdict, and go back to the report."""
    entries = await review(turn.act, card, seen, judgement, office=turn.office)
    codes = [entry.code for entry in entries]
    if judgement.due_on is not None:
        note = texts.given_back(judgement.verdict, codes, judgement.due_on)
    else:
        only = entries[0] if len(entries) == 1 else None
        score = judgement.verified_score
        if score is None and only is not None:
            score = only.self_score
        note = texts.passed(codes, score)
    return Go(CARD, place_of(turn), note)


async def review_card(turn: Turn) -> ReviewCard:
    """Read the current report; raise unless the person may review it."""
    key = ReportKey(data_of(turn)["round_id"], data_of(turn)["department_id"])
    return await load_review_card(turn.session, turn.actor, key, turn.office.coordinating_key)


def details(card: ReviewCard, entry: Reviewed) -> Markup:
    """Show a whole answer."""
    heading = answering.task_heading(entry, card.report.scored_year)
    return join([heading, answering.answer_so_far(entry)])


def place_of(turn: Turn) -> ReviewData:
    """Give the facts that identify the step's report."""
    data = data_of(turn)
    return ReviewData(round_id=data["round_id"], department_id=data["department_id"])


async def _asked_about(turn: Turn) -> Reviewed:
    return (await review_card(turn)).entry(data_of(turn)["task_id"])


async def _codes(turn: Turn) -> list[str]:
    seen = data_of(turn)["seen"]
    return [entry.code for entry in (await review_card(turn)).entries if entry.seen in seen]


def to_card(turn: Turn) -> Go:
    """Lead back to the report."""
    return Go(CARD, place_of(turn))


def _to_task(turn: Turn) -> Go:
    return Go(TASK, {**place_of(turn), **ReviewData(task_id=data_of(turn)["task_id"])})


def _before_reason(turn: Turn) -> Go:
    """Lead back to the open answer, or to the report if all answers are judged."""
    return _to_task(turn) if "task_id" in turn.data else to_card(turn)


def _to_reason(turn: Turn) -> Go:
    return Go(REASON, {key: value for key, value in turn.data.items() if key != "reason"})


TOPIC = Topic(
    steps=(
        Step(SCORE, show_score, take_score, back=_to_task, refuses_files=True, takes_numbers=True),
        Step(
            REASON,
            show_reason,
            take_reason,
            back=_before_reason,
            refuses_files=True,
            keeps=REVIEW_WORDS,
        ),
        seen_as_typed(
            Step(DAY, show_day, take_day, back=_to_reason, refuses_files=True),
            ("reason",),
            _to_reason,
        ),
    ),
)
