"""Buttons under a message."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from core.dialogue.rows import rows_of
from core.screen import Choice


def keyboard(choices: tuple[Choice, ...], turn: int | None) -> InlineKeyboardMarkup | None:
    """Lay the choices out: the first in its own row, then short ones in pairs."""
    if not choices:
        return None
    return InlineKeyboardMarkup(
        [[_button(choice, turn) for choice in row] for row in rows_of(choices)]
    )


def _button(choice: Choice, turn: int | None) -> InlineKeyboardButton:
    data = f"{'' if turn is None else turn}:{choice.key}"
    return InlineKeyboardButton(text=choice.label, callback_data=data)
