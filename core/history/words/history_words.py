"""The office's words for the log's English names, joined from all manifests."""

from collections.abc import Iterable, Mapping

from core.history.words.shared_words import ACTS as SHARED_ACTS
from core.history.words.shared_words import FACTS as SHARED_FACTS
from core.subjects import SUBJECTS


def _joined(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Join the tables; raise `ValueError` when one name has two translations."""
    found: dict[str, str] = {}
    for name, words in (row for table in tables for row in table.items()):
        if found.setdefault(name, words) != words:
            raise ValueError(f'"{name}" is said as "{found[name]}" and as "{words}"')
    return found


_ALL = [subject.log_words for subject in SUBJECTS]

ACTIONS = _joined(one.actions for one in _ALL)
"""The names of actions."""

SUBJECT_NAMES = _joined(one.subjects for one in _ALL)
"""The names of subjects; they begin the name of an action that has none of its own."""

ACTS = _joined([SHARED_ACTS, *(one.acts for one in _ALL)])
"""Words that follow the subject in such a name."""

FACTS = _joined([SHARED_FACTS, *(one.facts for one in _ALL)])
"""The names of facts."""

VALUES = {
    fact: _joined(one.values.get(fact, {}) for one in _ALL)
    for fact in {fact for one in _ALL for fact in one.values}
}
"""Fact → its values that have a translation."""
