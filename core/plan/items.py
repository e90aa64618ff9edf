"""Reads the items under one department's heading, with any bullets.

The first item's bullet is that of the department's items. A deeper bullet makes a sub-item, whose
words join its parent's note. Sub-items with indicators of their own are tasks, and so are those
under a lead-in ("... cac noi dung sau:"). A paragraph without a bullet is an item.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from core.plan.document import PlanWarning
from core.plan.draft import DraftTask, ReadTasks
from core.plan.indicator import has_indicator, is_only_indicator
from core.plan.lines import Line
from core.plan.markers import Style, read_marker
from core.plan.tasks import read_task, tidy_title
from core.plan.words import plan as texts
from core.vietnamese import fold

_WORK = (
    r"(?:noi dung|nhiem vu|cong viec|viec|tieu chi|giai phap|bien phap|cong tac|ton tai|han che)"
)
_LEAD_IN = re.compile(
    rf"(?:\b{_WORK}\b[^.;:]{{0,40}}\bsau(?: day)?|\b(?:nhu sau|sau day|cu the sau))\s*[:.;]?\s*$"
    r"|\b(?:cu the|gom|gom co)\s*:\s*$"
)
_LABEL = re.compile(
    r"(?:thoi gian|thoi han|san pham|muc tieu|giai phap|bien phap|phoi hop"
    r"|(?:don vi|bo phan|co quan|nguoi) (?:phoi hop|chu tri|thuc hien|phu trach))\b[^:]{0,40}:\s*\S"
)


class _Detail(NamedTuple):
    """A sub-item's words, and the line on which they begin."""

    line: int
    text: str


class _Promoted(NamedTuple):
    """What becomes a task: its words with their details, and what is odd about it."""

    line: int
    text: str
    details: list[str]
    warnings: list[PlanWarning]


@dataclass
class _Item:
    line: int
    text: str
    style: Style
    details: list[_Detail] = field(default_factory=list)


def is_lead_in(text: str) -> bool:
    """Tell whether `text` only announces the items after it."""
    return not has_indicator(text) and bool(_LEAD_IN.search(fold(text)))


def read_items(lines: Sequence[Line]) -> ReadTasks:
    """Read the tasks in the lines under one department."""
    tasks: list[DraftTask] = []
    warnings: list[PlanWarning] = []
    for item in _grouped(lines):
        for line, text, details, found in _promoted(item):
            task, odd = read_task(line, text, details)
            tasks += [task] if task.title else []
            warnings += [*found, *odd]
    return ReadTasks(tasks, warnings)


def _grouped(lines: Sequence[Line]) -> list[_Item]:
    """Put sub-items under their items."""
    items: list[_Item] = []
    style: Style | None = None
    for place, line in enumerate(lines):
        marker = read_marker(line.text)
        last = items[-1] if items else None
        more = place + 1 < len(lines)
        if last and _belongs(marker.text):
            _attach(last, line.number, marker.text)
        elif more and (is_lead_in(marker.text) or _announces(marker.text, marker.style)):
            style = None
        elif last and style is not None and _is_deeper(marker.style, style, last):
            last.details.append(_Detail(line.number, marker.text))
        else:
            style = marker.style if marker.style is not Style.NONE or style is None else style
            items.append(_Item(line.number, marker.text, marker.style))
    return items


def _belongs(text: str) -> bool:
    """Tell whether the line, an indicator or a labelled fact, belongs to the item before."""
    return is_only_indicator(text) or bool(_LABEL.match(fold(text)))


def _attach(item: _Item, line: int, text: str) -> None:
    if not is_only_indicator(text) or (has_indicator(item.text) and not item.details):
        item.details.append(_Detail(line, text))
    elif item.details:
        number, words = item.details[-1]
        item.details[-1] = _Detail(number, f"{words} {text}")
    else:
        item.text = f"{item.text} {text}"


def _announces(text: str, style: Style) -> bool:
    """Tell whether it is a paragraph without a bullet that ends with a colon, above others."""
    return style is Style.NONE and text.endswith(":") and not has_indicator(text)


def _is_deeper(style: Style, usual: Style, last: _Item) -> bool:
    if style is Style.NONE:
        return False
    if style > usual:
        return True
    return style < usual and last.text.endswith(":") and style is not Style.DASH


def _promoted(item: _Item) -> list[_Promoted]:
    """Give the item, or its sub-items if they have indicators and it has none."""
    own = not any(has_indicator(one.text) for one in item.details)
    if own or has_indicator(item.text):
        return [_Promoted(item.line, item.text, [one.text for one in item.details], [])]
    title = tidy_title(item.text).title
    found = [PlanWarning(item.line, texts.group_of_tasks(title))]
    return [
        _Promoted(line, text, [texts.group_note(title)], [] if place else found)
        for place, (line, text) in enumerate(item.details)
    ]
