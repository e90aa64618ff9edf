"""Ranks the tasks that files may prove, the likeliest first. Pure functions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.reporting.card import Card, Entry
from core.speech.captions import left_of


@dataclass(frozen=True)
class Hint:
    """What the ranking knows: choices of the newest reminder, facts of the last question."""

    reminded: Sequence[str] = ()
    last: Mapping[str, Any] | None = None


Candidate = tuple[Card, Entry]


def ranked(found: Sequence[Candidate], hint: Hint) -> list[Candidate]:
    """Order the tasks: those of the reminder, those without evidence, the last one, the others."""
    return sorted(found, key=lambda one: _rank(one, hint))


def _rank(one: Candidate, hint: Hint) -> tuple[int, bool]:
    card, entry = one
    place = (card.round_id, card.department_id, entry.task_id)
    lacks = not (entry.evidence_count or entry.documents or entry.carried)
    keys = [tuple(key.split()) for key in hint.reminded]
    if ("/baocao", *map(str, place)) in keys:
        return 0, not lacks
    if ("/baocao", *map(str, place[:2])) in keys:
        return 1, not lacks
    if lacks and card.submitted_at is None:
        return 2, not lacks
    return (3 if is_last(place, hint) else 4), not lacks


def is_last(place: tuple[int, int, int], hint: Hint) -> bool:
    """Tell whether the last question was about this task."""
    named = ("round_id", "department_id", "task_id")
    last = hint.last or {}
    return tuple(last.get(name) for name in named) == place


def named_in(caption: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Give the tasks whose code a caption names; only if it says nothing more: "anh 2.1"."""
    left = left_of(caption)
    codes = {entry.code for _, entry in found}
    if not left or not set(left) <= codes:
        return []
    return [one for one in found if one[1].code in left]
