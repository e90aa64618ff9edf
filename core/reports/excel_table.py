"""One sheet of the workbook: a title, a table that can be filtered, ready for A4. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from core.reports.excel_cells import Kind, Looks, Value, safe, write
from core.texts import sheets as texts

Row = TypeVar("Row")
Colours = tuple[str, str]  # fill, letters

HEADER_ROW = 2  # from 0; above it the title and a line about the table
_A4 = 9  # xlsxwriter's number of the paper
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}  # inches
_HEADING = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "border": 1}
_HEADING_FILL = "#DCE6F1"
_TOTAL_FILL = "#F2F2F2"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: what it says of a row, and the total below, where it has one."""

    heading: str
    width: float  # characters
    value: Callable[[Row], Value]
    kind: Kind = Kind.TEXT
    total: Value = None
    colours: Mapping[str, Colours] = field(default_factory=dict)  # of a cell that says so
    above_nought: Colours | None = None  # of a number
    has_bars: bool = False  # a share of one is drawn behind it


@dataclass(frozen=True)
class Table(Generic[Row]):
    """A sheet's table."""

    name: str
    title: str
    about: str
    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    frozen: int  # columns that stay when the others are moved
    has_total: bool = False


def draw(sheet: Worksheet, looks: Looks, table: Table[Row]) -> None:
    """Write a table, its colours and how it is printed."""
    last = HEADER_ROW + len(table.rows)
    sheet.write_string(0, 0, safe(table.title), looks.of(bold=True, font_size=14))
    sheet.write_string(1, 0, safe(table.about), looks.of(italic=True))
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        heading = looks.of(**_HEADING, bg_color=_HEADING_FILL)
        sheet.write_string(HEADER_ROW, place, column.heading, heading)
        for number, row in enumerate(table.rows, start=HEADER_ROW + 1):
            write(sheet, looks, (number, place), column.value(row), column.kind)
        if table.has_total:
            total = {"bold": True, "bg_color": _TOTAL_FILL}
            write(sheet, looks, (last + 1, place), column.total, column.kind, **total)
        _colour(sheet, looks, column, xl_range(HEADER_ROW + 1, place, last, place))
    sheet.set_row(HEADER_ROW, 50)
    sheet.autofilter(HEADER_ROW, 0, last, len(table.columns) - 1)
    sheet.freeze_panes(HEADER_ROW + 1, table.frozen)
    _prepare_for_print(sheet)


def _colour(sheet: Worksheet, looks: Looks, column: Column[Row], cells: str) -> None:
    for words, (fill, letters) in column.colours.items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{words}"'}
        shown = looks.workbook.add_format({"bg_color": fill, "font_color": letters})
        sheet.conditional_format(cells, {**rule, "format": shown})
    if column.above_nought:
        fill, letters = column.above_nought
        shown = looks.workbook.add_format({"bg_color": fill, "font_color": letters})
        above = {"type": "cell", "criteria": ">", "value": 0, "format": shown}
        sheet.conditional_format(cells, above)
    if column.has_bars:
        bars = {"type": "data_bar", "bar_color": "#9CC3E6"}
        ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
        sheet.conditional_format(cells, bars | ends)


def _prepare_for_print(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(**_MARGINS)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER_ROW)
    sheet.set_footer(texts.page())
    sheet.hide_gridlines(2)
