"""Leave: its days, and the deputy who stands in."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypedDict

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.calendar.date_range import DateRange
from core.errors import UserError
from core.people.act import Act
from core.people.actor import Actor
from core.people.leave_notices import (
    Deputised,
    DeputyElsewhere,
    DeputyReleased,
    LeaveCancelled,
    LeaveEntered,
    Uncovered,
)
from core.people.posting import Posting
from core.people.reachable import reachable_people
from core.people.roles import RoleOf
from core.people.words import leave as texts
from models import Department, Grant, Leave, Person, Role

_LONGEST = 180  # days
_FURTHEST = timedelta(days=366)  # how far ahead leaves are listed
_MOST = 10  # future leaves of one person

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

    @property
    def days(self) -> DateRange:
        """Give the days of the leave."""
        return DateRange(self.starts_on, self.ends_on)


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
    """List the leaves of a day, or of the days from `day` to `until` (inclusive)."""
    where = {"organization_id": organization_id, "day": day, "until": until or day}
    return [Absence(*row) for row in await session.execute(_ABSENCES, where)]


async def was_away(session: AsyncSession, person_id: int, day: date) -> bool:
    """Tell whether a person was on leave on a day."""
    found = await session.scalar(
        select(Leave.id).where(
            Leave.person_id == person_id,
            Leave.starts_on <= day,
            Leave.ends_on >= day,
            Leave.cancelled_at.is_(None),
        )
    )
    return found is not None


async def enter_leave(act: Act, person_id: int, days: DateRange, deputy_id: int | None) -> Leave:
    """Record a leave; only a coordinator may do so for another person.

    The deputy hears of it, the person too when somebody else entered it, and the coordinators when
    nobody of the same departments stands in. Raise `UserError` when the days are not valid, or
    overlap with another leave of the person.
    """
    _require(act.actor, person_id)
    await check_days(act.session, act.actor, person_id, days, act.now.date())
    await _check_deputy(act.session, act.actor, person_id, deputy_id)
    leave = Leave(
        person_id=person_id,
        starts_on=days.first,
        ends_on=days.last,
        deputy_id=deputy_id,
        entered_by_id=act.actor.person_id,
        entered_at=act.now,
    )
    act.session.add(leave)
    await act.session.flush()
    record_act(act, "leave entered", "leave", leave.id, after=_facts(leave))
    await _tell_entered(act, leave)
    return leave


async def check_days(
    session: AsyncSession, actor: Actor, person_id: int, days: DateRange, today: date
) -> None:
    """Raise `UserError` for days that are past, too many, or within another leave."""
    starts_on, ends_on = days
    is_short = 0 <= (ends_on - starts_on).days < _LONGEST
    if not is_short or ends_on < today or starts_on > today + _FURTHEST:
        raise UserError(texts.days_not_valid(_LONGEST))
    known = await absences(session, actor.organization_id, today, today + _FURTHEST)
    own = [absence for absence in known if absence.person_id == person_id]
    if any(one.starts_on <= ends_on and starts_on <= one.ends_on for one in own):
        raise UserError(texts.overlaps())
    if len(own) >= _MOST:
        raise UserError(texts.too_many(_MOST))


async def cancel_leave(act: Act, leave_id: int) -> Leave:
    """Cancel a leave, or end it when it has begun; raise `UserError` when it does not exist."""
    leave = await act.session.get(Leave, leave_id)
    person = await act.session.get(Person, leave.person_id) if leave else None
    if leave is None or person is None or person.organization_id != act.actor.organization_id:
        raise UserError(texts.leave_gone())
    _require(act.actor, leave.person_id)
    if leave.cancelled_at is None:
        leave.cancelled_at = act.now
        record_act(act, "leave cancelled", "leave", leave.id, before=_facts(leave))
        await _tell_cancelled(act, leave)
    return leave


async def is_from_elsewhere(session: AsyncSession, leave: Leave) -> bool:
    """Tell whether the deputy lacks some of the person's departments, or the team.

    During the leave the deputy reads and writes another department's reports.
    """
    rows = await session.execute(
        select(Grant.person_id, Grant.role, Grant.department_id).where(
            Grant.person_id.in_([leave.person_id, leave.deputy_id]),
            Grant.revoked_at.is_(None),
            Grant.role.in_((Role.OFFICIAL, Role.INSPECTOR)),
        )
    )
    held: dict[int, set[int | None]] = {leave.person_id: set(), leave.deputy_id or 0: set()}
    for person_id, _, department_id in rows:
        held[person_id].add(department_id)
    return bool(held[leave.person_id] - held[leave.deputy_id or 0])


@dataclass(frozen=True)
class Colleague:
    """A person to choose; `holds` are their roles with their departments."""

    person_id: int
    full_name: str
    holds: tuple[RoleOf, ...]


async def colleagues(session: AsyncSession, actor: Actor, person_id: int) -> list[Colleague]:
    """List possible deputies: first those with a role in common, then the others, by name.

    Only an inspector or a coordinator can stand in for an inspector: no department inspects itself.
    """
    rows = await session.execute(
        select(Person.id, Person.full_name, Grant.role, Department.name)
        .join(Grant, Grant.person_id == Person.id)
        .outerjoin(Department, Department.id == Grant.department_id)
        .where(
            Person.organization_id == actor.organization_id,
            Grant.revoked_at.is_(None),
            Grant.role.in_((Role.OFFICIAL, Role.INSPECTOR, Role.COORDINATOR)),
        )
        .order_by(Person.full_name, Person.id, Grant.id)
    )
    names: dict[int, str] = {}
    held: dict[int, list[RoleOf]] = {}
    for one, name, role, department in rows:
        names[one] = name
        held.setdefault(one, []).append(RoleOf(Role(role), department))
    own = set(held.get(person_id, ()))
    found = [
        Colleague(one, names[one], tuple(holds))
        for one, holds in held.items()
        if one != person_id and _may_stand_in(own, holds)
    ]
    return sorted(found, key=lambda one: not own & set(one.holds))


def _may_stand_in(own: set[RoleOf], holds: list[RoleOf]) -> bool:
    if RoleOf(Role.INSPECTOR, None) not in own:
        return True
    return any(role in {Role.INSPECTOR, Role.COORDINATOR} for role, _ in holds)


def _require(actor: Actor, person_id: int) -> None:
    if person_id != actor.person_id:
        actor.require_coordinating()


async def _check_deputy(
    session: AsyncSession, actor: Actor, person_id: int, deputy_id: int | None
) -> None:
    """Raise `UserError` unless both belong to the commune and the deputy may stand in now."""
    person = await session.get(Person, person_id)
    if person is None or person.organization_id != actor.organization_id:
        raise UserError(texts.person_gone())
    if deputy_id is None:
        return
    found = await colleagues(session, actor, person_id)
    if deputy_id not in {one.person_id for one in found}:
        raise UserError(texts.person_gone())


async def _tell_entered(act: Act, leave: Leave) -> None:
    facts = await _told_of(act.session, leave)
    posting = Posting.of(act)
    if leave.deputy_id is not None:
        await posting.to([leave.deputy_id], Deputised(**facts), leave.id)
    if leave.person_id != act.actor.person_id:
        await posting.to([leave.person_id], LeaveEntered(**facts), leave.id)
    if leave.deputy_id is None and not act.actor.coordinates:
        await posting.to_coordinators(Uncovered(**facts), leave.id)
    if leave.deputy_id is not None and await is_from_elsewhere(act.session, leave):
        # A person of another department will read and report for this one.
        told = await reachable_people(act.session, act.actor.organization_id, Role.COORDINATOR)
        people = [one for one in told if one not in {act.actor.person_id, leave.deputy_id}]
        await posting.to(people, DeputyElsewhere(**facts), leave.id)


async def _tell_cancelled(act: Act, leave: Leave) -> None:
    facts = await _told_of(act.session, leave)
    if leave.deputy_id is not None:
        await Posting.of(act).to([leave.deputy_id], DeputyReleased(**facts), leave.id)
    if leave.person_id != act.actor.person_id:
        await Posting.of(act).to([leave.person_id], LeaveCancelled(**facts), leave.id)


class _ToldOfLeave(TypedDict):
    """The facts of every notice about a leave."""

    person: str
    deputy: str | None
    starts_on: date
    ends_on: date


async def _told_of(session: AsyncSession, leave: Leave) -> _ToldOfLeave:
    person = await session.get_one(Person, leave.person_id)
    deputy = await session.get(Person, leave.deputy_id) if leave.deputy_id else None
    return _ToldOfLeave(
        person=person.full_name,
        deputy=deputy.full_name if deputy else None,
        starts_on=leave.starts_on,
        ends_on=leave.ends_on,
    )


def _facts(leave: Leave) -> dict[str, object]:
    return {
        "person_id": leave.person_id,
        "starts_on": leave.starts_on.isoformat(),
        "ends_on": leave.ends_on.isoformat(),
        "deputy_id": leave.deputy_id,
    }
