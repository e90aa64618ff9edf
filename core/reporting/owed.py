"""What is still owed: unsent reports of opened rounds."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Date, bindparam, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Audience, Deadline, Ladder, Term, due_with_extension
from core.calendar.schedule import in_focus
from core.reporting.card import Card, load_card
from core.reporting.report_key import ReportKey
from models import Department, Extension, Plan, Report, Round, RoundKind, Task


@dataclass(frozen=True)
class AskedRound:
    """The facts of a round that deadlines and figures need."""

    id: int
    plan_id: int
    organization_id: int
    key: str
    due_on: date
    kind: RoundKind
    starts_on: date
    cutoff_on: date
    commune_due_on: date | None
    confirmed_at: datetime | None
    imported_at: datetime  # when its plan became known
    has_earlier: bool = False  # its plan has an earlier round

    def term(self, ladder: Ladder, due_on: date | None = None) -> Term:
        """Give the term for the ladder; `due_on` is a department's own day, if it has one."""
        is_monthly = self.kind == RoundKind.INSPECTION
        return Term(due_on or self.due_on, ladder.locks_on(self.due_on), is_monthly)


@dataclass(frozen=True)
class Debt:
    """One report that is owed by a department; without one, by the inspection team."""

    asked: AskedRound
    department_id: int | None
    due_on: date  # with its extension

    @property
    def key(self) -> ReportKey:
        """Give the key of this report."""
        return ReportKey(self.asked.id, self.department_id)

    @property
    def audience(self) -> Audience:
        """Give who reports."""
        return Audience.INSPECTOR if self.department_id is None else Audience.OFFICIAL

    def term(self, ladder: Ladder) -> Term:
        """Give the term of this report for the ladder."""
        return self.asked.term(ladder, self.due_on)

    def deadline(self, ladder: Ladder, today: date) -> Deadline:
        """Give its deadline as of today."""
        return ladder.deadline(self.due_on, today, self.asked.due_on)

    def is_locked(self, ladder: Ladder, today: date) -> bool:
        """Tell whether its round is locked."""
        return today > ladder.locks_on(self.asked.due_on)


