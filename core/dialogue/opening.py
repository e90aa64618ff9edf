"""Commands that open something, and what is said where one cannot be opened."""

from markupsafe import escape

from core.dialogue.gates import HOME
from core.dialogue.misses import offered
from core.dialogue.screens import to_menu
from core.dialogue.state import State
from core.dialogue.step import Go, Move, Say, Stay, Turn
from core.errors import UserError


class OpeningRefusedError(UserError):
    """A command opens nothing now, or nothing for this person."""


def is_opening(move: Move) -> bool:
    """Tell whether a move leads to a command, with what was said beside it: "/giahan cau"."""
    return isinstance(move, Go) and move.step.startswith("/")


def refused_by(turn: Turn, state: State, error: UserError) -> Move:
    """Give the refusal: of a command by itself, with what can be done; else above the question.

    The screen from which a command was chosen has nothing to do with why it is refused.
    """
    note = escape(error.text)
    is_of_screen = not isinstance(error, OpeningRefusedError) or state.step in {"", HOME}
    if is_of_screen or turn.known is None:
        return Stay(note)
    return Say(note, (*offered(turn), to_menu()))
