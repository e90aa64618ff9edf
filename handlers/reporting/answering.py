"""Answering one task: its level, then result and evidence, then the confirmation."""

from dataclasses import replace

from markupsafe import Markup

from core.dialogue.screens import go_back
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.history.words import history as history_texts
from core.numbers import read_number
from core.reporting import answers, undoing
from core.reporting.card import Card, Entry
from core.reporting.evidence.likely import TaskOnCard
from core.reporting.evidence.symbols import find_documents
from core.reporting.previous import Previous, draft_as_before, previous_answers
from core.reporting.versions import version_of
from core.reporting.words import answering as texts
from core.reporting.words import colleagues, review_results
from core.reporting.words.proving import files_of
from core.screen import Choice, Screen, join
from handlers.reporting.colleagues import add_explanation, keep_explanation, keep_result, unseen
from handlers.reporting.data import data_of, place_of, report_place_of
from handlers.reporting.files_of_task import send_files_of
from handlers.reporting.keeping_answers import EXPLAINS, KEEPS, take_words_and_files, task_in_round
from handlers.reporting.levels import (
    TAKE_AS_BEFORE,
    chosen_level,
    is_level_choice,
    level_told,
    levels_screen,
)
from handlers.reporting.other_task import led
from handlers.reporting.putting_right import keep_level, lacks_proof, take_instead
from handlers.reporting.received import (
    CONFIRM,
    DROP,
    MORE,
    after_files,
    drop_received,
    show_received,
)
from handlers.reporting.report import card_of, drafted_by
from handlers.reporting.steps import (
    CARD,
    DIFFICULTY,
    EVIDENCE,
    EXPLANATION,
    LEVEL,
    RECEIVED,
    RESULT,
    SCORE,
    TASK,
)

_OPENED = (RESULT, EVIDENCE, DIFFICULTY, LEVEL, SCORE, EXPLANATION)
_TO_CARD = "card"
_FILES = "files"
_NOTHING = Markup()


