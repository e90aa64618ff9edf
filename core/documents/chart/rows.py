"""The chart's content before it is drawn: its words, numbers and shares. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.documents.words import chart as texts
from core.figures.figures import DepartmentFigures, Figures, Sending
from core.figures.points import Points
from core.figures.year.grid import GridKey, YearGrid

MOST_DEPARTMENTS = 5  # in one picture
_WHOLE = Decimal(1)


@dataclass(frozen=True)
class ChartColumn:
    """A round's name in two lines, of which the second is often empty."""

    name: str
    serves: str
    is_chosen: bool  # the points are those of this round


@dataclass(frozen=True)
class ChartCell:
    """A report; None where the department had no part in the round."""

    sending: Sending | None
    sign: str


@dataclass(frozen=True)
class ChartBar:
    """Points as a share of the maximum, 0 to 1; None, without a bar, when nothing is scored."""

    label: str
    number: str
    share: Decimal | None
    is_partly: bool  # some tasks were not scored anew


@dataclass(frozen=True)
class ChartRow:
    """A department in the grid and its bars; it has no bars when nothing is scored."""

    name: str
    cells: tuple[ChartCell, ...]
    tasks: str
    counts: tuple[int, ...]  # tasks done, under way, not begun; empty without a part in the round
    maximum: str
    bars: tuple[ChartBar, ...]


@dataclass(frozen=True)
class ChartPage:
    """The content of a picture of tasks and reports, and of one of the points."""

    title: str
    round_line: str
    day_line: str
    plan_year: int
    scored_year: int
    columns: tuple[ChartColumn, ...]
    rows: tuple[ChartRow, ...]
    total: ChartRow | None  # all departments together, on the first picture only
    has_points: bool  # at least one task has a maximum
    note: str  # explains the numbers at the bars; empty when they need no explanation


def chart_pages(figures: Figures, grid: YearGrid, organization: str) -> list[ChartPage]:
    """Distribute the departments over one or more pictures, in the figures' order."""
    columns = tuple(
        ChartColumn(*texts.round_heading(key), is_chosen=key == figures.round_key)
        for key in grid.round_keys
    )
    rows = [_row(department_id, figures, grid) for department_id in _order(figures, grid)]
    total = _total(figures)
    shares = list(_shared_out(rows))
    year = figures.scored_year
    return [
        ChartPage(
            title=texts.title(organization),
            round_line=texts.round_line(figures),
            day_line=texts.day_line(figures),
            plan_year=figures.plan_year,
            scored_year=year,
            columns=columns,
            rows=tuple(share),
            total=total if number == 1 else None,
            has_points=bool(figures.points.tasks),
            note=_note([*share, total] if number == 1 and total else share),
        )
        for number, share in enumerate(shares, start=1)
    ]


def _total(figures: Figures) -> ChartRow | None:
    """Add up the departments; None when there are fewer than two."""
    count = len(figures.departments)
    if count <= 1:
        return None
    return ChartRow(
        name=texts.all_departments(count),
        cells=(),
        tasks=texts.of_tasks(figures),
        counts=_counts(figures),
        maximum=texts.maximum(figures.points),
        bars=_bars(figures.points, figures.scored_year),
    )


def _order(figures: Figures, grid: YearGrid) -> list[int]:
    """Give the round's departments, then those that take part only in other rounds."""
    known = [one.department_id for one in figures.departments]
    return [*known, *(one for one in grid.names if one not in set(known))]


def _shared_out(rows: list[ChartRow]) -> Iterator[list[ChartRow]]:
    """Yield pages of nearly equal length: nine departments are split into four and five."""
    pages = -(-len(rows) // MOST_DEPARTMENTS) or 1
    for page in range(pages):
        yield rows[len(rows) * page // pages : len(rows) * (page + 1) // pages]


def _row(department_id: int, figures: Figures, grid: YearGrid) -> ChartRow:
    department = figures.department(department_id)
    points = department.points if department else Points()
    return ChartRow(
        name=department.name if department else grid.names[department_id],
        cells=tuple(_cell(grid, department_id, key) for key in grid.round_keys),
        tasks=texts.of_tasks(department) if department else texts.absent(),
        counts=_counts(department) if department else (),
        maximum=texts.maximum(points) if department else texts.absent(),
        bars=_bars(points, figures.scored_year),
    )


def _counts(known: Figures | DepartmentFigures) -> tuple[int, ...]:
    return known.done, known.under_way, known.not_begun


def _cell(grid: YearGrid, department_id: int, round_key: str) -> ChartCell:
    found = grid.cells.get(GridKey(department_id, round_key))
    if found is None:
        return ChartCell(None, "")
    return ChartCell(found.sending, texts.cell(found.sending, found.days))


def _bars(points: Points, scored_year: int) -> tuple[ChartBar, ...]:
    if not points.tasks:
        return ()
    reached = (
        (points.scored_year, points.tasks),
        (points.self_assessed, points.self_scored),
        (points.verified, points.verified_count),
    )
    labels, numbers = texts.bar_labels(scored_year), texts.scored(points)
    return tuple(
        ChartBar(
            label,
            number,
            share=_share(value, points.maximum) if tasks else None,
            is_partly=0 < tasks < points.tasks,
        )
        for label, number, (value, tasks) in zip(labels, numbers, reached, strict=True)
    )


def _share(value: Decimal, maximum: Decimal) -> Decimal:
    return max(Decimal(), min(_WHOLE, value / maximum)) if maximum else Decimal()


def _note(rows: list[ChartRow]) -> str:
    is_partly = any(bar.is_partly for row in rows for bar in row.bars)
    return texts.partly_note() if is_partly else ""
