"""Changes words of an answer when the message that brought them was edited."""

from typing import NamedTuple

from core.dialogue.words import messages
from core.errors import UserError
from core.people.act import Act
from core.reporting.answers import LONGEST_TEXT, TaskInRound, edit_answer, writable_report
from core.reporting.card import Entry
from core.reporting.evidence.symbols import find_documents
from core.reporting.reports import keep_documents
from core.vietnamese import nfc
from core.wording import refusals as texts
from models import Answer

_RESULT = "result"
_FIELDS = (_RESULT, "explanation")


class FoundWords(NamedTuple):
    """Words of an answer, and their field."""

    field: str
    words: str


class WordsChange(NamedTuple):
    """A replacement of words in a field of an answer."""

    field: str
    old: str
    new: str


def replaced(text: str, old: str, new: str) -> str | None:
    """Replace the last occurrence of these lines in the text; None when they are not in it."""
    before, found, after = f"\n{text}\n".rpartition(f"\n{old}\n")
    kept = (part for part in (before, new, after) if part.strip("\n"))
    return "\n".join(kept).strip("\n") if found else None


def find_words(entry: Entry, known: tuple[str, ...]) -> FoundWords | None:
    """Find the first of these known texts that the answer holds."""
    for words in known:
        for name in _FIELDS:
            if replaced(getattr(entry, name), words, "") is not None:
                return FoundWords(name, words)
    return None


async def mend_words(act: Act, place: TaskInRound, change: WordsChange) -> None:
    """Replace old words by new ones; raise `UserError` when the old ones are gone."""
    field, old, new = change

    def mend(draft: Answer) -> None:
        words = replaced(getattr(draft, field), old, nfc(new).strip())
        if words is None:
            raise UserError(messages.words_gone())
        if len(words) > LONGEST_TEXT:
            raise UserError(texts.too_long(LONGEST_TEXT))
        setattr(draft, field, words)

    await edit_answer(act, place, mend)
    if field == _RESULT:
        report, task = await writable_report(act, place)
        await keep_documents(act, report, task.id, find_documents(new))
