"""The columns of the workbook's sheets of tasks and of departments. Pure."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from core.documents.excel.cells import CellKind
from core.documents.excel.colours import DONE_LATE, GOOD, LATE, of_completion
from core.documents.excel.table import Column, Table
from core.documents.words import sheets as texts
from core.documents.words.sheets import Heading
from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.figures.raised import with_raised
from core.figures.words import completion
from core.plan.words.task_fields import BELOW_TITLE, NAMES
from core.wording import formats
from models import Verdict

_SENDINGS = {Sending.ON_TIME: GOOD, Sending.LATE: DONE_LATE, Sending.OVERDUE: LATE}
_VERDICTS = {Verdict.PASSED: GOOD, Verdict.RETURNED: LATE, Verdict.EXPLAIN: DONE_LATE}
_HUNDRED = Decimal(100)


class _RoundTask(NamedTuple):
    """A task in a round, with its department."""

    department: DepartmentFigures
    task: TaskFigures


def task_table(figures: Figures) -> Table[_RoundTask]:
    """Make the table with a row for each task."""
    return Table(
        name=texts.TASKS,
        title=texts.title(figures),
        about=texts.plan(figures),
        columns=(*_of_plan(figures), *_of_answer(), *_of_review(), *_of_year_end(figures)),
        rows=[
            _RoundTask(one, with_raised(task, figures))
            for one in figures.departments
            for task in one.task_figures
        ],
        frozen=3,
    )


def _of_plan(figures: Figures) -> tuple[Column[_RoundTask], ...]:
    year = figures.scored_year
    score = CellKind.SCORE
    return (
        Column(Heading.CODE, 6, lambda row: row.task.code, CellKind.CENTRED),
        Column(Heading.DEPARTMENT, 14, lambda row: row.department.name),
        Column(Heading.TITLE, 34, lambda row: row.task.title),
        *_more(figures),
        Column(texts.score_of(year), 7, lambda row: row.task.score, score),
        Column(Heading.MAXIMUM, 7, lambda row: row.task.max_score, score),
        Column(texts.percent_of(year), 7, lambda row: _share(row.task.percent), CellKind.PERCENT),
    )


def _more(figures: Figures) -> tuple[Column[_RoundTask], ...]:
    """Give what else the plan says of a task, as its criterion, where it says it of any."""
    return tuple(
        Column(formats.capital(NAMES[name]), 9, _said(name), CellKind.CENTRED)
        for name in BELOW_TITLE
        if any(getattr(task, name) for task in figures.task_figures)
    )


def _said(name: str) -> Callable[[_RoundTask], str | None]:
    def said(row: _RoundTask) -> str | None:
        value: str | None = getattr(row.task, name)
        return value

    return said


def _of_answer() -> tuple[Column[_RoundTask], ...]:
    return (
        Column(Heading.PROGRESS, 8, _progress, CellKind.PERCENT, has_bars=True),
        Column(
            Heading.COMPLETION, 14, lambda row: completion.status(row.task), colours=of_completion()
        ),
        Column(Heading.FINISH, 11, lambda row: row.task.finish_on, CellKind.DAY),
        Column(Heading.RESULT, 42, lambda row: row.task.result),
        Column(Heading.DOCUMENTS, 16, lambda row: "\n".join(row.task.documents)),
        Column(Heading.FILES, 7, _files, CellKind.NUMBER),
        Column(Heading.EXPLANATION, 18, lambda row: row.task.explanation),
        Column(Heading.DIFFICULTY, 22, lambda row: row.task.difficulty),
        Column(Heading.REPORTED, 16, lambda row: row.task.reported_at, CellKind.MOMENT),
        Column(Heading.SINCE, 11, lambda row: texts.since(row.task)),
    )


def _of_review() -> tuple[Column[_RoundTask], ...]:
    words = {texts.verdict(one): colours for one, colours in _VERDICTS.items()}
    return (
        Column(Heading.SELF, 7, lambda row: row.task.self_score, CellKind.SCORE),
        Column(Heading.VERIFIED, 7, lambda row: row.task.verified_score, CellKind.SCORE),
        Column(Heading.VERDICT, 12, lambda row: texts.verdict(row.task.verdict), colours=words),
        Column(Heading.REASON, 18, lambda row: row.task.reason),
        Column(Heading.NOTE, 13, lambda row: row.task.note),
    )


def _of_year_end(figures: Figures) -> tuple[Column[_RoundTask], ...]:
    """Give the column of reasons, if any task was declared not done."""
    if not any(task.shortfall for task in figures.task_figures):
        return ()
    return (Column(Heading.SHORTFALL, 19, lambda row: row.task.shortfall),)


def _progress(row: _RoundTask) -> Decimal | None:
    """Give the level as a share of one; None for a task that was not reported on."""
    return _share(Decimal(row.task.progress)) if row.task.is_told else None


def _files(row: _RoundTask) -> int | None:
    return row.task.files if row.task.is_told else None


def _share(percent: Decimal | None) -> Decimal | None:
    return None if percent is None else percent / _HUNDRED


def department_table(figures: Figures) -> Table[DepartmentFigures]:
    """Make the table with a row for each department, and the commune's own figures below."""
    return Table(
        name=texts.DEPARTMENTS,
        title=texts.title(figures),
        about=texts.plan(figures),
        columns=(*_of_sending(), *_counts(figures), *_points(figures), *_of_report(figures)),
        rows=figures.departments,
        frozen=1,
        has_total=True,
    )


