"""The common form of every kind of file: lines and tables, with their places."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.plan.lines import Line, clean_pieces


@dataclass(frozen=True)
class SourceCell:
    """One cell of a row; `columns` counts the grid columns it covers.

    `goes_on`: it is the lower part of a vertically merged cell, without words of its own.
    """

    text: str
    columns: int = 1
    goes_on: bool = False


@dataclass(frozen=True)
class Row:
    """One row of a table."""

    number: int
    cells: tuple[SourceCell, ...]


@dataclass(frozen=True)
class SourceTable:
    """The rows of one table."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class SourceDocument:
    """A document's paragraphs and tables."""

    lines: tuple[Line, ...]
    tables: tuple[SourceTable, ...] = ()


def table_lines(tables: Sequence[SourceTable]) -> list[Line]:
    """Give the words of tables as lines: for tables without a plan, and to find oddities."""
    return [
        Line(row.number, piece)
        for table in tables
        for row in table.rows
        for cell in row.cells
        for raw in cell.text.split("\n")
        for piece in clean_pieces(raw)
    ]


def in_order(lines: Sequence[Line]) -> list[Line]:
    """Sort lines from several places by number."""
    return sorted(lines, key=lambda line: line.number)
