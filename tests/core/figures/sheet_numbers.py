"""Reads every number from a round's workbook, and from its chart before it is drawn."""

import re
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.documents.chart.rows import ChartPage, ChartRow
from core.documents.words import sheets
from core.documents.words.sheets import Heading
from core.figures.figures import Figures
from core.history.log_lines import Log
from core.makers.workbook import round_workbook
from tests.core.figures.facts import Facts, Value, agreed, searched

_OF_DEPARTMENT = {
    Heading.SENT: "sent at",
    Heading.DAYS: "days",
    Heading.EXTENDED: "extended",
    Heading.TASKS: "tasks",
    Heading.DONE: "done",
    Heading.UNDER_WAY: "under way",
    Heading.NOT_BEGUN: "not begun",
    Heading.OVERDUE: "overdue",
    Heading.NOT_DONE: "not done",
    Heading.WAITING: "waiting",
    Heading.RETURNED: "returned",
    Heading.SELF: "self",
    Heading.VERIFIED: "verified",
    Heading.MAXIMUM: "maximum",
    Heading.SCORED: "scored tasks",
    Heading.SELF_SCORED: "self scored",
    Heading.VERIFIED_COUNT: "verified count",
    Heading.CASES: "cases",
    Heading.MENDED: "mended",
    Heading.ADDED: "added",
}
_OF_TASK = {
    Heading.MAXIMUM: "task maximum",
    Heading.PROGRESS: "progress",
    Heading.FINISH: "finish",
    Heading.FILES: "files",
    Heading.REPORTED: "reported",
    Heading.SELF: "self score",
    Heading.VERIFIED: "verified score",
}
_DAYS = {"extended", "finish"}


def from_excel(figures: Figures) -> Facts:
    """Read the sheets of tasks and departments; fail for an unknown column of numbers."""
    nothing = Log((), figures.as_of, figures.as_of, None)
    book = load_workbook(BytesIO(round_workbook(figures, nothing)), data_only=True)
    year = figures.scored_year
    of_task = {**_OF_TASK, f"Điểm năm {year}": "score", f"Tỷ lệ năm {year}": "percent"}
    found: Facts = {}
    for row in _rows(book[sheets.TASKS]):
        found |= _facts(str(row[Heading.CODE]), row, of_task)
    of_department = {**_OF_DEPARTMENT, f"Điểm năm {year}": "scored year"}
    *each, total = _rows(book[sheets.DEPARTMENTS])
    assert total[Heading.DEPARTMENT] == "Cộng"
    for row in each:
        found |= _facts(str(row[Heading.DEPARTMENT]), row, of_department)
    found |= _facts("", total, of_department)
    about = str(book[sheets.TASKS]["A2"].value)
    return agreed(
        found,
        searched(
            "",
            "Hạn gửi: {due:day}[ (ngày {_}/{_} là …)]. Đã báo cáo: {submitted}/{departments} ngành",
            about,
        ),
    )


def _rows(sheet: Worksheet) -> list[dict[str, object]]:
    headings, *rows = sheet.iter_rows(min_row=3, values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def _facts(whose: str, row: dict[str, object], names: dict[str, str]) -> Facts:
    found: Facts = {}
    for heading, cell in row.items():
        if cell is None or isinstance(cell, str):
            continue
        what = names[heading]  # finds columns of numbers that no test compares
        found[whose, what] = _value(cell, what)
    return found


def _value(cell: object, what: str) -> Value:
    if isinstance(cell, datetime):
        return cell.date() if what in _DAYS else cell.replace(second=0, microsecond=0)
    number = Decimal(str(cell))
    return number * 100 if what in {"progress", "percent"} else number


def from_chart(pages: list[ChartPage], figures: Figures) -> Facts:
    """Read the bars and the chosen round's column of the grid."""
    found: Facts = {}
    chosen = [column.is_chosen for column in pages[0].columns].index(True)
    scored = {one.name: one.points.tasks for one in figures.departments}
    for page in pages:
        for row in page.rows:
            cell = row.cells[chosen]
            days = re.search(r"\+(\d+)", cell.sign)
            found[row.name, "days"] = Decimal(days[1]) if days else Decimal()
            found |= _bars(row.name, row, scored[row.name])
            found |= _counted(row.name, row)
        if page.total:
            found |= searched("", "Cộng {departments} ngành", page.total.name)
            found |= _counted("", page.total)
            found |= _bars("", page.total, figures.points.tasks)
    return found


def _counted(whose: str, row: ChartRow) -> Facts:
    """Read a bar's parts and the line beside it."""
    pairs = zip(("done", "under way", "not begun"), row.counts, strict=True)
    parts: Facts = {(whose, what): Decimal(count) for what, count in pairs}
    told = searched(
        whose, "{tasks} nội dung[, quá hạn {overdue}][, không hoàn thành {not done}]", row.tasks
    )
    nothing: Facts = {(whose, what): Decimal() for what in ("overdue", "not done")}
    return parts | nothing | told


def _bars(whose: str, row: ChartRow, tasks: int) -> Facts:
    if not row.bars:
        return {(whose, "scored tasks"): Decimal()}
    found = searched(whose, "tối đa {maximum}", row.maximum)
    names = (("scored year", ""), ("self", "self scored"), ("verified", "verified count"))
    for bar, (what, count) in zip(row.bars, names, strict=True):
        if bar.number == "chưa chấm":
            found[whose, count] = Decimal()
            continue
        template = f"{{{what}}}[ ({{{count or '_'}}}/{{scored tasks}})]"
        found = agreed(found, searched(whose, template, bar.number))
        if count:
            found.setdefault((whose, count), Decimal(tasks))
        value, most = found[whose, what], found[whose, "maximum"]
        assert isinstance(value, Decimal)
        assert isinstance(most, Decimal)
        assert bar.share == min(value / most, Decimal(1)) if most else not bar.share
    return found