def _of_sending() -> tuple[Column[DepartmentFigures], ...]:
    words = {texts.sending(one): colours for one, colours in _SENDINGS.items()}
    return (
        Column(Heading.DEPARTMENT, 21, lambda one: one.name, total=texts.TOTAL),
        Column(Heading.SENDING, 12, lambda one: texts.sending(one.sending), colours=words),
        Column(Heading.SENT, 16, lambda one: one.submitted_at, CellKind.MOMENT),
        Column(Heading.SENDER, 16, texts.sender),
        Column(Heading.DAYS, 8, lambda one: one.days_overdue, CellKind.NUMBER, above_nought=LATE),
        Column(Heading.EXTENDED, 11, lambda one: one.extended_on, CellKind.DAY),
    )


def _counts(figures: Figures) -> tuple[Column[DepartmentFigures], ...]:
    return tuple(
        Column(
            heading,
            8,
            lambda one, name=name: getattr(one, name),  # type: ignore[misc]
            CellKind.NUMBER,
            total=getattr(figures, name),
            above_nought=LATE if heading == Heading.OVERDUE else None,
        )
        for heading, name in (
            (Heading.TASKS, "tasks"),
            (Heading.DONE, "done"),
            (Heading.UNDER_WAY, "under_way"),
            (Heading.NOT_BEGUN, "not_begun"),
            (Heading.OVERDUE, "overdue"),
            *([(Heading.NOT_DONE, "not_done")] if figures.not_done else []),
            (Heading.WAITING, "waiting"),
            (Heading.RETURNED, "returned"),
        )
    )


def _points(figures: Figures) -> tuple[Column[DepartmentFigures], ...]:
    """Give the columns of points and of scored tasks; empty where no task has a maximum."""
    return tuple(
        Column(
            heading,
            8,
            lambda one, name=name: getattr(one.points, name) if one.points.tasks else None,  # type: ignore[misc]
            kind,
            total=getattr(figures.points, name),
        )
        for heading, name, kind in (
            (texts.score_of(figures.scored_year), "scored_year", CellKind.SCORE),
            (Heading.SELF, "self_known", CellKind.SCORE),
            (Heading.VERIFIED, "verified_known", CellKind.SCORE),
            (Heading.MAXIMUM, "maximum", CellKind.SCORE),
            (Heading.SCORED, "tasks", CellKind.NUMBER),
            (Heading.SELF_SCORED, "self_scored", CellKind.NUMBER),
            (Heading.VERIFIED_COUNT, "verified_count", CellKind.NUMBER),
        )
    )


def _of_report(figures: Figures) -> tuple[Column[DepartmentFigures], ...]:
    cases = Counter(case.department_id for case in figures.cases)
    number = CellKind.NUMBER
    return (
        Column(
            Heading.CASES,
            9,
            lambda one: cases[one.department_id],
            number,
            total=len(figures.cases),
            above_nought=DONE_LATE,
        ),
        Column(Heading.MENDED, 9, lambda one: one.mended, number, total=figures.mended),
        Column(Heading.ADDED, 9, lambda one: one.added_late, number, total=figures.added_late),
        Column(Heading.WORDS, 62, lambda one: one.words),
    )
