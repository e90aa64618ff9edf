"""Character references of Telegram's HTML: four names, and numbers."""

import re
from typing import NamedTuple

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_MAX_CODE_POINT = 0x10FFFF


class _Character(NamedTuple):
    """A character of the text, and the position after it."""

    text: str
    end: int


def read_character(source: str, position: int) -> _Character:
    """Return one character of the text."""
    reference = _REFERENCE.match(source, position)
    text = _referred(reference) if reference else None
    if reference is None or text is None:
        return _Character(source[position], position + 1)
    return _Character(text, reference.end())


def _referred(reference: re.Match[str]) -> str | None:
    """Return the character; None for an unknown name, which stays as written."""
    if reference[3]:
        return _NAMED.get(reference[3])
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code) if 0 < code <= _MAX_CODE_POINT else None


def decoded(value: str) -> str:
    """Return a text with every reference replaced by its character."""
    parts, position = [], 0
    while position < len(value):
        text, position = read_character(value, position)
        parts.append(text)
    return "".join(parts)