async def show_task(turn: Turn) -> Screen:
    """Ask how far the task is, or show the answer so far if that is known."""
    card, entry = await _entry(turn)
    history = Choice(f"/lichsu task {entry.task_id} {card.round_id}", history_texts.history())
    if entry.progress is None:
        return levels_screen(card, entry, await _before(turn, card, entry), (history,))
    has_score = entry.max_score is not None
    difficulty = Choice(DIFFICULTY, texts.tell_difficulty())
    files = Choice(_FILES, texts.see_files(count)) if (count := files_of(entry)) else None
    steps = (  # short buttons share a row
        *((Choice(EXPLANATION, texts.explain()),) if entry.owes_explanation else ()),
        Choice(RESULT, texts.write_result(has_result=bool(entry.result))),
        Choice(EVIDENCE, texts.send_evidence()),
        *((Choice(SCORE, texts.give_score()),) if has_score else ()),
        Choice(LEVEL, texts.change_level()),
        *((files, history, difficulty) if files else (difficulty, history)),
        Choice(_TO_CARD, texts.to_card()),
    )
    confirm = () if entry.is_done else (Choice(CONFIRM, texts.confirm()),)
    so_far = (texts.answer_so_far(entry), colleagues.drafted(drafted_by(turn, entry)))
    heading = texts.task_heading(entry, card.scored_year)
    text = join((heading, join(so_far, "\n"), review_results.on_task(entry)))
    choices = (*confirm, *steps)
    foot = texts.answer_hint(entry)
    return Screen(text, foot=foot, choices=choices, version=version_of(entry))


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Take a level, a confirmation, words as the result, files as evidence."""
    if reply.choice == CONFIRM:
        return await _confirm(turn)
    if reply.choice in _OPENED:
        return Go(reply.choice, turn.data)
    if reply.choice in {_TO_CARD, _FILES}:
        return to_card(turn) if reply.choice == _TO_CARD else await send_files_of(turn)
    if reply.choice == TAKE_AS_BEFORE or is_level_choice(reply):
        return await take_level(turn, reply)
    if reply.choice:  # a button of an earlier version
        return Stay(dialogue.not_understood(), is_miss=True)
    _, entry = await _entry(turn)
    return await _take_typed(turn, entry, reply)


async def _take_typed(turn: Turn, entry: Entry, reply: Reply) -> Move:
    """Take words and files: what puts something right, a level, else a result."""
    if not reply.files and (move := await take_instead(turn, entry, reply)):
        return move
    if entry.progress is None or chosen_level(reply) is not None:
        return await take_level(turn, reply)
    if entry.owes_explanation and reply.text and not reply.files:
        return Stay(await add_explanation(turn, task_in_round(turn), entry, reply.text))
    kept = await take_words_and_files(turn, reply)
    return await after_files(turn, reply, kept.note) if reply.files else kept


async def take_received(turn: Turn, reply: Reply) -> Move:
    """Take an action on the files that just came, or an answer for the task."""
    if reply.choice in {MORE, DROP}:
        return _to_task(turn) if reply.choice == MORE else await drop_received(turn)
    return await take_task(turn, reply)


async def show_level(turn: Turn) -> Screen:
    """Ask how far the task is."""
    card, entry = await _entry(turn)
    return levels_screen(card, entry, await _before(turn, card, entry))


async def take_level(turn: Turn, reply: Reply) -> Go | Stay:
    """Record the level; also record files and words that come instead, and ask again."""
    if reply.files and (chosen_level(reply) is not None or texts.means_as_before(reply.text)):
        files = await take_words_and_files(turn, Reply(files=reply.files))
        move = await take_level(turn, replace(reply, files=()))
        note = join((files.note, move.note), " ")
        return await after_files(turn, reply, note) if isinstance(move, Go) else Stay(note)
    if reply.choice == TAKE_AS_BEFORE or texts.means_as_before(reply.text):
        return await _take_as_before(turn, *await _entry(turn))
    level = level_told(turn, reply)
    if level is None:
        return await _take_early(turn, reply)
    _, entry = await _entry(turn)
    return await keep_level(turn, entry, level)


async def _take_early(turn: Turn, reply: Reply) -> Go | Stay:
    """Record files and words that came before the level is known."""
    if not (reply.files or texts.says_what_was_done(reply.text)):
        return Stay(texts.level_not_understood(), is_miss=True)
    kept = await take_words_and_files(turn, reply)
    if reply.files:
        return await after_files(turn, reply, kept.note)
    return Stay(join((kept.note, texts.level_not_understood()), " "))


async def show_result(turn: Turn) -> Screen:
    """Ask for the result in words."""
    _, entry = await _entry(turn)
    return await _asking(turn, texts.ask_result(), so_far=colleagues.so_far(entry.result))


async def take_result(turn: Turn, reply: Reply) -> Move:
    """Record the words, replacing the result that was shown."""
    if reply.files:
        return await _onwards(turn, reply)
    _, entry = await _entry(turn)
    return Go(TASK, turn.data, await keep_result(turn, task_in_round(turn), entry, reply.text))


async def show_evidence(turn: Turn) -> Screen:
    """Ask for files."""
    return await _asking(turn, texts.ask_evidence())


async def take_evidence(turn: Turn, reply: Reply) -> Move:
    """Record files as evidence and words as the result, because words may cite documents."""
    if lacks_proof(reply):
        return _to_task(turn, texts.no_proof())
    return await _onwards(turn, reply)


async def show_score(turn: Turn) -> Screen:
    """Ask for the department's own score."""
    _, entry = await _entry(turn)
    so_far = colleagues.score_so_far(entry.self_score)
    return await _asking(turn, texts.ask_score(entry), so_far=so_far)


async def take_score(turn: Turn, reply: Reply) -> Move:
    """Record the score."""
    score = read_number(reply.text)
    if score is None:
        return Stay(texts.score_not_understood(), is_miss=True)
    _, entry = await _entry(turn)
    if entry.self_score != score and unseen(turn, entry, "self_score"):
        return Stay(colleagues.score_meanwhile(entry))
    await answers.set_self_score(turn.act, task_in_round(turn), score)
    return Go(TASK, turn.data, texts.score_kept(score))


