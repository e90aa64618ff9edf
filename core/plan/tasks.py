"""Turns an item's words into a task: title, indicator, note, and oddities."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from core.plan.document import PlanWarning
from core.plan.draft import DraftTask, ReadTask
from core.plan.indicator import cut_indicator
from core.plan.indicator_words import Indicator
from core.plan.words import plan as texts

_END = " .:;,–-/"
_SPACE_BEFORE = re.compile(r"\s+(?=[,;:.)])")


def read_task(line: int, text: str, details: Sequence[str] = ()) -> ReadTask:
    """Read one item; `details` are sub-items and table columns, which join the note."""
    words, indicator = cut_indicator(text)
    title, remarks = tidy_title(words)
    said = indicator or Indicator()
    notes = [said.note or "", *(detail.rstrip(_END) for detail in details)]
    task = DraftTask(
        line=line,
        code="",
        title=title,
        score=said.score,
        max_score=said.max_score,
        percent=said.percent,
        note="; ".join(note for note in notes if note) or None,
    )
    found = [*remarks, *said.remarks, *figure_remarks(task)]
    return ReadTask(task, [PlanWarning(line, remark) for remark in found])


class TidyTitle(NamedTuple):
    """A title without strays, and remarks on it."""

    title: str
    remarks: list[str]


def tidy_title(words: str) -> TidyTitle:
    """Remove the final full stop or colon, and a closing bracket that was never opened."""
    whole = words.rstrip(_END)
    text = _without_stray(whole)
    title = _SPACE_BEFORE.sub("", " ".join(text.split())).rstrip(_END)
    remarks = [texts.stray_bracket(title)] if len(text) < len(whole) else []
    if title.count("(") > title.count(")"):
        remarks.append(texts.open_bracket(title))
    return TidyTitle(title, remarks)


def _without_stray(text: str) -> str:
    """Remove closing brackets that were never opened."""
    depth = 0
    kept = []
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            depth = 0
        else:
            kept.append(letter)
    return "".join(kept)


def figure_remarks(task: DraftTask) -> list[str]:
    """Give remarks on figures that cannot be right."""
    remarks = []
    if task.score is not None and task.max_score is not None and task.score > task.max_score:
        remarks.append(texts.score_over_maximum(task.score, task.max_score))
    if task.percent is not None and task.percent > 100:  # noqa: PLR2004 - the whole
        remarks.append(texts.percent_over_hundred(task.percent))
    return remarks
