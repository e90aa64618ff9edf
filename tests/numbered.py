"""Renders a page for a channel that has no buttons: plain text and numbered lines."""

from core.screen import Page, plain


def numbered(page: Page) -> str:
    """Give the page as one text; the person answers with a number."""
    lines = [f"{number}. {choice.label}" for number, choice in enumerate(page.choices, start=1)]
    return "\n\n".join(part for part in (plain(page.text), "\n".join(lines)) if part)
