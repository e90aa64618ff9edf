"""A plan as TOML for editing; reading it back gives an equal document."""

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

import tomli_w

from core.plan.document import (
    FIGURES,
    TASK_FIELDS,
    PlanDocument,
    PlannedDepartment,
    PlannedTask,
    PlanWarning,
)
from core.plan.errors import PlanError
from core.plan.lines import CONTROL
from core.plan.numbers import plain
from core.plan.text_source import decode
from core.plan.words import plan as texts
from core.vietnamese import nfc

_LINE = re.compile(r"at line (\d+)")
_PLAN = ("number", "issued_on", "title", "organization", "departments", "warnings")
_LARGEST = Decimal(100_000)
_OBEYED = re.compile(rf"{CONTROL.pattern}|[\r\v\f\x85]")

_Table = Mapping[str, object]


def to_toml(document: PlanDocument) -> str:
    """Write `document`; leave out empty fields."""
    data = {
        "number": document.number,
        "issued_on": document.issued_on,
        "title": document.title or None,
        "organization": document.organization,
        "departments": [_department_data(part) for part in document.departments],
        "warnings": [_without_none({"line": w.line, "text": w.text}) for w in document.warnings],
    }
    return texts.toml_heading() + tomli_w.dumps(_without_none(data))


def _department_data(part: PlannedDepartment) -> dict[str, object]:
    return {"code": part.code, "name": part.name, "tasks": [_task_data(t) for t in part.tasks]}


def _task_data(task: PlannedTask) -> dict[str, object]:
    return _without_none({name: _written(getattr(task, name)) for name in TASK_FIELDS})


def _written(value: Decimal | str | None) -> Decimal | int | str | None:
    """Write a whole number without `.0`."""
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    return value


def _without_none(data: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value is not None}


def from_toml(data: bytes, name: str) -> PlanDocument:
    """Read the TOML form; `name` is the file's.

    Raises PlanError with the line of invalid TOML, or the place of a wrong value. Without codes,
    the order gives them.
    """
    form = _Form(name, texts.place(), _parsed(decode(data, name), name))
    form.allow(_PLAN)
    departments = tuple(_department(form, place, t) for place, t in form.tables("departments"))
    if not any(part.tasks for part in departments):
        raise PlanError(texts.no_tasks(name))
    _check_codes(departments, name)
    return PlanDocument(
        number=form.text("number"),
        issued_on=form.day("issued_on"),
        title=form.text("title") or "",
        organization=form.text("organization"),
        departments=departments,
        warnings=tuple(_warning(form, place, table) for place, table in form.tables("warnings")),
    )


def _parsed(text: str, name: str) -> _Table:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:  # also far too large numbers
        raise PlanError(texts.bad_toml(name, _line(error, text))) from error


def _line(error: Exception, text: str) -> int | None:
    """Give the line number from the TOML library's message."""
    if "at end of document" in str(error):
        return text.count("\n") + 1
    found = _LINE.search(str(error))
    return int(found.group(1)) if found else None


def _department(form: "_Form", place: int, table: _Table) -> PlannedDepartment:
    own = _Form(form.file, texts.place(place), table)
    own.allow(("code", "name", "tasks"))
    code = own.text("code") or str(place)
    tasks = tuple(_task(own, code, place, number, t) for number, t in own.tables("tasks"))
    return PlannedDepartment(code, own.required("name"), tasks)


def _task(form: "_Form", department: str, place: int, number: int, table: _Table) -> PlannedTask:
    own = _Form(form.file, texts.place(place, number), table)
    own.allow(TASK_FIELDS)
    said: dict[str, Any] = {
        name: own.figure(name) if name in FIGURES else own.text(name) for name in TASK_FIELDS
    }
    code = said["code"] or f"{department}.{number}"
    return PlannedTask(**{**said, "code": code, "title": own.required("title")})


def _warning(form: "_Form", place: int, table: _Table) -> PlanWarning:
    own = _Form(form.file, texts.place_of_warning(place), table)
    own.allow(("line", "text"))
    return PlanWarning(own.line("line"), own.required("text"))


def _check_codes(departments: Collection[PlannedDepartment], name: str) -> None:
    for codes in (
        [part.code for part in departments],
        [task.code for part in departments for task in part.tasks],
    ):
        for code, times in Counter(codes).items():
            if times > 1:
                raise PlanError(texts.repeated_code(name, code))


class _NumberedTable(NamedTuple):
    """A table within a list of tables, and its number there, from 1."""

    number: int
    table: _Table


class _Form:
    """A table of the file, read with checks; an error names its place."""

    def __init__(self, file: str, place: str, table: _Table) -> None:
        self.file = file
        self.place = place
        self.table = table

    def fault(self, key: str) -> PlanError:
        return PlanError(texts.bad_field(self.file, self.place, key))

    def allow(self, keys: Collection[str]) -> None:
        for key in self.table:
            if key not in keys:
                raise PlanError(texts.unknown_field(self.file, self.place, key))

    def text(self, key: str) -> str | None:
        value = self.table.get(key)
        if value is not None and not (isinstance(value, str) and value.strip()):
            raise self.fault(key)
        if isinstance(value, str) and _OBEYED.search(value):  # "\u001b" is valid TOML
            raise self.fault(key)
        return nfc(value) if isinstance(value, str) else None

    def required(self, key: str) -> str:
        value = self.text(key)
        if value is None:
            raise self.fault(key)
        return value

    def day(self, key: str) -> date | None:
        value = self.table.get(key)
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        raise self.fault(key)

    def line(self, key: str) -> int | None:
        value = self.table.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        raise self.fault(key)

    def figure(self, key: str) -> Decimal | None:
        value = self.table.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.fault(key)
        number = Decimal(value)
        if not number.is_finite() or not 0 <= number <= _LARGEST:
            raise self.fault(key)
        return plain(number)

    def tables(self, key: str) -> list[_NumberedTable]:
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fault(key)
        return [_NumberedTable(*one) for one in enumerate(value, start=1)]
