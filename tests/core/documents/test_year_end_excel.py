"""The year's workbook: the numbers of the screen as numbers, and text that stays text."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.documents.excel.year_end import year_end_workbook
from core.documents.words import sheets
from core.documents.words import year_end_table as table
from core.documents.words.year_end_table import YearHeading
from core.figures.figures import Sending
from core.figures.words import completion
from core.figures.words import year_end as texts
from core.figures.year.rating import rate
from core.figures.year.year_end import ReportInRound
from core.reporting.completion import Completion
from core.settings.scale import Grade
from tests.core.documents.test_excel import rows, rules, values
from tests.figures import task
from tests.years import SCALE, department_year, eventful, large, sent, year_end

SHEETS = (table.PROPOSALS, table.CALCULATION, table.TASKS)
A4_LANDSCAPE = ("landscape", 9)


def opened(year, scale=SCALE):
    """Open the workbook as a viewer shows it, with the values of its sums."""
    return load_workbook(BytesIO(year_end_workbook(year, scale)), data_only=True)


def exact(value):
    """Give a cell's number as it was stored."""
    return Decimal(str(value)) if isinstance(value, int | float) else value


def shown(sheet):
    """Give the rows below the headings, by heading, with numbers as they were stored."""
    return [{name: exact(v) for name, v in values(row).items()} for row in rows(sheet)]


def proposals(year):
    """Give the rows of the first sheet."""
    return shown(opened(year)[table.PROPOSALS])


def numbers(words):
    """Give the numbers in a line of the screen."""
    found = re.findall(r"\d+(?:,\d+)?", str(words))
    return [Decimal(one.replace(",", ".")) for one in found]


def test_every_number_of_the_screen_is_in_the_workbook():
    reports = (*eventful().reports, ReportInRound("2023-H2", Sending.WAITING))
    figures = replace(eventful(), reports=reports)
    year = year_end(figures)
    (row,) = proposals(year)
    points = texts.points_line(year, figures).replace(f"năm {year.scored_year}", "")
    scored = re.search(r" \(đã chấm (\d+)/(\d+) nội dung\)", points)
    assert scored is not None
    lines = (
        texts.tasks_line(figures),
        texts.reports_line(figures),
        texts.difficulties_line(figures),
        texts.findings_line(figures),
        f"{scored[2]} {scored[1]}",
        points.replace(scored[0], ""),
    )
    headings = tuple(row)
    first, last = headings.index(YearHeading.TASKS), headings.index(sheets.Heading.MAXIMUM)
    written = [row[one] for one in headings[first : last + 1]]
    assert written == [one for line in lines for one in numbers(line)]
    proposal = rate(figures, SCALE)
    assert row[YearHeading.PERCENT] * 100 == proposal.percent
    summed = (
        row[YearHeading.CONTRIBUTED],
        row[YearHeading.WEIGHTS],
        row[YearHeading.PERCENT] * 100,
    )
    assert list(summed) == numbers(texts.sum_line(proposal))
    assert row[texts.level_heading()] == texts.level(year, proposal)
    assert row[YearHeading.DECISION] is None


def test_a_percentage_is_stored_as_a_fraction_and_shown_in_percent():
    (row,) = rows(opened(year_end(eventful()))[table.PROPOSALS])
    cell = row[YearHeading.PERCENT]
    assert (cell.data_type, cell.number_format) == ("n", "0.00%_0")


def test_every_part_of_the_rating_is_in_the_workbook():
    parts = rate(eventful(), SCALE).parts
    headings = (YearHeading.REACHED, YearHeading.OF, YearHeading.WEIGHT, YearHeading.CONTRIBUTION)
    found = shown(opened(year_end(eventful()))[table.CALCULATION])
    assert [[row[one] for one in headings] for row in found] == [
        [part.reached, part.of, part.weight, part.contribution] for part in parts
    ]
    assert [row[YearHeading.TERM] for row in found] == [texts.term(part.term) for part in parts]


