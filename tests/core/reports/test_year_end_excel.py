"""The year's workbook: the screen's own numbers, as numbers, and text that stays text."""

import re
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook

from core.reports.rating import rate
from core.reports.year_end_excel import year_end_workbook
from core.texts import year_end as texts
from core.texts import year_end_table as table
from tests.years import SCALE, department_year, eventful, large, year_end


def opened(year):
    return load_workbook(BytesIO(year_end_workbook(year, SCALE)))


def rows(sheet):
    """Give the cells below the headings."""
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=5)]


def numbers(words):
    """Give the numbers of a line of the screen."""
    found = re.findall(r"\d+(?:,\d+)?", str(words))
    return [Decimal(one.replace(",", ".")) for one in found]


def exact(cell):
    return Decimal(str(cell))


def test_every_number_of_the_screen_is_a_number_of_the_workbook():
    figures = eventful()
    year = year_end(figures)
    (row,) = rows(opened(year)[table.SHEETS[0]])
    lines = (
        texts.tasks_line(figures),
        texts.reports_line(figures),
        texts.difficulties_line(figures),
        texts.findings_line(figures).partition(", trong đó")[0],
        texts.points_line(year, figures).partition(": ")[2].partition(" (")[0],
    )
    shown = [one for line in lines for one in numbers(line)]
    assert [exact(cell) for cell in row[2:21]] == shown
    proposal = rate(figures, SCALE)
    assert texts.percent(exact(row[21])) == texts.percent(proposal.percent or Decimal())
    assert row[22] == texts.level(year, proposal)
    assert row[23] is None


def test_every_part_of_the_sum_is_there():
    year = year_end(eventful())
    parts = rate(eventful(), SCALE).parts
    shown = rows(opened(year)[table.SHEETS[1]])
    assert [tuple(map(exact, row[2:6])) for row in shown] == [
        (part.reached, part.of, part.weight, part.contribution) for part in parts
    ]


def test_the_level_is_headed_as_a_proposal_and_the_decision_is_left_to_people():
    sheet = opened(year_end(eventful()))[table.SHEETS[0]]
    assert sheet["W4"].value == "Mức đề xuất (tham khảo)"
    assert sheet["X4"].value == "Quyết định của người có thẩm quyền"
    assert "người có thẩm quyền quyết định" in sheet["A2"].value
    assert table.file_name(year_end(), "xlsx") == "DU-THAO_Xep-loai-cac-nganh_2023.xlsx"


def test_before_the_years_end_no_level_stands_in_it():
    year = year_end(eventful(), is_closing=False)
    (row,) = rows(opened(year)[table.SHEETS[0]])
    assert row[22] == "Chưa đề xuất"


def test_what_a_person_declared_stands_with_its_reason():
    shown = rows(opened(year_end(eventful()))[table.SHEETS[2]])
    (declared,) = [row for row in shown if row[3] == "Không hoàn thành"]
    assert declared[4] == "Chưa bố trí kinh phí"


def test_text_that_looks_like_a_formula_stays_text():
    book = opened(year_end(department_year(name='=HYPERLINK("x")')))
    cell = book[table.SHEETS[0]]["B5"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


def test_forty_departments_are_on_forty_rows_with_filters_and_frozen_headings():
    sheet = opened(large())[table.SHEETS[0]]
    assert len(rows(sheet)) == 40
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C5", "A4:X44")
