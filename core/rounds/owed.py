"""What is still owed: the reports of opened rounds that departments have not sent."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.reminders.ladder import Ladder
from core.rounds.card import Card, load_card
from core.rounds.schedule import in_focus
from models import Department, Plan, Report, Round, Task


@dataclass(frozen=True)
class AskedRound:
    """A round as far as deadlines and figures need it."""

    id: int
    plan_id: int
    organization_id: int
    key: str
    due_on: date
    has_earlier: bool = False  # another round of its plan was asked for before


@dataclass(frozen=True)
class Debt:
    """One report that a department owes."""

    round_id: int
    round_key: str
    due_on: date
    department_id: int


async def focus_round(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> AskedRound | None:
    """Find the round that is being talked of; None when no plan was imported."""
    rounds = await _rounds(session, organization_id)
    if not rounds:
        return None
    place = in_focus([ladder.first(asked.due_on) for asked in rounds], today)
    focus = rounds[place]
    has_earlier = place > 0 and rounds[place - 1].plan_id == focus.plan_id
    return replace(focus, has_earlier=has_earlier)


async def current_plan(session: AsyncSession, organization_id: int) -> Plan | None:
    """Find the plan that was imported last."""
    return await session.scalar(
        select(Plan)
        .where(Plan.organization_id == organization_id)
        .order_by(Plan.id.desc())
        .limit(1)
    )


async def debts(
    session: AsyncSession,
    organization_id: int,
    ladder: Ladder,
    today: date,
    before: date = date.max,
) -> list[Debt]:
    """List every report that is owed by today, the oldest deadline first.

    Only of rounds whose nominal deadline is earlier than `before`.
    """
    opened = await _opened(session, organization_id, ladder, today, before)
    if not opened:
        return []
    sent = await _sent(session, [asked.id for asked in opened])
    working = await _departments_with_tasks(session, {asked.plan_id for asked in opened})
    return [
        Debt(asked.id, asked.key, asked.due_on, department_id)
        for asked in opened
        for department_id in working.get(asked.plan_id, ())
        if (asked.id, department_id) not in sent
    ]


async def owed_cards(
    session: AsyncSession,
    organization_id: int,
    ladder: Ladder,
    today: date,
    department_ids: Collection[int],
) -> list[Card]:
    """Read what these departments owe by today, the oldest deadline first."""
    return [
        await load_card(session, organization_id, debt.round_id, debt.department_id)
        for debt in await debts(session, organization_id, ladder, today)
        if debt.department_id in department_ids
    ]


async def _opened(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date, before: date
) -> list[AskedRound]:
    """Give the rounds that were opened, of the newest plan that has any.

    Once a new year's plan is being asked for, the old one's rounds are history.
    """
    opened = [
        asked
        for asked in await _rounds(session, organization_id)
        if ladder.first(asked.due_on) <= today
    ]
    return [
        asked for asked in opened if asked.plan_id == opened[-1].plan_id and asked.due_on < before
    ]


_ROUNDS = (
    select(Round.id, Round.plan_id, Round.organization_id, Round.key, Round.due_on)
    .where(Round.organization_id == bindparam("organization_id"))
    .order_by(Round.due_on, Round.id)
)
_SENT = select(Report.round_id, Report.department_id).where(
    Report.round_id.in_(bindparam("round_ids", expanding=True)), Report.submitted_at.is_not(None)
)
_WORKING = (
    select(Task.plan_id, Department.id)
    .join(Department, Department.id == Task.department_id)
    .where(Task.plan_id.in_(bindparam("plan_ids", expanding=True)), Task.withdrawn_at.is_(None))
    .group_by(Task.plan_id, Department.id, Department.position)
    .order_by(Department.position)
)


async def _rounds(session: AsyncSession, organization_id: int) -> list[AskedRound]:
    rows = await session.execute(_ROUNDS, {"organization_id": organization_id})
    return [AskedRound(*row) for row in rows]


async def _sent(session: AsyncSession, round_ids: list[int]) -> set[tuple[int, int]]:
    rows = await session.execute(_SENT, {"round_ids": round_ids})
    return {(round_id, department_id) for round_id, department_id in rows}


async def _departments_with_tasks(
    session: AsyncSession, plan_ids: set[int]
) -> dict[int, list[int]]:
    rows = await session.execute(_WORKING, {"plan_ids": list(plan_ids)})
    working: dict[int, list[int]] = {}
    for plan_id, department_id in rows:
        working.setdefault(plan_id, []).append(department_id)
    return working
