"""The button that undoes words that were just recorded."""

from dataclasses import replace

from core.dialogue.gates import HOME
from core.dialogue.kept_words import ASK
from core.dialogue.state import State
from core.dialogue.step import Go, Move, Say, Stay, Step, Turn, Undoing
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


async def undone(turn: Turn, state: State, step: Step, undoing: Undoing) -> Move:
    """Take back what was just recorded."""
    async with turn.session.begin_nested():
        done = await undoing.undo(turn.act, state.undo)
    if step.back and done.is_report:
        return replace(step.back(turn), note=done.note)
    return Stay(done.note)


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
