"""Tells by the words alone that a person has a difficulty: "1.2 gặp khó khăn vì thiếu kinh phí"."""

import re

from core.speech.kinds import Kind, kind_of
from core.speech.words import troubles as data
from core.vietnamese import fold, nfc

_TROUBLE = re.compile(data.TROUBLE)
_CODE = re.compile(r"[0-9]+[.][0-9]+[ ,:]*")
_LEVEL = re.compile(data.LEVEL)
_FEWEST = 2  # words


def trouble_in(text: str) -> str:
    """Give the difficulty as typed; "" when there is none, or when words state a level."""
    kept = nfc(text).strip()
    found = _TROUBLE.match(fold(kept))
    if not found or kind_of(kept) is Kind.QUESTION or _LEVEL.search(fold(kept)):
        return ""
    words = kept[found.end() :].strip(data.SIGNS)
    if code := _CODE.match(words):
        words = words[code.end() :]
    return words if len(words.split()) >= _FEWEST else ""
