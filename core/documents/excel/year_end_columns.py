"""The columns of the year-end workbook's three sheets. Pure."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from core.documents.excel.cells import CellKind
from core.documents.excel.colours import DONE_LATE, GOOD, LATE, of_completion
from core.documents.excel.table import Colours, Column, Table
from core.documents.words import sheets
from core.documents.words import year_end_table as texts
from core.documents.words.year_end_table import YearHeading
from core.figures.figures import TaskFigures
from core.figures.points import Points
from core.figures.words import completion, year_end
from core.figures.year.rating import Proposal, TermScore, rate
from core.figures.year.year_end import DepartmentYear, YearEnd
from core.settings.scale import Scale
from core.wording import formats

_HUNDRED = Decimal(100)

_Figure = Callable[[DepartmentYear], int | Decimal | None]


class _YearTerm(NamedTuple):
    """A term of a department's percentage."""

    department: DepartmentYear
    term: TermScore


class _YearTask(NamedTuple):
    """A task of a year, with its department."""

    department: DepartmentYear
    task: TaskFigures


class _YearCount(NamedTuple):
    """A figure of each department, under its heading; `colours` mark values above zero."""

    heading: str
    figure: _Figure
    colours: Colours | None = None


class _Rated(NamedTuple):
    """A department with its proposed level."""

    number: int
    year: DepartmentYear
    proposal: Proposal


def proposal_table(year: YearEnd, scale: Scale) -> Table[_Rated]:
    """Make the table of departments: all figures, the proposal, room for the decision."""
    return Table(
        name=texts.PROPOSALS,
        title=texts.title(year),
        about=texts.about(year),
        columns=(*_names(), *_figures(year), *_proposed(year, scale)),
        rows=[
            _Rated(number, one, rate(one, scale))
            for number, one in enumerate(year.departments, start=1)
        ],
        frozen=2,
        has_total=len(year.departments) > 1,
    )


def _names() -> tuple[Column[_Rated], ...]:
    return (
        Column(YearHeading.NUMBER, 4, lambda row: row.number, CellKind.CENTRED),
        Column(sheets.Heading.DEPARTMENT, 18, lambda row: row.year.name, total=sheets.TOTAL),
    )


def _figures(year: YearEnd) -> tuple[Column[_Rated], ...]:
    """Give the columns of counts, each with the sum of all departments below."""
    return tuple(
        Column(
            heading,
            8,
            lambda row, figure=figure: figure(row.year),  # type: ignore[misc]
            kind,
            total=_sum(year.departments, figure),
            above_nought=colours,
        )
        for kind, counted in ((CellKind.NUMBER, _counts()), (CellKind.SCORE, _points(year)))
        for heading, figure, colours in counted
    )


def _sum(departments: Sequence[DepartmentYear], figure: _Figure) -> int | Decimal | None:
    found = [value for one in departments if (value := figure(one)) is not None]
    return sum(found) if found else None


def _counts() -> tuple[_YearCount, ...]:
    return (
        _YearCount(YearHeading.TASKS, lambda one: one.tasks),
        _YearCount(YearHeading.DONE, lambda one: one.done),
        _YearCount(YearHeading.DONE_LATE, lambda one: one.done_late, DONE_LATE),
        _YearCount(YearHeading.UNDER_WAY, lambda one: one.under_way),
        _YearCount(YearHeading.NOT_BEGUN, lambda one: one.not_begun),
        _YearCount(YearHeading.NOT_DONE, lambda one: one.not_done, LATE),
        _YearCount(sheets.Heading.WAITING, lambda one: one.waiting),
        _YearCount(YearHeading.ON_TIME, lambda one: one.on_time),
        _YearCount(YearHeading.LATE, lambda one: one.late, DONE_LATE),
        _YearCount(YearHeading.MISSING, lambda one: one.missing, LATE),
        _YearCount(YearHeading.NOT_DUE, lambda one: one.not_due),
        _YearCount(YearHeading.RAISED, lambda one: one.difficulties.raised),
        _YearCount(YearHeading.SOLVED, lambda one: one.difficulties.solved),
        _YearCount(YearHeading.FOUND, lambda one: one.findings.recorded),
        _YearCount(YearHeading.MENDED, lambda one: one.findings.mended),
        _YearCount(YearHeading.MENDED_LATE, lambda one: one.findings.mended_late, DONE_LATE),
        _YearCount(YearHeading.OPEN, lambda one: one.findings.open),
        _YearCount(YearHeading.OVERDUE, lambda one: one.findings.overdue, LATE),
        _YearCount(sheets.Heading.SCORED, lambda one: one.points.tasks),
        _YearCount(sheets.Heading.VERIFIED_COUNT, lambda one: one.points.verified_count),
    )


