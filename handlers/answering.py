"""Answering for one task: how far it is, then result and evidence, then confirming."""

from dataclasses import replace

from markupsafe import Markup

from core.dialogue.screen import Choice, Screen, join
from core.dialogue.screens import GO_BACK, MENU, open_card
from core.dialogue.step import Go, Keeps, Move, Reply, Stay, Step, Tell, Topic, Turn
from core.numbers import read_number
from core.questions.free_words import Kind, kind_of
from core.rounds import progress
from core.rounds.card import Card, Entry
from core.rounds.documents import find_documents
from core.rounds.files import read_files
from core.rounds.previous import Previous, draft_as_before, previous_answers
from core.rounds.progress import Place
from core.rounds.versions import version_of
from core.texts import answering as texts
from core.texts import colleagues, kept_words, review_notices
from core.texts import history as history_texts
from core.texts.proving import files_of
from handlers.colleagues import add_explanation, keep_explanation, keep_result, unseen
from handlers.file import take_out
from handlers.levels import AS_BEFORE, level_of, level_said, levels_screen
from handlers.report import CARD, DIFFICULTY, TASK, card_of, drafted_by, review_post

LEVEL = "report.level"
RESULT = "report.result"
EVIDENCE = "report.evidence"
SCORE = "report.score"
EXPLANATION = "report.explanation"

_OPENED = (RESULT, EVIDENCE, DIFFICULTY, LEVEL, SCORE, EXPLANATION)
_CONFIRM = "confirm"
_TO_CARD = "card"
_FILES = "files"
_NOTHING = Markup()


async def show_task(turn: Turn) -> Screen:
    """Ask how far the task is, or show the answer so far when that is known."""
    card, entry = await _entry(turn)
    history = Choice(f"/lichsu task {entry.task_id} {card.round_id}", history_texts.history())
    if entry.progress is None:
        return levels_screen(card, entry, await _before(turn, card, entry), (history,))
    has_score = entry.max_score is not None
    steps = (
        *((Choice(EXPLANATION, texts.explain()),) if entry.owes_explanation else ()),
        Choice(RESULT, texts.write_result(has_result=bool(entry.result))),
        Choice(EVIDENCE, texts.send_evidence()),
        *((Choice(SCORE, texts.give_score()),) if has_score else ()),
        Choice(DIFFICULTY, texts.tell_difficulty()),
        Choice(LEVEL, texts.change_level()),
        *((Choice(_FILES, texts.see_files(count)),) if (count := files_of(entry)) else ()),
        history,
        Choice(_TO_CARD, texts.to_card()),
    )
    confirm = () if entry.is_done else (Choice(_CONFIRM, texts.confirm()),)
    so_far = (texts.answer_so_far(entry), colleagues.drafted(drafted_by(turn, entry)))
    heading = texts.task_heading(entry, card.scored_year)
    text = join((heading, join(so_far, "\n"), review_notices.on_task(entry)))
    choices = (*confirm, *steps)
    foot = texts.answer_hint(entry)
    return Screen(text, foot=foot, choices=choices, version=version_of(entry))


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Take a level, a confirmation, words as the result, files as evidence."""
    if reply.choice == _CONFIRM:
        return await _confirm(turn)
    if reply.choice in _OPENED:
        return Go(reply.choice, turn.data)
    if reply.choice in {_TO_CARD, _FILES}:
        return to_card(turn) if reply.choice == _TO_CARD else await _send_files(turn)
    _, entry = await _entry(turn)
    if reply.choice or entry.progress is None or level_of(reply) is not None:
        return await take_level(turn, reply)
    if entry.owes_explanation and reply.text and not reply.files:
        return Stay(await add_explanation(turn, _place(turn), entry, reply.text))
    return await take_words_and_files(turn, reply)


async def show_level(turn: Turn) -> Screen:
    """Ask how far the task is."""
    card, entry = await _entry(turn)
    return levels_screen(card, entry, await _before(turn, card, entry))


async def take_level(turn: Turn, reply: Reply) -> Go | Stay:
    """Keep the level; files and words that came early are kept too, and the question stays."""
    if reply.files and (level_of(reply) is not None or texts.means_as_before(reply.text)):
        files = await take_words_and_files(turn, Reply(files=reply.files))
        move = await take_level(turn, replace(reply, files=()))
        return replace(move, note=join((files.note, move.note), " "))
    if reply.choice == AS_BEFORE or texts.means_as_before(reply.text):
        return await _take_as_before(turn, *await _entry(turn))
    percent = level_of(reply)
    if percent is None and not reply.files and kind_of(reply.text) is Kind.RESULT:
        percent = level_said(reply.text)
    if percent is None:
        if reply.files or texts.says_what_was_done(reply.text):
            kept = await take_words_and_files(turn, reply)
            return Stay(join((kept.note, texts.level_not_understood()), " "))
        return Stay(texts.level_not_understood())
    _, entry = await _entry(turn)
    if entry.progress != percent and unseen(turn, entry, "progress"):
        return Go(LEVEL, turn.data, colleagues.level_meanwhile(entry))
    await progress.set_progress(turn.session, turn.actor, _place(turn), percent, turn.local_now)
    return Go(TASK, turn.data)


async def show_result(turn: Turn) -> Screen:
    """Ask for the result in words."""
    _, entry = await _entry(turn)
    return await _asking(turn, texts.ask_result(), so_far=colleagues.so_far(entry.result))


async def take_result(turn: Turn, reply: Reply) -> Move:
    """Keep the words in place of the result that was shown."""
    if reply.files:
        return _onwards(turn, await take_words_and_files(turn, reply))
    _, entry = await _entry(turn)
    return Go(TASK, turn.data, await keep_result(turn, _place(turn), entry, reply.text))


async def show_evidence(turn: Turn) -> Screen:
    """Ask for files."""
    return await _asking(turn, texts.ask_evidence())


async def take_evidence(turn: Turn, reply: Reply) -> Move:
    """Keep the files; words are kept as the result: a document's number and symbol may be words."""
    return _onwards(turn, await take_words_and_files(turn, reply))


