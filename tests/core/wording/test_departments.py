"""Departments are named by one function in every text."""

import re

import pytest

from core.wording.departments import body_of, bold, itself
from tests.words import FILES

_BY_HAND = re.compile(r"[nN]gành (<b>)?\{")


@pytest.mark.parametrize(
    ("name", "said", "shown"),
    [
        ("Tư pháp", "ngành Tư pháp", "ngành <b>Tư pháp</b>"),
        ("Phòng Kinh tế", "Phòng Kinh tế", "<b>Phòng Kinh tế</b>"),
        ("Văn phòng - Nội vụ", "Văn phòng - Nội vụ", "<b>Văn phòng - Nội vụ</b>"),
        ("Công an", "Công an", "<b>Công an</b>"),
        ("Phòng chống <b>", "Phòng chống <b>", "<b>Phòng chống &lt;b&gt;</b>"),
    ],
)
def test_the_word_nganh_is_added_only_to_names_that_need_it(name, said, shown):
    assert body_of(name) == said
    assert bold(name) == shown
    assert (itself(name) == "ngành") == said.startswith("ngành")


def test_a_department_is_named_the_same_way_at_the_beginning_of_a_sentence():
    assert bold("Tư pháp", at_start=True) == "Ngành <b>Tư pháp</b>"
    assert bold("Phòng Kinh tế", at_start=True) == "<b>Phòng Kinh tế</b>"


def test_no_text_adds_the_word_nganh_itself():
    found = [
        f"{path.name}: {line.strip()}"
        for path in FILES
        for line in path.read_text(encoding="utf-8").splitlines()
        if _BY_HAND.search(line) and path.name != "departments.py"
    ]
    # Counts and the word alone are allowed: "ngành {words} cả" refers to departments named before.
    assert [one for one in found if "{words}" not in one and "{listed}" not in one] == []
