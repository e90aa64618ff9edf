"""The workbook of a year: departments, the calculation of each percentage, tasks. Pure."""

from core.documents.excel.book import workbook
from core.documents.excel.year_end_columns import part_table, proposal_table, task_table
from core.documents.words import year_end_table as texts
from core.figures.year.year_end import YearEnd
from core.settings.scale import Scale


def year_end_workbook(year: YearEnd, scale: Scale) -> bytes:
    """Make the workbook (.xlsx) of all departments in `year`."""
    tables = (proposal_table(year, scale), part_table(year, scale), task_table(year))
    return workbook(texts.title(year), year.as_of, tables)
