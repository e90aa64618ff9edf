"""Lays choices out as rows of buttons: the first on its own, then two short ones side by side."""

from core.dialogue.screens import ways_out
from core.dialogue.undo_button import UNDO
from core.screen import Choice

_SHORT = 16  # characters of a label that leaves room for a second button


def rows_of(choices: tuple[Choice, ...]) -> list[list[Choice]]:
    """Give the rows; the ways out have their own."""
    rows: list[list[Choice]] = []
    for number, choice in enumerate(choices):
        may_share = number > 1 or choice in ways_out()
        if may_share and rows and len(rows[-1]) == 1 and _fit(rows[-1][0], choice):
            rows[-1].append(choice)
        else:
            rows.append([choice])
    return rows


def _fit(one: Choice, other: Choice) -> bool:
    """Tell whether two choices may share a row: both short, and both ways out or none of them.

    What takes back the last words stands last, also beside a way out.
    """
    out = ways_out()
    is_alike = (one in out) == (other in out) or other.key == UNDO
    return max(len(one.label), len(other.label)) <= _SHORT and is_alike
