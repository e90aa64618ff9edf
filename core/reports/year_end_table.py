"""A year as rows, for Word and Excel alike: a cell is a number, words, or nothing. Pure."""

from decimal import Decimal

from core.reports.rating import Proposal, rate
from core.reports.scale import Scale
from core.reports.year_end import DepartmentYear, YearEnd
from core.texts import completion, formats
from core.texts import year_end as texts
from core.texts import year_end_table as words

Cell = int | Decimal | str | None
Row = tuple[Cell, ...]


def department_rows(year: YearEnd, scale: Scale) -> tuple[Row, ...]:
    """Give a row for each department, under `columns`; the decision's cell is empty."""
    return tuple(
        (
            place,
            one.name,
            *_tasks_and_reports(one),
            *_cases_and_findings(one),
            *_points(one),
            *_proposed(year, rate(one, scale)),
            None,
        )
        for place, one in enumerate(year.departments, start=1)
    )


def _tasks_and_reports(one: DepartmentYear) -> Row:
    tasks = (one.tasks, one.done, one.done_late, one.under_way, one.not_begun, one.not_done)
    return (*tasks, one.on_time, one.late, one.missing)


def _cases_and_findings(one: DepartmentYear) -> Row:
    found = one.findings
    raised = (one.difficulties.raised, one.difficulties.solved)
    return (*raised, found.recorded, found.mended, found.mended_late, found.open)


def _points(one: DepartmentYear) -> Row:
    points = one.points
    if not points.tasks:
        return (None,) * 4
    return points.scored_year, points.verified, points.gained, points.maximum


def _proposed(year: YearEnd, proposal: Proposal) -> Row:
    return proposal.percent, formats.capital(texts.level(year, proposal))


def part_rows(year: YearEnd, scale: Scale) -> tuple[Row, ...]:
    """Give a row for each term of each department's percentage."""
    return tuple(
        (
            one.name,
            texts.term(part.term),
            *((part.reached, part.of) if part.counts else (None, None)),
            part.weight,
            part.contribution if part.counts else None,
            words.part_note(one, part),
        )
        for one in year.departments
        for part in rate(one, scale).parts
    )


def task_rows(year: YearEnd) -> tuple[Row, ...]:
    """Give a row for each task, with the reason of one that was declared not done."""
    return tuple(
        (
            one.name,
            task.code,
            task.title,
            completion.status(task),
            task.shortfall,
            formats.round_name(one.told_by) if one.told_by else "",
        )
        for one in year.departments
        for task in one.task_figures
    )
