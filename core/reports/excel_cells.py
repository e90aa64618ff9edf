"""What a cell of the workbook holds: text that stays text, real numbers, real dates. Pure."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from core.reports.excel_space import SIZE

Value = str | int | Decimal | date | datetime | None

LONGEST = 32_767  # UTF-16 units that a cell takes
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML 1.0
_ACTS = re.compile(r"\s*[=+@-]")


class Kind(Enum):
    """How a column's values are written and shown."""

    TEXT = "text"
    CENTRED = "centred"
    NUMBER = "number"
    PERCENT = "percent"
    DAY = "day"
    MOMENT = "moment"


# A number is shown as it is kept, with the reader's own decimal sign: "0.##" would leave one behind
# whole numbers. So a share of whole percents has a format of its own.
_LOOKS: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"text_wrap": True},
    Kind.CENTRED: {"text_wrap": True, "align": "center"},
    Kind.NUMBER: {"num_format": "General", "align": "right"},
    Kind.PERCENT: {"num_format": "0%", "align": "right"},
    Kind.DAY: {"num_format": "dd/mm/yyyy", "align": "center"},
    Kind.MOMENT: {"num_format": "hh:mm dd/mm/yyyy", "align": "center"},
}
FONT = "Times New Roman"
_EVERY = {"font_name": FONT, "font_size": SIZE, "valign": "top"}
_PARTS_OF_A_PERCENT = "0.0#%"
_WHOLE_PERCENT = Decimal("0.01")
_FRAMED = {"border": 1, "border_color": "#B4BAC0"}


@dataclass
class Looks:
    """Makes each format of a workbook once."""

    workbook: Workbook
    _made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def of(self, **properties: Any) -> Format:  # noqa: ANN401 - xlsxwriter's own names and values
        """Give a format in the workbook's font."""
        whole = {**_EVERY, **properties}
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self.workbook.add_format(whole)
        return self._made[key]

    def cell(self, kind: Kind, **more: Any) -> Format:  # noqa: ANN401 - as above
        """Give the format of a cell within a table."""
        return self.of(**{**_FRAMED, **_LOOKS[kind], **more})

    def colours(self, fill: str, letters: str) -> Format:
        """Give what a cell looks like that a rule colours; all else stays as it is."""
        key = (("bg_color", fill), ("font_color", letters))
        if key not in self._made:
            self._made[key] = self.workbook.add_format(dict(key))
        return self._made[key]


def write(
    sheet: Worksheet,
    looks: Looks,
    place: tuple[int, int],
    value: Value,
    kind: Kind,
    **more: Any,  # noqa: ANN401 - as above
) -> None:
    """Write a value at (row, column); nothing is an empty cell with its frame."""
    if value is None or value == "":
        sheet.write_blank(*place, None, looks.cell(kind, **more))
    elif isinstance(value, str):
        # Without the prefix a text such as "=1+1" becomes a formula when somebody edits its cell.
        prefix = {"quote_prefix": True} if _ACTS.match(value) else {}
        sheet.write_string(*place, safe(value), looks.cell(kind, **prefix, **more))
    elif isinstance(value, date):
        # A sheet's times know no zone: what the office's clock shows.
        shown = value.replace(tzinfo=None) if isinstance(value, datetime) else value
        sheet.write_datetime(*place, shown, looks.cell(kind, **more))
    else:
        if kind is Kind.PERCENT and value % _WHOLE_PERCENT:
            more = {**more, "num_format": _PARTS_OF_A_PERCENT}
        sheet.write_number(*place, float(value), looks.cell(kind, **more))


def safe(words: str) -> str:
    """Give words that a cell takes: without illegal characters, cut when there are too many."""
    clean = _ILLEGAL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
    units = clean.encode("utf-16-le")
    if len(units) <= LONGEST * 2:
        return clean
    return units[: (LONGEST - 1) * 2].decode("utf-16-le", errors="ignore") + "…"
