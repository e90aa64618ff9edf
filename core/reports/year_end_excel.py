"""A year as an Excel workbook: departments, how each percentage is made, tasks. Pure."""

from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from core.reports.scale import Scale
from core.reports.year_end import YearEnd
from core.reports.year_end_table import Row, department_rows, part_rows, task_rows
from core.texts import year_end_table as texts

_HEAD = 3  # the row of the headings: title, subtitle and a blank one stand above
_HEAD_POINTS = 66  # high enough for four lines
_A3 = 8  # two dozen columns
_BOLD = {"font_name": "Times New Roman", "bold": True}
_PLAIN = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}


def year_end_workbook(year: YearEnd, scale: Scale) -> bytes:
    """Make the workbook; text that begins with "=" stays text."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheets = (
            (texts.columns(year), department_rows(year, scale)),
            (texts.PARTS, part_rows(year, scale)),
            (texts.TASKS, task_rows(year)),
        )
        for name, (columns, rows) in zip(texts.SHEETS, sheets, strict=True):
            sheet = book.add_worksheet(name)
            _write(book, sheet, columns, rows)
            sheet.write_string(0, 0, texts.title(year), book.add_format({**_BOLD, "font_size": 14}))
            sheet.write_string(1, 0, texts.subtitle(year), book.add_format({"italic": True}))
    return made.getvalue()


def _write(
    book: Workbook, sheet: Worksheet, columns: tuple[str, ...], rows: tuple[Row, ...]
) -> None:
    """Write a list with frozen headings and filters; real numbers, words as words."""
    head = book.add_format({**_PLAIN, **_BOLD, "border": 1, "align": "center"})
    body = book.add_format({**_PLAIN, "border": 1})
    sheet.set_row(_HEAD, _HEAD_POINTS)
    for place, name in enumerate(columns):
        sheet.write_string(_HEAD, place, name, head)
        sheet.set_column(place, place, _width(place, rows))
    for down, row in enumerate(rows, start=_HEAD + 1):
        for place, cell in enumerate(row):
            _write_cell(sheet, (down, place), cell, body)
    sheet.freeze_panes(_HEAD + 1, 2)
    sheet.autofilter(_HEAD, 0, _HEAD + max(1, len(rows)), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.set_margins(0.4, 0.4, 0.5, 0.5)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)


def _write_cell(sheet: Worksheet, place: tuple[int, int], cell: object, look: Format) -> None:
    if cell is None or cell == "":
        sheet.write_blank(*place, None, look)
    elif isinstance(cell, str):
        sheet.write_string(*place, cell, look)
    else:
        sheet.write_number(*place, cell, look)


def _width(place: int, rows: tuple[Row, ...]) -> int:
    """Give a column's width in characters: numbers narrow, words as long as they are."""
    words = (cell for row in rows if isinstance(cell := row[place], str))
    return min(max(9, max(map(len, words), default=0) + 2), 60)
