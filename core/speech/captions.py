"""Reads captions of files: codes of tasks, and other words. Pure."""

import re

from core.speech.words.captions import CAPTION_WORDS
from core.vietnamese import fold

_CODE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")


def is_caption(words: str) -> bool:
    """Tell whether a caption consists only of task codes."""
    left = left_of(words)
    return bool(left) and all(_CODE.fullmatch(word) for word in left)


def left_of(caption: str) -> list[str]:
    """Give the words besides the task codes."""
    words = fold(caption).replace(",", " ").replace(":", " ").split()
    return [word.rstrip(".") for word in words if word.rstrip(".") not in CAPTION_WORDS]
