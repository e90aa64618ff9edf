"""A table that names people, as a person reads what is kept about them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OwnTable:
    """A table, what one row of it is called, and its place in the list, the least first."""

    rank: int
    table: str
    words: str
    is_assistants: bool = False  # the assistant's own, rather than the office's work
