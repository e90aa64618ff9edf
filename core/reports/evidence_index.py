"""The evidence archive's list as an Excel sheet: what there is, where it lies, what is missing."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from core.reports.archive_plan import Placed
from core.reports.excel_cells import safe
from core.texts import evidence_archive as texts

_WHY = {
    "cited": texts.CITED,
    "lost": texts.LOST,
    "altered": texts.ALTERED,
    "too big": texts.TOO_BIG,
    "withdrawn": texts.WITHDRAWN,
    "": "",
}
_HEADINGS = 2  # the row of headings, from 0: above it stand the title and an empty row


def write_index(path: Path, placed: Iterable[Placed], round_key: str, until: date | None) -> None:
    """Write the sheet; whatever somebody named a file stays text. Raise `OSError` when it fails."""
    try:
        _write_book(path, placed, round_key, until)
    except FileCreateError as error:  # the library's own: the disk is full, for one
        raise OSError(f"the list was not written: {error}") from error


def _write_book(path: Path, placed: Iterable[Placed], round_key: str, until: date | None) -> None:
    options = {
        "constant_memory": True,
        "tmpdir": str(path.parent),
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet(texts.SHEET)
        styles = _styles(book)
        for column, (_, width) in enumerate(texts.COLUMNS):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(_HEADINGS + 1, 0)
        sheet.write_string(0, 0, texts.heading(round_key, until), styles["title"])
        for column, (words, _) in enumerate(texts.COLUMNS):
            sheet.write_string(_HEADINGS, column, words, styles["heading"])
        last = _HEADINGS
        for last, one in enumerate(placed, start=_HEADINGS + 1):
            for column, value in enumerate(_cells(last - _HEADINGS, one)):
                _write(sheet, (last, column), value, styles)
        sheet.autofilter(_HEADINGS, 0, last, len(texts.COLUMNS) - 1)
        sheet.repeat_rows(_HEADINGS)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)


def _styles(book: Any) -> dict[str, Any]:  # noqa: ANN401 - the library has no types
    plain = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
    return {
        "title": book.add_format({**plain, "bold": True, "font_size": 13}),
        "heading": book.add_format({**plain, "bold": True, "border": 1, "text_wrap": True}),
        # Excel reads what begins with "=" as a formula when the cell is edited, unless so marked.
        "text": book.add_format({**plain, "border": 1, "text_wrap": True, "quote_prefix": True}),
        "number": book.add_format({**plain, "border": 1, "num_format": "#,##0"}),
        "day": book.add_format({**plain, "border": 1, "num_format": "dd/mm/yyyy"}),
        "moment": book.add_format({**plain, "border": 1, "num_format": "dd/mm/yyyy hh:mm"}),
    }


def _write(sheet: Any, where: tuple[int, int], value: Any, styles: dict[str, Any]) -> None:  # noqa: ANN401
    if isinstance(value, datetime):
        sheet.write_datetime(*where, value.replace(tzinfo=None), styles["moment"])
    elif isinstance(value, date):
        sheet.write_datetime(*where, value, styles["day"])
    elif isinstance(value, int):
        sheet.write_number(*where, value, styles["number"])
    elif value:
        sheet.write_string(*where, safe(value), styles["text"])
    else:
        sheet.write_blank(*where, None, styles["text"])


def _cells(number: int, one: Placed) -> tuple[Any, ...]:
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
        proof.size if proof.sha256 else None,
        proof.sha256,
        one.part or None,
        one.path,
        _WHY[one.absence],
        texts.rounds(proof.round_keys),
    )
