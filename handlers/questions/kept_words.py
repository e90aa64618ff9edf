"""Kept sentences: asks whether one is an answer, or where it belongs. Nothing is lost."""

from dataclasses import replace

from markupsafe import Markup

from core.dialogue.gates import HOME
from core.dialogue.kept_words import ASK, PLACE, Kept
from core.dialogue.loose_files import FILES
from core.dialogue.misses import DO, DROP, PASS_ON, polite
from core.dialogue.move_notes import waiting
from core.dialogue.passing_on import pass_on
from core.dialogue.screens import to_menu
from core.dialogue.step import Edit, Go, Hand, Move, Reply, Say, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.dialogue.words import kept_words as texts
from core.errors import UserError
from core.questions.reading import Intent, Reading
from core.questions.words import passed_on as passed_texts
from core.questions.words_passed_on import see_to
from core.reporting.card import Card, Entry
from core.reporting.words import buttons as task_buttons
from core.screen import Choice, Item, Screen, join, length
from core.speech.kinds import Kind
from core.speech.stopping import stops
from core.vietnamese import name_key
from handlers.difficulties.raising import CHOOSE as DIFFICULTY_OF
from handlers.difficulties.raising import WHICH_TASK
from handlers.directions.direction import DEPARTMENT as DIRECTION
from handlers.inspections.finding_recording import begin_recording
from handlers.questions.carried import opened_at_once
from handlers.questions.data import QuestionData, data_of
from handlers.questions.own_cards import own_cards
from handlers.questions.places import (
    DELAY,
    DIFFICULTY,
    DIRECTED,
    EXTENSION,
    FINDING,
    SEARCH,
    opened_for,
    other_places,
    passing_on,
)
from handlers.questions.plan_search import FOUND
from handlers.questions.question import (
    ANSWER,
    answer_inline,
    not_understood,
    offers,
    step_for_report,
    told_of_others,
    understood,
)
from handlers.reporting.keeping_answers import take_words_and_files
from handlers.reporting.steps import CARD, TASK

_PASSED, _SEEN_TO = "chuyen", "daxuly"
_TAKE, _LEAVE, _ANSWER, _DO, _ELSEWHERE = "take", "leave", "answer", "do", "elsewhere"
_OF_REPORT = ("report.", "difficulty.")  # steps of a report's card
_INLINE = 600  # characters of an answer shown together with the question


async def open_kept(turn: Turn, words: str) -> Move:
    """Open the named sentence or the oldest; or pass it on or drop it at once."""
    named, _, what = words.partition(" ")
    if named in {_PASSED, _SEEN_TO}:
        return await _of_others(turn, what if named == _SEEN_TO else "")
    number = int(named) if named.isascii() and named.isdigit() else None
    kept = turn.kept.find(number) or (
        turn.kept.all[0] if number is None and turn.kept.all else None
    )
    if kept is None and number is None and turn.actor.coordinates:
        return await _of_others(turn, "")
    if kept is None:
        return Stay(texts.gone())
    if number is not None and (move := await _settled(turn, kept, what)):
        return move
    if kept.step:
        return Go(ASK, QuestionData(number=kept.number))
    return Go(await step_for_report(turn, kept.words) or PLACE, QuestionData(number=kept.number))


async def _settled(turn: Turn, kept: Kept, what: str) -> Move | None:
    """Do with a sentence what its button says, and go on with the question that is open."""
    if what == DO:
        return await _done(turn, kept)
    if what == PASS_ON:
        return Stay(await _pass_on(turn, kept))
    return Stay(_dropped(turn, kept)) if what == DROP else None


async def _of_others(turn: Turn, number: str) -> Move:
    """Show coordinators the words passed on to them; a number marks one as handled."""
    note = Markup()
    if number.isascii() and number.isdigit():
        note = passed_texts.seen_to(await see_to(turn.act, int(number)))
    return Go(ANSWER, QuestionData(asked=[Reading(Intent.ASKED).line()]), note)


def _kept(turn: Turn) -> Kept:
    kept = turn.kept.find(data_of(turn).get("number"))
    if kept is None:
        raise UserError(str(texts.gone()))
    return kept


