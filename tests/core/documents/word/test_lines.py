"""Titles break into even lines, and columns are as wide as their words need."""

import pytest

from core.documents.word.columns import Cell, fitted
from core.documents.word.lines import Type, balanced, broken, glued
from core.figures.figures import Sending
from tests.core.documents.word.samples import of_department, report
from tests.figures import department, figures, task
from tests.word import opened, tables, with_style

BOLD, TABLE = Type(13), Type(12, is_bold=False)
LETTERHEAD = 184.0  # points


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("TƯ PHÁP", ("TƯ PHÁP",)),
        ("VĂN PHÒNG HĐND - UBND XÃ", ("VĂN PHÒNG", "HĐND - UBND XÃ")),
        ("PHÒNG KINH TẾ - HẠ TẦNG VÀ ĐÔ THỊ", ("PHÒNG KINH TẾ -", "HẠ TẦNG VÀ ĐÔ THỊ")),
    ],
)
def test_a_departments_name_breaks_evenly_and_keeps_its_last_two_words_together(name, lines):
    setting = balanced(glued(name), BOLD, LETTERHEAD)
    assert tuple(one.replace("\u00a0", " ") for one in setting.lines) == lines


def test_line_breaks_stay_the_same_with_slightly_wider_letters():
    words = "Kết quả khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm năm 2022"
    setting = balanced(words, Type(14), 467)
    assert len(setting.lines) == 2
    assert broken(words, Type(14), setting.width) == setting.lines
    assert broken(words, Type(14 * 1.05), setting.width) == setting.lines


def test_a_word_wider_than_its_line_has_a_line_of_its_own():
    assert balanced("x" * 200, BOLD, LETTERHEAD).lines == ("x" * 200,)
    assert balanced("", BOLD, LETTERHEAD).lines == ("",)


def test_an_offices_letterhead_does_not_end_with_a_single_word():
    made = figures(department(1, "Văn phòng HĐND - UBND xã", Sending.ON_TIME, task()))
    document = opened(of_department(made).content)
    (body,) = with_style(document, "CoQuan")
    shown = body.paragraph_format
    assert shown.left_indent == shown.right_indent
    room = LETTERHEAD - 2 * shown.left_indent.pt
    assert broken(body.text, BOLD, room) == ("VĂN PHÒNG", "HĐND - UBND XÃ")


def cells(*words: str) -> list[Cell]:
    return [Cell((one,), TABLE) for one in words]


def test_columns_fill_the_table_and_break_no_word():
    rows = [
        cells("TT", "Nội dung tồn tại, hạn chế", "Trạng thái"),
        cells("1", "Rà soát văn bản quy phạm pháp luật. " * 20, "Hoàn thành đúng hạn"),
        cells("2", "Nghiêng", "Đang thực hiện"),
    ]
    widths = fitted(rows, 500)
    assert sum(widths) == pytest.approx(500)
    assert widths[1] > 3 * widths[2] > 6 * widths[0] / 2
    for row in rows:
        for cell, width in zip(row, widths, strict=True):
            assert cell.longest_word <= width


def test_a_column_with_a_very_long_word_leaves_room_for_the_others():
    widths = fitted([cells("TT", "Kết quả", "Khác"), cells("1", "x" * 500, "y")], 500)
    assert sum(widths) == pytest.approx(500)
    assert min(widths) > 15


def test_columns_that_are_too_wide_share_the_width():
    assert sum(fitted([cells(*["Nghiêng" * 3] * 12)], 300)) == pytest.approx(300)


def test_every_row_of_the_annex_has_the_same_column_widths():
    long = task(result="Đã tổ chức rà soát, niêm yết thủ tục hành chính. " * 10)
    made = figures(department(1, "Văn phòng HĐND - UBND xã", Sending.ON_TIME, long))
    _, (annex,) = tables(opened(report(made).content))
    drawn = [column.width for column in annex.columns]
    for row in annex.rows:
        assert [cell.width for cell in row.cells] == drawn
    assert drawn[4] == max(drawn)  # the results have the longest text
    assert drawn[0] == min(drawn)
