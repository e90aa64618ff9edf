"""The numbers of figures, recounted from the tasks, and numbers read from texts."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.reporting.completion import Completion

_LATE = {
    Completion.DONE_LATE: "done late",
    Completion.UNDER_WAY_LATE: "under way late",
    Completion.NOT_BEGUN_LATE: "not begun late",
}
Value = Decimal | date | datetime
Facts = dict[tuple[str, str], Value]  # key: whose ("" is the commune) and what

COUNTS = ("tasks", "done", "under way", "not begun", "overdue", "not done", "waiting", "returned")
POINTS = (
    "scored tasks",
    "scored year",
    "self",
    "self scored",
    "verified",
    "verified count",
    "maximum",
)
SENDINGS = ("departments", "submitted", "late reports", "missing reports", "unreported")

_WANTED = re.compile(r"\{([^}?:]+)(\?)?(?::(\w+))?\}|(\[)|(\])|(…)")
_NUMBER = r"\d+(?:,\d+)?"
_SHAPES = {
    None: rf"({_NUMBER})",
    "day": r"(\d\d/\d\d/\d{4})",
    "moment": r"(\d\d:\d\d ngày \d\d/\d\d/\d{4})",
    "change": rf"((?:tăng |giảm |\+|−){_NUMBER}|không thay đổi|không đổi)",
}


def facts_of(figures: Figures) -> Facts:
    """Give every fact of the commune, its departments and tasks."""
    every = [_of_department(one) for one in figures.departments]
    found: Facts = {key: value for one in every for key, value in one.items()}
    for what in (*COUNTS, *POINTS, "verified then", "mended", "added"):
        pairs = zip(every, figures.departments, strict=True)
        found["", what] = sum((_number(one[each.name, what]) for one, each in pairs), Decimal())
    sent = [one for one in figures.departments if one.submitted_at]
    late = [one for one in sent if one.sending is Sending.LATE]
    unsent = [one for one in figures.departments if not one.submitted_at]
    counted = (
        len(figures.departments),
        len(sent),
        len(late),
        len(unsent),
        sum(len(one.task_figures) for one in unsent),
    )
    found |= {("", what): Decimal(n) for what, n in zip(SENDINGS, counted, strict=True)}
    carried = sum(task.is_told for one in unsent for task in one.task_figures)
    found["", "carried"] = Decimal(carried)
    found["", "never told"] = Decimal(counted[-1] - carried)
    stands = Counter(task.completion for task in figures.task_figures)
    found |= {("", what): Decimal(stands[one]) for one, what in _LATE.items()}
    cases = Counter(one.department_id for one in figures.cases)
    found |= {(d.name, "cases"): Decimal(cases[d.department_id]) for d in figures.departments}
    found["", "cases"] = Decimal(len(figures.cases))
    return found | {("", "due"): figures.effective_due_on}


def _of_department(one: DepartmentFigures) -> Facts:
    tasks, scored = one.task_figures, [t for t in one.task_figures if t.max_score is not None]
    said: dict[str, Value | int | None] = {
        "tasks": len(tasks),
        "done": sum(task.is_done for task in tasks),
        "under way": sum(task.is_under_way for task in tasks),
        "not begun": sum(not (task.is_done or task.is_under_way) for task in tasks),
        "overdue": sum(task.is_overdue for task in tasks),
        "not done": sum(bool(task.shortfall) for task in tasks),
        "waiting": sum(task.waits_for_review for task in tasks),
        "returned": sum(task.is_returned for task in tasks),
        "mended": sum(task.is_mended for task in tasks),
        "added": sum(task.is_added_late for task in tasks),
        "scored tasks": len(scored),
        "scored year": sum((task.score or Decimal() for task in scored), Decimal()),
        "self": sum((task.self_score or Decimal() for task in scored), Decimal()),
        "self scored": sum(task.self_score is not None for task in scored),
        "verified": sum((task.verified_score or Decimal() for task in scored), Decimal()),
        "verified then": sum(
            (task.score or Decimal() for task in scored if task.verified_score is not None),
            Decimal(),
        ),
        "verified count": sum(task.verified_score is not None for task in scored),
        "maximum": sum((task.max_score or Decimal() for task in scored), Decimal()),
        "sent at": one.submitted_at and one.submitted_at.replace(tzinfo=None, second=0),
        "sent on": one.submitted_at and one.submitted_at.date(),
        "days": one.days_overdue,
        "extended": one.extended_on,
        "due": one.due_on,
        "drafted": one.drafted,
    }
    found = {
        (one.name, what): known
        for what, value in said.items()
        if (known := _value(value)) is not None
    }
    for task in tasks:
        found |= _of_task(task)
    return found


def _of_task(task: TaskFigures) -> Facts:
    said = {
        "score": task.score,
        "task maximum": task.max_score,
        "percent": task.percent if task.max_score is None else None,
        "progress": task.progress if task.is_told else None,
        "self score": task.self_score,
        "verified score": task.verified_score,
        "files": task.files if task.is_told else None,
        "proofs": task.files + len(task.documents) if task.is_told else None,
        "finish": task.finish_on,
        "reported": task.reported_at and task.reported_at.replace(tzinfo=None, second=0),
    }
    return {
        (task.code, what): known
        for what, value in said.items()
        if (known := _value(value)) is not None
    }


def _number(value: Value) -> Decimal:
    assert isinstance(value, Decimal)
    return value


def added(*values: Value) -> Decimal:
    """Add up the numbers read."""
    return sum((_number(one) for one in values), Decimal())


def _value(value: Value | int | None) -> Value | None:
    return Decimal(value) if isinstance(value, int) else value


def read(whose: str, template: str, line: str) -> Facts | None:
    """Read a line that matches the template; None when it does not.

    {what} is a number and {what:day} a day; [words] may be missing, and then {what?} is zero;
    … is any words without a number, {_} a number that is not asked for.
    """
    pattern, wanted = _compiled(template)
    found = re.fullmatch(pattern, line, re.IGNORECASE)
    return None if found is None else _taken(whose, wanted, found)


def searched(whose: str, template: str, words: str) -> Facts:
    """Find numbers within a text; empty when there are none."""
    pattern, wanted = _compiled(template)
    found = re.search(pattern, words, re.IGNORECASE)
    return {} if found is None else _taken(whose, wanted, found)


def agreed(one: Facts, other: Facts) -> Facts:
    """Merge the numbers of two places, which must agree."""
    for key in one.keys() & other.keys():
        assert one[key] == other[key], key
    return one | other


def read_any(whose: str, templates: Iterable[str], line: str) -> Facts:
    """Read a line by the only template that matches; fail if none does."""
    for template in templates:
        if (facts := read(whose, template, line)) is not None:
            return facts
    raise AssertionError(f"nothing reads this line: {line!r}")


_Wanted = list[tuple[str, bool, str | None]]


def _compiled(template: str) -> tuple[str, _Wanted]:
    wanted: _Wanted = []
    pattern, at = "", 0
    for one in _WANTED.finditer(template):
        what, is_nought, shape, begins, ends, _ = one.groups()
        pattern += re.escape(template[at : one.start()])
        at = one.end()
        if what:
            wanted.append((what, bool(is_nought), shape))
            pattern += _SHAPES[shape]
        else:
            pattern += "(?:" if begins else ")?" if ends else r"[^\d]*?"
    return pattern + re.escape(template[at:]), wanted


def _taken(whose: str, wanted: _Wanted, found: re.Match[str]) -> Facts:
    facts: Facts = {}
    for (what, is_nought, shape), said in zip(wanted, found.groups(), strict=True):
        if what != "_" and (said is not None or is_nought):
            value = Decimal() if said is None else _read(said, shape)
            assert facts.setdefault((whose, what), value) == value, found[0]
    return facts


def _read(said: str, shape: str | None) -> Value:
    if shape == "day":
        return datetime.strptime(said, "%d/%m/%Y").date()  # noqa: DTZ007 - a day of the office
    if shape == "moment":
        return datetime.strptime(said, "%H:%M ngày %d/%m/%Y")  # noqa: DTZ007 - the office's clock
    less = said.startswith(("giảm", "−"))
    number = re.search(_NUMBER, said)
    value = Decimal(number[0].replace(",", ".")) if number else Decimal()
    return -value if less else value
