"""Recognises a table's columns by their headings."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from core.plan.source import Row, SourceTable
from core.vietnamese import fold, nfc

_HEADING_ROWS = 5


class Field(Enum):
    """The contents of a column."""

    ORDER = auto()
    CONTENT = auto()
    DEPARTMENT = auto()
    SCORE = auto()
    MAXIMUM = auto()
    PERCENT = auto()
    CRITERION = auto()
    NOTE = auto()


_WORDS = (
    (Field.ORDER, re.compile(r"(?:s?tt|so tt|so thu tu)\.?$")),
    (Field.NOTE, re.compile(r".*phoi hop(?!.*chu tri)|.*chu tri.*phoi hop.*ket qua")),
    (Field.SCORE, re.compile(r".*\bdat\s*/\s*(?:diem )?toi da")),
    (Field.MAXIMUM, re.compile(r"(?:.*\bdiem )?(?:toi da|chuan)\b|thang diem")),
    (Field.SCORE, re.compile(r"(?:so )?diem\b|dat$|.*\bdiem (?:dat|nam)\b")),
    (Field.PERCENT, re.compile(r"ty le\b|.*%")),
    (
        Field.CONTENT,
        re.compile(
            r"(?:cac |ten )?(?:noi dung|nhiem vu|cong viec|dau viec|tieu chi|ton tai|viec)\b"
        ),
    ),
    (
        Field.DEPARTMENT,
        re.compile(r".*(?:chu tri|phu trach|don vi|bo phan|\bnganh\b|co quan|phong ban|phan cong)"),
    ),
)

_CRITERION = re.compile(r"(?:ma (?:so )?)?tieu chi(?: thanh phan| cham diem)?$")
_CODE = re.compile(
    r"(?:tieu chi\s+)?((?:[a-z]{1,5}[-.]?|(?:tc|muc) )?\d+(?:[.\-/][0-9a-z]{1,4})*[a-c]?)\.?"
)
_BETWEEN_CODES = re.compile(r"\s*(?:;|\n|,\s)\s*")
_NO_CODE = frozenset({"", "-", "–", "khong", "khong co"})


@dataclass(frozen=True)
class ColumnText:
    """The text of one grid column in one row: a merged cell stands in each of its columns."""

    text: str
    goes_on: bool
    cell: int


@dataclass(frozen=True)
class Columns:
    """The fields of the grid columns, their headings, and the first row of tasks."""

    fields: tuple[Field, ...]
    labels: tuple[str, ...]
    first_row: int

    def find(self, field: Field) -> int | None:
        """Give the grid column of `field`."""
        return self.fields.index(field) if field in self.fields else None


def grid(row: Row) -> list[ColumnText]:
    """Spread a row's cells over the grid columns."""
    return [
        ColumnText(cell.text.strip(), cell.goes_on, number)
        for number, cell in enumerate(row.cells)
        for _ in range(cell.columns)
    ]


def find_columns(table: SourceTable) -> Columns | None:
    """Recognise a plan's table by its heading row; None for any other table."""
    for place, row in enumerate(table.rows[:_HEADING_ROWS]):
        columns = _columns(row, place + 1)
        order, content = columns.find(Field.ORDER), columns.find(Field.CONTENT)
        department = columns.find(Field.DEPARTMENT)
        if content is not None and (order is not None or department is not None):
            return _with_criteria(table, _with_second_heading(table, columns, content))
    return None


def criterion_code(text: str) -> str | None:
    """Give the criterion codes in a cell, as 1.2.3; 2.1; None if it holds anything else."""
    pieces = [piece for piece in _BETWEEN_CODES.split(nfc(text).strip()) if piece]
    found = [(piece, _CODE.fullmatch(fold(piece))) for piece in pieces]
    codes = [piece[slice(*code.span(1))] for piece, code in found if code]
    return "; ".join(codes) if codes and len(codes) == len(found) else None


def _columns(row: Row, first_row: int) -> Columns:
    labels = tuple(" ".join(place.text.split()) for place in grid(row))
    return Columns(_fields(labels), labels, first_row)


def _fields(labels: tuple[str, ...]) -> tuple[Field, ...]:
    """Give each field to one column; another matching column goes to the note."""
    found: list[Field] = []
    for label in labels:
        field = _field(fold(label))
        found.append(Field.NOTE if field in found else field)
    return tuple(found)


def _field(label: str) -> Field:
    return next((field for field, words in _WORDS if words.match(label)), Field.NOTE)


def _with_second_heading(table: SourceTable, columns: Columns, content: int) -> Columns:
    """Add the words of a second heading row, which belongs to a merged heading cell."""
    rows = table.rows[columns.first_row : columns.first_row + 1]
    places = grid(rows[0]) if rows else []
    if len(places) != len(columns.labels) or not places[content].goes_on:
        return columns
    labels = tuple(
        label if place.goes_on else f"{label} {' '.join(place.text.split())}".strip()
        for label, place in zip(columns.labels, places, strict=True)
    )
    return Columns(_fields(labels), labels, columns.first_row + 1)


def _with_criteria(table: SourceTable, columns: Columns) -> Columns:
    """Find the criteria's codes: a column of that heading with words is content, or a note."""
    for place, label in enumerate(columns.labels):
        if _CRITERION.match(fold(label)) and _holds_codes(table, columns, place):
            fields = list(_fields((*columns.labels[:place], "", *columns.labels[place + 1 :])))
            fields[place] = Field.CRITERION
            return replace(columns, fields=tuple(fields)) if Field.CONTENT in fields else columns
    return columns


def _holds_codes(table: SourceTable, columns: Columns, place: int) -> bool:
    rows = [grid(row) for row in table.rows[columns.first_row :]]
    whole = [row for row in rows if len(row) == len(columns.labels)]
    own = [row[place] for row in whole if [one.cell for one in row].count(row[place].cell) == 1]
    texts = [one.text for one in own if fold(one.text) not in _NO_CODE]
    return bool(texts) and all(map(criterion_code, texts))
