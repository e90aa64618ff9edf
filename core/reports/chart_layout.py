"""Where everything of a picture stands: its head, the grid of reports, the bars of points."""

from dataclasses import replace

from core.reports import chart_colours as colours
from core.reports.chart_letters import width, wrapped
from core.reports.chart_marks import (
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
from core.reports.chart_rows import ChartBar, ChartCell, ChartColumn, ChartPage, ChartRow
from core.texts import chart as texts

_GAP = 8  # between the grid's cells
_PART = 34  # between the picture's parts
_NAME_LINES = 5
_NAME = Look(PLAIN)
_SMALL = Look(SMALL)
_FAINT = Look(SMALL, colours.FAINT_INK)
_HEADING = Look(HEADING, is_bold=True)
_CORNER = 8

_GRID = 660  # at most, for all rounds; names have the rest
_WIDEST_CELL = 165
_LOWEST_CELL = 88
_SIGN = 36
_LONE_SIGN = 46  # ✓, ✗ and – are slight

_SWATCH = (76, 46)  # width and height in the legend

_NAMES = 344  # width of the names beside the bars
_LABELS = 158
_NUMBERS = 190  # at least; longer ones take room from the bars
_BAR_LEFT = MARGIN + _NAMES + _LABELS
_BEFORE_NUMBER = 16
_BAR = 26
_BAR_PITCH = 39


def laid_out(page: ChartPage) -> Sheet:
    """Place everything; the picture ends a margin below the sheet's bottom."""
    sheet = Sheet()
    sheet.paragraph(page.title, Look(TITLE, is_bold=True))
    sheet.paragraph(page.round_line, Look(HEADING))
    sheet.paragraph(page.day_line, Look(PLAIN, colours.FAINT_INK))
    sheet.bottom += _PART
    if not page.rows:
        sheet.paragraph(texts.nobody(), _NAME)
        return sheet
    _place_grid(sheet, page)
    sheet.bottom += _PART
    _place_points(sheet, page)
    return sheet


def _place_grid(sheet: Sheet, page: ChartPage) -> None:
    sheet.paragraph(texts.sending_heading(page.plan_year), _HEADING)
    sheet.bottom += _GAP
    _place_legend(sheet)
    pitch = min(_WIDEST_CELL, _GRID / max(1, len(page.columns)))
    left = WIDTH - MARGIN - pitch * len(page.columns)
    _place_columns(sheet, page.columns, left, pitch)
    for row in page.rows:
        _place_reports(sheet, row, left, pitch)


def _place_legend(sheet: Sheet) -> None:
    wide, high = _SWATCH
    for place, (sending, sign, words) in enumerate(texts.LEGEND):
        left = MARGIN + place % 2 * INSIDE / 2
        top = sheet.bottom + place // 2 * (high + _GAP)
        swatch = Box(left, top, wide, high, colours.SENDING[sending], _CORNER)
        _place_sign(sheet, swatch, sign, Look(PLAIN, colours.ON_SENDING[sending], is_bold=True))
        sheet.lines([words], left + wide + 16, top + (high - _SMALL.line) / 2, _SMALL)
    sheet.bottom += 2 * (high + _GAP)
    sheet.paragraph(texts.days_note(), _FAINT)
    sheet.bottom += _GAP


def _place_columns(
    sheet: Sheet, columns: tuple[ChartColumn, ...], left: float, pitch: float
) -> None:
    """Name the rounds; the chosen one has a line below its name."""
    is_tight = any(width(one.name, SMALL, is_bold=True) > pitch - 2 * _GAP for one in columns)
    named = [
        one.name.split() if is_tight else [line for line in (one.name, one.serves) if line]
        for one in columns
    ]
    height = max((len(lines) for lines in named), default=0) * _SMALL.line
    for place, (column, lines) in enumerate(zip(columns, named, strict=True)):
        middle = left + pitch * place + (pitch + _GAP) / 2
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
    names = wrapped(row.name, PLAIN, left - MARGIN - _GAP, _NAME_LINES)
    height = max(_LOWEST_CELL, len(names) * _NAME.line + _GAP)
    middle = sheet.bottom + height / 2
    sheet.lines(names, MARGIN, middle - len(names) * _NAME.line / 2, _NAME)
    for place, cell in enumerate(row.cells):
        _place_cell(sheet, cell, left + _GAP + pitch * place, pitch - _GAP, height)
    sheet.bottom += height + _GAP


def _place_cell(sheet: Sheet, cell: ChartCell, left: float, wide: float, high: float) -> None:
    if cell.sending is None:
        return
    box = Box(left, sheet.bottom, wide, high, colours.SENDING[cell.sending], _CORNER)
    size = _SIGN if len(cell.sign) > 1 else _LONE_SIGN
    _place_sign(sheet, box, cell.sign, Look(size, colours.ON_SENDING[cell.sending], is_bold=True))


def _place_sign(sheet: Sheet, box: Box, sign: str, look: Look) -> None:
    """Fill a box and write in its middle, in two lines or smaller where that is too long."""
    sheet.boxes.append(box)
    room = box.width - 2 * _GAP

    def wide(words: str) -> float:
        return width(words, look.size, is_bold=look.is_bold)

    lines = [sign] if wide(sign) <= room else sign.split()
    across = room / max(map(wide, lines))
    down = (box.height - _GAP) / (len(lines) * look.line)
    fitting = min(1, across, down)
    look = replace(look, size=look.size * fitting)
    top = box.top + (box.height - len(lines) * look.line) / 2
    sheet.lines(lines, box.left + box.width / 2, top, look, is_centred=True)


def _place_points(sheet: Sheet, page: ChartPage) -> None:
    sheet.paragraph(texts.points_heading(page.scored_year), _HEADING)
    rows = [row for row in (page.total, *page.rows) if row is not None]
    numbers = [width(bar.number, SMALL) for row in rows for bar in row.bars]
    most = WIDTH - MARGIN - max((_NUMBERS, *numbers)) - _BEFORE_NUMBER - _BAR_LEFT
    for row in rows:
        sheet.bottom += 10
        sheet.boxes.append(Box(MARGIN, sheet.bottom, INSIDE, 2, colours.RULE))
        sheet.bottom += 12
        _place_points_of(sheet, row, most, is_bold=row is page.total)
    if page.note:
        sheet.bottom += 12
        sheet.paragraph(page.note, _FAINT)


def _place_points_of(sheet: Sheet, row: ChartRow, whole: float, *, is_bold: bool) -> None:
    names = wrapped(row.name, PLAIN, _NAMES - _GAP, _NAME_LINES, is_bold=is_bold)
    sheet.lines(names, MARGIN, sheet.bottom, Look(PLAIN, is_bold=is_bold))
    below = len(names) * _NAME.line
    most = wrapped(row.maximum, SMALL, _NAMES - _GAP, 2)
    sheet.lines(most, MARGIN, sheet.bottom + below, _FAINT)
    for place, bar in enumerate(row.bars):
        _place_bar(sheet, bar, sheet.bottom + place * _BAR_PITCH, whole, colours.BARS[place])
    sheet.bottom += max(below + len(most) * _FAINT.line, len(row.bars) * _BAR_PITCH)


def _place_bar(sheet: Sheet, bar: ChartBar, top: float, whole: float, colour: str) -> None:
    """Draw a bar and its number; `whole` is the length that means the maximum."""
    words_top = top + (_BAR_PITCH - _SMALL.line) / 2
    bar_top = top + (_BAR_PITCH - _BAR) / 2
    sheet.lines([bar.label], MARGIN + _NAMES, words_top, _SMALL)
    sheet.boxes.append(Box(_BAR_LEFT, bar_top, whole, _BAR, colours.TRACK))
    if bar.share:
        sheet.boxes.append(Box(_BAR_LEFT, bar_top, float(bar.share) * whole, _BAR, colour))
    sheet.lines([bar.number], _BAR_LEFT + whole + _BEFORE_NUMBER, words_top, _SMALL)
