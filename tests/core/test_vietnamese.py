"""Comparing and shortening Vietnamese text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.vietnamese import fold, given_name, name_key, nfc, plain_lines


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Đang thực hiện", "dang thuc hien"), ("ỦY BAN", "uy ban"), ("hoá hóa", "hoa hoa")],
)
def test_folding_removes_diacritics_and_case(written, folded):
    assert fold(written) == folded
    assert fold(unicodedata.normalize("NFD", written)) == folded


@given(st.text())
def test_folding_keeps_the_positions_of_letters(text):
    assert len(fold(text)) == len(nfc(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Văn phòng Nội vụ", "Văn phòng - Nội vụ"),
        ("Văn hoá – LĐTĐ&XH", "VĂN HÓA - LĐTĐ & XH"),
        ("Tư pháp", "tu phap"),
    ],
)
def test_spellings_of_one_name_are_equal(one, other):
    assert name_key(one) == name_key(other)


def test_names_of_other_units_are_not_equal():
    assert name_key("Văn phòng Nội vụ") != name_key("Văn phòng HĐND - UBND xã")
    assert name_key("Phòng Nội vụ") != name_key("Văn phòng Nội vụ")


def test_a_person_is_addressed_by_the_last_word_of_their_name():
    assert given_name("  Cán bộ   Mẫu ") == "Mẫu"
    assert given_name("") == ""


def test_a_plain_line_keeps_its_words_without_direction_marks():
    assert plain_lines("  a\tb\r\nc\u202ed\u200b\n ") == "a b \ncd"
