"""The workbook of a round: its tasks, its departments, the log. Pure: from the figures."""

from core.documents.excel.book import workbook
from core.documents.excel.cells import CellKind
from core.documents.excel.columns import department_table, task_table
from core.documents.excel.table import Column, Table
from core.documents.words import sheets as texts
from core.documents.words.sheets import Heading
from core.figures.figures import Figures
from core.history.log_lines import Log, LogLine
from core.history.words import history
from core.wording import formats


def round_workbook(figures: Figures, log: Log) -> bytes:
    """Make the workbook (.xlsx) of figures and of the log of their time.

    It shows all that it is given: for one department, give `figures.only(…)` and its own log.
    """
    tables = (task_table(figures), department_table(figures), _log_table(figures, log))
    return workbook(texts.title(figures), figures.as_of, tables)


def _log_table(figures: Figures, log: Log) -> Table[LogLine]:
    """Give a row for each thing that was done."""
    return Table(
        name=texts.LOG,
        title=texts.title(figures),
        about=history.span(log),
        columns=(
            Column(Heading.AT, 16, lambda line: line.at, CellKind.MOMENT),
            Column(Heading.WHO, 18, lambda line: line.who or texts.ASSISTANT),
            Column(Heading.DEPARTMENT, 21, lambda line: line.department),
            Column(Heading.ROUND, 13, _round),
            Column(Heading.TASK, 8, lambda line: line.task_code, CellKind.CENTRED),
            Column(Heading.ACTION, 23, history.action),
            Column(Heading.CHANGES, 66, lambda line: history.whole_changes(line.changes)),
        ),
        rows=log.lines,
        frozen=0,
    )


def _round(line: LogLine) -> str | None:
    return formats.round_name(line.round_key) if line.round_key else None
