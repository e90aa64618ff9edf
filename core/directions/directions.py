"""Directions (chỉ đạo) by leaders to departments, which must acknowledge them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.directions.notices import DirectionAcknowledged, DirectionGiven
from core.directions.words import refusals as texts
from core.directions.words.manifest import DIRECTION
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.departments import department_name
from core.people.posting import Announced, Posting
from core.people.recipients import read_recipients
from core.plan.task_name import TaskName
from core.reporting.answers import LONGEST_TEXT
from core.tracked import Tracked
from core.vietnamese import plain_lines
from core.wording import formats, refusals
from models import Department, Direction, Person, Task

_SHOWN_WORDS = 80  # characters


@dataclass(frozen=True)
class DirectionRecord:
    """A direction to show; `task` is None when it is about the whole department."""

    id: int
    department_id: int
    department: str
    task: TaskName | None
    words: str
    given_by_id: int
    given_by: str
    given_at: datetime
    acknowledged_by: str | None
    acknowledged_at: datetime | None


_Acknowledger = aliased(Person)
_DIRECTIONS = (
    select(
        Direction.id,
        Direction.department_id,
        Department.name.label("department"),
        Task.code,
        Task.title,
        Direction.words,
        Direction.given_by_id,
        Person.full_name.label("given_by"),
        Direction.given_at,
        _Acknowledger.full_name.label("acknowledged_by"),
        Direction.acknowledged_at,
    )
    .join(Department, Department.id == Direction.department_id)
    .join(Person, Person.id == Direction.given_by_id)
    .outerjoin(Task, Task.id == Direction.task_id)
    .outerjoin(_Acknowledger, _Acknowledger.id == Direction.acknowledged_by_id)
)


def _given(row: Row[*tuple[Any, ...]]) -> DirectionRecord:
    columns = row._asdict()
    code, title = columns.pop("code"), columns.pop("title")
    return DirectionRecord(**columns, task=TaskName(code, title) if code else None)


async def directions(session: AsyncSession, actor: Actor) -> list[DirectionRecord]:
    """List the directions that concern a person: unacknowledged ones first, then the newest.

    Overseers see all of the commune, others those of their departments.
    """
    wanted = _DIRECTIONS.where(Direction.organization_id == actor.organization_id)
    if not actor.sees_summary:
        wanted = wanted.where(Direction.department_id.in_(actor.department_ids))
    rows = await session.execute(wanted.order_by(Direction.id.desc()))
    return sorted((_given(row) for row in rows), key=lambda one: one.acknowledged_at is not None)


async def load_direction(session: AsyncSession, actor: Actor, direction_id: int) -> DirectionRecord:
    """Read a direction; raise `UserError` when it does not exist or concern the person."""
    row = (
        await session.execute(
            _DIRECTIONS.where(
                Direction.id == direction_id, Direction.organization_id == actor.organization_id
            )
        )
    ).one_or_none()
    if row is None:
        raise UserError(texts.direction_gone())
    if not (actor.sees_summary or actor.reports_for(row.department_id)):
        raise NotAllowedError(texts.not_for_this_department())
    return _given(row)


async def give_direction(
    act: Act, department_id: int, task_id: int | None, words: str
) -> Announced[DirectionRecord]:
    """Give a department (and perhaps one task of it) a direction; only leaders may.

    The department and the coordinators are notified; only the department's people are counted.
    """
    act.actor.require_directing()
    await department_name(act.session, act.actor.organization_id, department_id)
    await task_of(act.session, act.actor, department_id, task_id)
    direction = Direction(
        organization_id=act.actor.organization_id,
        department_id=department_id,
        task_id=task_id,
        words=checked_words(words),
        given_by_id=act.actor.person_id,
        given_at=act.now,
    )
    act.session.add(direction)
    await act.session.flush()
    after = {"department_id": department_id, "task_id": task_id, "words": direction.words}
    record_act(act, "direction given", "direction", direction.id, after=after)
    given = await load_direction(act.session, act.actor, direction.id)
    return Announced(given, await _tell_given(act, given))


async def _tell_given(act: Act, given: DirectionRecord) -> int:
    told = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    own = {one.person_id for one in told.of(given.department_id)} - {act.actor.person_id}
    notice = DirectionGiven(
        id=given.id,
        department_id=given.department_id,
        department=given.department,
        by=given.given_by,
        task=given.task.code if given.task else None,
        words=given.words,
    )
    count = await Posting.of(act).to(sorted(own), notice, given.id)
    await Posting.of(act).to_coordinators(notice, given.id)
    return count


async def task_of(
    session: AsyncSession, actor: Actor, department_id: int, task_id: int | None
) -> Task | None:
    """Find the task; None for the whole department. Raise `UserError` when it does not exist."""
    if task_id is None:
        return None
    task = await session.get(Task, task_id)
    is_ours = task is not None and task.organization_id == actor.organization_id
    if task is None or not is_ours or task.department_id != department_id:
        raise UserError(refusals.task_gone())
    return task


def checked_words(words: str) -> str:
    """Give a direction's words; raise `UserError` when they are empty or too long."""
    words = plain_lines(words)
    if not words:
        raise UserError(texts.words_wanted())
    if len(words) > LONGEST_TEXT:
        raise UserError(refusals.too_long(LONGEST_TEXT))
    return words


async def acknowledge_direction(act: Act, direction_id: int) -> bool:
    """Record the acknowledgement and notify the leader; False when it was acknowledged before."""
    given = await load_direction(act.session, act.actor, direction_id)
    if not act.actor.reports_for(given.department_id):
        raise NotAllowedError(texts.not_for_this_department())
    if given.acknowledged_at is not None:
        return False
    direction = await act.session.get_one(Direction, direction_id)
    direction.acknowledged_by_id, direction.acknowledged_at = act.actor.person_id, act.now
    await act.session.flush()
    record_act(act, "direction acknowledged", "direction", direction_id)
    leader = await act.session.get_one(Person, given.given_by_id)
    by = await act.session.get_one(Person, act.actor.person_id)
    notice = DirectionAcknowledged(
        id=given.id,
        called=leader.called,
        department=given.department,
        by=by.full_name,
        words=given.words,
    )
    await Posting.of(act).to([leader.id], notice, given.id)
    return True


_UNACKNOWLEDGED = _DIRECTIONS.where(
    Direction.organization_id == bindparam("organization_id"),
    Direction.acknowledged_at.is_(None),
).order_by(Direction.id)


async def unacknowledged(
    session: AsyncSession, organization_id: int, office: Office
) -> list[Tracked]:
    """List the unacknowledged directions, for reminders."""
    rows = await session.execute(_UNACKNOWLEDGED, {"organization_id": organization_id})
    return [
        Tracked(
            kind=DIRECTION,
            id=one.id,
            department_id=one.department_id,
            department=one.department,
            name=formats.shortened(one.words, _SHOWN_WORDS),
            due_on=office.local(one.given_at).date(),
            since=one.given_at,
            opens=f"/chidao {one.id}",
        )
        for one in (_given(row) for row in rows)
    ]
