# ruff: noqa: E501 - a sentence a line
"""The TOML form is read back equal, and an error in it is reported with its place."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plan.document import PlanDocument, PlannedDepartment, PlannedTask, PlanWarning
from core.plan.errors import PlanError
from core.plan.numbers import plain
from core.plan.reader import read_plan
from core.plan.toml_form import from_toml, to_toml
from core.vietnamese import nfc
from tests.core.plan.reading import REAL_PLAN

WORDS = (
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n"),
        min_size=1,
        max_size=30,
    )
    .map(nfc)
    .filter(lambda words: words.strip() != "")
)
FIGURES = st.none() | st.decimals(0, 1000, places=2).map(plain)
TASKS = st.tuples(WORDS, FIGURES, FIGURES, FIGURES, st.none() | WORDS, st.none() | WORDS)


@st.composite
def documents(draw):
    parts = draw(st.lists(st.tuples(WORDS, st.lists(TASKS, min_size=1, max_size=3)), min_size=1))
    departments = tuple(
        PlannedDepartment(
            str(place),
            name,
            tuple(PlannedTask(f"{place}.{n}", *task) for n, task in enumerate(tasks, start=1)),
        )
        for place, (name, tasks) in enumerate(parts, start=1)
    )
    odd = st.builds(PlanWarning, st.none() | st.integers(1, 10_000), WORDS)
    return PlanDocument(
        number=draw(st.none() | WORDS),
        issued_on=draw(st.none() | st.dates()),
        title=draw(st.just("") | WORDS),
        organization=draw(st.none() | WORDS),
        departments=departments,
        warnings=tuple(draw(st.lists(odd, max_size=3))),
    )


@given(documents())
def test_a_written_plan_is_read_back_equal(document):
    assert from_toml(to_toml(document).encode(), "ke-hoach.toml") == document


def test_the_real_plan_is_read_back_equal_from_a_file(tmp_path):
    document = read_plan(REAL_PLAN)
    path = tmp_path / "ke-hoach.toml"
    path.write_text(to_toml(document), encoding="utf-8")
    assert read_plan(path) == document
    assert "score = 1.5\nmax_score = 3\n" in path.read_text(encoding="utf-8")


HAND_MADE = """
number = "05/KH-UBND"
issued_on = 2024-01-09
title = "Khắc phục hạn chế"

[[departments]]
name = "Tư pháp"

[[departments.tasks]]
title = "Rà soát văn bản"
score = 1.50
max_score = 3

[[departments.tasks]]
title = "Hộ tịch"
percent = 90
note = "còn 2 hồ sơ"
"""


def test_codes_can_be_omitted():
    assert from_toml(HAND_MADE.encode(), "x.toml") == PlanDocument(
        number="05/KH-UBND",
        issued_on=date(2024, 1, 9),
        title="Khắc phục hạn chế",
        organization=None,
        departments=(
            PlannedDepartment(
                "1",
                "Tư pháp",
                (
                    PlannedTask("1.1", "Rà soát văn bản", Decimal("1.5"), Decimal(3)),
                    PlannedTask("1.2", "Hộ tịch", percent=Decimal(90), note="còn 2 hồ sơ"),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("score = 1.50", "score = 1,50", "Tệp “x.toml” viết sai dạng TOML ở dòng 11: xin sửa lại chỗ đó."),
        ("percent = 90", "percent = [", "Tệp “x.toml” viết sai dạng TOML ở dòng 17: xin sửa lại chỗ đó."),
        ("= 90", "= 1" + "0" * 5000, "Tệp “x.toml” viết sai dạng TOML: xin sửa lại các số và dấu ngoặc."),
        ("= 90", "= " + "[" * 9000, "Tệp “x.toml” viết sai dạng TOML: xin sửa lại các số và dấu ngoặc."),
        ('title = "Hộ tịch"', "", "Tệp “x.toml”, ngành thứ 1, nội dung thứ 2: mục “title” thiếu hoặc không đúng dạng."),
        ('name = "Tư pháp"', 'name = ""', "Tệp “x.toml”, ngành thứ 1: mục “name” thiếu hoặc không đúng dạng."),
        ('= "Hộ tịch"', '= "Hộ\\u001b[2Jtịch"', "Tệp “x.toml”, ngành thứ 1, nội dung thứ 2: mục “title” thiếu hoặc không đúng dạng."),
        ('= "Hộ tịch"', '= "Hộ\\u009b2Jtịch"', "Tệp “x.toml”, ngành thứ 1, nội dung thứ 2: mục “title” thiếu hoặc không đúng dạng."),
        ("= 90", "= true", "Tệp “x.toml”, ngành thứ 1, nội dung thứ 2: mục “percent” thiếu hoặc không đúng dạng."),
        ("= 90", "= -1", "Tệp “x.toml”, ngành thứ 1, nội dung thứ 2: mục “percent” thiếu hoặc không đúng dạng."),
        ("= 90", "= nan", "Tệp “x.toml”, ngành thứ 1, nội dung thứ 2: mục “percent” thiếu hoặc không đúng dạng."),
        ("= 2024-01-09", '= "9/1/2024"', "Tệp “x.toml”, phần đầu: mục “issued_on” thiếu hoặc không đúng dạng."),
        ("= 2024-01-09", "= 2024-01-09T00:00:00", "Tệp “x.toml”, phần đầu: mục “issued_on” thiếu hoặc không đúng dạng."),
        ("number =", "nummer =", "Tệp “x.toml”, phần đầu: không có mục nào tên là “nummer”."),
        ("percent =", "percents =", "Tệp “x.toml”, ngành thứ 1, nội dung thứ 2: không có mục nào tên là “percents”."),
        ("percent =", 'code = "1.1"\npercent =', "Tệp “x.toml”: mã “1.1” bị dùng hai lần."),
    ],
)  # fmt: skip
def test_a_typing_error_is_reported_with_its_place(before, after, expected):
    assert before in HAND_MADE
    with pytest.raises(PlanError) as caught:
        from_toml(HAND_MADE.replace(before, after).encode(), "x.toml")
    assert caught.value.text == expected


@pytest.mark.parametrize("text", ["", "departments = 3", "departments = [3]", "warnings = {}"])
def test_a_form_without_tasks_is_refused(text):
    with pytest.raises(PlanError):
        from_toml(text.encode(), "x.toml")


def test_a_warning_needs_a_possible_line_number():
    text = HAND_MADE + '\n[[warnings]]\nline = 0\ntext = "x"\n'
    with pytest.raises(PlanError, match="lưu ý thứ 1: mục “line”"):
        from_toml(text.encode(), "x.toml")