async def focus_round(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> AskedRound | None:
    """Find the round that matters today; None when no plan was imported."""
    rounds = [
        asked
        for asked in await rounds_of_organization(session, organization_id)
        if asked.kind == RoundKind.REPORT
    ]
    if not rounds:
        return None
    place = in_focus([ladder.first(asked.term(ladder)) for asked in rounds], today)
    focus = rounds[place]
    has_earlier = place > 0 and rounds[place - 1].plan_id == focus.plan_id
    return replace(focus, has_earlier=has_earlier)


@dataclass(frozen=True)
class Owing:
    """The opened rounds, who reports in each, and the missing reports."""

    rounds: tuple[AskedRound, ...]
    reporters: dict[int, tuple[int | None, ...]]  # round → departments; None: the team
    debts: tuple[Debt, ...]  # the oldest deadline first


async def title_of_round(session: AsyncSession, round_id: int) -> str:
    """Give the title of a round's plan."""
    found = await session.scalar(
        select(Plan.title).join(Round, Round.plan_id == Plan.id).where(Round.id == round_id)
    )
    return found or ""


async def read_owing(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> Owing:
    """Read the rounds opened by today and the reports still owed."""
    opened = await opened_rounds(session, organization_id, ladder, today)
    if not opened:
        return Owing((), {}, ())
    ids = [asked.id for asked in opened]
    sent = await _sent(session, ids)
    extended = await extended_days(session, ids)
    working = await _departments_with_tasks(session, {asked.plan_id for asked in opened})
    reporters = {asked.id: _who_reports(asked, working, ladder) for asked in opened}
    owed = [
        Debt(
            asked,
            department_id,
            due_with_extension(asked.due_on, extended.get(ReportKey(asked.id, department_id))),
        )
        for asked in opened
        for department_id in reporters[asked.id]
        if ReportKey(asked.id, department_id) not in sent
    ]
    return Owing(tuple(opened), reporters, tuple(sorted(owed, key=lambda debt: debt.due_on)))


async def debts(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> tuple[Debt, ...]:
    """List every report that is owed by today, the oldest deadline first."""
    return (await read_owing(session, organization_id, ladder, today)).debts


async def owed_cards(
    session: AsyncSession,
    organization_id: int,
    ladder: Ladder,
    today: date,
    department_ids: Collection[int],
) -> list[Card]:
    """Read the reports of results that these departments owe by today, the oldest first."""
    return [
        await load_card(session, organization_id, debt.asked.id, debt.department_id)
        for debt in await debts(session, organization_id, ladder, today)
        if debt.asked.kind == RoundKind.REPORT and debt.department_id in department_ids
    ]


async def opened_rounds(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> list[AskedRound]:
    """Give the opened rounds of the newest plan, and those of older plans that are not locked.

    When the first round of a new plan opens, locked rounds of the old plan no longer matter.
    """
    opened = [
        asked
        for asked in await rounds_of_organization(session, organization_id)
        if ladder.first(asked.term(ladder)) <= today
    ]
    return [
        asked
        for asked in opened
        if asked.plan_id == opened[-1].plan_id or today <= ladder.locks_on(asked.due_on)
    ]


async def extended_days(session: AsyncSession, round_ids: Collection[int]) -> dict[ReportKey, date]:
    """Give report → the latest granted day."""
    rows = await session.execute(_EXTENDED, {"round_ids": list(round_ids)})
    return {ReportKey(round_id, department_id): day for round_id, department_id, day in rows if day}


class _Working(NamedTuple):
    """A department with tasks in a plan, and the day of its first task."""

    department_id: int
    since: date


def _who_reports(
    asked: AskedRound, working: dict[int, list[_Working]], ladder: Ladder
) -> tuple[int | None, ...]:
    """Give the departments with tasks before the round was locked; None is the team."""
    if asked.kind == RoundKind.INSPECTION:
        return (None,)
    locks_on = ladder.locks_on(asked.due_on)
    every = working.get(asked.plan_id, ())
    return tuple(one.department_id for one in every if one.since <= locks_on)


_ROUNDS = (
    select(
        Round.id,
        Round.plan_id,
        Round.organization_id,
        Round.key,
        Round.due_on,
        Round.kind,
        Round.starts_on,
        Round.cutoff_on,
        Round.commune_due_on,
        Round.confirmed_at,
        Plan.imported_at,
    )
    .join(Plan, Plan.id == Round.plan_id)
    .where(Round.organization_id == bindparam("organization_id"))
    .order_by(Round.due_on, Round.id)
)
_SENT = select(Report.round_id, Report.department_id).where(
    Report.round_id.in_(bindparam("round_ids", expanding=True)), Report.submitted_at.is_not(None)
)
_EXTENDED = (
    select(Extension.round_id, Extension.department_id, Extension.granted_on)
    .where(
        Extension.round_id.in_(bindparam("round_ids", expanding=True)),
        Extension.granted_on.is_not(None),
    )
    .order_by(Extension.id)
)
_WORKING = (
    select(
        Task.plan_id, Department.id, func.min(func.coalesce(Task.added_on, literal(date.min, Date)))
    )
    .join(Department, Department.id == Task.department_id)
    .where(Task.plan_id.in_(bindparam("plan_ids", expanding=True)), Task.withdrawn_at.is_(None))
    .group_by(Task.plan_id, Department.id, Department.position)
    .order_by(Department.position)
)


async def rounds_of_organization(session: AsyncSession, organization_id: int) -> list[AskedRound]:
    """Give every round of the commune, the earliest deadline first."""
    rows = await session.execute(_ROUNDS, {"organization_id": organization_id})
    return [AskedRound(*row) for row in rows]


async def _sent(session: AsyncSession, round_ids: list[int]) -> set[ReportKey]:
    rows = await session.execute(_SENT, {"round_ids": round_ids})
    return {ReportKey(round_id, department_id) for round_id, department_id in rows}


async def _departments_with_tasks(
    session: AsyncSession, plan_ids: set[int]
) -> dict[int, list[_Working]]:
    """Give plan → its departments with tasks."""
    rows = await session.execute(_WORKING, {"plan_ids": list(plan_ids)})
    working: dict[int, list[_Working]] = {}
    for plan_id, department_id, since in rows:
        working.setdefault(plan_id, []).append(_Working(department_id, since))
    return working
