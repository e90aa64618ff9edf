"""What is still owed: the reports of opened rounds that departments have not sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.reminders.ladder import Ladder
from core.rounds.card import Card, load_card
from core.rounds.schedule import in_focus
from models import Department, Plan, Report, Round, Task


@dataclass(frozen=True)
class Debt:
    """One report that a department owes."""

    round_id: int
    due_on: date
    department_id: int


async def focus_round(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> Round | None:
    """Find the round that is being talked of; None when no plan was imported."""
    rounds = await _rounds(session, organization_id)
    if not rounds:
        return None
    return rounds[in_focus([ladder.first(asked.due_on) for asked in rounds], today)]


async def current_plan(session: AsyncSession, organization_id: int) -> Plan | None:
    """Find the plan that was imported last."""
    return await session.scalar(
        select(Plan)
        .where(Plan.organization_id == organization_id)
        .order_by(Plan.id.desc())
        .limit(1)
    )


async def debts(
    session: AsyncSession, organization_id: int, ladder: Ladder, today: date
) -> list[Debt]:
    """List every report that is owed by today, the oldest deadline first."""
    opened = [
        asked
        for asked in await _rounds(session, organization_id)
        if ladder.first(asked.due_on) <= today
    ]
    sent = await _sent(session, [asked.id for asked in opened])
    working = await _departments_with_tasks(session, {asked.plan_id for asked in opened})
    return [
        Debt(asked.id, asked.due_on, department_id)
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


async def _rounds(session: AsyncSession, organization_id: int) -> Sequence[Round]:
    found = await session.scalars(
        select(Round)
        .where(Round.organization_id == organization_id)
        .order_by(Round.due_on, Round.id)
    )
    return found.all()


async def _sent(session: AsyncSession, round_ids: list[int]) -> set[tuple[int, int]]:
    rows = await session.execute(
        select(Report.round_id, Report.department_id).where(
            Report.round_id.in_(round_ids), Report.submitted_at.is_not(None)
        )
    )
    return {(round_id, department_id) for round_id, department_id in rows}


async def _departments_with_tasks(
    session: AsyncSession, plan_ids: set[int]
) -> dict[int, list[int]]:
    rows = await session.execute(
        select(Task.plan_id, Department.id)
        .join(Department, Department.id == Task.department_id)
        .where(Task.plan_id.in_(plan_ids), Task.withdrawn_at.is_(None))
        .group_by(Task.plan_id, Department.id, Department.position)
        .order_by(Department.position)
    )
    working: dict[int, list[int]] = {}
    for plan_id, department_id in rows:
        working.setdefault(plan_id, []).append(department_id)
    return working
