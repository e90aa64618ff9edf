"""Choices on many screens."""

from core.dialogue.gates import HOME
from core.dialogue.numbering import BACK
from core.dialogue.words import dialogue as texts
from core.screen import Choice


def to_menu() -> Choice:
    """Give the choice that opens the menu."""
    return Choice(f"/{HOME}", texts.menu())


def go_back() -> Choice:
    """Give the choice that leads back."""
    return Choice(BACK, texts.back())


def ways_out() -> tuple[Choice, ...]:
    """Give both choices."""
    return to_menu(), go_back()
