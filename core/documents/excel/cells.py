"""The content of the workbook's cells: plain text, real numbers, real dates. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from core.documents.excel.space import SIZE

Value = str | int | Decimal | date | datetime | None

LONGEST = 32_767  # UTF-16 units that fit a cell
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # illegal in XML 1.0
_FORMULA_LIKE = re.compile(r"\s*[=+@-]")


class CellKind(Enum):
    """How a column's values are written and shown."""

    TEXT = "text"
    CENTRED = "centred"
    NUMBER = "number"
    SCORE = "score"
    SIZE = "size"
    PERCENT = "percent"
    DAY = "day"
    MOMENT = "moment"


# All scores have two decimals, so that their decimal signs align; "0.##" would leave a bare sign
# behind whole numbers. Percentages have decimals only where a value of the column needs them.
# "_0" leaves a digit's width between a number and the next column's words: when printing,
# LibreOffice sometimes ignores a cell's indent.
_RIGHT = {"align": "right"}
_LOOKS: dict[CellKind, dict[str, Any]] = {
    CellKind.TEXT: {"text_wrap": True},
    CellKind.CENTRED: {"text_wrap": True, "align": "center"},
    CellKind.NUMBER: {"num_format": "0_0", **_RIGHT},
    CellKind.SCORE: {"num_format": "0.00_0", **_RIGHT},
    CellKind.SIZE: {**_RIGHT, "indent": 1},
    CellKind.PERCENT: {"num_format": "0%_0", **_RIGHT},
    CellKind.DAY: {"num_format": "dd/mm/yyyy", "align": "center"},
    CellKind.MOMENT: {"num_format": "hh:mm dd/mm/yyyy", "align": "center"},
}
FONT = "Times New Roman"
_EVERY = {"font_name": FONT, "font_size": SIZE, "valign": "top"}
_PARTS_OF_A_PERCENT = "0.00%_0"
_WHOLE_PERCENT = Decimal("0.01")
_FRAMED = {"border": 1, "border_color": "#B4BAC0"}


class _Property(NamedTuple):
    """A property of a format, by xlsxwriter's name of it."""

    name: str
    value: Any


@dataclass
class Looks:
    """Makes each format of a workbook once."""

    workbook: Workbook
    _made: dict[tuple[_Property, ...], Format] = field(default_factory=dict)

    def of(self, **properties: Any) -> Format:  # noqa: ANN401 - xlsxwriter's own names and values
        """Give a format in the workbook's font."""
        return self._of_all({**_EVERY, **properties})

    def cell(self, kind: CellKind, **more: Any) -> Format:  # noqa: ANN401 - as above
        """Give the format of a cell within a table."""
        return self.of(**{**_FRAMED, **_LOOKS[kind], **more})

    def colours(self, fill: str, letters: str) -> Format:
        """Give the format of a coloured cell; it changes only the colours."""
        return self._of_all({"bg_color": fill, "font_color": letters})

    def _of_all(self, properties: dict[str, Any]) -> Format:
        key = tuple(_Property(*one) for one in sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self.workbook.add_format(properties)
        return self._made[key]


class SheetCell(NamedTuple):
    """A cell of a sheet; both numbers count from 0."""

    row: int
    column: int


def write(
    sheet: Worksheet,
    looks: Looks,
    cell: SheetCell,
    value: Value,
    kind: CellKind,
    **more: Any,  # noqa: ANN401 - as above
) -> None:
    """Write a value; None or an empty text gives an empty cell with a border."""
    if value is None or value == "":
        sheet.write_blank(*cell, None, looks.cell(kind, **more))
    elif isinstance(value, str):
        # Without this prefix, editing a cell with "=1+1" turns its text into a formula.
        prefix = {"quote_prefix": True} if _FORMULA_LIKE.match(value) else {}
        sheet.write_string(*cell, safe(value), looks.cell(kind, **prefix, **more))
    elif isinstance(value, date):
        # A sheet's times have no time zone: they are the office's local time.
        shown = value.replace(tzinfo=None) if isinstance(value, datetime) else value
        sheet.write_datetime(*cell, shown, looks.cell(kind, **more))
    else:
        sheet.write_number(*cell, float(value), looks.cell(kind, **more))


def write_sum(
    sheet: Worksheet,
    looks: Looks,
    cell: SheetCell,
    kind: CellKind,
    *,
    total: int | Decimal,
    summed: str,
    **more: Any,  # noqa: ANN401 - as above
) -> None:
    """Write the sum of the visible cells among `summed`: it follows the filter.

    `total` is its present value.
    """
    sheet.write_formula(*cell, f"=SUBTOTAL(9,{summed})", looks.cell(kind, **more), float(total))


def format_of(kind: CellKind, values: Iterable[Value]) -> dict[str, str]:
    """Give the number format of a column where it depends on the values."""
    if kind is not CellKind.PERCENT:
        return {}
    numbers = (one for one in values if isinstance(one, int | Decimal))
    has_parts = any(one % _WHOLE_PERCENT for one in numbers)
    return {"num_format": _PARTS_OF_A_PERCENT} if has_parts else {}


def safe(words: str) -> str:
    """Make words fit a cell: remove illegal characters and cut what is too long."""
    clean = _ILLEGAL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
    units = clean.encode("utf-16-le")
    if len(units) <= LONGEST * 2:
        return clean
    return units[: (LONGEST - 1) * 2].decode("utf-16-le", errors="ignore") + "…"
