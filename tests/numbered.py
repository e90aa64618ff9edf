"""Renders a page for a channel that has no buttons: plain text and numbered lines."""

from bot.zalo.text import text_of
from core.dialogue.numbering import numbers_of
from core.screen import Page


def numbered(page: Page) -> str:
    """Give the page as one text; the person answers with a number."""
    return text_of(page).text


def numbers(page: Page) -> list[int]:
    """Give the number of each choice."""
    return numbers_of([choice.key for choice in page.choices])
