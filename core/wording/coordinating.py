"""The coordinating department within a sentence: a mark, and its name once the sentence is shown.

The name is a setting. Many sentences are refusals, raised where no setting is at hand; so they hold
the mark, and whoever shows them to a person puts the name in its place.
"""

from typing import TypeVar

COORDINATING = "⟨văn phòng⟩"
"""What a sentence holds in its place."""

_Words = TypeVar("_Words", bound=str)


def with_name(words: _Words, department: str) -> _Words:
    """The sentence with the department's name; of formatted text the name is escaped."""
    return words.replace(COORDINATING, department)  # type: ignore[return-value]
