"""One sheet of the workbook: a title and a table with filters, ready for A4. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from core.documents.excel.cells import (
    CellKind,
    Looks,
    SheetCell,
    Value,
    format_of,
    safe,
    write,
    write_sum,
)
from core.documents.excel.space import (
    LINE,
    CellWords,
    ends_alone,
    fitting,
    frozen_on_a_phone,
    height,
    line_count,
    paging,
)
from core.documents.words import sheets as texts

Row = TypeVar("Row")


class Colours(NamedTuple):
    """The colours of a cell that has a certain value."""

    fill: str
    letters: str


HEADER_ROW = 2  # counted from 0; the title and a line about the table are above it
_A4 = 9  # xlsxwriter's number for the paper
_A4_WIDE, _A4_HIGH = 11.69, 8.27  # inches
_POINTS = 72  # in an inch
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}  # inches
_TOP_WITH_HEADER = 0.8  # inches
# of a page's height, because programs round heights differently
_PAGE_SHARES = (0.98, 0.99, 1, 1.01, 1.02, 1.03, 1.04)
_TITLE_HEIGHT = 20  # points
_HEADING = {"bold": True, "text_wrap": True, "align": "center", "border": 1}
_HEADING_FILL = "#DCE6F1"
_TOTAL_FILL = "#F2F2F2"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: the value that it shows of a row, and its total where it has one."""

    heading: str
    width: float  # characters; longer words widen it
    value: Callable[[Row], Value]
    kind: CellKind = CellKind.TEXT
    total: Value = None
    colours: Mapping[str, Colours] = field(default_factory=dict)  # by the cell's words
    above_nought: Colours | None = None  # of numbers above zero
    has_bars: bool = False  # draw a share of one as a bar behind its number


@dataclass(frozen=True)
class Table(Generic[Row]):
    """A sheet's table."""

    name: str
    title: str
    about: str
    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    frozen: int  # columns repeated on every page, and fixed where the screen has room
    has_total: bool = False


def draw(sheet: Worksheet, looks: Looks, table: Table[Row]) -> None:
    """Write a table, its colours and its print settings."""
    lines = [[column.value(row) for column in table.columns] for row in table.rows]
    last = HEADER_ROW + max(len(lines), 1)
    held = [[line[at] for line in lines] for at in range(len(table.columns))]
    pairs = list(zip(table.columns, held, strict=True))
    widths = [_width(column, values) for column, values in pairs]
    formats = [format_of(column.kind, values) for column, values in pairs]
    _write_top(sheet, looks, table, widths)
    heights = [_height(line, widths) for line in lines]
    for number, line in enumerate(lines, start=HEADER_ROW + 1):
        sheet.set_row(number, heights[number - HEADER_ROW - 1])
        for at, (column, value) in enumerate(zip(table.columns, line, strict=True)):
            write(sheet, looks, SheetCell(number, at), value, column.kind, **formats[at])
    if table.has_total:
        _write_total(sheet, looks, table.columns, held, last + 1)
    for at, column in enumerate(table.columns):
        _colour(sheet, looks, column, xl_range(HEADER_ROW + 1, at, last, at))
    sheet.autofilter(HEADER_ROW, 0, last, len(table.columns) - 1)
    sheet.freeze_panes(HEADER_ROW + 1, frozen_on_a_phone(widths, table.frozen))
    scale = _prepare_for_print(sheet, table, widths, last + table.has_total)
    if table.has_total and _total_is_alone([*heights, LINE], _header(table, widths), scale):
        sheet.set_h_pagebreaks([last])


def _width(column: Column[Row], values: Sequence[Value]) -> float:
    return fitting(column.width, [safe(one) for one in values if isinstance(one, str)])


def _height(line: Sequence[Value], widths: Sequence[float]) -> float:
    words = zip(line, widths, strict=True)
    return height([CellWords(safe(one), width) for one, width in words if isinstance(one, str)])


