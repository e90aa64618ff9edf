"""How a department is named: by one function, in every text."""

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
def test_a_body_of_its_own_is_not_called_a_branch_besides(name, said, shown):
    assert body_of(name) == said
    assert bold(name) == shown
    assert (itself(name) == "ngành") == said.startswith("ngành")


def test_a_department_that_begins_a_sentence_is_named_likewise():
    assert bold("Tư pháp", at_start=True) == "Ngành <b>Tư pháp</b>"
    assert bold("Phòng Kinh tế", at_start=True) == "<b>Phòng Kinh tế</b>"


def test_no_text_calls_a_department_by_hand():
    found = [
        f"{path.name}: {line.strip()}"
        for path in FILES
        for line in path.read_text(encoding="utf-8").splitlines()
        if _BY_HAND.search(line) and path.name != "departments.py"
    ]
    # Counts and the word alone are none: "ngành {words} cả" speaks of what was named before.
    assert [one for one in found if "{words}" not in one and "{listed}" not in one] == []