async def show_ask(turn: Turn) -> Screen:
    """Ask whether to record the sentence; if it is a question, also answer it."""
    kept = _kept(turn)
    choices = [Choice(_TAKE, texts.take(kept.where)), Choice(_LEAVE, texts.leave())]
    answer = Screen(Markup())
    if kept.kind is Kind.QUESTION and (asked := await understood(turn, kept.words)):
        screen = await answer_inline(turn, asked)
        is_short = not screen.items and len(asked.data["asked"]) == 1
        answer = screen if is_short and length(screen.head) <= _INLINE else answer
        choices += [] if answer.head else [Choice(_ANSWER, texts.see_answer())]
    elif kept.kind is Kind.COMMAND and await understood(turn, kept.words):
        choices.append(Choice(_ANSWER, texts.do_this()))
    if kept.kind is Kind.RESULT:
        choices.append(Choice(_ELSEWHERE, texts.choose_place()))
    if kept.kind is Kind.COMMAND:
        choices.append(Choice(_DO, turn.menu.label("baocao" if _is_card(kept) else "menu")))
    head = join((answer.head, texts.ask(kept.words, kept.where)))
    return Screen(head, choices=tuple(choices), gives=answer.gives)


def _is_card(kept: Kept) -> bool:
    return kept.step.startswith(_OF_REPORT) and {"round_id", "department_id"} <= set(kept.data)


async def take_ask(turn: Turn, reply: Reply) -> Move:
    """Record the sentence or not; other words and files go to the waiting step."""
    kept = _kept(turn)
    if reply.choice is None and name_key(reply.text) in texts.CONFIRMS:
        return Stay(texts.choose_first())
    is_polite = reply.choice is None and name_key(reply.text) in texts.POLITE_YES
    agrees = None if reply.files or is_polite else reply.agrees(_TAKE, _LEAVE)
    agrees = False if not (reply.choice or reply.files) and stops(reply.text) else agrees
    if agrees:
        words = Reply(text=kept.words)
        return Hand(kept.step, kept.data, words, kept.seen, kept.number, _next(turn, kept))
    if agrees is None and reply.choice is None:
        return _meanwhile(turn, kept, reply)
    turn.kept.drop(kept.number)
    return await _not_there(turn, kept, reply.choice)


async def _not_there(turn: Turn, kept: Kept, choice: str | None) -> Move:
    """Do with the sentence what was chosen, instead of recording it there."""
    if choice == _ELSEWHERE:
        loose = turn.kept.add(kept.words, kept.kind)
        return Go(PLACE, QuestionData(number=loose.number))
    if choice == _ANSWER and (move := await _done(turn, kept)):
        return move
    if choice == _DO:
        return Go(CARD, _card_of(kept)) if _is_card(kept) else Go(HOME)
    back = Go(kept.step, kept.data)
    return replace(_next(turn, kept) or back, note=texts.left(kept.words))


async def _done(turn: Turn, kept: Kept) -> Go | None:
    """Open what a sentence asks for, with what it gives; else answer it. It waits no longer."""
    asked = await understood(turn, kept.words)
    if asked is None:
        return None
    turn.kept.drop(kept.number)
    return opened_at_once(turn, asked, kept.words, kept.kind) or asked


def _card_of(kept: Kept) -> dict[str, int]:
    return {name: kept.data[name] for name in ("round_id", "department_id")}


def _next(turn: Turn, kept: Kept) -> Go | None:
    """Go to the next sentence kept for the same step; None if there is none."""
    others = [one for one in turn.kept.at(kept.step, kept.data) if one.number != kept.number]
    return Go(ASK, QuestionData(number=others[0].number)) if others else None


def _meanwhile(turn: Turn, kept: Kept, reply: Reply) -> Move:
    """Pass clear answers to the step; keep other words."""
    kind = turn.hearing.kind(reply.text)
    here = Go(ASK, turn.data)
    if reply.files or kind is Kind.RESULT:
        return Hand(kept.step, kept.data, reply, kept.seen, then=here)
    if kind is Kind.SOCIAL:
        return polite(reply.text, kind)
    if kind is Kind.EMPTY:
        return Say(texts.waits_for(kept.where))
    turn.kept.add(
        reply.text, kind, step=kept.step, data=kept.data, seen=kept.seen, where=kept.where
    )
    return Stay(texts.waits_too())


