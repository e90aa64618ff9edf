"""Reads a plan's table into departments and tasks: one row, one task.

The department stands in a column of its own or in a row over the full width. Columns without a
field of their own (time, product, ...) join the note under their headings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from core.plan.cells import cell_tasks, notes_of, one_line, with_figures
from core.plan.columns import Columns, ColumnText, Field, criterion_code, find_columns, grid
from core.plan.document import PlanWarning
from core.plan.draft import Content, DraftDepartment, DraftTask
from core.plan.errors import PlanError
from core.plan.markers import read_marker
from core.plan.naming import department_name, is_name
from core.plan.source import Row, SourceTable
from core.plan.tasks import figure_remarks
from core.plan.words import plan as texts
from core.vietnamese import fold, name_key

_TOTAL = re.compile(r"(?:tong (?:cong|so|diem)\b|cong\s*:?\s*$)")


class _TaskOf(NamedTuple):
    """A task under the department's name as the table spells it."""

    department: str
    task: DraftTask


@dataclass
class _Reading:
    """The departments and tasks read so far."""

    columns: Columns
    name: str
    has_column: bool
    orders: frozenset[str]
    department: str | None = None
    tasks: list[_TaskOf] = field(default_factory=list)
    warnings: list[PlanWarning] = field(default_factory=list)


def tables_content(tables: Sequence[SourceTable], name: str) -> Content | None:
    """Read all tables of a plan as one content; None when they name no department.

    `name` is the file's, for the PlanError about a row without a department.
    """
    readings = [reading for table in tables if (reading := _read(table, name))]
    tasks = [task for reading in readings for task in reading.tasks]
    if not tasks:
        return None
    warnings = tuple(warning for reading in readings for warning in reading.warnings)
    last = max(row.number for table in tables for row in table.rows)
    return Content(tables[0].rows[0].number, last, tuple(_departments(tasks)), warnings)


def _departments(tasks: Sequence[_TaskOf]) -> Iterator[DraftDepartment]:
    """Collect the tasks under the first spelling of each department, in order."""
    names: dict[str, str] = {}
    found: dict[str, list[DraftTask]] = {}
    for name, task in tasks:
        names.setdefault(name_key(name), name)
        found.setdefault(name_key(name), []).append(task)
    for key, own in found.items():
        yield DraftDepartment(own[0].line, names[key], tuple(own))


def _read(table: SourceTable, name: str) -> _Reading | None:
    columns = find_columns(table)
    if columns is None:
        return None
    rows = [row for row in table.rows[columns.first_row :] if _is_whole(row, columns)]
    reading = _Reading(columns, name, _has_column(rows, columns), _orders(rows, columns))
    if not reading.has_column and not any(_is_heading(grid(row), reading) for row in rows):
        return None
    for row in rows:
        _read_row(row, reading)
    return reading


def _is_whole(row: Row, columns: Columns) -> bool:
    """Leave out rows of another width, blank rows, and rows of column numbers."""
    places = grid(row)
    filled = [place.text for place in places if place.text]
    numbers = all(re.fullmatch(r"\(?\d{1,2}\)?", text) for text in filled)
    return len(places) == len(columns.fields) and bool(filled) and not numbers


def _has_column(rows: Sequence[Row], columns: Columns) -> bool:
    column = columns.find(Field.DEPARTMENT)
    return column is not None and any(
        grid(row)[column].text for row in rows if not _is_wide(grid(row))
    )


def _orders(rows: Sequence[Row], columns: Columns) -> frozenset[str]:
    column = columns.find(Field.ORDER)
    return frozenset(grid(row)[column].text for row in rows) if column is not None else frozenset()


def _is_wide(places: Sequence[ColumnText]) -> bool:
    """Tell whether one cell covers all columns, except perhaps the first."""
    filled = {place.cell for place in places if place.text and not place.goes_on}
    widths = [sum(place.cell == cell for place in places) for cell in filled]
    return max(widths, default=0) > 1 and max(widths) >= len(places) - 1


