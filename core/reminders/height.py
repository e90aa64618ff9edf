"""Estimates a page's height on a phone from its text and buttons. Pure.

The numbers are measured on the chat page (`simulator/page`), 390 pixels wide.
"""

from textwrap import wrap

from core.dialogue.rows import rows_of
from core.screen import Choice, Page, plain

ROOM = 663  # pixels that a chat leaves for a message with its buttons, on a phone 390 wide

_LETTERS = 38  # letters of a line
_LINE = 22  # pixels
_AROUND = 20  # pixels of a message's padding, and a little to spare
_TIME = "00:00…."  # at the end of the last line, if there is room
_BUTTON = 52  # pixels of a row of buttons with its gap
_LABEL = 34  # letters of a button's label in one line


def height_of(page: Page) -> int:
    """Estimate the pixels of a page."""
    lines = f"{plain(page.text)} {_TIME}".split("\n")
    count = sum(_lines_of(line, _LETTERS) for line in lines)
    return _AROUND + count * _LINE + sum(_row_height(row) for row in rows_of(page.choices))


def _lines_of(words: str, letters: int) -> int:
    return max(1, len(wrap(words, letters, break_on_hyphens=False)))


def _row_height(row: list[Choice]) -> int:
    most = max(_lines_of(choice.label, _LABEL) for choice in row)
    return _BUTTON + (most - 1) * _LINE
