"""Finds words of other languages in texts for people: words that cannot be Vietnamese."""

import re

from core.typed_words import is_syllable

_WORD = re.compile(r"[^\W\d_]+")
# Names that are kept as they are: commands, files, addresses, marks of a document's edition.
_NAMED = re.compile(
    r"/[a-z]+|\S*[@\\]\S*|https?:\S*|\S*\.(?:[a-z]{2,5})\b|[0-9a-f]{16,}|<[^>]*>|\{[^}]*\}"
    r"|[“\"](?:nhacviec|chmod)[^”\"]*[”\"]|nhacviec(?: [a-z-]+)*|--[a-z-]+|\[[a-z]+\](?: [a-z_]+)?"
)

_ALLOWED = """
    word excel pdf telegram zalo zip sms sha email web website file bot menu chat video kb mb gb
    byte id qr ics unicode notepad
"""
ALLOWED = frozenset(_ALLOWED.split())
"""Names and terms that an office reads and writes."""


def foreign(text: str, names: frozenset[str] = frozenset()) -> set[str]:
    """Give the words of a text that are not Vietnamese, not abbreviations and not allowed."""
    found = _WORD.findall(_NAMED.sub(" ", text))
    return {
        word
        for word in found
        if word.lower() not in ALLOWED | names
        and not (word.isupper() or _is_mixed(word))
        and not is_syllable(word)
    }


def _is_mixed(word: str) -> bool:
    """Tell whether a word is an abbreviation such as TTHCs or LĐTBXH:

    capitals after the first letter.
    """
    return word[1:] != word[1:].lower()
