"""Places all of a picture: its head, the grid of reports, then the bars."""

from collections.abc import Sequence
from dataclasses import replace

from core.documents.chart import colours
from core.documents.chart.bars import place_points, place_results
from core.documents.chart.letters import width, wrapped
from core.documents.chart.marks import (
    GAP,
    HEADING,
    INSIDE,
    MARGIN,
    PLAIN,
    SMALL,
    TITLE,
    WIDTH,
    Box,
    Look,
    Sheet,
)
from core.documents.chart.rows import ChartCell, ChartColumn, ChartPage, ChartRow
from core.documents.words import chart as texts

_PART = 34  # between the parts of a picture
_NAME_LINES = 5
_NAME = Look(PLAIN)
_SMALL = Look(SMALL)
_FAINT = Look(SMALL, colours.FAINT_INK)
_HEADING = Look(HEADING, is_bold=True)
_CORNER = 8

_GRID = 724  # maximum width of all rounds; names get the rest
_WIDEST_CELL = 165
_LOWEST_CELL = 108
_SIGN = 36
_LONE_SIGN = 46  # ✓, ✗ and – are thin, so they are drawn larger

_SWATCH = (80, 52)  # width and height in the legend


def laid_out(pages: Sequence[ChartPage]) -> list[Sheet]:
    """Make the pictures: first those of tasks and reports, then those of the points.

    A picture ends a margin below its sheet's bottom. A single picture of everything would be so
    high that a channel would shrink it, and its letters too.
    """
    parts = [(page, _place_standing) for page in pages]
    parts += [(page, place_points) for page in pages if page.has_points]
    sheets = []
    for number, (page, place) in enumerate(parts, start=1):
        sheet = Sheet()
        _place_head(sheet, page, number, len(parts))
        place(sheet, page)
        sheets.append(sheet)
    return sheets


def _place_head(sheet: Sheet, page: ChartPage, number: int, of: int) -> None:
    sheet.paragraph(page.title, Look(TITLE, is_bold=True))
    sheet.paragraph(page.round_line, Look(HEADING))
    line = texts.numbered(page.day_line, number, of)
    sheet.paragraph(line, Look(PLAIN, colours.FAINT_INK))
    sheet.bottom += _PART


def _place_standing(sheet: Sheet, page: ChartPage) -> None:
    if not page.rows:
        sheet.paragraph(texts.nobody(), _NAME)
        return
    place_results(sheet, page)
    sheet.bottom += _PART
    _place_grid(sheet, page)


def _place_grid(sheet: Sheet, page: ChartPage) -> None:
    sheet.paragraph(texts.sending_heading(page.plan_year), _HEADING)
    sheet.bottom += GAP
    _place_legend(sheet, page.day_line)
    pitch = min(_WIDEST_CELL, _GRID / max(1, len(page.columns)))
    left = WIDTH - MARGIN - pitch * len(page.columns)
    _place_columns(sheet, page.columns, left, pitch)
    for row in page.rows:
        _place_reports(sheet, row, left, pitch)


def _place_legend(sheet: Sheet, day_line: str) -> None:
    wide, high = _SWATCH
    for place, (sending, sign, words) in enumerate(texts.LEGEND):
        left = MARGIN + place % 2 * INSIDE / 2
        top = sheet.bottom + place // 2 * (high + GAP)
        swatch = Box(left, top, wide, high, colours.SENDING[sending], _CORNER)
        _place_sign(sheet, swatch, sign, Look(PLAIN, colours.ON_SENDING[sending], is_bold=True))
        sheet.lines([words], left + wide + 16, top + (high - _SMALL.line) / 2, _SMALL)
    sheet.bottom += 2 * (high + GAP)
    sheet.paragraph(texts.days_note(day_line), _FAINT)
    sheet.bottom += GAP


def _place_columns(
    sheet: Sheet, columns: tuple[ChartColumn, ...], left: float, pitch: float
) -> None:
    """Name the rounds, and underline the chosen one."""
    is_tight = any(width(one.name, SMALL, is_bold=True) > pitch - 2 * GAP for one in columns)
    named = [
        one.name.split() if is_tight else [line for line in (one.name, one.serves) if line]
        for one in columns
    ]
    height = max((len(lines) for lines in named), default=0) * _SMALL.line
    for place, (column, lines) in enumerate(zip(columns, named, strict=True)):
        middle = left + pitch * place + (pitch + GAP) / 2
        top = sheet.bottom + height - len(lines) * _SMALL.line
        for down, line in enumerate(lines):
            is_name = is_tight or not down
            look = Look(SMALL, is_bold=column.is_chosen and is_name)
            sheet.lines([line], middle, top + down * look.line, look, is_centred=True)
        if column.is_chosen:
            under = sheet.bottom + height + 2
            sheet.boxes.append(Box(middle - 40, under, 80, 5, colours.INK))
    sheet.bottom += height + 12


def _place_reports(sheet: Sheet, row: ChartRow, left: float, pitch: float) -> None:
    names = wrapped(row.name, PLAIN, left - MARGIN - GAP, _NAME_LINES)
    height = max(_LOWEST_CELL, len(names) * _NAME.line + GAP)
    middle = sheet.bottom + height / 2
    sheet.lines(names, MARGIN, middle - len(names) * _NAME.line / 2, _NAME)
    for place, cell in enumerate(row.cells):
        _place_cell(sheet, cell, left + GAP + pitch * place, pitch - GAP, height)
    sheet.bottom += height + GAP


def _place_cell(sheet: Sheet, cell: ChartCell, left: float, wide: float, high: float) -> None:
    if cell.sending is None:
        return
    box = Box(left, sheet.bottom, wide, high, colours.SENDING[cell.sending], _CORNER)
    size = _SIGN if len(cell.sign) > 1 else _LONE_SIGN
    _place_sign(sheet, box, cell.sign, Look(size, colours.ON_SENDING[cell.sending], is_bold=True))


def _place_sign(sheet: Sheet, box: Box, sign: str, look: Look) -> None:
    """Fill a box and centre words in it; long words take two lines or smaller letters."""
    sheet.boxes.append(box)
    room = box.width - GAP

    def wide(words: str) -> float:
        return width(words, look.size, is_bold=look.is_bold)

    lines = [sign] if wide(sign) <= room else sign.split()
    across = room / max(map(wide, lines))
    down = (box.height - GAP) / (len(lines) * look.line)
    fitting = min(1, across, down)
    look = replace(look, size=max(SMALL, look.size * fitting))
    top = box.top + (box.height - len(lines) * look.line) / 2
    sheet.lines(lines, box.left + box.width / 2, top, look, is_centred=True)
