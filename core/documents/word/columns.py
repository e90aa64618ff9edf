"""Fits table columns to their words: no word is broken, and the table is as short as possible.

Only tables marked in the template are fitted; an office's own widths stay. Widths are in points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from core.documents.word.lines import Type, broken, glued
from core.documents.word.measured import glue, is_fitted, letters_of

_TWIPS = 20  # in a point
_PADDING = 8.0  # points: a cell's margins and borders
_WIDER_FONT = 1.06  # safety factor: a missing letter is replaced from a wider font
_WIDEST_WORD = 0.3  # share of the table; a longer word is broken
_STEPS = 50
_TWO_LINES = 0.55  # half a line and a reserve, because lines do not fill a column
_COMFORTABLE, _COMFORTABLE_LIST = 64.0, 90.0  # points: the widest that a short cell or a list needs
_SHORT_CELLS_SHARE = 0.78  # share of the table; the rest is for long cells
_TALL_ROW = 18  # lines: a taller row may continue on the next page


@dataclass(frozen=True)
class Cell:
    """A cell's paragraphs, and their font."""

    paragraphs: tuple[str, ...]
    letters: Type

    @property
    def longest_word(self) -> float:
        """Give the width of its longest word."""
        words = (word for one in self.paragraphs for word in one.split(" "))
        return max(map(self.letters.width, words), default=0) * _WIDER_FONT

    @property
    def longest_line(self) -> float:
        """Give its width when no line is broken."""
        return max(map(self.letters.width, self.paragraphs), default=0) * _WIDER_FONT

    @property
    def area(self) -> float:
        """Give the total length of its words on one line."""
        return sum(map(self.letters.width, self.paragraphs))

    @property
    def easy(self) -> float:
        """Give a comfortable width: one paragraph on two lines, several on one line each."""
        if len(self.paragraphs) > 1:
            return min(self.longest_line, _COMFORTABLE_LIST)
        return min(self.longest_line * _TWO_LINES, _COMFORTABLE)

    def lines(self, width: float) -> int:
        """Count its lines in a column of this width."""
        inner = max(width - _PADDING, 1) / _WIDER_FONT
        return sum(len(broken(one, self.letters, inner)) for one in self.paragraphs)


Rows = Sequence[Sequence[Cell]]


def fitted(rows: Rows, total: float) -> list[float]:
    """Give the columns' widths; their sum is `total`.

    A row is as high as its fullest cell, so full cells weigh more than many half-empty ones. The
    sum of areas³/width³ is least when each width is proportional to the fourth root of the sum of
    its column's cubed areas.
    """
    columns = list(zip(*rows, strict=True))
    least = _least(columns, total)
    most = [max(cell.longest_line for cell in column) + _PADDING for column in columns]
    weights = [sum(cell.area**3 for cell in column) ** 0.25 for column in columns]
    if sum(least) >= total:
        return [one * total / sum(least) for one in least]
    return _shared(weights, least, [max(pair) for pair in zip(least, most, strict=True)], total)


def _least(columns: Rows, total: float) -> list[float]:
    """Give minimum widths: for the longest words, and, if there is room, for short cells."""
    words = [max(cell.longest_word for cell in column) for column in columns]
    words = [min(one, total * _WIDEST_WORD) + _PADDING for one in words]
    easy = [max(cell.easy for cell in column) + _PADDING for column in columns]
    more = [max(wish - need, 0) for need, wish in zip(words, easy, strict=True)]
    left = max(total * _SHORT_CELLS_SHARE - sum(words), 0)
    part = min(left / sum(more), 1) if sum(more) else 0
    return [need + wish * part for need, wish in zip(words, more, strict=True)]


def _shared(
    weights: Sequence[float], least: Sequence[float], most: Sequence[float], total: float
) -> list[float]:
    """Divide a width by weights, within bounds; the remainder is divided equally."""
    low, high = 0.0, total
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if sum(_bounded(weights, least, most, middle)) < total:
            low = middle
        else:
            high = middle
    widths = _bounded(weights, least, most, low)
    left = (total - sum(widths)) / len(widths)
    return [one + left for one in widths]


def _bounded(
    weights: Sequence[float], least: Sequence[float], most: Sequence[float], unit: float
) -> list[float]:
    bounds = zip(weights, least, most, strict=True)
    return [min(max(weight * unit, lowest), highest) for weight, lowest, highest in bounds]


def fit_columns(document: Document) -> None:
    """Fit the columns of every marked table to their words."""
    for table in document.element.body.iter(qn("w:tbl")):
        if is_fitted(table):
            _fit(table, document)


def _fit(table: Any, document: Document) -> None:  # noqa: ANN401
    grid = table.tblGrid.findall(qn("w:gridCol"))
    total = sum(float(one.get(qn("w:w"))) for one in grid) / _TWIPS
    whole = [row for row in table.tr_lst if len(row.tc_lst) == len(grid)]
    rows = [[_cell(one, document) for one in row.tc_lst] for row in whole]
    widths = [int(one * _TWIPS) for one in fitted(rows, total)]
    for column, width in zip(grid, widths, strict=True):
        column.set(qn("w:w"), str(width))
    for row in table.tr_lst:
        _set_widths(row, widths)
    for row in whole:
        _glue(row, widths, document)
    for row, cells in zip(whole[1:], rows[1:], strict=True):
        if (
            max(one.lines(width / _TWIPS) for one, width in zip(cells, widths, strict=True))
            > _TALL_ROW
        ):
            _let_split(row)


def _cell(cell: Any, document: Document) -> Cell:  # noqa: ANN401
    paragraphs = [Paragraph(one, document._body) for one in cell.p_lst]  # noqa: SLF001
    lines = tuple(glued(line) for one in paragraphs for line in one.text.split("\n"))
    return Cell(lines, letters_of(paragraphs[0]))


def _glue(row: Any, widths: Sequence[int], document: Document) -> None:  # noqa: ANN401
    for cell, width in zip(row.tc_lst, widths, strict=True):
        inner = width / _TWIPS - _PADDING
        for one in cell.p_lst:
            for room in (inner, inner / _WIDER_FONT):
                glue(Paragraph(one, document._body), room)  # noqa: SLF001


def _set_widths(row: Any, widths: Sequence[int]) -> None:  # noqa: ANN401
    place = 0
    for cell in row.tc_lst:
        spanned = cell.grid_span
        cell.width = Pt(sum(widths[place : place + spanned]) / _TWIPS)
        place += spanned


def _let_split(row: Any) -> None:  # noqa: ANN401
    for one in row.trPr.findall(qn("w:cantSplit")) if row.trPr is not None else ():
        row.trPr.remove(one)