def _points(year: YearEnd) -> tuple[_YearCount, ...]:
    """Give the columns of points; empty for a department whose tasks have no maximum."""
    return (
        _YearCount(sheets.score_of(year.scored_year), _of_points(lambda one: one.scored_year)),
        _YearCount(sheets.Heading.VERIFIED, _of_points(lambda one: one.verified_known)),
        _YearCount(YearHeading.GAINED, _of_points(lambda one: one.gained_known)),
        _YearCount(sheets.Heading.MAXIMUM, _of_points(lambda one: one.maximum)),
    )


def _of_points(take: Callable[[Points], Decimal | None]) -> _Figure:
    return lambda one: take(one.points) if one.points.tasks else None


def _proposed(year: YearEnd, scale: Scale) -> tuple[Column[_Rated], ...]:
    words = [formats.capital(level.name) for level in (scale.levels[-1], scale.levels[0])]
    score = CellKind.SCORE
    return (
        Column(
            YearHeading.CONTRIBUTED,
            10,
            _if_judged(lambda one: one.contributed),
            score,
        ),
        Column(
            YearHeading.WEIGHTS,
            10,
            _if_judged(lambda one: one.weight),
            score,
        ),
        Column(
            YearHeading.PERCENT,
            9,
            lambda row: _share(row.proposal),
            CellKind.PERCENT,
            has_bars=True,
        ),
        Column(
            year_end.level_heading(),
            28,
            lambda row: formats.capital(year_end.level(year, row.proposal)),
            CellKind.CENTRED,
            colours=dict(zip(words, (LATE, GOOD), strict=True)),
        ),
        Column(YearHeading.DECISION, 26, lambda row: None),  # noqa: ARG005 - filled in by hand
    )


def _if_judged(take: Callable[[Proposal], Decimal]) -> Callable[[_Rated], Decimal | None]:
    """Give `take` as a column's value; None where the proposal has no percentage."""
    return lambda row: None if row.proposal.percent is None else take(row.proposal)


def _share(proposal: Proposal) -> Decimal | None:
    return None if proposal.percent is None else proposal.percent / _HUNDRED


def part_table(year: YearEnd, scale: Scale) -> Table[_YearTerm]:
    """Make the table with a row for each term of each department's percentage."""
    score = CellKind.SCORE
    return Table(
        name=texts.CALCULATION,
        title=texts.title(year),
        about=texts.method(scale),
        columns=(
            Column(sheets.Heading.DEPARTMENT, 22, lambda row: row.department.name),
            Column(YearHeading.TERM, 34, lambda row: year_end.term(row.term.term)),
            Column(YearHeading.REACHED, 9, _if_counts(lambda one: one.reached), score),
            Column(YearHeading.OF, 9, _if_counts(lambda one: one.of), score),
            Column(YearHeading.WEIGHT, 9, lambda row: row.term.weight, score),
            Column(
                YearHeading.CONTRIBUTION,
                11,
                _if_counts(lambda one: one.contribution),
                score,
            ),
            Column(YearHeading.NOTE, 34, lambda row: texts.part_note(*row)),
        ),
        rows=[_YearTerm(one, part) for one in year.departments for part in rate(one, scale).parts],
        frozen=2,
    )


def _if_counts(take: Callable[[TermScore], Decimal]) -> Callable[[_YearTerm], Decimal | None]:
    """Give `take` as a column's value; None where the term does not count."""
    return lambda row: take(row.term) if row.term.counts else None


def task_table(year: YearEnd) -> Table[_YearTask]:
    """Make the table of tasks, with the reasons of those declared not done."""
    score = CellKind.SCORE
    return Table(
        name=texts.TASKS,
        title=texts.title(year),
        about=texts.about_tasks(year),
        columns=(
            Column(sheets.Heading.CODE, 6, lambda row: row.task.code, CellKind.CENTRED),
            Column(sheets.Heading.DEPARTMENT, 16, lambda row: row.department.name),
            Column(sheets.Heading.TITLE, 42, lambda row: row.task.title),
            Column(
                sheets.Heading.COMPLETION,
                23,
                lambda row: completion.status(row.task),
                colours=of_completion(),
            ),
            Column(sheets.Heading.SHORTFALL, 26, lambda row: row.task.shortfall),
            Column(sheets.score_of(year.scored_year), 8, lambda row: row.task.score, score),
            Column(sheets.Heading.VERIFIED, 8, lambda row: row.task.verified_score, score),
            Column(sheets.Heading.MAXIMUM, 8, lambda row: row.task.max_score, score),
            Column(
                YearHeading.TOLD_BY, 14, lambda row: texts.told_by(row.department), CellKind.CENTRED
            ),
        ),
        rows=[_YearTask(one, task) for one in year.departments for task in one.task_figures],
        frozen=3,
    )
