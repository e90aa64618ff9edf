"""Reads which tasks were declared not done (không hoàn thành) at a moment, and when.

A declaration is about the year, so it appears only in the figures of the year's last round.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models import Round, RoundKind, Shortfall, Task

_Later = aliased(Round)


def _of_last_round(round_id: Any) -> tuple[ColumnElement[bool], ...]:  # noqa: ANN401
    """Give the conditions for a round to be the year's last round of reports."""
    is_later = or_(
        _Later.due_on > Round.due_on, (_Later.due_on == Round.due_on) & (_Later.id > Round.id)
    )
    later = select(_Later.id).where(
        _Later.plan_id == Round.plan_id, _Later.kind == RoundKind.REPORT, is_later
    )
    return Round.id == round_id, ~later.exists()


_AT = (
    select(Shortfall.task_id, Shortfall.reason)
    .join(Task, Task.id == Shortfall.task_id)
    .join(Round, Round.plan_id == Task.plan_id)
    .where(
        *_of_last_round(bindparam("round_id")),
        Shortfall.declared_at <= bindparam("moment"),
        or_(Shortfall.lifted_at.is_(None), Shortfall.lifted_at > bindparam("moment")),
    )
    .order_by(Shortfall.id)
)


async def shortfalls_at(session: AsyncSession, round_id: int, moment: datetime) -> dict[int, str]:
    """Give task → why it was declared not done, as of a moment."""
    rows = await session.execute(_AT, {"round_id": round_id, "moment": moment})
    return {row.task_id: row.reason for row in rows}


def shortfall_times(round_id: int) -> tuple[Select[Any], ...]:
    """Give queries for the times of declarations and their undoing in a round's figures."""
    return tuple(
        select(column)
        .join(Task, Task.id == Shortfall.task_id)
        .join(Round, Round.plan_id == Task.plan_id)
        .where(*_of_last_round(round_id))
        for column in (Shortfall.declared_at, Shortfall.lifted_at)
    )
