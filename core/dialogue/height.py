"""Estimates a page's height on a phone from its text and buttons. Pure."""

import math

from core.dialogue.rows import rows_of
from core.screen import Page, plain

ROOM = 663  # pixels that a chat leaves for a message with its buttons, on a phone 390 wide

_LETTERS = 40  # of a line
_LINE = 20  # pixels
_AROUND = 34  # pixels of a message's padding and time
_BUTTON = 50  # pixels of a row of buttons with its gap


def height_of(page: Page) -> int:
    """Estimate the pixels of a page."""
    lines = plain(page.text).split("\n")
    count = sum(max(1, math.ceil(len(line) / _LETTERS)) for line in lines)
    return _AROUND + count * _LINE + len(rows_of(page.choices)) * _BUTTON
