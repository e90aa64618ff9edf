"""The button that undoes words that were just recorded."""

from collections.abc import Sequence
from dataclasses import replace

from core.dialogue.kept_words import ASK
from core.dialogue.step import Go, Move, Say
from core.dialogue.words import undoing
from core.screen import Choice, Screen

UNDO = "undo"  # also the name of the question that asks for it (core.questions.reading)


def with_undo(screen: Screen, lines: Sequence[int]) -> Screen:
    """Give the screen with the button, if there is something to undo."""
    if not lines:
        return screen
    return replace(screen, choices=(*screen.choices, Choice(UNDO, undoing.button())))


def keeps_undo(move: Move) -> bool:
    """Tell whether undoing stays possible: the move changed nothing, or it asks to undo."""
    if not isinstance(move, Go):
        return isinstance(move, Say)
    asked = move.data.get("asked", ())
    return move.step == ASK or any(line.split()[:1] == [UNDO] for line in asked)
