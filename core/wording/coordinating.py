"""A mark for the coordinating department, which is replaced by its name when a text is shown.

The name is a setting, and refusals are raised where no setting is at hand. So sentences hold the
mark.
"""

from typing import TypeVar

COORDINATING = "⟨văn phòng⟩"
"""The mark for the coordinating department."""

_Words = TypeVar("_Words", bound=str)


def with_name(words: _Words, department: str) -> _Words:
    """Replace the mark by the department's name; in formatted text the name is escaped."""
    return words.replace(COORDINATING, department)  # type: ignore[return-value]
