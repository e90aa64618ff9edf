"""A row of the tables that core/questions/concepts.py reads."""

from typing import NamedTuple


class ConceptRow(NamedTuple):
    """An intent and the words that mean it, as unaccented patterns of whole words.

    `intent` may end with its command ("open:duyet") or topic ("about:paper"). `whose` says whether
    a department must be named: "named", "none" or "any"; "own" always means the asker's own. Each
    of `groups` must be there, and nothing of `without`.
    """

    intent: str
    whose: str
    groups: tuple[str, ...]
    without: str
