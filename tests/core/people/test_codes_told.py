"""Codes are distinguished from words with the same number of letters."""

import pytest

from core.people.invitations import is_code


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("78B7-ZCJN-2TAH", True),
        ("78b7 zcjn 2tah", True),
        ("78B7ZCJN2TAH", True),
        ("ABCD-EFGH-JKMN", True),
        ("234567892345", False),
        ("2345 6789 2345", False),
        ("chua xay nha", False),
        ("cham nhat hay", False),
        ("báo cáo quý 2 nộp", False),
    ],
)
def test_a_code_is_distinguished_from_words_of_the_same_length(words, expected):
    assert is_code(words) is expected