async def show_score(turn: Turn) -> Screen:
    """Ask for the score that the department gives itself."""
    _, entry = await _entry(turn)
    so_far = colleagues.score_so_far(entry.self_score)
    return await _asking(turn, texts.ask_score(entry), so_far=so_far)


async def take_score(turn: Turn, reply: Reply) -> Move:
    """Keep the score."""
    score = read_number(reply.text)
    if score is None:
        return Stay(texts.score_not_understood())
    _, entry = await _entry(turn)
    if entry.self_score != score and unseen(turn, entry, "self_score"):
        return Stay(colleagues.score_meanwhile(entry))
    await progress.set_self_score(turn.session, turn.actor, _place(turn), score, turn.local_now)
    return Go(TASK, turn.data, texts.score_kept(score))


async def show_explanation(turn: Turn) -> Screen:
    """Ask for what a reviewer wants explained, or for what proves that it is done."""
    _, entry = await _entry(turn)
    so_far = join((review_notices.on_task(entry), colleagues.so_far(entry.explanation)))
    return await _asking(turn, texts.ask_explanation(entry), so_far=so_far)


async def take_explanation(turn: Turn, reply: Reply) -> Move:
    """Keep files as evidence, and a document's number when no reviewer asked for words.

    Other words are the explanation.
    """
    _, entry = await _entry(turn)
    if reply.files or (find_documents(reply.text) and not entry.owes_explanation):
        return _onwards(turn, await take_words_and_files(turn, reply))
    return Go(TASK, turn.data, await keep_explanation(turn, _place(turn), entry, reply.text))


async def _before(turn: Turn, card: Card, entry: Entry) -> Previous | None:
    return (await previous_answers(turn.session, card)).get(entry.task_id)


async def _take_as_before(turn: Turn, card: Card, entry: Entry) -> Go | Stay:
    """Put the last answer into the draft; nothing is confirmed by it."""
    said = await _before(turn, card, entry)
    if said is None:
        return Stay(texts.level_not_understood())
    if unseen(turn, entry):
        return Go(TASK, turn.data, colleagues.changed_meanwhile(entry))
    await draft_as_before(turn.session, turn.actor, _place(turn), said, turn.local_now)
    return Go(TASK, turn.data)