async def show_explanation(turn: Turn) -> Screen:
    """Ask for the explanation that a reviewer wants, or for evidence that the task is done."""
    _, entry = await _entry(turn)
    so_far = join((review_results.on_task(entry), colleagues.so_far(entry.explanation)))
    return await _asking(turn, texts.ask_explanation(entry), so_far=so_far)


async def take_explanation(turn: Turn, reply: Reply) -> Move:
    """Record files as evidence, also a document's symbol if no reviewer asked for an explanation.

    Record other words as the explanation.
    """
    _, entry = await _entry(turn)
    if reply.files or (find_documents(reply.text) and not entry.owes_explanation):
        return await _onwards(turn, reply)
    if lacks_proof(reply) and not entry.owes_explanation:
        return Stay(texts.no_proof_why())
    return Go(TASK, turn.data, await keep_explanation(turn, task_in_round(turn), entry, reply.text))


async def _before(turn: Turn, card: Card, entry: Entry) -> Previous | None:
    return (await previous_answers(turn.session, card)).get(entry.task_id)


async def _take_as_before(turn: Turn, card: Card, entry: Entry) -> Go | Stay:
    """Copy the last answer into the draft, without confirming it."""
    said = await _before(turn, card, entry)
    if said is None:
        return Stay(texts.level_not_understood(), is_miss=True)
    if unseen(turn, entry):
        return Go(TASK, turn.data, colleagues.changed_meanwhile(entry))
    await draft_as_before(turn.act, task_in_round(turn), said)
    return Go(TASK, turn.data)


def to_card(turn: Turn) -> Go:
    """Lead back to the list of tasks."""
    return Go(CARD, report_place_of(turn))


def _to_task(turn: Turn, note: Markup = _NOTHING) -> Go:
    return Go(TASK, place_of(turn), note)


async def _onwards(turn: Turn, reply: Reply) -> Go:
    kept = await take_words_and_files(turn, reply)
    return await after_files(turn, reply, kept.note) if reply.files else _to_task(turn, kept.note)


async def _asking(turn: Turn, question: Markup, so_far: Markup = _NOTHING) -> Screen:
    """Ask a question below the words that the answer will replace."""
    card, entry = await _entry(turn)
    heading = join((texts.task_heading(entry, card.scored_year), so_far))
    return Screen(heading, foot=question, choices=(go_back(),), version=version_of(entry))


async def _confirm(turn: Turn) -> Move:
    card, entry = await _entry(turn)
    if unseen(turn, entry):
        return Stay(colleagues.changed_meanwhile(entry))
    try:
        await answers.confirm(turn.act, task_in_round(turn), office=turn.office)
    except answers.UnprovenError:
        return Go(EXPLANATION, turn.data)
    back = to_card(turn)
    note = texts.confirmed(entry.code, entry.progress, is_sent=card.submitted_at is not None)
    return Go(back.step, back.data, note)


async def _entry(turn: Turn) -> TaskOnCard:
    card = await card_of(turn)
    return TaskOnCard(card, card.entry(data_of(turn)["task_id"]))


TOPIC = Topic(
    steps=(
        *(
            Step(name, show, led(take), back=back, takes_files=True, keeps=keeps)
            for name, show, take, back, keeps in (
                (TASK, show_task, take_task, to_card, KEEPS),
                (RECEIVED, show_received, take_received, _to_task, KEEPS),
                (LEVEL, show_level, take_level, _to_task, KEEPS),
                (RESULT, show_result, take_result, _to_task, KEEPS),
                (EVIDENCE, show_evidence, take_evidence, _to_task, KEEPS),
                (EXPLANATION, show_explanation, take_explanation, _to_task, EXPLAINS),
            )
        ),
        Step(SCORE, show_score, take_score, back=_to_task, refuses_files=True, takes_numbers=True),
    ),
    undoing=undoing,
)
