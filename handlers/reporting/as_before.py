"""Repeating the previous round's answers: shows them, then asks for missing evidence."""

from dataclasses import replace

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.card import Card, Entry
from core.reporting.evidence.symbols import find_documents
from core.reporting.previous import confirm_as_before, unanswered_as_before, wants_proof
from core.reporting.versions import version_of
from core.reporting.words import answering, colleagues
from core.reporting.words import as_before as texts
from core.screen import Choice, Item, Screen, join
from handlers.questions.question import not_understood
from handlers.reporting.answering import to_card
from handlers.reporting.colleagues import keep_explanation, unseen
from handlers.reporting.data import ReportingData, data_of, report_place_of
from handlers.reporting.keeping_answers import EXPLAINS, take_words_and_files
from handlers.reporting.other_task import led
from handlers.reporting.report import card_of
from handlers.reporting.steps import AS_BEFORE, CARD

PROOF = "report.as_before.proof"

_CONFIRM = "confirm"
_SKIP = "skip"


async def show_all(turn: Turn) -> Screen:
    """Show each answer with its evidence, before anything is recorded."""
    card = await card_of(turn)
    known = await unanswered_as_before(turn.session, card)
    if not known:
        return Screen(texts.nothing_left(), choices=(go_back(), to_menu()))
    lacking = {one for one, said in known.items() if wants_proof(card.entry(one), said)}
    items = tuple(
        Item(texts.line(card.entry(task_id), said, wants_proof=task_id in lacking))
        for task_id, said in known.items()
    )
    return Screen(
        texts.heading(card, len(known)),
        items=items,
        foot=texts.ask(len(lacking)),
        lead=(Choice(_CONFIRM, texts.confirm(len(known))),),
        choices=(go_back(), to_menu()),
        gap="\n\n",
    )


async def take_all(turn: Turn, reply: Reply) -> Move:
    """Record the answers; then ask one by one about tasks that are done without evidence."""
    if not reply.agrees(_CONFIRM):
        return await not_understood(turn, reply)
    card = await card_of(turn)
    count, lacking = await confirm_as_before(turn.act, card)
    note = texts.kept(count)
    if not lacking:
        return Go(CARD, report_place_of(turn), note)
    first, *rest = lacking
    facts = {"task_id": first, "waiting": rest, "of": len(lacking), "skipped": []}
    return Go(PROOF, {**report_place_of(turn), **facts}, note)


async def show_proof(turn: Turn) -> Screen:
    """Ask for the evidence of one task, or for an explanation."""
    card = await card_of(turn)
    entry = card.entry(data_of(turn)["task_id"])
    number = data_of(turn)["of"] - len(data_of(turn)["waiting"])
    confirm = (Choice(_CONFIRM, answering.confirm()),) if entry.is_proven else ()
    return Screen(
        join(
            (
                texts.place_in_queue(number, data_of(turn)["of"]),
                answering.task_heading(entry, card.scored_year),
                answering.answer_so_far(entry),
            )
        ),
        foot=texts.onwards() if entry.is_proven else answering.ask_explanation(entry),
        choices=(*confirm, Choice(_SKIP, texts.skip()), go_back()),
        version=version_of(entry),
    )


async def take_proof(turn: Turn, reply: Reply) -> Move:
    """Record files, documents and words for this task until it is confirmed or skipped."""
    card = await card_of(turn)
    entry = card.entry(data_of(turn)["task_id"])
    if reply.choice == _SKIP:
        return await _next(turn, card, skipped=(entry.code,))
    if reply.choice == _CONFIRM:
        return await _confirm(turn, card, entry)
    if reply.files or find_documents(reply.text):
        kept: Stay = await take_words_and_files(turn, reply)
        return kept
    if not reply.text:
        return Stay(dialogue.not_understood())
    place = TaskInRound(card.round_id, entry.task_id)
    return Stay(await keep_explanation(turn, place, entry, reply.text))


async def _confirm(turn: Turn, card: Card, entry: Entry) -> Move:
    if unseen(turn, entry):
        return Stay(colleagues.changed_meanwhile(entry))
    place = TaskInRound(card.round_id, entry.task_id)
    try:
        await answers.confirm(turn.act, place, office=turn.office)
    except answers.UnprovenError:  # the evidence was withdrawn meanwhile
        return Stay(answering.ask_explanation(entry))
    note = answering.confirmed(entry.code, entry.progress, is_sent=card.submitted_at is not None)
    return replace(await _next(turn, card), note=note)


async def _next(turn: Turn, card: Card, skipped: tuple[str, ...] = ()) -> Go:
    """Go to the next task without evidence, or back to the report."""
    left = [*data_of(turn)["skipped"], *skipped]
    waiting = [one for one in data_of(turn)["waiting"] if _waits(card, one)]
    if not waiting:
        return Go(CARD, report_place_of(turn), texts.left(left) if left else dialogue.nothing())
    gone = len(data_of(turn)["waiting"]) - len(waiting)
    facts = {"task_id": waiting[0], "waiting": waiting[1:], "of": data_of(turn)["of"] - gone}
    return Go(PROOF, {**report_place_of(turn), **facts, **ReportingData(skipped=left)})


def _waits(card: Card, task_id: int) -> bool:
    """Tell whether a task is still on the card and unconfirmed."""
    return any(one.task_id == task_id and not one.is_done for one in card.entries)


TOPIC = Topic(
    steps=(
        Step(AS_BEFORE, show_all, take_all, back=to_card),
        Step(
            PROOF,
            show_proof,
            led(take_proof),
            back=to_card,
            takes_files=True,
            keeps=EXPLAINS,
        ),
    ),
)