def _is_heading(places: Sequence[ColumnText], reading: _Reading) -> bool:
    return _is_wide(places) or _is_numbered_heading(places, reading)


def _is_numbered_heading(places: Sequence[ColumnText], reading: _Reading) -> bool:
    """Tell whether a row has only words and a number: roman, or the `1` above `1.1`, `1.2`."""
    order, content = reading.columns.find(Field.ORDER), reading.columns.find(Field.CONTENT)
    filled = {column for column, place in enumerate(places) if place.text}
    if order is None or filled != {order, content}:
        return False
    label = places[order].text.strip(" .")
    deeper = any(other.startswith(f"{label}.") and other[-1].isdigit() for other in reading.orders)
    return bool(re.fullmatch(r"[IVXA-H]{1,5}", label)) or deeper


def _read_row(row: Row, reading: _Reading) -> None:
    places = grid(row)
    content = places[reading.columns.find(Field.CONTENT) or 0]
    if _is_heading(places, reading):
        words = content.text if not _is_wide(places) else max((p.text for p in places), key=len)
        if not reading.has_column:
            reading.department = department_name(read_marker(one_line(words)).text)
    elif content.goes_on or not content.text:
        _add_to_last(places, reading)
    elif not _TOTAL.match(fold(content.text)):
        _add_tasks(row, places, content, reading)


def _add_to_last(places: Sequence[ColumnText], reading: _Reading) -> None:
    """Add the row under a cell merged downwards to the task above."""
    if not reading.tasks:
        return
    department, task = reading.tasks[-1]
    known = [task.criterion_code, _own_criterion(places, reading.columns)]
    notes = [task.note, *notes_of(places, reading.columns)]
    joined = ["; ".join(filter(None, words)) or None for words in (notes, dict.fromkeys(known))]
    whole = replace(task, note=joined[0], criterion_code=joined[1])
    reading.tasks[-1] = _TaskOf(department, whole)


def _criterion(places: Sequence[ColumnText], reading: _Reading) -> str | None:
    """Give a row's criterion; a cell merged downwards also gives it to the tasks below."""
    column = reading.columns.find(Field.CRITERION)
    if column is not None and places[column].goes_on and reading.tasks:
        return reading.tasks[-1].task.criterion_code
    return _own_criterion(places, reading.columns)


def _own_criterion(places: Sequence[ColumnText], columns: Columns) -> str | None:
    column = columns.find(Field.CRITERION)
    return criterion_code(places[column].text) if column is not None else None


def _add_tasks(
    row: Row, places: Sequence[ColumnText], content: ColumnText, reading: _Reading
) -> None:
    department = _department(row, places, reading)
    tasks, warnings = cell_tasks(row.number, content.text)
    criterion = _criterion(places, reading)
    for task in tasks:
        notes = [*([task.note] if task.note else []), *notes_of(places, reading.columns)]
        whole = with_figures(replace(task, note="; ".join(notes) or None), places, reading.columns)
        odd = figure_remarks(whole) if whole.score != task.score else []
        reading.tasks.append(_TaskOf(department, replace(whole, criterion_code=criterion)))
        reading.warnings += [PlanWarning(row.number, remark) for remark in odd]
    reading.warnings += warnings


def _department(row: Row, places: Sequence[ColumnText], reading: _Reading) -> str:
    column = reading.columns.find(Field.DEPARTMENT) if reading.has_column else None
    if column is not None and places[column].text:
        reading.department = one_line(places[column].text, between="; ").strip(" .;,-–")
        if ";" in reading.department:
            remark = texts.several_departments(reading.department)
            reading.warnings.append(PlanWarning(row.number, remark))
    elif column is not None and not places[column].goes_on and reading.department:
        remark = texts.department_carried(reading.department)
        reading.warnings.append(PlanWarning(row.number, remark))
    if not reading.department or not is_name(reading.department):
        raise PlanError(texts.no_department(reading.name, row.number))
    return reading.department
