"""What is a code, and what only has as many letters."""

import pytest

from core.people.invitations import is_code


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("78B7-ZCJN-2TAH", True),
        ("78b7 zcjn 2tah", True),
        ("78B7ZCJN2TAH", True),
        ("ABCD-EFGH-JKMN", True),
        ("chua xay nha", False),
        ("cham nhat hay", False),
        ("báo cáo quý 2 nộp", False),
    ],
)
def test_a_code_is_told_from_words_of_as_many_letters(words, expected):
    assert is_code(words) is expected