def _write_top(sheet: Worksheet, looks: Looks, table: Table[Row], widths: Sequence[float]) -> None:
    """Write the title and the headings, which leave a line for their filter buttons."""
    sheet.write_string(0, 0, safe(table.title), looks.of(bold=True, font_size=14))
    sheet.write_string(1, 0, safe(table.about), looks.of(italic=True))
    look = looks.of(**_HEADING, bg_color=_HEADING_FILL)
    for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(HEADER_ROW, at, column.heading, look)
    sheet.set_row(0, _TITLE_HEIGHT)
    sheet.set_row(1, LINE + 1)
    sheet.set_row(HEADER_ROW, _header(table, widths))


def _header(table: Table[Row], widths: Sequence[float]) -> float:
    """Give the height of the headings, in points."""
    headings = zip(table.columns, widths, strict=True)
    most = max(line_count(column.heading, width) for column, width in headings)
    return LINE * (most + 1) + 1


def _total_is_alone(heights: Sequence[float], header: float, scale: int) -> bool:
    """Tell whether in some program the total would stand alone on the last page."""
    margins = _TOP_WITH_HEADER + _MARGINS["bottom"]
    page = (_A4_HIGH - margins) * _POINTS * 100 / scale
    return any(ends_alone(heights, page * share - header) for share in _PAGE_SHARES)


def _write_total(
    sheet: Worksheet,
    looks: Looks,
    columns: Sequence[Column[Row]],
    held: Sequence[Sequence[Value]],
    row: int,
) -> None:
    """Write the totals; a total that is the sum of its column becomes a formula."""
    shown = {"bold": True, "bg_color": _TOTAL_FILL}
    for at, (column, values) in enumerate(zip(columns, held, strict=True)):
        total = column.total
        if isinstance(total, int | Decimal) and values and total == _sum(values):
            cells = xl_range(HEADER_ROW + 1, at, row - 1, at)
            write_sum(
                sheet, looks, SheetCell(row, at), column.kind, total=total, summed=cells, **shown
            )
        else:
            write(sheet, looks, SheetCell(row, at), total, column.kind, **shown)


def _sum(values: Sequence[Value]) -> int | Decimal:
    return sum(one for one in values if isinstance(one, int | Decimal))


def _colour(sheet: Worksheet, looks: Looks, column: Column[Row], cells: str) -> None:
    for words, colours in column.colours.items():
        quoted = safe(words).replace('"', '""')
        rule = {"type": "cell", "criteria": "==", "value": f'"{quoted}"'}
        sheet.conditional_format(cells, {**rule, "format": looks.colours(*colours)})
    if column.above_nought:
        above = {"type": "cell", "criteria": ">", "value": 0}
        shown = looks.colours(*column.above_nought)
        sheet.conditional_format(cells, {**above, "format": shown})
    if column.has_bars:
        bars = {"type": "data_bar", "bar_color": "#BDD7EE"}
        ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
        sheet.conditional_format(cells, bars | ends)


def _prepare_for_print(
    sheet: Worksheet, table: Table[Row], widths: Sequence[float], last: int
) -> int:
    """Set A4 landscape and split a wide table into readable pages; give the scale in percent."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(**_MARGINS)
    paper = (_A4_WIDE - _MARGINS["left"] - _MARGINS["right"]) * _POINTS
    pages = paging(widths, table.frozen, paper)
    sheet.set_print_scale(pages.scale)
    sheet.repeat_rows(HEADER_ROW)
    # Without a print area, long words above the table would take pages of their own.
    sheet.print_area(0, 0, last, len(table.columns) - 1)
    if pages.breaks:
        _repeat_first_columns(sheet, table, pages.breaks, last)
    sheet.print_across()
    sheet.set_footer(texts.page())
    sheet.hide_gridlines(2)
    return pages.scale


def _repeat_first_columns(
    sheet: Worksheet, table: Table[Row], breaks: Sequence[int], last: int
) -> None:
    """Repeat the first columns and the title on every page: column breaks cut the title off."""
    sheet.set_v_pagebreaks(list(breaks))
    if table.frozen:
        sheet.repeat_columns(0, table.frozen - 1)
    sheet.print_area(HEADER_ROW, 0, last, len(table.columns) - 1)
    sheet.set_margins(**{**_MARGINS, "top": _TOP_WITH_HEADER})
    sheet.set_header(texts.page_head(safe(table.title), safe(table.about)))
