"""A workbook of tables, a sheet for each. Pure."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from core.documents.excel.cells import FONT, Looks, safe
from core.documents.excel.space import SIZE
from core.documents.excel.table import Table, draw


def workbook(title: str, as_of: datetime, tables: Iterable[Table[Any]]) -> bytes:
    """Make the file (.xlsx); equal tables of the same moment give an equal file."""
    content = BytesIO()
    with Workbook(content, _options()) as book:
        book.set_properties({"title": safe(title), "created": as_of.replace(tzinfo=None)})
        looks = Looks(book)
        for table in tables:
            draw(book.add_worksheet(table.name), looks, table)
    return content.getvalue()


def _options() -> dict[str, Any]:
    """Give a workbook's settings in a new dictionary, because xlsxwriter changes it."""
    return {
        "in_memory": True,
        # Every text is written as text; these guard against a call that does not.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        # Programs measure column widths in digits of the default font; without that font each
        # program gets another width. The two sizes below are in pixels.
        "default_format_properties": {"font_name": FONT, "font_size": SIZE},
        "default_column_width": 72,
        "default_row_height": 21,
    }
