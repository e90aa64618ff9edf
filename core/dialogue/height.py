"""How high a page stands on a phone: an estimate from its letters and buttons. Pure."""

import math

from core.dialogue.rows import rows_of
from core.screen import Page, plain

ROOM = 663  # pixels of a screen 390 wide that a chat leaves for one message and its buttons

_LETTERS = 40  # in a line
_LINE = 20  # pixels
_AROUND = 34  # of a message: its padding and the time
_BUTTON = 50  # of a row of buttons with what is between two


def height_of(page: Page) -> int:
    """Estimate the pixels of a page."""
    lines = plain(page.text).split("\n")
    count = sum(max(1, math.ceil(len(line) / _LETTERS)) for line in lines)
    return _AROUND + count * _LINE + len(rows_of(page.choices)) * _BUTTON
