"""Recognises moves that open a command, and answers commands that cannot be opened."""

from markupsafe import escape

from core.dialogue.gates import HOME
from core.dialogue.misses import offered
from core.dialogue.screens import to_menu
from core.dialogue.state import State
from core.dialogue.step import Go, Move, Say, Stay, Turn
from core.errors import UserError


class OpeningRefusedError(UserError):
    """A command cannot be opened now, or not by this person."""


def is_opening(move: Move) -> bool:
    """Tell whether a move opens a command with words said beside it: "/giahan cau"."""
    return isinstance(move, Go) and move.step.startswith("/")


def refused_by(turn: Turn, state: State, error: UserError) -> Move:
    """Give the refusal: a separate message for a command, otherwise a note above the question.

    The open screen does not explain why a command is refused, so it is not shown again.
    """
    note = escape(error.text)
    is_of_screen = not isinstance(error, OpeningRefusedError) or state.step in {"", HOME}
    if is_of_screen or turn.known is None:
        return Stay(note)
    return Say(note, (*offered(turn), to_menu()))
