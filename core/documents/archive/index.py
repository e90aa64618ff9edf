"""The evidence archive's list as an Excel sheet: every file, its place, and what is missing."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.documents.archive.plan import ArchivedProof
from core.documents.excel.book import workbook
from core.documents.excel.cells import CellKind
from core.documents.excel.table import Column, Table
from core.documents.words import archive as texts

_WHY = {
    "cited": texts.CITED,
    "lost": texts.LOST,
    "altered": texts.ALTERED,
    "too big": texts.TOO_BIG,
    "withdrawn": texts.WITHDRAWN,
    "": "",
}
_KINDS = {
    0: CellKind.CENTRED,
    2: CellKind.CENTRED,
    5: CellKind.DAY,
    7: CellKind.MOMENT,
    8: CellKind.SIZE,
    10: CellKind.CENTRED,
}
_ON_EVERY_PAGE = 3  # columns

_Cells = tuple[Any, ...]


def write_index(
    path: Path,
    placed: Sequence[ArchivedProof],
    round_key: str,
    until: date | None,
    made_at: datetime,
) -> None:
    """Write the sheet, with every name as plain text; raise `OSError` when writing fails."""
    table = Table(
        name=texts.SHEET,
        title=texts.heading(round_key, until),
        about=texts.about(len(placed)),
        columns=[
            Column(heading, width, _cell(place), _KINDS.get(place, CellKind.TEXT))
            for place, (heading, width) in enumerate(texts.COLUMNS)
        ],
        rows=[_cells(number, one) for number, one in enumerate(placed, start=1)],
        frozen=_ON_EVERY_PAGE,
    )
    path.write_bytes(workbook(table.title, made_at, [table]))


def _cell(place: int) -> Callable[[_Cells], Any]:
    return lambda cells: cells[place]


def _cells(number: int, one: ArchivedProof) -> _Cells:
    proof = one.proof
    return (
        number,
        proof.department,
        proof.code,
        proof.title,
        proof.name,
        proof.issued_on,
        proof.added_by,
        proof.added_at,
        texts.size(proof.size) if proof.sha256 else None,
        proof.sha256,
        one.part or None,
        one.path,
        _WHY[one.absence],
        texts.rounds(proof.round_keys),
    )
