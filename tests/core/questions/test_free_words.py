"""What people type where words are kept is read for what it is."""

import pytest

from core.speech.kinds import Kind, kind_of
from tests.core.questions.free_phrases import FIRST, FRESH

EVERY = [
    (words, kind) for part in (FIRST, FRESH) for kind, phrases in part.items() for words in phrases
]


def test_the_table_is_long_and_says_nothing_twice():
    assert len({words for words, _ in EVERY}) == len(EVERY) >= 150


@pytest.mark.parametrize(("words", "kind"), EVERY, ids=lambda value: str(value)[:40])
def test_words_are_read_for_what_they_are(words, kind):
    assert kind_of(words) == kind


@pytest.mark.parametrize(
    "words", ["Bộ phận một cửa đã mua thêm 3 máy", "Đã đóng dấu", "Thực hiện từ ngày đầu"]
)
def test_a_word_with_other_marks_asks_nothing(words):
    assert kind_of(words) is Kind.RESULT


@pytest.mark.parametrize("words", ["Cần nộp mấy", "Nộp ở đâu", "Đã duyệt chưa", "nop o dau"])
def test_an_asking_word_at_the_end_asks_with_and_without_marks(words):
    assert kind_of(words) is Kind.QUESTION
