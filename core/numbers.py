"""Reads a number that somebody typed: with a decimal comma or point."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"([0-9]{1,4})(?:\s?[.,]\s?([0-9]{1,4}))?")


def read_number(words: str) -> Decimal | None:
    """Read "1,5" or "1.5", with words such as "điểm" behind it; None when it is no number."""
    found = re.fullmatch(rf"{_NUMBER.pattern}(?:\s*[^\W\d_]+)?\.?", words.strip())
    if found is None:
        return None
    # Adding nothing writes out what `normalize` makes of a ten: "1E+1".
    return Decimal(f"{found[1]}.{found[2] or 0}").normalize() + 0
