"""Lets the coordinator move and confirm a round's days; the log keeps the old ones."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.deadlines.moved_deadlines import MovedDeadline, tell_of_moves
from core.deadlines.words import rounds as texts
from core.errors import UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from models import Event, Round, RoundKind

_MOVED = "round moved"
_FURTHEST = timedelta(days=92)  # a quarter; a move beyond this is a typing error


class Day(StrEnum):
    """A kind of day of a round."""

    CUTOFF = "cutoff_on"
    DUE = "due_on"
    COMMUNE_DUE = "commune_due_on"


@dataclass(frozen=True)
class Move:
    """The change of one day of a round."""

    round_id: int
    day: Day
    to: date


async def load_round(session: AsyncSession, actor: Actor, round_id: int) -> Round:
    """Find a round of the coordinator's commune; raise `UserError` when it is gone."""
    actor.require_coordinating()
    asked = await session.get(Round, round_id)
    if asked is None or asked.organization_id != actor.organization_id:
        raise UserError(texts.gone())
    return asked


async def check_move(session: AsyncSession, actor: Actor, move: Move, office: Office) -> Round:
    """Give the unchanged round; raise `UserError` when the new day does not fit the others.

    At least one working day lies between the data's end and the deadline (Nghị định 09/2019/NĐ-CP,
    Điều 8.5); the commune reports to its superior after its departments.
    """
    asked = await load_round(session, actor, move.round_id)
    known: date | None = getattr(asked, move.day)
    if abs(move.to - (known or asked.due_on)) > _FURTHEST:
        raise UserError(texts.too_far())
    days = {day: getattr(asked, day) for day in Day} | {move.day: move.to}
    cutoff, due, commune_due = days[Day.CUTOFF], days[Day.DUE], days[Day.COMMUNE_DUE]
    has_figures = asked.kind != RoundKind.FRAMEWORK
    if has_figures and office.calendar.days_between(cutoff, due) < 1:
        raise UserError(texts.cutoff_too_late())
    if commune_due is not None and commune_due < due:
        raise UserError(texts.commune_before_departments())
    return asked


async def move_day(act: Act, move: Move, office: Office) -> date | None:
    """Move a day, and give the old one; reminders follow at once.

    If the deadline changes, notify the people concerned.
    """
    asked = await check_move(act.session, act.actor, move, office)
    was: date | None = getattr(asked, move.day)
    setattr(asked, move.day, move.to)
    if asked.kind == RoundKind.FRAMEWORK and move.day is Day.DUE:
        asked.cutoff_on = move.to  # a framework plan has no data of its own
    asked.confirmed_at = act.now
    await act.session.flush()
    record_act(
        act,
        _MOVED,
        "round",
        asked.id,
        before={move.day: was.isoformat() if was else None},
        after={move.day: move.to.isoformat()},
    )
    if move.day is Day.DUE and was is not None and was != move.to:
        effective = office.ladder.effective
        await tell_of_moves(act, [MovedDeadline(asked, effective(was), effective(asked.due_on))])
    return was


async def confirm_days(act: Act, round_id: int) -> None:
    """Confirm a round's days; repeating it has no effect."""
    asked = await load_round(act.session, act.actor, round_id)
    if asked.confirmed_at is None:
        asked.confirmed_at = act.now
        record_act(act, "round confirmed", "round", asked.id)


def moved_times(round_id: int) -> Select[Any]:
    """Give a query for the times of a round's moves, except those of the commune's own deadline."""
    is_communes = Event.after[Day.COMMUNE_DUE].as_string().is_not(None)
    return select(Event.happened_at).where(*_moves(round_id), ~is_communes)


def _moves(round_id: int) -> tuple[ColumnElement[bool], ...]:
    return Event.subject == "round", Event.subject_id == round_id, Event.action == _MOVED


async def days_at(session: AsyncSession, round_id: int, moment: datetime) -> dict[str, date]:
    """Give the days of a round at a moment, only those that were moved since."""
    rows = await session.scalars(
        select(Event.before)
        .where(*_moves(round_id), Event.happened_at > moment)
        .order_by(Event.id.desc())
    )
    days: dict[str, date] = {}
    for before in rows:  # newest first, so the earliest move after the moment wins
        days |= {day: date.fromisoformat(was) for day, was in (before or {}).items() if was}
    return days
