"""Places the bars of a picture: tasks done, under way and not begun; and the points."""

from collections.abc import Sequence

from core.documents.chart import colours
from core.documents.chart.letters import width, wrapped
from core.documents.chart.marks import (
    GAP,
    HEADING,
    INSIDE,
    MARGIN,
    PLAIN,
    SMALL,
    WIDTH,
    Box,
    Look,
    Sheet,
)
from core.documents.chart.rows import ChartBar, ChartPage, ChartRow
from core.documents.words import chart as texts

_NAME_LINES = 4
_SMALL = Look(SMALL)
_FAINT = Look(SMALL, colours.FAINT_INK)
_HEADING = Look(HEADING, is_bold=True)

_SWATCH = 40
_BESIDE_SWATCH = 12
_STACK = 56  # height of a bar in three parts
_LEAST_PART = 66  # width: leaves room for its number

_LABELS = 220
_NUMBERS = 190  # minimum; longer numbers take room from the bars
_BAR_LEFT = MARGIN + _LABELS
_BEFORE_NUMBER = 16
_BAR = 28
_BAR_PITCH = 46


def place_results(sheet: Sheet, page: ChartPage) -> None:
    """Place a bar in three parts for each department."""
    sheet.paragraph(texts.results_heading(), _HEADING)
    sheet.bottom += GAP
    _place_states(sheet)
    for row in _rows(page):
        _rule(sheet)
        _place_name(sheet, row.name, row.tasks, is_bold=row is page.total)
        if any(row.counts):
            _place_stack(sheet, row.counts)


def _rows(page: ChartPage) -> list[ChartRow]:
    return [row for row in (page.total, *page.rows) if row is not None]


def _place_states(sheet: Sheet) -> None:
    """Explain the colours in one line."""
    left: float = MARGIN
    for words, colour in zip(texts.STATES, colours.STATES, strict=True):
        sheet.boxes.append(Box(left, sheet.bottom, _SWATCH, _SWATCH, colour))
        left += _SWATCH + _BESIDE_SWATCH
        sheet.lines([words], left, sheet.bottom + (_SWATCH - _SMALL.line) / 2, _SMALL)
        left += width(words, SMALL) + 3 * _BESIDE_SWATCH
    sheet.bottom += _SWATCH + GAP


def _rule(sheet: Sheet) -> None:
    sheet.bottom += 10
    sheet.boxes.append(Box(MARGIN, sheet.bottom, INSIDE, 2, colours.RULE))
    sheet.bottom += 12


def _place_name(sheet: Sheet, name: str, about: str, *, is_bold: bool) -> None:
    """Write the name, and what a whole bar means: in the same line where there is room."""
    look = Look(PLAIN, is_bold=is_bold)
    names = wrapped(name, PLAIN, INSIDE, _NAME_LINES, is_bold=is_bold)
    sheet.lines(names, MARGIN, sheet.bottom, look)
    used = width(names[-1], PLAIN, is_bold=is_bold) + 3 * GAP
    has_room = used + width(about, SMALL) <= INSIDE
    down = len(names) - 1 if has_room else len(names)
    left = MARGIN + used if has_room else MARGIN
    sheet.lines([about], left, sheet.bottom + down * look.line + 2, _FAINT)
    sheet.bottom += len(names) * look.line + (0 if has_room else _FAINT.line) + GAP


def _place_stack(sheet: Sheet, counts: Sequence[int]) -> None:
    left: float = MARGIN
    looks = zip(colours.STATES, colours.ON_STATES, strict=True)
    for count, wide, (colour, ink) in zip(counts, parts(counts), looks, strict=True):
        if not count:
            continue
        sheet.boxes.append(Box(left, sheet.bottom, wide, _STACK, colour))
        look = Look(PLAIN, ink, is_bold=True)
        top = sheet.bottom + (_STACK - look.line) / 2
        sheet.lines([str(count)], left + wide / 2, top, look, is_centred=True)
        left += wide
    sheet.bottom += _STACK


def parts(counts: Sequence[int]) -> list[float]:
    """Divide the bar by the counts; a small part still has room for its number."""
    whole = sum(counts)
    small = [bool(one) and INSIDE * one / whole < _LEAST_PART for one in counts]
    rest = sum(one for one, is_small in zip(counts, small, strict=True) if not is_small)
    room = INSIDE - _LEAST_PART * sum(small)
    return [
        _LEAST_PART if is_small else room * one / rest if one else 0.0
        for one, is_small in zip(counts, small, strict=True)
    ]


def place_points(sheet: Sheet, page: ChartPage) -> None:
    """Place up to three bars for each department: the scored year, self-scored, verified."""
    sheet.paragraph(texts.points_heading(page.scored_year), _HEADING)
    rows = _rows(page)
    numbers = [width(bar.number, SMALL) for row in rows for bar in row.bars]
    most = WIDTH - MARGIN - max((_NUMBERS, *numbers)) - _BEFORE_NUMBER - _BAR_LEFT
    for row in rows:
        _rule(sheet)
        _place_name(sheet, row.name, row.maximum, is_bold=row is page.total)
        for bar, colour in zip(row.bars, colours.BARS, strict=False):
            _place_bar(sheet, bar, most, colour)
    if page.note:
        sheet.bottom += 12
        sheet.paragraph(page.note, _FAINT)


def _place_bar(sheet: Sheet, bar: ChartBar, whole: float, colour: str) -> None:
    """Draw a bar and its number; `whole` is the length of the maximum."""
    words_top = sheet.bottom + (_BAR_PITCH - _SMALL.line) / 2
    bar_top = sheet.bottom + (_BAR_PITCH - _BAR) / 2
    sheet.lines([bar.label], MARGIN, words_top, _SMALL)
    sheet.boxes.append(Box(_BAR_LEFT, bar_top, whole, _BAR, colours.TRACK))
    if bar.share:
        sheet.boxes.append(Box(_BAR_LEFT, bar_top, float(bar.share) * whole, _BAR, colour))
    sheet.lines([bar.number], _BAR_LEFT + whole + _BEFORE_NUMBER, words_top, _SMALL)
    sheet.bottom += _BAR_PITCH
