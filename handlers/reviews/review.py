"""Reviewing reports: accepting answers, returning them, asking for explanations."""

from collections.abc import Sequence

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Tell, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.plan.current import current_plan
from core.reporting.evidence.files import read_files
from core.reporting.words.proving import files_of
from core.reviews.judgement import Judgement
from core.reviews.reviews import ReviewCard, Reviewed, reports_to_review
from core.reviews.words import refusals as review_refusals
from core.reviews.words import reviews as texts
from core.screen import AccessFacts, Choice, Item, Screen
from core.vietnamese import name_key
from core.wording import refusals
from handlers.questions.question import not_understood
from handlers.reporting.file import take_out
from handlers.reporting.report import ID
from handlers.reviews.data import ReviewData, data_of
from handlers.reviews.judging import CARD, REASON, SCORE, TASK, details, judge, review_card, to_card
from models import Verdict

LIST = "review.list"

_ACCEPT, _SCORE, _RETURN, _EXPLAIN = "pass ", "score ", "return ", "explain "
_VERDICTS = {_RETURN: Verdict.RETURNED, _EXPLAIN: Verdict.EXPLAIN}
_TASK = "task "
_FILES, _TO_CARD = "files", "card"


async def open_review(turn: Turn, words: str) -> Move:
    """Open the named answer or report, or the list of waiting ones."""
    turn.actor.require_reviewing()
    named = [int(word) for word in words.split() if ID.fullmatch(word)]
    match named:
        case [round_id, department_id]:
            return Go(CARD, ReviewData(round_id=round_id, department_id=department_id))
        case [round_id, department_id, task_id]:
            place = {"round_id": round_id, "department_id": department_id}
            return Go(TASK, {**place, **ReviewData(task_id=task_id)})
    return Go(LIST)


async def show_list(turn: Turn) -> Screen:
    """Show the reports of this reviewer, those with waiting answers first."""
    turn.actor.require_reviewing()
    plan = await current_plan(turn.session, turn.actor.organization_id)
    if plan is None:
        raise UserError(refusals.no_round())
    key = turn.office.coordinating_key
    cards = await reports_to_review(turn.session, turn.actor, key, plan.id)
    items = tuple(
        Item(texts.waiting_line(card), Choice(_opens(card), texts.waiting_button(card)))
        for card in cards
    )
    waiting = sum(bool(card.waiting) for card in cards)
    return Screen(texts.waiting_heading(waiting), items=items, choices=(to_menu(),))


async def take_list(turn: Turn, reply: Reply) -> Move:
    """Ask again; every choice is a command."""
    return await not_understood(turn, reply)


async def show_card(turn: Turn) -> Screen:
    """Show every answer of the report with its state."""
    card = await review_card(turn)
    waiting = _seen(card.waiting)
    count = len(card.waiting)
    lead = (
        (
            Choice(_ACCEPT + waiting, texts.pass_all(count)),
            Choice(_RETURN + waiting, texts.return_all(count)),
            Choice(_EXPLAIN + waiting, texts.explain_all(count)),
        )
        if count
        else ()
    )
    return Screen(
        texts.card_heading(card.report, turn.office.local(card.report.submitted_at)),
        items=tuple(
            Item(
                texts.card_line(entry),
                Choice(f"{_TASK}{entry.task_id}", texts.entry_button(entry)),
            )
            for entry in card.entries
        ),
        foot=texts.card_state(card),
        choices=(*lead, go_back(), to_menu()),
        gives=_given(card),
    )


def _given(card: ReviewCard, **more: int) -> tuple[AccessFacts, ...]:
    report = card.report
    facts = {"round_id": report.round_id, "department_id": report.department_id}
    return (AccessFacts("review", {**facts, **more}),)


