# ruff: noqa: E501 - the pieces stand together
"""Any text gives a plan or a PlanError, and no other exception."""

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.plan.errors import PlanError
from core.plan.reader import read_plan
from tests.core.plan import samples, word_samples
from tests.core.plan.reading import REAL_PLAN, read_text, rows

TEXTS = [REAL_PLAN.read_text(encoding="utf-8")] + [
    text for name, text in vars(samples).items() if name.isupper()
]
PIECES = st.sampled_from(
    ["KẾ HOẠCH", "Số: 1/KH-UBND", "II. NỘI DUNG", "1. Tư pháp:", "2) Y tế", "- ", "+ ", "a) ", "1.1. ", "(Năm 2022 đạt 1,5/3 điểm)", "(năm 2021", ")", "**", "*", "|", "| TT | Nội dung | Ngành |", "sau:", "đạt 20%", "xã Bình An", "ngày 1 tháng 1 năm 2023", "Nơi nhận:", "\t", "    ", "\n", "\r\n"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=12), max_size=60).map("".join))
@settings(max_examples=300)
def test_pieces_of_plans_in_any_order_raise_only_plan_errors(text):
    with suppress(PlanError):
        read_text("KẾ HOẠCH\n" + text.encode("utf-8", "replace").decode())


@given(st.binary(max_size=300))
@pytest.mark.parametrize("name", ["x.txt", "x.docx", "x.toml"])
def test_any_bytes_raise_only_plan_errors(tmp_path_factory, name, data):
    path = tmp_path_factory.mktemp("bytes") / name
    path.write_bytes(data)
    with suppress(PlanError):
        read_plan(path)


@given(st.data())
@settings(max_examples=60)
def test_a_word_file_with_changed_bytes_raises_only_plan_errors(tmp_path_factory, data):
    changed = bytearray(word_samples.row_table_plan())
    for place in data.draw(st.lists(st.integers(0, len(changed) - 1), min_size=1, max_size=9)):
        changed[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("word") / "x.docx"
    path.write_bytes(changed)
    with suppress(PlanError):
        read_plan(path)


@given(st.sampled_from(TEXTS), st.data())
@settings(max_examples=60)
def test_a_truncated_plan_raises_only_plan_errors(text, data):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    with suppress(PlanError):
        read_text("KẾ HOẠCH\n" + text[start:end])


@pytest.mark.parametrize("text", TEXTS)
def test_unicode_form_and_line_ends_do_not_change_the_reading(text):
    usual = read_text(text)
    assert read_text(unicodedata.normalize("NFD", text)) == usual
    assert read_text(text.replace("\n", "\r\n")) == usual
    assert len(rows(usual)) > 2


@pytest.mark.parametrize(
    "text",
    ["(năm 2022 " * 1900, "**a:" * 4900, "a) " * 6000, "II. AB." * 2800, "1,5/" * 4900],
)
def test_malicious_lines_are_read_quickly(text):
    with suppress(PlanError):
        read_text(f"KẾ HOẠCH\nx\n1. Tư pháp\n- {text}\n")
