"""Cuts a screen into pages that a channel can carry; an item's text and choice stay together."""

from dataclasses import dataclass
from typing import NamedTuple

from core.dialogue.words import dialogue as texts
from core.screen import Choice, Item, Limits, Page, Screen, fit, join, length

PAGE_KEY = "page:"  # followed by the page's number, from 0

_SEPARATOR = 2  # the blank line between two parts
_TURNING = 60  # characters reserved for "page x of y"


@dataclass(frozen=True)
class _Budget:
    text: int
    choices: int


class NumberedPage(NamedTuple):
    """A page of a screen, and the number that it has, from 0."""

    page: Page
    number: int


def cut(screen: Screen, number: int, limits: Limits) -> NumberedPage:
    """Give page `number`, or the last one if there are fewer, and its real number."""
    pages = _split(screen, limits)
    number = max(0, min(number, len(pages) - 1))
    items = pages[number]
    turning = _turning(number, len(pages))
    listed = join([item.text for item in items], screen.gap)
    count = texts.page_of(number + 1, len(pages)) if turning else texts.nothing()
    text = join((screen.head, listed, screen.foot, count))
    listed_choices = tuple(item.choice for item in items if item.choice)
    choices = screen.lead + listed_choices + turning + screen.choices
    room = limits.text - limits.room_of(choices)
    # Files go with the first page only.
    files = screen.files if limits.has_files and number == 0 else ()
    return NumberedPage(Page(fit(text, room), choices, screen.is_record, files), number)


def _split(screen: Screen, limits: Limits) -> list[list[Item]]:
    """Give the pages; if all fits on one, no room is reserved for the page buttons."""
    whole = _pages(screen, limits, turning=0)
    return whole if len(whole) == 1 else _pages(screen, limits, turning=2)


def _pages(screen: Screen, limits: Limits, turning: int) -> list[list[Item]]:
    fixed = length(screen.head) + length(screen.foot) + 3 * _SEPARATOR
    fixed += _TURNING if turning else 0
    always = screen.lead + screen.choices
    fixed += limits.room_of(always)
    # Every page has at least one item, however little room there is.
    budget = _Budget(limits.text - fixed, max(1, limits.choices - len(always) - turning))
    pages: list[list[Item]] = [[]]
    for item in screen.items:
        if pages[-1] and not _has_room(pages[-1], item, budget, limits):
            pages.append([])
        pages[-1].append(item)
    return pages


def _has_room(page: list[Item], item: Item, budget: _Budget, limits: Limits) -> bool:
    shown = (*page, item)
    choices = tuple(one.choice for one in shown if one.choice)
    text = sum(length(one.text) + _SEPARATOR for one in shown) + limits.room_of(choices)
    return text <= budget.text and len(choices) <= budget.choices


def _turning(number: int, count: int) -> tuple[Choice, ...]:
    choices = []
    if number > 0:
        choices.append(Choice(f"{PAGE_KEY}{number - 1}", texts.previous_page()))
    if number < count - 1:
        choices.append(Choice(f"{PAGE_KEY}{number + 1}", texts.next_page()))
    return tuple(choices)