async def take_card(turn: Turn, reply: Reply) -> Move:
    """Open an answer, or judge all waiting ones."""
    card = await review_card(turn)
    if reply.choice and reply.choice.startswith(_TASK):
        return Go(TASK, {**turn.data, **ReviewData(task_id=int(reply.choice.removeprefix(_TASK)))})
    if reply.choice:
        seen = _seen(card.waiting)
        if reply.choice.partition(" ")[2] != seen:
            return Stay(dialogue.as_note(review_refusals.changed_meanwhile()))
        return await _judge_or_ask(turn, card, reply.choice, card.waiting)
    for entry in card.entries:
        if entry.code == reply.text.strip():
            return Go(TASK, {**turn.data, **ReviewData(task_id=entry.task_id)})
    return await not_understood(turn, reply)


async def show_task(turn: Turn) -> Screen:
    """Show one whole answer, and ask for the verdict."""
    card = await review_card(turn)
    entry = card.entry(data_of(turn)["task_id"])
    has_score = entry.max_score is not None
    accepting = (Choice(_ACCEPT + entry.seen, texts.accept(entry)),)
    choices = (  # evidence comes before the verdicts
        *((Choice(_FILES, texts.see_files(count)),) if (count := files_of(entry)) else ()),
        *(() if entry.verdict == Verdict.PASSED else accepting),
        *((Choice(_SCORE + entry.seen, texts.accept_with_score(entry)),) if has_score else ()),
        Choice(_RETURN + entry.seen, texts.give_back()),
        Choice(_EXPLAIN + entry.seen, texts.want_explanation()),
        Choice(_TO_CARD, texts.to_report()),
    )
    return Screen(
        details(card, entry),
        foot=texts.entry_state(entry),
        choices=choices,
        gives=_given(card, task_id=entry.task_id),
    )


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Take the verdict."""
    card = await review_card(turn)
    entry = card.entry(data_of(turn)["task_id"])
    if reply.choice == _TO_CARD:
        return to_card(turn)
    if reply.choice == _FILES:
        return await _send_files(turn, card, entry)
    choice = reply.choice or _meant(reply.text, entry)
    if choice is None:
        return Stay(dialogue.not_understood())
    if choice.partition(" ")[2] != entry.seen:
        return Stay(dialogue.as_note(review_refusals.changed_meanwhile()))
    if choice.startswith(_SCORE):
        return Go(SCORE, {**turn.data, **ReviewData(seen=[entry.seen])})
    return await _judge_or_ask(turn, card, choice, (entry,))


def _meant(words: str, entry: Reviewed) -> str | None:
    """Give the choice that typed words mean."""
    return _ACCEPT + entry.seen if name_key(words) in texts.WORDS_FOR_PASS else None


async def _judge_or_ask(
    turn: Turn, card: ReviewCard, choice: str, entries: Sequence[Reviewed]
) -> Move:
    """Accept at once, or ask for the reason of another verdict."""
    seen = [entry.seen for entry in entries]
    if choice.startswith(_ACCEPT):
        return await judge(turn, card, seen, Judgement(Verdict.PASSED))
    verdict = next(value for key, value in _VERDICTS.items() if choice.startswith(key))
    return Go(REASON, {**turn.data, **ReviewData(seen=seen, verdict=verdict.value)})


async def _send_files(turn: Turn, card: ReviewCard, entry: Reviewed) -> Move:
    folder = turn.office.evidence_directory
    files = await read_files(
        turn.session, turn.actor, folder, entry.report_id, entry.task_id, carried=entry.carried
    )
    again = Choice(f"{_opens(card)} {entry.task_id}", texts.to_task(entry.code))
    choices = (again, *take_out(files, f"nd {entry.task_id}"), to_menu())
    text = texts.files_sent(entry.code, len(files), files_of(entry))
    return Tell(Screen(text, choices=choices, files=files, is_record=True))


def _seen(entries: Sequence[Reviewed]) -> str:
    """Give a mark of the shown versions of these answers, short enough for a button."""
    return f"{len(entries)}.{max((entry.answer_id for entry in entries), default=0)}"


def _opens(card: ReviewCard) -> str:
    return f"/duyet {card.report.round_id} {card.report.department_id}"


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(LIST)


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, take_list),
        Step(CARD, show_card, take_card, back=_to_list),
        Step(TASK, show_task, take_task, back=to_card),
    ),
    commands={"duyet": open_review},
)
