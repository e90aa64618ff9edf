"""Buttons under a message."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from core.dialogue.screen import Choice
from core.dialogue.screens import WAYS_OUT

_SHORT = 15  # characters of a label that leave room for another beside it


def keyboard(choices: tuple[Choice, ...], turn: int | None) -> InlineKeyboardMarkup | None:
    """Lay the choices out: the first on its own, then two short ones beside each other."""
    if not choices:
        return None
    rows: list[list[Choice]] = []
    for number, choice in enumerate(choices):
        if number > 1 and len(rows[-1]) == 1 and _fit_together(rows[-1][0], choice):
            rows[-1].append(choice)
        else:
            rows.append([choice])
    return InlineKeyboardMarkup([[_button(choice, turn) for choice in row] for row in rows])


def _fit_together(one: Choice, other: Choice) -> bool:
    """Tell whether two choices may share a row: both short, and none of them the way out."""
    return max(len(one.label), len(other.label)) <= _SHORT and not {one, other} & set(WAYS_OUT)


def _button(choice: Choice, turn: int | None) -> InlineKeyboardButton:
    data = f"{'' if turn is None else turn}:{choice.key}"
    return InlineKeyboardButton(text=choice.label, callback_data=data)
