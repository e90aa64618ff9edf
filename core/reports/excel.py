"""The workbook of a round: its tasks, its departments, the log. Pure: from the figures."""

from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from core.reports.excel_cells import FONT, Looks
from core.reports.excel_columns import department_table, log_table, task_table
from core.reports.excel_space import SIZE
from core.reports.excel_table import draw
from core.reports.figures import Figures
from core.reports.folding import Log
from core.texts import sheets as texts


def round_workbook(figures: Figures, log: Log) -> bytes:
    """Make the workbook (.xlsx) of figures and of the log of their time.

    It shows all that it is given: for one department, give `figures.only(…)` and its own log.
    """
    content = BytesIO()
    with Workbook(content, _options()) as book:
        made_at = figures.as_of.replace(tzinfo=None)
        book.set_properties({"title": texts.title(figures), "created": made_at})
        looks = Looks(book)
        draw(book.add_worksheet(texts.TASKS), looks, task_table(figures))
        draw(book.add_worksheet(texts.DEPARTMENTS), looks, department_table(figures))
        draw(book.add_worksheet(texts.LOG), looks, log_table(figures, log))
    return content.getvalue()


def _options() -> dict[str, Any]:
    """Give a workbook's settings; it writes into them."""
    return {
        "in_memory": True,
        # Every text is written as text; these hold also for a call that forgets it.
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        # Columns are counted in digits of the usual letters; where a machine does not have those,
        # each program makes another width of it. What follows is in pixels.
        "default_format_properties": {"font_name": FONT, "font_size": SIZE},
        "default_column_width": 72,
        "default_row_height": 21,
    }