async def _send_files(turn: Turn) -> Move:
    """Send the task's files back to somebody who reports for it."""
    card, entry = await _entry(turn)
    folder = turn.office.evidence_directory
    files = await read_files(
        turn.session, turn.actor, folder, card.report_id, entry.task_id, carried=entry.carried
    )
    taking = take_out(files, f"nd {entry.task_id}")
    choices = (Choice(open_card(card), texts.to_card()), *taking, MENU)
    text = texts.files_sent(entry, len(files))
    return Tell(Screen(text, choices=choices, files=files, is_record=True))


def to_card(turn: Turn) -> Go:
    """Lead back to the list of tasks."""
    return Go(CARD, {key: turn.data[key] for key in ("round_id", "department_id")})


def _to_task(turn: Turn) -> Go:
    return Go(TASK, turn.data)


def _onwards(turn: Turn, move: Stay) -> Go:
    return Go(TASK, turn.data, move.note)


async def _asking(turn: Turn, question: Markup, so_far: Markup = _NOTHING) -> Screen:
    """Ask, after what the answer will replace: what is shown here may be overwritten."""
    card, entry = await _entry(turn)
    heading = join((texts.task_heading(entry, card.scored_year), so_far))
    return Screen(heading, foot=question, choices=(GO_BACK,), version=version_of(entry))


async def _confirm(turn: Turn) -> Move:
    card, entry = await _entry(turn)
    if unseen(turn, entry):
        return Stay(colleagues.changed_meanwhile(entry))
    try:
        await progress.confirm(turn.session, turn.actor, _place(turn), turn.local_now)
    except progress.UnprovenError:
        return Go(EXPLANATION, turn.data)
    if entry.has_draft and entry.judged is not None:
        place = (card.round_id, card.department_id)
        await review_post(turn).mended(place, entry.task_id)
    back = to_card(turn)
    note = texts.confirmed(entry.code, entry.progress, is_sent=card.submitted_at is not None)
    return Go(back.step, back.data, note)


async def take_words_and_files(turn: Turn, reply: Reply) -> Stay:
    """Keep files as evidence and words as a line of the result."""
    notes = []
    if reply.files:
        notes.append(await _take_files(turn, reply))
    if reply.text:
        await progress.add_result(
            turn.session, turn.actor, _place(turn), reply.text, turn.local_now
        )
        notes.append(texts.words_kept() if reply.files else texts.result_kept())
    return Stay(join(notes, " "))


async def _take_files(turn: Turn, reply: Reply) -> Markup:
    new = await progress.add_evidence(
        turn.session, turn.actor, _place(turn), reply.files, turn.local_now
    )
    return texts.evidence_kept(new, len(reply.files))


async def _entry(turn: Turn) -> tuple[Card, Entry]:
    card = await card_of(turn)
    return card, card.entry(turn.data["task_id"])


def _place(turn: Turn) -> Place:
    return Place(turn.data["round_id"], turn.data["task_id"])


async def _result_of(turn: Turn) -> Markup:
    _, entry = await _entry(turn)
    if entry.owes_explanation:
        return kept_words.explanation_of(entry.code)
    return kept_words.result_of(entry.code)


async def _explanation_of(turn: Turn) -> Markup:
    return kept_words.explanation_of((await _entry(turn))[1].code)


def _is_level(words: str) -> bool:
    return level_of(Reply(text=words)) is not None or texts.means_as_before(words)


_KEEPS = Keeps(_result_of, _is_level)
_WHY = Keeps(_explanation_of)

TOPIC = Topic(
    steps=(
        Step(TASK, show_task, take_task, back=to_card, takes_files=True, keeps=_KEEPS),
        Step(LEVEL, show_level, take_level, back=_to_task, takes_files=True, keeps=_KEEPS),
        Step(RESULT, show_result, take_result, back=_to_task, takes_files=True, keeps=_KEEPS),
        Step(EVIDENCE, show_evidence, take_evidence, back=_to_task, takes_files=True, keeps=_KEEPS),
        Step(SCORE, show_score, take_score, back=_to_task, refuses_files=True, takes_numbers=True),
        Step(
            EXPLANATION, show_explanation, take_explanation, _to_task, takes_files=True, keeps=_WHY
        ),
    ),
)
