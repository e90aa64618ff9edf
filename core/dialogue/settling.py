"""Decides the outcome of a turn: the words were recorded, they wait, or they were refused.

Handlers need not declare it. Words are recorded if rows changed, they wait if the next step's facts
carry them, and they are refused if the same step is shown again with a note.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from markupsafe import Markup, escape

from core.dialogue.arriving import refused
from core.dialogue.incoming import Incoming, PageAct
from core.dialogue.kept_words import KeptWords
from core.dialogue.loose_files import kept_voice
from core.dialogue.move_notes import noted
from core.dialogue.shown import Outcome
from core.dialogue.state import State
from core.dialogue.step import Go, Move, Say, Stay, Tell
from core.dialogue.untold import UntoldKind
from core.dialogue.words import dialogue
from core.dialogue.words import untold as texts
from core.vietnamese import nfc

_LONG_ENOUGH = 5  # characters; longer words are not in a step's facts by chance


@dataclass(frozen=True)
class Reaction:
    """The outcome of one action of a person, before it is shown.

    `key` is the choice or command that was meant, None for words and files. `is_kept` means that
    rows were changed, and `values` are their new values. `is_refused` means that a handler raised a
    `UserError`.
    """

    move: Move
    key: str | None
    is_kept: bool = False
    is_refused: bool = False
    values: Sequence[Any] = ()


def settle(state: State, incoming: Incoming, reaction: Reaction) -> Move:
    """Note what was not recorded, and give the move with a sentence about it."""
    words = nfc(incoming.text).strip()
    move = reaction.move
    if incoming.is_edit or reaction.key is not None or not words:
        if _is_refusal(state, reaction):
            is_answer = incoming.is_edit or reaction.key is None or reaction.key.startswith("/")
            named, why = words if is_answer else "", _note(move)
            if named or why:
                state.note_untold(UntoldKind.SAID, named, why)
    elif not _is_in(words, reaction.values):
        move = _not_written(state, words, reaction, has_files=bool(incoming.files))
    _let_go_of_placed(state, reaction)
    for refusal in incoming.refusals:
        state.note_untold(UntoldKind.SAID, "", escape(refusal))
    return noted(noted(move, refused(incoming)), kept_voice(incoming))


def note_step(
    state: State,
    reaction: Reaction,
    keys: tuple[str, ...],
    now: datetime,
    page: PageAct | None = None,
) -> None:
    """Note that this was handled, and when; a thank-you does not count as a step taken.

    Note too which kept sentences were dropped because there are too many: the answer does not name
    them. And note whether the chat shows the question as it is now: not after a file of the upload
    page.
    """
    stays_unseen = state.is_unseen and isinstance(reaction.move, Say)
    state.is_unseen = stays_unseen or (page is not None and bool(page.question))
    for left in KeptWords(state.kept).overflown():
        state.note_untold(UntoldKind.REFUSED, left, texts.left_unfinished())
    state.remember(keys)
    state.came_at = now.isoformat()
    if reaction.key is not None or reaction.is_kept or isinstance(reaction.move, Go):
        state.heard_at = now.isoformat()


def outcome_of(reaction: Reaction) -> Outcome:
    """Say what became of the act; files may also wait in the next step's facts."""
    move = reaction.move
    waits = isinstance(move, Go) and bool(move.data.get("files"))
    return Outcome(_note(move), reaction.is_kept or waits)


def _let_go_of_placed(state: State, reaction: Reaction) -> None:
    """Drop kept sentences that were recorded now."""
    kept = KeptWords(state.kept)
    for one in kept.all if reaction.is_kept else ():
        if not one.step and _is_in(one.words, reaction.values):
            kept.drop(one.number)


def settle_held(state: State, reaction: Reaction) -> None:
    """Settle words that waited in unfinished work; note those that were left unrecorded."""
    held, state.held = state.held, []
    for words in held:
        if _is_in(words, (state.data, state.kept.get("rows", ()))):
            state.held.append(words)
        elif not _is_in(words, reaction.values):
            state.note_untold(UntoldKind.REFUSED, words, texts.left_unfinished())


def _not_written(state: State, words: str, reaction: Reaction, *, has_files: bool) -> Move:
    move = reaction.move
    if isinstance(move, Go) and _is_in(words, move.data) and not _is_same(state, move):
        state.held = [*state.held, words]
    elif _is_refusal(state, reaction) or (has_files and isinstance(move, Stay)):
        # Files may have been recorded nevertheless, and the note says so.
        told = state.note_untold(UntoldKind.REFUSED, words, _note(move))
        return replace(move, note=told.sentence()) if not isinstance(move, Tell) else move
    elif not (reaction.is_kept or _is_polite(move)):  # else used as a day or a level
        state.note_untold(UntoldKind.ANSWERED, words, Markup())
    return move


def _is_refusal(state: State, reaction: Reaction) -> bool:
    """Tell whether the words were refused: the same question again, or a sentence instead."""
    move = reaction.move
    if reaction.is_refused:
        return True
    if isinstance(move, Say):
        return move.is_miss and not move.choices  # with choices, the words are kept
    if reaction.is_kept or isinstance(move, Tell):
        return False
    if reaction.key is not None:
        return not isinstance(move, Tell) and move.note == dialogue.unknown_command()
    if isinstance(move, Go):
        return move.is_refusal or (bool(move.note) and _is_same(state, move))
    return isinstance(move, Stay)


def _is_polite(move: Move) -> bool:
    return isinstance(move, Say) and not move.choices


def _is_same(state: State, move: Go) -> bool:
    return move.step == state.step and dict(move.data) == state.data


def _note(move: Move) -> Markup:
    return Markup() if isinstance(move, Tell) else move.note


def _is_in(words: str, facts: Any) -> bool:  # noqa: ANN401 - of a step or a row, of any shape
    """Tell whether facts hold these words, ignoring spacing."""
    if isinstance(facts, str):
        wanted = _plain(words)
        if len(wanted) >= _LONG_ENOUGH and f" {wanted} " in f" {_plain(facts)} ":
            return True
        return wanted in {_plain(facts), *map(_plain, facts.splitlines())}
    within = facts.values() if hasattr(facts, "values") else facts
    return isinstance(facts, dict | list | tuple) and any(_is_in(words, one) for one in within)


def _plain(words: str) -> str:
    return " ".join(nfc(words).split())
