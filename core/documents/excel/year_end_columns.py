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

_PartRow = tuple[DepartmentYear, TermScore]
_TaskRow = tuple[DepartmentYear, TaskFigures]
_Figure = Callable[[DepartmentYear], int | Decimal | None]
_Counted = tuple[str, _Figure, Colours | None]


class _Rated(NamedTuple):
    """A department with what is proposed."""

    number: int
    year: DepartmentYear
    proposal: Proposal


def proposal_table(year: YearEnd, scale: Scale) -> Table[_Rated]:
    """Give a row for each department: every figure, what is proposed, room for what is decided."""
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
    """Give what is counted, with the sum of all departments below."""
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


def _counts() -> tuple[_Counted, ...]:
    return (
        (YearHeading.TASKS, lambda one: one.tasks, None),
        (YearHeading.DONE, lambda one: one.done, None),
        (YearHeading.DONE_LATE, lambda one: one.done_late, DONE_LATE),
        (YearHeading.UNDER_WAY, lambda one: one.under_way, None),
        (YearHeading.NOT_BEGUN, lambda one: one.not_begun, None),
        (YearHeading.NOT_DONE, lambda one: one.not_done, LATE),
        (sheets.Heading.WAITING, lambda one: one.waiting, None),
        (YearHeading.ON_TIME, lambda one: one.on_time, None),
        (YearHeading.LATE, lambda one: one.late, DONE_LATE),
        (YearHeading.MISSING, lambda one: one.missing, LATE),
        (YearHeading.NOT_DUE, lambda one: one.not_due, None),
        (YearHeading.RAISED, lambda one: one.difficulties.raised, None),
        (YearHeading.SOLVED, lambda one: one.difficulties.solved, None),
        (YearHeading.FOUND, lambda one: one.findings.recorded, None),
        (YearHeading.MENDED, lambda one: one.findings.mended, None),
        (YearHeading.MENDED_LATE, lambda one: one.findings.mended_late, DONE_LATE),
        (YearHeading.OPEN, lambda one: one.findings.open, None),
        (YearHeading.OVERDUE, lambda one: one.findings.overdue, LATE),
        (sheets.Heading.SCORED, lambda one: one.points.tasks, None),
        (sheets.Heading.VERIFIED_COUNT, lambda one: one.points.verified_count, None),
    )


def _points(year: YearEnd) -> tuple[_Counted, ...]:
    """Give the points; nothing for a department whose tasks have no maximum."""
    return (
        (sheets.score_of(year.scored_year), _of_points(lambda one: one.scored_year), None),
        (sheets.Heading.VERIFIED, _of_points(lambda one: one.verified_known), None),
        (YearHeading.GAINED, _of_points(lambda one: one.gained_known), None),
        (sheets.Heading.MAXIMUM, _of_points(lambda one: one.maximum), None),
    )


def _of_points(take: Callable[[Points], Decimal | None]) -> _Figure:
    return lambda one: take(one.points) if one.points.tasks else None


def _proposed(year: YearEnd, scale: Scale) -> tuple[Column[_Rated], ...]:
    words = [formats.capital(level.name) for level in (scale.levels[-1], scale.levels[0])]
    score = CellKind.SCORE
    return (
        Column(YearHeading.CONTRIBUTED, 10, lambda row: _summed(row.proposal)[0], score),
        Column(YearHeading.WEIGHTS, 10, lambda row: _summed(row.proposal)[1], score),
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
        Column(YearHeading.DECISION, 26, lambda row: None),  # noqa: ARG005 - people write there
    )


def _summed(proposal: Proposal) -> tuple[Decimal | None, Decimal | None]:
    """Give what the percentage is made of; nothing where there is nothing to judge by."""
    known = proposal.percent is not None
    return (proposal.contributed, proposal.weight) if known else (None, None)


def _share(proposal: Proposal) -> Decimal | None:
    return None if proposal.percent is None else proposal.percent / _HUNDRED


def part_table(year: YearEnd, scale: Scale) -> Table[_PartRow]:
    """Give a row for each term of each department's percentage."""
    score = CellKind.SCORE
    return Table(
        name=texts.CALCULATION,
        title=texts.title(year),
        about=texts.method(scale),
        columns=(
            Column(sheets.Heading.DEPARTMENT, 22, lambda row: row[0].name),
            Column(YearHeading.TERM, 34, lambda row: year_end.term(row[1].term)),
            Column(YearHeading.REACHED, 9, lambda row: _judged(row[1])[0], score),
            Column(YearHeading.OF, 9, lambda row: _judged(row[1])[1], score),
            Column(YearHeading.WEIGHT, 9, lambda row: row[1].weight, score),
            Column(YearHeading.CONTRIBUTION, 11, lambda row: _judged(row[1])[2], score),
            Column(YearHeading.NOTE, 34, lambda row: texts.part_note(*row)),
        ),
        rows=[(one, part) for one in year.departments for part in rate(one, scale).parts],
        frozen=2,
    )


def _judged(part: TermScore) -> tuple[Decimal | None, ...]:
    """Give what was reached, of what, and what it contributes; nothing where nothing counts."""
    return (part.reached, part.of, part.contribution) if part.counts else (None,) * 3


def task_table(year: YearEnd) -> Table[_TaskRow]:
    """Give a row for each task, with the reason of one that was declared not done."""
    score = CellKind.SCORE
    return Table(
        name=texts.TASKS,
        title=texts.title(year),
        about=texts.about_tasks(year),
        columns=(
            Column(sheets.Heading.CODE, 6, lambda row: row[1].code, CellKind.CENTRED),
            Column(sheets.Heading.DEPARTMENT, 16, lambda row: row[0].name),
            Column(sheets.Heading.TITLE, 42, lambda row: row[1].title),
            Column(
                sheets.Heading.COMPLETION,
                23,
                lambda row: completion.status(row[1]),
                colours=of_completion(),
            ),
            Column(sheets.Heading.SHORTFALL, 26, lambda row: row[1].shortfall),
            Column(sheets.score_of(year.scored_year), 8, lambda row: row[1].score, score),
            Column(sheets.Heading.VERIFIED, 8, lambda row: row[1].verified_score, score),
            Column(sheets.Heading.MAXIMUM, 8, lambda row: row[1].max_score, score),
            Column(YearHeading.TOLD_BY, 14, lambda row: texts.told_by(row[0]), CellKind.CENTRED),
        ),
        rows=[(one, task) for one in year.departments for task in one.task_figures],
        frozen=3,
    )
