"""What people type where words are kept is read for what it is."""

import pytest

from core.questions.free_words import kind_of
from tests.core.questions.free_phrases import FIRST, FRESH

EVERY = [
    (words, kind) for part in (FIRST, FRESH) for kind, phrases in part.items() for words in phrases
]


def test_the_table_is_long_and_says_nothing_twice():
    assert len({words for words, _ in EVERY}) == len(EVERY) >= 150


@pytest.mark.parametrize(("words", "kind"), EVERY, ids=lambda value: str(value)[:40])
def test_words_are_read_for_what_they_are(words, kind):
    assert kind_of(words) == kind
