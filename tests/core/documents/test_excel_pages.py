"""The workbook on paper and on screen: high enough rows and readable pages."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml.etree import fromstring
from openpyxl import load_workbook

from core.documents.excel.space import (
    LINE,
    TALLEST,
    CellWords,
    ends_alone,
    fitting,
    height,
    line_count,
    paging,
)
from core.documents.words import sheets as texts
from core.figures.figures import Sending
from core.history.log_lines import Log
from core.makers.workbook import round_workbook
from tests.figures import AS_OF, department, figures, large, mixed, task

NO_LOG = Log((), AS_OF, AS_OF, None)
A4 = 784.0  # points between the margins
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHEET, ROW_BREAKS = f"{MAIN}sheet", f"{MAIN}rowBreaks"


def read(found):
    return load_workbook(BytesIO(round_workbook(found, NO_LOG)))


def breaks_of_departments(found):
    """How many pages end by order in the sheet of the departments: read without its cells."""
    with ZipFile(BytesIO(round_workbook(found, NO_LOG))) as file:
        names = [one.get("name") for one in fromstring(file.read("xl/workbook.xml")).iter(SHEET)]
        place = names.index(texts.DEPARTMENTS) + 1
        sheet = fromstring(file.read(f"xl/worksheets/sheet{place}.xml"))
    return sum(1 for ordered in sheet.iter(ROW_BREAKS) for _ in ordered)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("", 1),
        ("Tư pháp", 1),
        ("một\nhai\nba", 3),
        ("Văn phòng HĐND - UBND xã", 2),
        ("a" * 100, 5),
        ("Đã xong " * 30, 13),
    ],
)
def test_lines_are_counted_as_a_column_of_twenty_letters_breaks_them(words, lines):
    assert line_count(words, 20) in {lines, lines - 1}


def test_a_row_is_as_high_as_its_longest_text_up_to_the_limit():
    assert height([]) == height([CellWords("một", 10.0)]) == LINE + 1
    assert height([CellWords("một", 10.0), CellWords("một\nhai\nba", 10.0)]) == 3 * LINE + 1
    assert height([CellWords("dài " * 5000, 10.0)]) == TALLEST


def test_a_column_is_widened_until_its_words_fit():
    words = "Đã rà soát và ban hành văn bản. " * 60
    assert fitting(42, ["ngắn"]) == 42
    wider = fitting(42, ["ngắn", words])
    assert wider > 42
    assert height([CellWords(words, wider)]) < TALLEST
    assert fitting(42, ["dài " * 9000]) == 105


def test_a_narrow_table_is_one_page_and_a_wide_one_repeats_its_first_columns():
    assert paging([10, 20, 30], 1, A4) == paging([10, 20, 30], 0, A4)
    narrow = paging([10, 20, 30], 1, A4)
    assert (narrow.breaks, narrow.scale) == ((), 100)
    wide = paging([20, *[40] * 6], 1, A4)
    assert wide.breaks == (5,)
    assert wide.scale >= 68
    assert paging([20, 400], 1, A4).breaks == ()


def test_every_row_has_a_height_and_long_text_is_shown_completely():
    words = "Đã rà soát, tham mưu ban hành văn bản và tổ chức thực hiện theo kế hoạch. " * 25
    made = read(figures(department(1, "A", Sending.ON_TIME, task(result=words), task("1.2"))))
    sheet = made[texts.TASKS]
    heights = [sheet.row_dimensions[number].height for number in (4, 5)]
    assert LINE * 20 < heights[0] < TALLEST
    assert heights[1] == 2 * LINE + 0.75  # its state takes two lines; heights are whole pixels


def test_wide_sheets_are_printed_in_readable_letters():
    made = read(mixed())
    for sheet in made:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert not sheet.sheet_properties.pageSetUpPr.fitToPage
        assert int(sheet.page_setup.scale) >= 68  # percent of letters of 12 points
        assert sheet.print_title_rows == "$3:$3"
        assert "Trang" in sheet.oddFooter.right.text
    tasks, departments, log = made
    assert len(tasks.col_breaks.brk) == len(departments.col_breaks.brk) == 1
    assert (tasks.print_title_cols, departments.print_title_cols) == ("$A:$C", "$A:$A")
    assert tasks.print_area == "'Nội dung'!$A$3:$U$9"
    assert departments.print_area == "'Ngành'!$A$3:$X$8"
    assert "QUÝ I/2023" in tasks.oddHeader.left.text
    assert not log.col_breaks.brk
    # A long line above a narrow table does not take a page of its own.
    assert log.print_area == "'Nhật ký'!$A$1:$G$4"


def test_a_page_header_stays_within_the_limit():
    odd = "&" * 300
    for title in ("TỔNG HỢP " * 10, "TỔNG HỢP - Ngành Văn hoá & Xã hội " * 20):
        assert len(texts.page_head(title, odd)) <= 255
    made = read(replace(mixed(), plan_number="12/KH & " * 40))
    assert "Kế hoạch 12/KH && 12/KH" in made[texts.TASKS].oddHeader.left.text


def test_a_plan_without_a_number_leaves_no_gap_in_the_heading():
    sheet = read(replace(mixed(), plan_number=""))[texts.TASKS]
    assert str(sheet["A2"].value).startswith("Hạn gửi: ")


def test_the_workbook_of_a_whole_province_is_small():
    found = large()
    content = round_workbook(found, NO_LOG)
    assert len(content) < 200_000
    sheet = load_workbook(BytesIO(content))[texts.TASKS]
    assert sheet.auto_filter.ref == "A3:U403"


def test_the_total_is_not_alone_on_a_page():
    assert ends_alone([10, 10, 10], 20)
    assert not ends_alone([10, 10, 10], 30)
    assert not ends_alone([10, 10, 10, 10], 20)
    assert not ends_alone([50], 20)
    assert {breaks_of_departments(large(count)) for count in range(15, 45)} == {0, 1}
