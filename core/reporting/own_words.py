"""Finds words in a department's own answers that look unaccented or mistyped, before sending."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from core.office import Office
from core.people.act import Act
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.card import Card, Entry
from core.typed_words import Doubt, doubt
from core.vietnamese import name_key

_WRITERS = {
    "result": answers.set_result,
    "difficulty": answers.set_difficulty,
    "explanation": answers.set_explanation,
}
_SIMILAR = 0.6  # a correction is at least this similar


@dataclass(frozen=True)
class OwnWords:
    """Words in one field of an answer that look wrong."""

    round_id: int
    entry: Entry
    field: str
    words: str
    doubt: Doubt

    @property
    def mark(self) -> str:
        """Give its short key: task and field."""
        return f"{self.entry.task_id}.{self.field}"


def doubtful(card: Card, kept: Sequence[str] = ()) -> list[OwnWords]:
    """List doubtful words in the report's order, without those whose key is in `kept`."""
    found = []
    for entry in card.entries:
        for field in _WRITERS:
            words = getattr(entry, field)
            wrong = doubt(words)
            if wrong is not None and f"{entry.task_id}.{field}" not in kept:
                found.append(OwnWords(card.round_id, entry, field, words, wrong))
    return found


def is_mended(before: str, after: str) -> bool:
    """Tell whether `after` is a correction of `before`; other words were meant for elsewhere."""
    return SequenceMatcher(None, name_key(before), name_key(after)).ratio() >= _SIMILAR


async def mend(act: Act, one: OwnWords, words: str, *, office: Office) -> None:
    """Replace the words; confirm the answer again if it was confirmed."""
    place = TaskInRound(one.round_id, one.entry.task_id)
    await _WRITERS[one.field](act, place, words)
    if one.entry.is_done:
        await answers.confirm(act, place, office=office)
