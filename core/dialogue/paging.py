"""Cuts a screen into pages that a channel can carry; an item's text and choice stay together."""

from collections import deque
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from core.dialogue.numbering import BACK
from core.dialogue.words import dialogue as texts
from core.screen import Choice, Item, Limits, Page, Screen, fit, join, length

PAGE_KEY = "page:"  # followed by the page's number, from 0

_ALWAYS = frozenset({BACK, "/menu"})
_SEPARATOR = 2  # the blank line between two parts
_TURNING = 60  # characters reserved for "page x of y"


@dataclass(frozen=True)
class _Budget:
    """What one page can carry beside what stands on every page."""

    text: int
    choices: int


@dataclass
class _PagePart:
    """What stands on one page only: choices of the whole screen that had no room, and entries."""

    spread: list[Choice] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    @property
    def choices(self) -> tuple[Choice, ...]:
        return (*self.spread, *(item.choice for item in self.items if item.choice))


class NumberedPage(NamedTuple):
    """A page of a screen, its number from 0, and the choices of the other pages."""

    page: Page
    number: int
    elsewhere: tuple[Choice, ...] = ()


def cut(screen: Screen, number: int, limits: Limits) -> NumberedPage:
    """Give page `number`, or the last one if there are fewer, and its real number.

    Where a screen has more choices than a page carries, they are spread over the pages too.
    """
    spread: tuple[Choice, ...] = ()
    parts = _split(screen, spread, limits)
    if _most_choices(screen, parts) > limits.choices:
        spread = tuple(one for one in screen.lead + screen.choices if one.key not in _ALWAYS)
        always = tuple(one for one in screen.choices if one.key in _ALWAYS)
        screen = replace(screen, lead=(), choices=always)
        parts = _split(screen, spread, limits)
    number = max(0, min(number, len(parts) - 1))
    part = parts[number]
    turning = _turning(number, len(parts))
    listed = join([item.text for item in part.items], screen.gap)
    count = texts.page_of(number + 1, len(parts)) if turning else texts.nothing()
    text = join((screen.head, listed, screen.foot, count))
    choices = screen.lead + part.choices + turning + screen.choices
    room = limits.text - limits.room_of(choices)
    # Files go with the first page only.
    files = screen.files if limits.has_files and number == 0 else ()
    elsewhere = tuple(choice for one in parts if one is not part for choice in one.choices)
    page = Page(fit(text, room), choices, screen.is_record, files)
    return NumberedPage(page, number, elsewhere)


def _most_choices(screen: Screen, parts: list[_PagePart]) -> int:
    fixed = len(screen.lead) + len(screen.choices)
    return max(
        fixed + len(part.choices) + len(_turning(number, len(parts)))
        for number, part in enumerate(parts)
    )


def _split(screen: Screen, spread: tuple[Choice, ...], limits: Limits) -> list[_PagePart]:
    """Give the pages; if all fits on one, no room is reserved for the page buttons."""
    whole = _page_parts(screen, spread, limits, turning=0)
    return whole if len(whole) == 1 else _page_parts(screen, spread, limits, turning=2)


def _page_parts(
    screen: Screen, spread: tuple[Choice, ...], limits: Limits, turning: int
) -> list[_PagePart]:
    fixed = length(screen.head) + length(screen.foot) + 3 * _SEPARATOR
    fixed += _TURNING if turning else 0
    always = screen.lead + screen.choices
    fixed += limits.room_of(always)
    budget = _Budget(limits.text - fixed, max(1, limits.choices - len(always) - turning))
    parts = [_PagePart()]
    left, waiting = deque(screen.items), deque(spread)
    while left or waiting:
        part = parts[-1]
        while waiting and len(part.spread) < budget.choices:
            part.spread.append(waiting.popleft())
        # Every page has something, however little room there is.
        while left and (_has_room(part, left[0], budget, limits) or part == _PagePart()):
            part.items.append(left.popleft())
        if left or waiting:
            parts.append(_PagePart())
    return parts


def _has_room(part: _PagePart, item: Item, budget: _Budget, limits: Limits) -> bool:
    shown = (*part.items, item)
    choices = part.choices + ((item.choice,) if item.choice else ())
    text = sum(length(one.text) + _SEPARATOR for one in shown) + limits.room_of(choices)
    return text <= budget.text and len(choices) <= budget.choices


def _turning(number: int, count: int) -> tuple[Choice, ...]:
    choices = []
    if number > 0:
        choices.append(Choice(f"{PAGE_KEY}{number - 1}", texts.previous_page()))
    if number < count - 1:
        choices.append(Choice(f"{PAGE_KEY}{number + 1}", texts.next_page()))
    return tuple(choices)
