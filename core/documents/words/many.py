"""Departments in sentences: a few are named, many are counted."""

from collections.abc import Sequence

from core.documents.words.cases import MOST_NAMED
from core.wording import formats
from core.wording.departments import bodies

IN_ANNEX = "(chi tiết tại Phụ lục)"
IN_PART_TWO = "(chi tiết tại Mục II)"  # the part with a heading for every department


def are_many(names: Sequence[object]) -> bool:
    """Tell whether the names would fill half a page."""
    return len(names) > MOST_NAMED


def counted_bodies(names: Sequence[object]) -> str:
    """36 ngành."""
    return f"{formats.count(len(names))} ngành"


def named_or_counted(names: Sequence[str]) -> str:
    """ngành Tư pháp; ngành Y tế; or, for many, 36 ngành."""
    return counted_bodies(names) if are_many(names) else bodies(names)


def counted_and_named(names: Sequence[str]) -> str:
    """02 ngành: ngành Tư pháp; ngành Y tế; or, for many, 36 ngành (chi tiết tại Mục II)."""
    after = f" {IN_PART_TWO}" if are_many(names) else f": {bodies(names)}"
    return f"{counted_bodies(names)}{after}"
