"""Tells by the words alone that somebody speaks of himself or of the sending, and not of the work.

Such words often answer a reminder: "dang ban hop, chieu gui". They are asked about, not recorded.
"""

import re

from core.speech.kinds import mended
from core.speech.words import asides as data

_ASIDE = re.compile("|".join(f"(?:{one})" for one in data.ASIDES))
_LONGEST = 12  # words: a longer text is a report


def is_aside(text: str) -> bool:
    """Tell whether the words may tell nothing of the work."""
    said = mended(text).said
    return len(said) <= _LONGEST and _ASIDE.fullmatch(" ".join(said)) is not None
