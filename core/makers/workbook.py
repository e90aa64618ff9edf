"""The workbook of a round: its tasks, its departments, the log. Pure: from the figures."""

from core.documents.excel.book import workbook
from core.documents.excel.columns import department_table, task_table
from core.documents.words import sheets as texts
from core.figures.figures import Figures
from core.history.log_lines import Log
from core.makers.log_sheet import log_table


def round_workbook(figures: Figures, log: Log) -> bytes:
    """Make the workbook (.xlsx) of figures and of the log of their time.

    It shows all that it is given: for one department, give `figures.only(…)` and its own log.
    """
    tables = (task_table(figures), department_table(figures), log_table(figures, log))
    return workbook(texts.title(figures), figures.as_of, tables)
