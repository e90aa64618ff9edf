"""The numbers of choices, where they are lines of the text: the way back is 0."""

from collections.abc import Sequence
from itertools import count

BACK = "back"
"""The key of the choice that leads back."""


def numbers_of(keys: Sequence[str]) -> list[int]:
    """Give the number of each choice as people see it; others than the way back count from 1."""
    counted = count(1)
    return [0 if key == BACK else next(counted) for key in keys]


def is_way_back(words: str) -> bool:
    """Tell whether words are the number of the way back."""
    return words.strip().rstrip(".") == "0"
