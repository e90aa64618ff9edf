"""Handles words that may not be an answer: asks about them, or offers places for them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from core.dialogue.gates import HOME
from core.dialogue.kept_words import ASK, Kept
from core.dialogue.move_notes import noted
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Hand, Move, Reply, Say, Stay, Step, Tell, Turn
from core.dialogue.words import dialogue
from core.dialogue.words import kept_words as texts
from core.people.contacts import coordinating_contact
from core.people.invitations import may_hold_code
from core.screen import Choice, Limits, join
from core.speech.captions import is_caption
from core.speech.kinds import Kind, greets, is_gesture
from core.speech.stopping import stops
from core.vietnamese import one_line

Beside = Callable[[Turn, Reply], Awaitable[Move]]
"""Answers words beside the open question; gives anything but `Say` if it cannot."""

BESIDE = "question.beside"  # handlers.questions.beside
_SENTENCE = 2  # words; from this length on a place is asked for
_MISSES = 2  # in a row, before help is named
_OFFERED = 3  # buttons
PASS_ON, DROP, DO = "on", "drop", "do"  # actions for a kept sentence


async def doubted(
    turn: Turn, step: Step, reply: Reply, *, is_behind: bool = False
) -> Kept | Say | None:
    """Keep words that may not be an answer to a step that records words; None if they are one.

    `is_behind` tells that a reminder came since, or hours passed: then words may be for that.
    """
    keeps = step.keeps
    if keeps is None or reply.choice or not reply.text or keeps.means(reply.text):
        return None
    kind = turn.hearing.kind(reply.text)
    is_meant = kind in keeps.takes or (kind is Kind.COMMAND and step.takes_words)
    if kind is Kind.RESULT:
        is_loose = is_behind and keeps.is_beside and len(reply.text.split()) >= _SENTENCE
        is_meant = not (is_loose or keeps.doubts(reply.text))
    if is_meant or (reply.files and is_caption(reply.text)):
        return None
    where = str(await keeps.where(turn))
    if kind is Kind.EMPTY:
        return None if reply.files else Say(texts.waits_for(where))
    return turn.kept.add(
        reply.text, kind, step=step.name, data=dict(turn.data), seen=turn.seen, where=where
    )


def asked(kept: Kept, note: Markup) -> Go:
    """Ask whether a sentence is meant as the answer."""
    return Go(ASK, {"number": kept.number}, note)


async def without_screen(turn: Turn, reply: Reply, move: Move, beside: Beside | None) -> Move:
    """Replace a repeated screen by one short line when the words were not understood.

    `beside` answers a question without leaving the step; None if this person may ask none.
    """
    is_missed = isinstance(move, Stay) and move.note == dialogue.not_understood()
    is_unread = is_missed or (isinstance(move, Stay) and move.is_miss)
    if reply.choice or not reply.text or not is_unread:
        return move
    kind = turn.hearing.kind(reply.text)
    if kind in {Kind.SOCIAL, Kind.EMPTY}:
        return polite(reply.text, kind)
    if stops(reply.text):
        return Go(HOME, note=dialogue.stopped())
    is_sure = kind is not Kind.RESULT and len(reply.text.split()) > _SENTENCE
    is_heard = is_missed or is_sure
    # A code at a list is a choice that is not there, and no question.
    if beside and is_heard and not is_slip(reply.text, kind):
        answered = await beside(turn, reply)
        if isinstance(answered, Say):
            return answered
    return _without_answer(turn, reply.text, kind) if is_missed else move


def _without_answer(turn: Turn, words: str, kind: Kind) -> Say:
    if is_slip(words, kind):
        return unplaced(turn, words, kind)
    kept = turn.kept.add(words, kind)
    choices = (Choice(f"/cau {kept.number}", texts.choose_place()), to_menu())
    return Say(texts.kept_without_place(kept.words), choices, is_miss=True)


def _asked_again(move: Move, words: str, limits: Limits) -> Move:
    """Show the question again for a number that is not there, where choices have numbers.

    A message beside the question would bring other choices under the very same numbers.
    """
    is_wrong_number = isinstance(move, Say) and move.is_miss and _has_no_letters(words)
    if limits.has_buttons or not is_wrong_number:
        return move
    return Stay(dialogue.not_understood())


def _has_no_letters(words: str) -> bool:
    return bool(words) and not any(letter.isalpha() for letter in words)


def is_slip(words: str, kind: Kind) -> bool:
    """Tell whether the words are too few to ask where they belong."""
    return len(words.split()) < _SENTENCE and kind is not Kind.PHONE


def unplaced(turn: Turn, words: str, kind: Kind) -> Say:
    """Keep a word that matches nothing, and offer in a short message what to do with it.

    Numbers are not kept because they are mistyped choices, nor are words that may be a code.
    """
    choices = offered(turn)
    if may_hold_code(words) or _has_no_letters(words):
        return Say(texts.not_understood(), choices, is_miss=True)
    number = turn.kept.add(words, kind).number
    passing = Choice(f"/cau {number} {PASS_ON}", texts.pass_on(turn.office.coordinating_department))
    places = () if turn.actor.coordinates else (passing,)
    drop = Choice(f"/cau {number} {DROP}", texts.drop())
    return Say(texts.kept_word(words), (*places, drop, *choices), is_miss=True)


def offered(turn: Turn) -> tuple[Choice, ...]:
    """Give buttons for the first commands of the person's roles."""
    names = turn.menu.for_menu(turn.known.acting_roles) if turn.known else []
    return tuple(Choice(f"/{name}", turn.menu.label(name)) for name in names[:_OFFERED])


