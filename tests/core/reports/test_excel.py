"""The workbook, read back with openpyxl."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.reports.excel import workbook
from core.reports.excel_cells import LONGEST, safe
from core.reports.figures import Sending
from core.reports.log import Log
from core.texts import sheets as texts
from core.texts.sheets import Heading
from tests.figures import AS_OF, department, figures, mixed, task

NO_LOG = Log((), AS_OF, AS_OF, None)


def read(found, log=NO_LOG):
    return load_workbook(BytesIO(workbook(found, log)))


def rows(sheet):
    """Give the rows below the headings, each by heading."""
    header, *lines = list(sheet.iter_rows(min_row=3))
    return [{top.value: cell for top, cell in zip(header, line, strict=True)} for line in lines]


def test_the_same_figures_make_the_same_file():
    assert workbook(mixed(), NO_LOG) == workbook(mixed(), NO_LOG)


def test_numbers_are_numbers_and_days_are_days():
    made = read(figures(department(1, "A", Sending.ON_TIME, task(finish_on=date(2023, 6, 30)))))
    (one,) = rows(made[texts.TASKS])
    assert (one[texts.score_of(2022)].value, one[Heading.SELF].value) == (1.5, 1.75)
    assert (one[Heading.FINISH].value, one[Heading.FINISH].number_format) == (
        datetime(2023, 6, 30),
        "dd/mm/yyyy",
    )
    assert one[Heading.PROGRESS].value == 0.5


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\n+", "{=", "http://"])
def test_words_that_look_like_a_formula_stay_words(start):
    words = f"{start}1+1"
    said = task(result=words, title=words, reason=words, note=words, documents=(words,))
    made = read(figures(department(1, words, Sending.ON_TIME, said, words=words)))
    for name in (texts.TASKS, texts.DEPARTMENTS):
        for row in made[name].iter_rows():
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)
    shown = rows(made[texts.TASKS])[0][Heading.RESULT]
    assert (shown.data_type, str(shown.value).strip()) == ("s", words.strip())


def test_words_lose_what_no_file_may_hold_and_are_cut_where_a_cell_ends():
    assert safe("a\x00b\x0bc\ud800d\r\ne") == "abcd\ne"
    assert safe("ạ" * LONGEST) == "ạ" * LONGEST
    assert safe("ạ" * (LONGEST + 1)) == "ạ" * (LONGEST - 1) + "…"
    assert len(safe("😀" * LONGEST).encode("utf-16-le")) <= 2 * LONGEST


def test_every_sheet_is_filtered_frozen_and_ready_for_a4():
    made = read(mixed())
    assert made.sheetnames == [texts.TASKS, texts.DEPARTMENTS, texts.LOG]
    for sheet in made:
        assert sheet.auto_filter.ref.startswith("A3:")
        assert sheet.freeze_panes.endswith("4")
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$3:$3"


def test_the_total_is_made_of_the_figures():
    found = mixed()
    total = {name: cell.value for name, cell in rows(read(found)[texts.DEPARTMENTS])[-1].items()}
    assert total[Heading.DEPARTMENT] == texts.TOTAL
    assert (total[Heading.TASKS], total[Heading.DONE]) == (found.tasks, found.done)
    assert total[Heading.VERIFIED] == float(found.points.verified)


def test_a_log_that_was_cut_says_so():
    assert "5.000" in read(mixed(), replace(NO_LOG, cut_at=5000))[texts.LOG]["A2"].value
    assert "Chỉ gồm" not in read(mixed())[texts.LOG]["A2"].value
