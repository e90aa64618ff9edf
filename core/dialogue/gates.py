"""What must come first (a code, a full name, the notice), and what is not a person's to open."""

from core.dialogue.state import State
from core.dialogue.step import Openness, Turn

HOME = "menu"
STRANGER = "join.code"
NAME = "join.name"  # may be mended before the notice is read
NOTICE = "join.notice"

GATES = frozenset({STRANGER, NAME, NOTICE})


def must_come_first(turn: Turn, openness: Openness) -> str | None:
    """Name the step that must come before a conversation of this openness; None when it is open.

    HOME: it is never this person's, who looks after the program only.
    """
    if openness is Openness.ONESELF and (turn.known or turn.former):
        return None
    if turn.known is None:
        return STRANGER
    if not turn.known.has_name:
        return NAME
    if not turn.known.has_read_notice:
        return NOTICE
    return HOME if openness is Openness.OFFICE and not turn.known.is_of_office else None


def stop_at(gate: str, state: State) -> bool:
    """Lead to what must come first, and tell whether it was asked already."""
    is_asked = state.step == gate or (gate == NOTICE and state.step == NAME)
    if not is_asked:
        state.step, state.data = gate, {}
    return is_asked
