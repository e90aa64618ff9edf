"""The button that undoes words that were just recorded."""

from dataclasses import replace

from core.dialogue.gates import HOME
from core.dialogue.kept_words import ASK
from core.dialogue.state import State
from core.dialogue.step import Go, Move, Say
from core.dialogue.words import undoing
from core.screen import Choice, Screen

UNDO = "undo"  # also the name of the question that asks for it (core.questions.reading)


def with_undo(screen: Screen, state: State) -> Screen:
    """Give the screen with the button, if there is something to undo.

    A question about other words has none: it would seem to take back those.
    """
    if not state.undo or state.step == ASK:
        return screen
    return replace(screen, choices=(*screen.choices, Choice(UNDO, undoing.button())))


def keeps_undo(move: Move, state: State, *, has_written: bool) -> bool:
    """Tell whether undoing stays possible: the move changed nothing, or it asks to undo.

    `state` is as it was: whoever records no other words comes back to where undoing was offered.
    """
    if not isinstance(move, Go):
        return isinstance(move, Say)
    if state.step == ASK and move.note and move.step != HOME and not has_written:
        return True
    asked = move.data.get("asked", ())
    return move.step == ASK or any(line.split()[:1] == [UNDO] for line in asked)
