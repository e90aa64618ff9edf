"""The workbook of a round: its tasks, its departments, the log. Pure: from the figures."""

from io import BytesIO

from xlsxwriter import Workbook

from core.reports.excel_cells import Looks
from core.reports.excel_columns import department_table, log_table, task_table
from core.reports.excel_table import draw
from core.reports.figures import Figures
from core.reports.log import Log
from core.texts import sheets as texts

# Every text is written as text; these hold also for a call that forgets it.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook(figures: Figures, log: Log) -> bytes:
    """Make the workbook (.xlsx) of figures and of the log of their time."""
    content = BytesIO()
    with Workbook(content, _OPTIONS) as book:
        made_at = figures.as_of.replace(tzinfo=None)
        book.set_properties({"title": texts.title(figures), "created": made_at})
        looks = Looks(book)
        draw(book.add_worksheet(texts.TASKS), looks, task_table(figures))
        draw(book.add_worksheet(texts.DEPARTMENTS), looks, department_table(figures))
        draw(book.add_worksheet(texts.LOG), looks, log_table(figures, log))
    return content.getvalue()
