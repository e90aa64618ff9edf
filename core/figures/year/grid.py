"""The state of every department's report in every round of the plan's year, at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from core.figures.figures import DepartmentFigures, Figures, Sending
from core.figures.summary import figures_as_of, report_rounds
from core.office import Office


@dataclass(frozen=True)
class GridCell:
    """One department in one round; `days` are working days that a report is, or was, overdue."""

    sending: Sending
    days: int = 0


class GridKey(NamedTuple):
    """A department in a round, by the round's key."""

    department_id: int
    round_key: str


@dataclass(frozen=True)
class YearGrid:
    """The keys of the rounds, earliest first, and (department, round) → state."""

    round_keys: tuple[str, ...]
    names: Mapping[int, str]  # department → name
    cells: Mapping[GridKey, GridCell]


def grid_from(rounds: list[Figures], named_by: Figures) -> YearGrid:
    """Make the grid of rounds; departments are named as in `named_by`."""
    names = {one.department_id: one.name for one in named_by.departments}
    cells = {}
    for figures in rounds:
        for one in figures.departments:
            names.setdefault(one.department_id, one.name)
            place = GridKey(one.department_id, figures.round_key)
            cells[place] = GridCell(one.sending, one.days_overdue)
    return YearGrid(tuple(figures.round_key for figures in rounds), names, cells)


def _at(frozen: Figures, office: Office, moment: datetime) -> Figures:
    """Count the days of missing reports up to a moment instead of the freezing."""
    return replace(
        frozen,
        departments=tuple(_counted_at(one, office, moment) for one in frozen.departments),
    )


def _counted_at(one: DepartmentFigures, office: Office, moment: datetime) -> DepartmentFigures:
    if one.is_submitted:
        return one
    last, today = one.extended_on or one.due_on, moment.date()
    return replace(
        one,
        days_overdue=office.calendar.days_between(last, today),
        sending=Sending.OVERDUE if today > last else Sending.WAITING,
    )


async def grid_of(
    session: AsyncSession, organization_id: int, office: Office, figures: Figures
) -> YearGrid:
    """Read the rounds of the figures' plan as they stood at the figures' moment.

    The caller must have checked permissions.
    """
    rounds = await report_rounds(session, organization_id)
    own = next(asked for asked in rounds if asked.id == figures.round_id)
    found = [
        figures
        if asked.id == own.id
        else _at(await figures_as_of(session, asked, office, figures.as_of), office, figures.as_of)
        for asked in rounds
        if asked.plan_id == own.plan_id
    ]
    return grid_from(found, figures)
