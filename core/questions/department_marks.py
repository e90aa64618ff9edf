"""Decides by the words around a department's name whether it is the one asked about. Pure."""

from dataclasses import replace
from itertools import pairwise

from core.speech.tokens import Mark, Words
from core.speech.words import question_words as data

DEPARTMENT = "department"
"""The tag of marks for departments."""


def is_senders_own(words: Words, mark: Mark) -> bool:
    """Tell whether the sender names their own department: "noi vu day"."""
    return mark.end < len(words.said) and words.said[mark.end] in data.SPEAKING


def are_joined(words: Words, found: list[Mark]) -> bool:
    """Tell whether only joining words stand between departments: "tu phap voi dia chinh"."""
    between = [
        words.said[place] for one, other in pairwise(found) for place in range(one.end, other.start)
    ]
    return set(between) <= data.JOINING


def mark_ambiguous_initials(words: Words, weak: set[str]) -> None:
    """Mark initials that are also words ("nv") as a department where a name is expected."""
    for place, mark in enumerate(words.marks):
        if mark.name not in weak:
            continue
        before = words.said[mark.start - 1] if mark.start else ""
        after = words.marks[place + 1] if place + 1 < len(words.marks) else None
        raw = "".join(words.raw[mark.start : mark.end])
        is_shouted = all(one.isupper() for one in words.raw if one.isalpha())
        is_named = before in data.BEFORE_NAME or (raw.isupper() and not is_shouted)
        is_joined = before in data.BESIDE_NAME and _is_named_before(words, mark.start - 1)
        begins = mark.start == 0 and after is not None and after.tag in data.AFTER_NAME
        if is_named or is_joined or begins:
            words.marks[place] = replace(mark, tag=DEPARTMENT)


def _is_named_before(words: Words, end: int) -> bool:
    """Tell whether a department's mark ends there: "tp va dc"."""
    return any(mark.tag == DEPARTMENT and mark.end == end for mark in words.marks)


def is_of_other_level(words: Words, start: int, end: int) -> bool:
    """Tell whether a department of another level is meant: "tu phap huyen"."""
    before = words.said[start - 1] if start else ""
    after = words.said[end] if end < len(words.said) else ""
    own_before, own_after = words.at(start - 1), words.at(end)
    is_alone = own_before is None or own_before.end - own_before.start == 1
    is_alone_after = own_after is None or own_after.end - own_after.start == 1
    return (before in data.FOREIGN_BEFORE and is_alone) or (
        after in data.FOREIGN_AFTER and is_alone_after
    )
