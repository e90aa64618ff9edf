"""Finds oddities of a whole plan; its rules are general and correct nothing."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.plan.document import PlannedDepartment, PlanWarning
from core.plan.draft import DraftDepartment
from core.plan.lines import Line
from core.plan.words import plan as texts
from core.vietnamese import name_key, nfc
from core.wording.spelling import MISSPELLINGS

_YEAR = r"(20\d\d)\b"
_PERIOD = re.compile(
    rf"\b(?:(?:quy\s+(?:[ivx]+|\d)|thang\s+\d{{1,2}})\s*(?:[/,-]|nam)?\s*(?:nam\s+)?{_YEAR}"
    rf"|(?:truoc|den|cham nhat|xong)(?: het)?(?: ngay)?\s+\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR}"
    rf"|6 thang (?:dau|cuoi) nam {_YEAR})"
)
_RECIPIENTS = re.compile(r"noi nhan\b")


def past_periods(lines: Iterable[Line], year: int) -> list[PlanWarning]:
    """Find periods of implementation before the plan's own year."""
    return [
        PlanWarning(line.number, texts.past_period(words, year))
        for line in lines
        for found in _PERIOD.finditer(line.folded)
        for written in found.groups()
        if written and int(written) < year
        for words in [line.text[found.start() : found.end()]]
    ]


def labelled_notes(drafts: Iterable[DraftDepartment]) -> list[Line]:
    """Give the labelled parts of notes, such as the time in a table's column."""
    return [
        Line(task.line, part)
        for draft in drafts
        for task in draft.tasks
        for part in (task.note or "").split("; ")
        if ": " in part
    ]


def before_recipients(lines: Sequence[Line]) -> list[Line]:
    """Leave out the recipients: a unit named there may be of another office."""
    for place, line in enumerate(lines):
        if _RECIPIENTS.match(line.folded):
            return list(lines[:place])
    return list(lines)


class _Spelling(NamedTuple):
    """A spelling, in its shape, of a department's name."""

    department: str
    shape: str


class _Mention(NamedTuple):
    """Words that hold a name, and their line."""

    line: int
    words: str


class _PlacedTask(NamedTuple):
    """Where a task stands: its department's code, its own, and its line."""

    department: str
    code: str
    line: int


def aliases(departments: Iterable[DraftDepartment], lines: Sequence[Line]) -> list[PlanWarning]:
    """Find other spellings of a department's name; one warning for each."""
    found: dict[_Spelling, PlanWarning] = {}
    for department in departments:
        for number, words in _mentions(department.name, lines):
            if _shape(words) != _shape(department.name) and words[0].isupper():
                remark = PlanWarning(number, texts.department_alias(words, department.name))
                found.setdefault(_Spelling(department.name, _shape(words)), remark)
    return list(found.values())


def _mentions(name: str, lines: Sequence[Line]) -> Iterable[_Mention]:
    """Find where lines hold the name, not as part of a longer word or name."""
    words = [re.escape(word) for word in name_key(name).split()]
    pattern = re.compile(r"(?<!\w)" + r"(?:\s*[-–&]\s*|\s+)".join(words) + r"(?!\w)")
    for line in lines:
        for found in pattern.finditer(line.folded):
            yield _Mention(line.number, line.text[found.start() : found.end()])


def _shape(words: str) -> str:
    """Remove differences that are no other spelling: case, blanks, dash width."""
    return re.sub(r"\s*-\s*", " - ", re.sub(r"[–—]", "-", " ".join(words.split()))).casefold()


def misspellings(lines: Sequence[Line]) -> list[PlanWarning]:
    """Find known misspellings, each once."""
    found: dict[str, PlanWarning] = {}
    for wrong, meant in MISSPELLINGS.items():
        pattern = re.compile(rf"(?<!\w){re.escape(nfc(wrong))}(?!\w)", re.IGNORECASE)
        for line in lines:
            match = pattern.search(line.text)
            if match:
                remark = PlanWarning(line.number, texts.misspelling(match.group(), meant))
                found.setdefault(wrong, remark)
    return list(found.values())


def repeated_tasks(
    departments: Iterable[PlannedDepartment], drafts: Iterable[DraftDepartment]
) -> list[PlanWarning]:
    """Find tasks with the same words: both stay, and the warning names the second one's line."""
    same: dict[str, list[_PlacedTask]] = {}
    for department, draft in zip(departments, drafts, strict=True):
        for task, drafted in zip(department.tasks, draft.tasks, strict=True):
            entry = _PlacedTask(department.code, task.code, drafted.line)
            same.setdefault(name_key(task.title), []).append(entry)
    return [_repeated(entries) for entries in same.values() if len(entries) > 1]


def _repeated(entries: Sequence[_PlacedTask]) -> PlanWarning:
    one_department = len({one.department for one in entries}) == 1
    say = texts.repeated_task if one_department else texts.same_words
    return PlanWarning(entries[1].line, say([one.code for one in entries]))
