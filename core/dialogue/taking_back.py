"""The button that takes back words that were just recorded."""

from collections.abc import Sequence
from dataclasses import replace

from core.dialogue.screen import Choice, Screen
from core.texts import undoing

UNDO = "undo"


def with_undo(screen: Screen, lines: Sequence[int]) -> Screen:
    """Give the screen with the button, when there is something to take back."""
    if not lines:
        return screen
    return replace(screen, choices=(*screen.choices, Choice(UNDO, undoing.button())))
