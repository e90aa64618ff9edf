"""Takes one role away in the chat: who may take which, and what ends with it.

Leaders take every role except those of earlier leaders. Coordinators take the roles of officials
and inspectors, and of later coordinators: an intruder cannot remove anybody who was there before.
Nobody takes their own role.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import NotAllowedError, UserError
from core.people.act import Act
from core.people.actor import Actor
from core.people.notices import RoleRemoved
from core.people.open_codes import cancel_codes_of, end_link_codes
from core.people.posting import Posting
from core.people.reachable import reachable_people
from core.people.roster import end_standing_in
from core.people.words import removing as texts
from models import Department, Grant, Person, Role

Held = Mapping[Role, int]
"""A person's roles, each with the id of its grant; later grants have higher ids."""

WEIGHTY = frozenset({Role.LEADER, Role.COORDINATOR, Role.ADMIN})
"""Roles whose giving and taking is also told to the leaders."""

_OF_DEPARTMENTS = frozenset({Role.OFFICIAL, Role.INSPECTOR})


@dataclass(frozen=True)
class HeldRole:
    """A role that somebody holds now."""

    grant_id: int
    person_id: int
    person: str
    role: Role
    department: str | None
    granted_at: datetime


_ROLES = (
    select(
        Grant.id.label("grant_id"),
        Grant.person_id,
        Person.full_name.label("person"),
        Grant.role,
        Department.name.label("department"),
        Grant.granted_at,
    )
    .join(Person, Person.id == Grant.person_id)
    .outerjoin(Department, Department.id == Grant.department_id)
    .where(Grant.revoked_at.is_(None))
    .order_by(Grant.id.desc())
)


async def load_role(session: AsyncSession, organization_id: int, grant_id: int) -> HeldRole:
    """Read a role that is held; raise `UserError` when it has ended or is unknown."""
    row = (
        await session.execute(
            _ROLES.where(Person.organization_id == organization_id, Grant.id == grant_id)
        )
    ).one_or_none()
    if row is None:
        raise UserError(texts.gone())
    return _held(row)


async def removable_roles(session: AsyncSession, actor: Actor) -> list[HeldRole]:
    """List the roles that this person may take away, the newest first."""
    _require_overseeing(actor)
    own = await held_of(session, actor.person_id)
    rows = await session.execute(_ROLES.where(Person.organization_id == actor.organization_id))
    found = [_held(row) for row in rows]
    return [one for one in found if why_not_removing(actor.person_id, own, one) is None]


async def held_of(session: AsyncSession, person_id: int) -> Held:
    """Give a person's roles, each with its first valid grant."""
    rows = await session.execute(
        select(Grant.role, Grant.id)
        .where(Grant.person_id == person_id, Grant.revoked_at.is_(None))
        .order_by(Grant.id.desc())
    )
    return {Role(role): grant_id for role, grant_id in rows}


def why_not_removing(person_id: int, own: Held, role: HeldRole) -> str | None:
    """Say why a person with these roles may not take a role away; None when they may."""
    if role.person_id == person_id:
        return texts.not_ones_own()
    if Role.LEADER in own:
        is_theirs = role.role is not Role.LEADER or role.grant_id > own[Role.LEADER]
        return None if is_theirs else texts.was_there_before()
    if Role.COORDINATOR not in own:
        return texts.not_allowed()
    if role.role is Role.COORDINATOR:
        return None if role.grant_id > own[Role.COORDINATOR] else texts.was_there_before()
    return None if role.role in _OF_DEPARTMENTS else texts.for_leaders()


async def overseers(session: AsyncSession, organization_id: int, role: Role) -> list[int]:
    """List the hearers of a role given or taken: coordinators, and for weighty roles leaders."""
    people = [*await reachable_people(session, organization_id, Role.COORDINATOR)]
    if role in WEIGHTY or not people:
        people += await reachable_people(session, organization_id, Role.LEADER)
    return list(dict.fromkeys(people))


async def check_removal(session: AsyncSession, actor: Actor, grant_id: int) -> HeldRole:
    """Read a role to be taken away; raise `UserError` when the actor may not take it."""
    _require_overseeing(actor)
    role = await load_role(session, actor.organization_id, grant_id)
    if why := why_not_removing(actor.person_id, await held_of(session, actor.person_id), role):
        raise NotAllowedError(why)
    return role


async def remove_role(act: Act, grant_id: int) -> HeldRole:
    """Take a role away at once, with its buttons, codes and deputyships."""
    role = await check_removal(act.session, act.actor, grant_id)
    grant = await act.session.get_one(Grant, grant_id)
    grant.revoked_at = act.now
    await end_standing_in(act.session, role.person_id)
    await end_link_codes(act.session, role.person_id, act.now)
    if role.role is Role.COORDINATOR:
        await cancel_codes_of(act.session, role.person_id, act.actor.person_id, act.now)
    facts = {"role": role.role.value, "department_id": grant.department_id}
    record_act(act, "role removed", "person", role.person_id, before=facts)
    await act.session.flush()
    await _tell(act, role)
    return role


async def _tell(act: Act, role: HeldRole) -> None:
    """Tell the others who oversee, but never the person, who may be a stranger."""
    by = await act.session.get_one(Person, act.actor.person_id)
    notice = RoleRemoved(
        name=role.person, role=role.role, department=role.department, by=by.full_name
    )
    people = await overseers(act.session, act.actor.organization_id, role.role)
    told = [one for one in people if one not in {act.actor.person_id, role.person_id}]
    await Posting.of(act).to(told, notice, role.grant_id)


def _held(row: Row[*tuple[Any, ...]]) -> HeldRole:
    columns = row._asdict()
    return HeldRole(**{**columns, "role": Role(columns["role"])})


def _require_overseeing(actor: Actor) -> None:
    if not actor.sees_summary:
        raise NotAllowedError(texts.not_allowed())
