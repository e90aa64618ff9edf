"""A row of the tables for core/questions/concepts."""

from typing import NamedTuple


class ConceptRow(NamedTuple):
    """An intent, or one with its topic, and the words that mean it: unaccented patterns.

    `whose` department is named: "named", "none", "any" or "own". Each of the groups must be there.
    """

    intent: str
    whose: str
    groups: tuple[str, ...]
    without: str