def polite(words: str, kind: Kind) -> Say:
    """Answer a greeting, a thank-you or a gesture in one line."""
    if kind is Kind.SOCIAL and greets(words):
        return Say(texts.greeting())
    return Say(texts.polite(kind), is_miss=kind is Kind.EMPTY and not is_gesture(words))


class CountedMove(NamedTuple):
    """What follows, and how often in a row something was missed."""

    move: Move
    misses: int


async def with_help(turn: Turn, misses: int, move: Move, words: str, limits: Limits) -> CountedMove:
    """Count misses in a row; at the second, say what can be done and who helps."""
    move = _asked_again(move, words, limits)
    if not isinstance(move, Say):
        return CountedMove(move, 0)
    count = misses + move.is_miss
    if count < _MISSES or turn.known is None or not move.is_miss:
        return CountedMove(move, count)
    fitting = offered(turn)
    first = tuple(one for one in move.choices if one not in {to_menu(), *fitting})
    contact = await coordinating_contact(turn.session, turn.known.organization_id, turn.office)
    names = () if turn.known.coordinates else contact.names[:1]
    lost = texts.lost(*names, department=contact.department, phone=contact.phone)
    note = join((move.note if first else Markup(), lost))
    return CountedMove(replace(move, note=note, choices=(*first, *fitting)), 0)


def after_hand(move: Move, hand: Hand, back: Go) -> Move:
    """Give the move after another step took the words: that step's own move or a waiting one.

    If the words are not yet recorded, it is the step's own move, else they would be lost.
    """
    if isinstance(move, Tell | Say):
        return move
    if isinstance(move, Go) and _carries(move, hand.reply.text):
        return noted(move, hand.note)
    told = join((hand.note, move.note), " ")
    if isinstance(move, Go) and _goes_further(move, hand):
        return replace(move, note=told)
    if hand.then is not None:  # the screen that names the level is not shown now
        return replace(hand.then, note=told or texts.taken())
    return replace(back, note=told) if isinstance(move, Stay) else replace(move, note=told)


def _goes_further(move: Go, hand: Hand) -> bool:
    """Tell whether what was told is only kept with the next step."""
    is_there = move.step != HOME and not hand.reply.files
    return is_there and dict(move.data) != dict(hand.data)


def _carries(move: Go, words: str) -> bool:
    """Tell whether the facts of the next step hold the words, perhaps after earlier ones."""
    said = one_line(words)
    return bool(said) and any(
        isinstance(fact, str) and f" {one_line(fact)}".endswith(f" {said}")
        for fact in move.data.values()
    )
