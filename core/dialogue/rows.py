"""Lays choices out as rows of buttons: the first on its own, then two short ones side by side."""

from core.dialogue.screens import ways_out
from core.screen import Choice

_SHORT = 16  # characters of a label that leave room for another beside it


def rows_of(choices: tuple[Choice, ...]) -> list[list[Choice]]:
    """Give the rows; the ways out stand apart from what is to be done."""
    rows: list[list[Choice]] = []
    for number, choice in enumerate(choices):
        if number > 1 and len(rows[-1]) == 1 and _fit(rows[-1][0], choice):
            rows[-1].append(choice)
        else:
            rows.append([choice])
    return rows


def _fit(one: Choice, other: Choice) -> bool:
    """Tell whether two choices may share a row: both short, and both ways out or none of them."""
    out = ways_out()
    return max(len(one.label), len(other.label)) <= _SHORT and (one in out) == (other in out)