def test_a_missing_value_is_an_empty_cell_with_a_reason():
    nothing = department_year(task_figures=(), reports=(), told_by=None)
    book = opened(year_end(nothing))
    for row in shown(book[table.CALCULATION]):
        assert (
            row[YearHeading.REACHED] is row[YearHeading.OF] is row[YearHeading.CONTRIBUTION] is None
        )
        assert row[YearHeading.NOTE].endswith("không tính.")
    (row,) = shown(book[table.PROPOSALS])
    for heading in (
        YearHeading.PERCENT,
        YearHeading.CONTRIBUTED,
        YearHeading.WEIGHTS,
        YearHeading.GAINED,
    ):
        assert row[heading] is None
    assert row[texts.level_heading()] == "Chưa đủ căn cứ đề xuất"


def test_the_level_is_a_proposal_and_the_decision_is_left_empty():
    sheet = opened(year_end(eventful()))[table.PROPOSALS]
    assert [cell.value for cell in sheet[3]][-2:] == [
        "Mức đề xuất (tham khảo)",
        "Quyết định của người có thẩm quyền",
    ]
    assert "người có thẩm quyền quyết định" in sheet["A2"].value


def test_no_level_is_proposed_before_the_years_end_and_the_reason_is_given():
    sheet = opened(year_end(eventful(), is_closing=False))[table.PROPOSALS]
    (row,) = shown(sheet)
    assert row[texts.level_heading()] == "Chưa đề xuất"
    assert "Tạm tính, chưa đề xuất mức: kỳ báo cáo cuối năm mở từ" in sheet["A2"].value
    assert "01/12/2023." in sheet.oddHeader.left.text


def test_each_task_has_a_row_with_its_state_points_and_report():
    figures = eventful()
    found = shown(opened(year_end(figures))[table.TASKS])
    for row, one in zip(found, figures.task_figures, strict=True):
        assert row[sheets.Heading.CODE] == one.code
        assert row[sheets.Heading.COMPLETION] == completion.status(one)
        assert row[sheets.score_of(2022)] == one.score
        assert row[sheets.Heading.VERIFIED] == one.verified_score
        assert row[sheets.Heading.MAXIMUM] == one.max_score
        assert row[YearHeading.TOLD_BY] == "quý IV/2023"
    (declared,) = [row for row in found if row[sheets.Heading.COMPLETION] == "Không hoàn thành"]
    assert declared[sheets.Heading.SHORTFALL] == "Chưa bố trí kinh phí"
    (silent,) = shown(opened(year_end(department_year(told_by=None)))[table.TASKS])
    assert silent[YearHeading.TOLD_BY] == "Chưa gửi báo cáo"


def test_several_departments_have_a_total_and_a_single_one_is_named():
    several = opened(year_end(eventful(), department_year(2, "Nội vụ")))
    *each, total = shown(several[table.PROPOSALS])
    for heading in (
        YearHeading.TASKS,
        YearHeading.MISSING,
        YearHeading.OVERDUE,
        YearHeading.GAINED,
    ):
        assert total[heading] == sum(row[heading] or 0 for row in each)
    assert total[YearHeading.PERCENT] is total[texts.level_heading()] is None
    assert "XẾP LOẠI CÁC NGÀNH NĂM 2023 (đến 17:00" in several[table.PROPOSALS]["A1"].value
    alone = opened(year_end(eventful()))[table.PROPOSALS]
    assert len(rows(alone)) == 1
    assert "XẾP LOẠI NGÀNH TƯ PHÁP NĂM 2023 (đến 17:00" in alone["A1"].value


def test_the_file_is_a_draft_named_after_the_year_and_the_only_department():
    assert table.file_name(large(2), "xlsx") == "DU-THAO_Xep-loai-cac-nganh_2023.xlsx"
    alone = year_end(department_year())
    assert table.file_name(alone, "xlsx") == "DU-THAO_Xep-loai_Tu-phap_2023.xlsx"


def said_everywhere(words):
    """Give a year in which people wrote these words everywhere."""
    one = task(title=words, shortfall=words)
    return year_end(department_year(name=words, task_figures=(one,)), plan_number=words)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " @", "http://"])
