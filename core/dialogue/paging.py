"""Cuts a screen into pages that a channel can carry; an item's text and choice stay together."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from markupsafe import Markup

from core.dialogue.numbering import BACK
from core.dialogue.words import dialogue as texts
from core.screen import Choice, Item, Limits, Page, Screen, fit, join, length

PAGE_KEY = "page:"  # followed by the page's number, from 0

_ALWAYS = frozenset({BACK, "/menu"})
_SEPARATOR = 2  # the blank line between two parts
_TURNING = 60  # characters reserved for "page x of y"


@dataclass(frozen=True)
class _Budget:
    text: int
    choices: int


class _Paged(NamedTuple):
    """A screen as it is split, and the entries of each page."""

    screen: Screen
    pages: list[list[Item]]


class NumberedPage(NamedTuple):
    """A page of a screen, and the number that it has, from 0."""

    page: Page
    number: int


def cut(screen: Screen, number: int, limits: Limits) -> NumberedPage:
    """Give page `number`, or the last one if there are fewer, and its real number."""
    screen, pages = _paged(screen, limits)
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


def _paged(screen: Screen, limits: Limits) -> _Paged:
    """Split the screen; where it has too many choices for any page, these are listed too."""
    pages = _split(screen, limits)
    if _most_choices(screen, pages) > limits.choices:
        screen = _with_choices_listed(screen)
        pages = _split(screen, limits)
    return _Paged(screen, pages)


def _most_choices(screen: Screen, pages: list[list[Item]]) -> int:
    fixed = len(screen.lead) + len(screen.choices)
    return max(
        fixed + sum(1 for item in page if item.choice) + len(_turning(number, len(pages)))
        for number, page in enumerate(pages)
    )


def _with_choices_listed(screen: Screen) -> Screen:
    """Make entries of the list of all choices but the ways out, which stay on every page."""
    listed = [choice for choice in screen.choices if choice.key not in _ALWAYS]
    items = (
        *(Item(Markup(), choice) for choice in screen.lead),
        *screen.items,
        *(Item(Markup(), choice) for choice in listed),
    )
    always = tuple(choice for choice in screen.choices if choice.key in _ALWAYS)
    return replace(screen, items=items, choices=always, lead=())


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
