"""Gates before conversations: an invitation code, a full name, the notice, a suitable role."""

from core.dialogue.state import State
from core.dialogue.step import Openness, Turn

HOME = "menu"
STRANGER = "join.code"
NAME = "join.name"  # may be corrected before the notice is read
NOTICE = "join.notice"

GATES = frozenset({STRANGER, NAME, NOTICE})


def must_come_first(turn: Turn, openness: Openness) -> str | None:
    """Name the step that must come before a conversation of this openness; None if there is none.

    HOME means that it is closed to this person, who only administers the program.
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
    """Go to the gate's step, and tell whether it was already shown."""
    is_asked = state.step == gate or (gate == NOTICE and state.step == NAME)
    if not is_asked:
        state.step, state.data = gate, {}
    return is_asked
