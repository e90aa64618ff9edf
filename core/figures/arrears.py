"""Reports still owed from rounds before the current one."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.reporting.owed import AskedRound, Debt, debts
from models import Department, RoundKind


@dataclass(frozen=True)
class Arrears:
    """Missing reports of an earlier round that are overdue by the same number of days."""

    round_key: str
    departments: tuple[str, ...]
    days_overdue: int  # working days


class _Late(NamedTuple):
    """A round, and by how many working days its reports are overdue."""

    round_id: int
    days: int


_NAMES = select(Department.id, Department.name).where(
    Department.id.in_(bindparam("ids", expanding=True))
)


async def read_arrears(
    session: AsyncSession, asked: AskedRound, office: Office, now: datetime
) -> list[Arrears]:
    """Read the overdue reports of rounds before `asked`, oldest first."""
    if not asked.has_earlier:
        return []
    today = office.local(now).date()
    earlier = [
        debt
        for debt in await debts(session, asked.organization_id, office.ladder, today)
        if debt.asked.kind == RoundKind.REPORT
        and debt.asked.due_on < asked.due_on
        and debt.deadline(office.ladder, today).days_overdue
    ]
    if not earlier:
        return []
    ids = {debt.department_id for debt in earlier}
    names = {row.id: row.name for row in await session.execute(_NAMES, {"ids": [*ids]})}
    by_days: dict[_Late, list[Debt]] = {}
    for debt in earlier:
        days = debt.deadline(office.ladder, today).days_overdue
        by_days.setdefault(_Late(debt.asked.id, days), []).append(debt)
    return [
        Arrears(
            round_key=alike[0].asked.key,
            departments=tuple(names[debt.department_id] for debt in alike),
            days_overdue=late.days,
        )
        for late, alike in by_days.items()
    ]