def test_text_that_looks_like_a_formula_stays_text(start):
    words = f"{start}1+1"
    scale = replace(SCALE, levels=(Grade(Decimal(), words),))
    book = opened(said_everywhere(words), scale)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    (named,) = rows(book[table.PROPOSALS])
    (declared,) = rows(book[table.TASKS])
    for cell in (
        named[sheets.Heading.DEPARTMENT],
        named[texts.level_heading()],
        declared[sheets.Heading.TITLE],
        declared[sheets.Heading.SHORTFALL],
    ):
        assert (cell.data_type, str(cell.value).strip().lower()) == ("s", words.strip())
        assert bool(cell.quotePrefix) == (words.strip()[0] in "=+-@")


def test_odd_letters_do_not_break_a_sheet():
    book = opened(said_everywhere("Đã xong 😀 \x0b\x00\x1f\ud83d\uffff <b>&amp;</b>"))
    kept = "Đã xong 😀  <b>&amp;</b>"
    assert rows(book[table.PROPOSALS])[0][sheets.Heading.DEPARTMENT].value == kept
    assert rows(book[table.CALCULATION])[0][sheets.Heading.DEPARTMENT].value == kept
    assert rows(book[table.TASKS])[0][sheets.Heading.SHORTFALL].value == kept
    assert book[table.TASKS]["A2"].value.startswith(f"Kế hoạch {kept}. ")


def test_the_highest_and_lowest_level_and_the_tasks_states_are_coloured():
    levels = (Grade(Decimal(90), 'Hoàn thành "xuất sắc" nhiệm vụ'), *SCALE.levels[1:])
    book = opened(year_end(eventful()), replace(SCALE, levels=levels))
    assert set(rules(book[table.PROPOSALS])) == {
        'Hoàn thành ""xuất sắc"" nhiệm vụ',  # quoted as in a formula
        "Không hoàn thành nhiệm vụ",
    }
    stands = {Completion.DONE, Completion.DONE_LATE}
    late = {Completion.UNDER_WAY_LATE, Completion.NOT_BEGUN_LATE}
    words = {completion.word(one) for one in stands | late} | {completion.not_done()}
    assert set(rules(book[table.TASKS])) == words


def test_every_sheet_has_a_filter_and_fixed_headings():
    book = opened(large())
    assert tuple(book.sheetnames) == SHEETS
    assert [sheet.auto_filter.ref for sheet in book] == ["A3:AE43", "A3:G163", "A3:I403"]
    assert [sheet.freeze_panes for sheet in book] == ["C4", "B4", "C4"]


def test_every_sheet_is_printed_in_readable_letters_with_its_headings():
    book = opened(large())
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == A4_LANDSCAPE
        assert int(sheet.page_setup.scale) >= 68  # percent of letters of 12 points
        assert sheet.print_title_rows == "$3:$3"
        assert "Trang" in sheet.oddFooter.right.text
    named, parts, tasks = book
    assert named.print_title_cols == "$A:$B"
    # The counts are on the first page, all points and the proposal on the second.
    (after,) = [one.id for one in named.col_breaks.brk]
    assert named.cell(3, after + 1).value == sheets.Heading.SCORED
    assert named.print_area == "'Xếp loại'!$A$3:$AE$44"
    assert not parts.col_breaks.brk
    assert not tasks.col_breaks.brk


def test_every_row_has_a_height_that_fits_its_text():
    words = "Chưa bố trí được kinh phí để thực hiện theo kế hoạch. " * 8
    long, short = task(title="Rà soát", shortfall=words), task("1.2")
    year = year_end(department_year(task_figures=(long, short), reports=sent(Sending.LATE)))
    for sheet in opened(year):
        for number in range(1, sheet.max_row + 1):
            assert sheet.row_dimensions[number].height
    heights = [opened(year)[table.TASKS].row_dimensions[number].height for number in (4, 5)]
    assert heights[0] > 7 * heights[1]