async def mend_waiting(turn: Turn, edit: Edit) -> Move | None:
    """Change a kept sentence after its message was edited."""
    for kept in turn.kept.all:
        if kept.words in edit.before:
            turn.kept.change(kept.number, edit.words)
            if edit.words:
                return Stay()
            turn.kept.drop(kept.number)
            return Go(HOME)
    return None


async def show_place(turn: Turn) -> Screen:
    """Ask where the sentence belongs."""
    kept = _kept(turn)
    drop = Choice(DROP, texts.drop())
    if kept.kind is Kind.QUESTION:  # a question is not recorded, but somebody may know the answer
        return Screen(texts.no_answer(kept.words), choices=(*passing_on(turn), drop, to_menu()))
    items = tuple(
        Item(
            dialogue.nothing(),
            Choice(_key(card, entry), task_buttons.of_card(card, entry, names_round=True)),
        )
        for card in await own_cards(turn)
        for entry in card.entries
    )
    return Screen(
        join((await told_of_others(turn, kept.words), texts.ask_place(kept.words))),
        items=items,
        choices=(*await offers(turn, kept.words), *await other_places(turn), drop, to_menu()),
    )


def _key(card: Card, entry: Entry) -> str:
    return f"{card.round_id} {card.department_id} {entry.task_id}"


async def take_place(turn: Turn, reply: Reply) -> Move:
    """Record the sentence in the chosen place."""
    kept = _kept(turn)
    if reply.files:
        return Go(
            FILES, {**waiting(reply), **QuestionData(words=f"{kept.words}\n{reply.text}".strip())}
        )
    choice = reply.choice or await _code(turn, reply.text)
    if choice is None:
        return await not_understood(turn, reply)
    if choice == DROP:
        return Go(HOME, note=_dropped(turn, kept))
    if choice == PASS_ON:
        return Go(HOME, note=await _pass_on(turn, kept))
    if (move := await _begun(turn, choice, kept)) is not None:
        return move
    round_id, department_id, task_id = (int(number) for number in choice.split())
    place = {"round_id": round_id, "department_id": department_id, "task_id": task_id}
    taken = await take_words_and_files(replace(turn, data=place), Reply(text=kept.words))
    turn.kept.drop(kept.number)
    return Go(TASK, place, taken.note)


def _dropped(turn: Turn, kept: Kept) -> Markup:
    turn.kept.drop(kept.number)
    return texts.dropped(kept.words)


async def _pass_on(turn: Turn, kept: Kept) -> Markup:
    await pass_on(turn.act, kept.words)
    turn.kept.drop(kept.number)
    return texts.passed_on(turn.office.coordinating_department)


async def _begun(turn: Turn, choice: str, kept: Kept) -> Move | None:
    """Begin what takes several steps; the sentence stays kept until it is recorded."""
    if choice == DIFFICULTY:
        own = turn.actor.department_ids
        data = {"words": kept.words, **({"department_id": own[0]} if len(own) == 1 else {})}
        return Go(WHICH_TASK if len(own) == 1 else DIFFICULTY_OF, data)
    if choice == DIRECTED:
        return Go(DIRECTION, QuestionData(words=kept.words))
    if choice == FINDING:
        return await begin_recording(turn, {"words": kept.words})
    if choice == SEARCH:
        return Go(FOUND, QuestionData(number=kept.number))
    if choice in {DELAY, EXTENSION}:
        return opened_for(turn, choice, kept.words)
    return None


async def _code(turn: Turn, words: str) -> str | None:
    for card in await own_cards(turn):
        if (entry := card.by_code(words)) is not None:
            return _key(card, entry)
    return None


TOPIC = Topic(
    steps=(
        Step(ASK, show_ask, take_ask, takes_files=True, takes_none=True),
        Step(PLACE, show_place, take_place, takes_files=True),
    ),
    commands={"cau": open_kept},
    mends={ASK: mend_waiting, PLACE: mend_waiting},
)
