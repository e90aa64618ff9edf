"""Words typed where words are recorded are classified."""

import pytest

from core.speech.kinds import Kind, kind_of
from tests.core.questions.free_phrases import FIRST, FRESH

EVERY = [
    (words, kind) for part in (FIRST, FRESH) for kind, phrases in part.items() for words in phrases
]


def test_the_table_is_long_enough_and_has_no_repetitions():
    assert len({words for words, _ in EVERY}) == len(EVERY) >= 150


@pytest.mark.parametrize(("words", "kind"), EVERY, ids=lambda value: str(value)[:40])
def test_words_are_classified_correctly(words, kind):
    assert kind_of(words) == kind


@pytest.mark.parametrize(
    "words", ["Bộ phận một cửa đã mua thêm 3 máy", "Đã đóng dấu", "Thực hiện từ ngày đầu"]
)
def test_a_word_with_other_diacritics_is_not_a_question_word(words):
    assert kind_of(words) is Kind.RESULT


@pytest.mark.parametrize("words", ["Cần nộp mấy", "Nộp ở đâu", "Đã duyệt chưa", "nop o dau"])
def test_a_question_word_at_the_end_is_recognized_with_and_without_diacritics(words):
    assert kind_of(words) is Kind.QUESTION
