"""After files came for a task: shows its state; the person confirms, adds or takes files back."""

import re
from collections.abc import Awaitable, Callable

from markupsafe import Markup

from core.dialogue.step import Go, Hand, Move, Reply, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.reporting.evidence.files import added_now
from core.reporting.evidence.likely import Candidate, named_in
from core.reporting.evidence.taking_back import take_back
from core.reporting.versions import version_of
from core.reporting.words import colleagues
from core.reporting.words import files_received as texts
from core.screen import Choice, Screen, join
from handlers.reporting.data import ReportingData, data_of, place_of
from handlers.reporting.keeping_answers import difficulty_in
from handlers.reporting.levels import level_choices
from handlers.reporting.report import DIFFICULTY, RECEIVED, TASK, card_of, drafted_by

# Steps of handlers.reporting.withdrawing.
WITHDRAWAL, WITHDRAWAL_REASON = "withdraw.choose", "withdraw.reason"
LEVEL = "report.level"
RESULT = "report.result"
EVIDENCE = "report.evidence"
SCORE = "report.score"
EXPLANATION = "report.explanation"

CONFIRM = "confirm"
MORE = "more"
DROP = "drop"

_CODE = re.compile(r"[0-9]+[.][0-9]+")

Take = Callable[[Turn, Reply], Awaitable[Move]]


def led(take: Take) -> Take:
    """Pass files to the task in their caption, and words headed "khó khăn" to a difficulty."""

    async def answer(turn: Turn, reply: Reply) -> Move:
        if other := await _other_task(turn, reply):
            return other
        words = difficulty_in(reply)
        if not (words or (reply.files and reply.text)):
            return await take(turn, reply)
        card = await card_of(turn)
        if words and not card.entry(data_of(turn)["task_id"]).owes_explanation:
            place = place_of(turn)
            return Hand(DIFFICULTY, place, Reply(text=words))
        named = named_in(reply.text, [Candidate(card, entry) for entry in card.entries])
        if len(named) != 1:
            return await take(turn, reply)
        there = named[0].entry.task_id
        files = Reply(files=reply.files)
        if there == data_of(turn)["task_id"]:
            return await take(turn, files)
        place = place_of(turn)
        return Hand(TASK, {**place, **ReportingData(task_id=there)}, files)

    return answer


async def _other_task(turn: Turn, reply: Reply) -> Go | None:
    """Open another task of the report whose code alone is typed: it is no result."""
    if reply.choice or reply.files or not _CODE.fullmatch(reply.text):
        return None
    entry = (await card_of(turn)).by_code(reply.text)
    if entry is None or entry.task_id == data_of(turn)["task_id"]:
        return None
    return Go(TASK, {**place_of(turn), **ReportingData(task_id=entry.task_id)})


async def after_files(turn: Turn, reply: Reply, note: Markup) -> Go:
    """Show the task after these files, remembering them until the next ones come."""
    place = place_of(turn)
    card = await card_of(turn)
    hashes = [file.sha256 for file in reply.files]
    ids = await added_now(turn.act, hashes, card.report_id, place["task_id"])
    if card.entry(place["task_id"]).written_by_id not in {None, turn.actor.person_id}:
        return Go(TASK, place, note)  # shows a colleague's words in full first
    return Go(RECEIVED, {**place, **ReportingData(received=ids)}, note)


async def show_received(turn: Turn) -> Screen:
    """Show the task's state in two lines; ask for the level if it is unknown."""
    card = await card_of(turn)
    entry = card.entry(data_of(turn)["task_id"])
    drop = (
        (Choice(DROP, texts.drop(len(data_of(turn)["received"]))),)
        if data_of(turn)["received"]
        else ()
    )
    if entry.progress is None:
        text = join((texts.state(entry), dialogue.as_note(texts.ask_level())), "\n")
        choices = (*level_choices(), Choice(MORE, texts.more()), *drop)
        return Screen(text, choices=choices, version=version_of(entry))
    confirm = () if entry.is_done else (Choice(CONFIRM, texts.confirm()),)
    choices = (*confirm, Choice(MORE, texts.more()), *drop)
    colleague = colleagues.drafted(drafted_by(turn, entry))
    text = join((texts.state(entry), colleague), "\n")
    return Screen(text, choices=choices, version=version_of(entry))


async def drop_received(turn: Turn) -> Go:
    """Take back the last files: at once before sending, with a reason afterwards."""
    ids = data_of(turn).get("received", ())
    place = place_of(turn)
    if not ids:
        raise UserError(texts.nothing_to_drop())
    card = await card_of(turn)
    if card.submitted_at is not None:
        if len(ids) == 1:
            return Go(WITHDRAWAL_REASON, ReportingData(id=ids[0]))
        return Go(WITHDRAWAL, ReportingData(nd=place["task_id"]))
    count = await take_back(turn.act, ids)
    note = texts.dropped(count, card.entry(place["task_id"]).code)
    return Go(RECEIVED, {**place, **ReportingData(received=[])}, note)
