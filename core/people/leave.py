"""Leave: who is away on which days, and who stands in for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.errors import UserError
from core.people.actor import Actor
from core.texts import leave as texts
from models import Grant, Leave, Person, Role

_LONGEST = 180  # days

_Deputy = aliased(Person)


@dataclass(frozen=True)
class Absence:
    """A leave as it is shown; without a deputy nobody is reminded in the person's place."""

    leave_id: int
    person_id: int
    person: str
    starts_on: date
    ends_on: date
    deputy_id: int | None
    deputy: str | None


_ABSENCES = (
    select(
        Leave.id,
        Leave.person_id,
        Person.full_name,
        Leave.starts_on,
        Leave.ends_on,
        Leave.deputy_id,
        _Deputy.full_name,
    )
    .join(Person, Person.id == Leave.person_id)
    .outerjoin(_Deputy, _Deputy.id == Leave.deputy_id)
    .where(
        Person.organization_id == bindparam("organization_id"),
        Leave.cancelled_at.is_(None),
        Leave.ends_on >= bindparam("day"),
        Leave.starts_on <= bindparam("until"),
    )
    .order_by(Leave.starts_on, Leave.id)
)


async def absences(
    session: AsyncSession, organization_id: int, day: date, until: date | None = None
) -> list[Absence]:
    """List the leaves of a day, or those that touch the days up to and with `until`."""
    where = {"organization_id": organization_id, "day": day, "until": until or day}
    return [Absence(*row) for row in await session.execute(_ABSENCES, where)]


async def enter_leave(
    session: AsyncSession,
    actor: Actor,
    person_id: int,
    days: tuple[date, date],
    deputy_id: int | None,
    *,
    now: datetime,
) -> Leave:
    """Note that somebody is away; for others than oneself only the coordinator may.

    Raise `UserError` when the days are none, or overlap with a leave that is known.
    """
    _require(actor, person_id)
    starts_on, ends_on = days
    if not 0 <= (ends_on - starts_on).days < _LONGEST or ends_on < now.date():
        raise UserError(texts.days_not_valid(_LONGEST))
    await _check_people(session, actor, person_id, deputy_id)
    known = await absences(session, actor.organization_id, starts_on, ends_on)
    if any(absence.person_id == person_id for absence in known):
        raise UserError(texts.overlaps())
    leave = Leave(
        person_id=person_id,
        starts_on=starts_on,
        ends_on=ends_on,
        deputy_id=deputy_id,
        entered_by_id=actor.person_id,
        entered_at=now,
    )
    session.add(leave)
    await session.flush()
    record_act(session, actor, ("leave entered", "leave", leave.id), now, after=_facts(leave))
    return leave


async def cancel_leave(session: AsyncSession, actor: Actor, leave_id: int, now: datetime) -> Leave:
    """Take a leave back, or end it when it has begun; raise `UserError` when it is not known."""
    leave = await session.get(Leave, leave_id)
    person = await session.get(Person, leave.person_id) if leave else None
    if leave is None or person is None or person.organization_id != actor.organization_id:
        raise UserError(texts.leave_gone())
    _require(actor, leave.person_id)
    if leave.cancelled_at is None:
        leave.cancelled_at = now
        what = ("leave cancelled", "leave", leave.id)
        record_act(session, actor, what, now, before=_facts(leave))
    return leave


async def colleagues(session: AsyncSession, actor: Actor, person_id: int) -> Sequence[Person]:
    """List who can stand in for a person: the same department first, then the others by name."""
    rows = await session.execute(
        select(Person, Grant.department_id)
        .join(Grant, Grant.person_id == Person.id)
        .where(
            Person.organization_id == actor.organization_id,
            Grant.revoked_at.is_(None),
            Grant.role.in_((Role.OFFICIAL, Role.INSPECTOR, Role.COORDINATOR)),
        )
        .order_by(Person.full_name, Person.id)
    )
    people: dict[int, Person] = {}
    departments: dict[int, set[int | None]] = {}
    for person, department_id in rows:
        people[person.id] = person
        departments.setdefault(person.id, set()).add(department_id)
    own = departments.pop(person_id, set()) - {None}
    return sorted(
        (person for person in people.values() if person.id != person_id),
        key=lambda person: not own & departments[person.id],
    )


def _require(actor: Actor, person_id: int) -> None:
    if person_id != actor.person_id:
        actor.require_coordinating()


async def _check_people(
    session: AsyncSession, actor: Actor, person_id: int, deputy_id: int | None
) -> None:
    for one in (person_id, deputy_id):
        person = await session.get(Person, one) if one is not None else None
        if one is not None and (person is None or person.organization_id != actor.organization_id):
            raise UserError(texts.person_gone())
    if deputy_id == person_id:
        raise UserError(texts.not_oneself())


def _facts(leave: Leave) -> dict[str, object]:
    return {
        "person_id": leave.person_id,
        "starts_on": leave.starts_on.isoformat(),
        "ends_on": leave.ends_on.isoformat(),
        "deputy_id": leave.deputy_id,
    }
