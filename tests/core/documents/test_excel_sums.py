"""Sums that follow the filter, aligned scores, and columns that leave room on a phone."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter

from core.documents.excel.space import frozen_on_a_phone, paging
from core.documents.excel.year_end import year_end_workbook
from core.documents.words import archive as evidence_archive
from core.documents.words import sheets as texts
from core.figures.figures import Sending
from core.history.log_lines import Log
from core.makers.workbook import round_workbook
from tests.core.documents.word.samples import case
from tests.figures import AS_OF, department, figures, large, mixed, task
from tests.years import SCALE
from tests.years import large as large_year

HALF_A_PHONE = 195  # pixels
A4_WIDE = 784.0  # points between the margins


@cache
def of_round():
    return round_workbook(mixed(), Log((), AS_OF, AS_OF, None))


@cache
def of_county():
    return round_workbook(large(), Log((), AS_OF, AS_OF, None))


@cache
def of_year():
    return year_end_workbook(large_year(), SCALE)


@cache  # a county's takes long to read
def read(content, *, data_only=False):
    return load_workbook(BytesIO(content), data_only=data_only)


def sums(content, name):
    """Give each formula of the last row by its heading, and what a viewer shows in its place."""
    made, seen = (read(content, data_only=one)[name] for one in (False, True))
    return {
        made.cell(3, cell.column or 1).value: (cell.value, seen[cell.coordinate].value)
        for cell in made[made.max_row]
        if cell.data_type == "f"
    }


@pytest.mark.parametrize(
    ("made", "name"), [(of_round, texts.DEPARTMENTS), (of_county, texts.DEPARTMENTS)]
)
def test_sums_are_formulas_that_follow_the_filter_and_store_their_value(made, name):
    sheet = read(made())[name]
    found = sums(made(), name)
    assert {texts.Heading.TASKS, texts.Heading.DONE, texts.Heading.MAXIMUM} <= found.keys()
    for heading, (formula, value) in found.items():
        place = [cell.value for cell in sheet[3]].index(heading) + 1
        letter = get_column_letter(place)
        assert formula == f"=SUBTOTAL(9,{letter}4:{letter}{sheet.max_row - 1})"
        rows = sheet.iter_rows(4, sheet.max_row - 1, place, place, values_only=True)
        above = [Decimal(str(one)) for (one,) in rows if one is not None]
        assert Decimal(str(value)) == sum(above)


def test_a_years_sums_are_formulas():
    found = sums(of_year(), "Xếp loại")
    assert all(formula.startswith("=SUBTOTAL(9,") for formula, _ in found.values())
    assert len(found) == 20  # none for points, because no task has any


def test_a_total_that_is_not_the_sum_of_its_column_is_stored_as_a_number():
    elsewhere = case(department_id=99)
    known = replace(figures(department(1, "A", Sending.ON_TIME, task())), cases=(elsewhere,))
    content = round_workbook(known, Log((), AS_OF, AS_OF, None))
    assert texts.Heading.CASES not in sums(content, texts.DEPARTMENTS)
    sheet = read(content)[texts.DEPARTMENTS]
    place = [cell.value for cell in sheet[3]].index(texts.Heading.CASES) + 1
    assert sheet.cell(sheet.max_row, place).value == 1


def test_columns_of_times_and_dates_are_wide_enough():
    for name, kinds in {"Gửi lúc": 16, "Ngày văn bản": 10}.items():
        assert dict(evidence_archive.COLUMNS)[name] >= kinds


def test_the_list_of_evidence_is_one_page_wide_and_readable():
    wide = paging([width for _, width in evidence_archive.COLUMNS], 3, A4_WIDE)
    assert (wide.breaks, wide.scale >= 68) == ((), True)


def test_file_sizes_are_written_for_people():
    sizes = (0, 1, 1024, 348_161, 1_048_575, 1_048_576, 1_310_720, 20_971_520)
    told = ["0 KB", "1 KB", "1 KB", "341 KB", "1024 KB", "1,0 MB", "1,2 MB", "20,0 MB"]
    assert [evidence_archive.size(one) for one in sizes] == told


@pytest.mark.parametrize("made", [of_round, of_county, of_year])
def test_every_score_has_two_decimals(made):
    formats = {
        cell.number_format
        for sheet in read(made())
        for column in sheet.iter_cols(min_row=3)
        if str(column[0].value).startswith("Điểm")
        for cell in column[1:]
        if cell.value is not None
    }
    assert formats == {"0.00_0"}


@pytest.mark.parametrize("made", [of_round, of_county, of_year])
def test_fixed_columns_take_at_most_half_a_phones_screen(made):
    for sheet in read(made()):
        letters = str(sheet.freeze_panes).rstrip("0123456789")
        frozen = range(1, column_index_from_string(letters))
        widths = [sheet.column_dimensions[chr(64 + place)].width for place in frozen]
        assert sum(width * 8 for width in widths) <= HALF_A_PHONE
    assert frozen_on_a_phone([40, 5], 2) == 0
    assert frozen_on_a_phone([6, 14, 34], 3) == 2
