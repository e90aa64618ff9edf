"""Everybody of the office with their roles, and taking all roles of a person away."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from core.audit import record
from core.errors import UserError
from core.people.open_codes import cancel_codes_of, end_link_codes
from core.people.roles import RoleOf
from core.people.words import roster as texts
from models import Department, Grant, Leave, Person, Role

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Member:
    """A person as listed; a role without a department belongs to the whole office."""

    person_id: int
    full_name: str
    roles: tuple[RoleOf, ...]  # with the department's name; empty when revoked
    is_reachable: bool | None  # None when the person has no account


async def list_people(session: AsyncSession, organization_id: int) -> list[Member]:
    """List everybody, those with the newest role first."""
    found = await session.scalars(
        select(Person)
        .where(Person.organization_id == organization_id)
        .options(selectinload(Person.grants), selectinload(Person.accounts))
    )
    departments = await session.execute(
        select(Department.id, Department.name).where(Department.organization_id == organization_id)
    )
    names = {department_id: name for department_id, name in departments}  # noqa: C416 - rows
    newest_first = sorted(found, key=_newest_grant, reverse=True)
    return [_member(person, names) for person in newest_first]


async def revoke(
    session: AsyncSession,
    organization_id: int,
    person_id: int,
    by_person_id: int | None,
    now: datetime,
) -> str:
    """Take every role from a person and give their name.

    `by_person_id` is None for the command line. Raise `UserError` when the id is unknown, or the
    person holds no role.
    """
    person = await session.get(Person, person_id, options=[selectinload(Person.grants)])
    if person is None or person.organization_id != organization_id:
        raise UserError(texts.unknown(person_id))
    grants = _held(person)
    if not grants:
        raise UserError(texts.has_no_role(person.full_name))
    for grant in grants:
        grant.revoked_at = now
    await end_standing_in(session, person.id)
    await cancel_codes_of(session, person.id, by_person_id, now)
    await end_link_codes(session, person.id, now)
    record(
        session,
        organization_id=organization_id,
        person_id=by_person_id,
        action="revoked",
        subject="person",
        subject_id=person.id,
        before={
            "roles": [
                {"role": grant.role, "department_id": grant.department_id} for grant in grants
            ]
        },
        after={"roles": []},
        now=now,
    )
    return person.full_name


async def end_standing_in(session: AsyncSession, person_id: int) -> None:
    """End a person's deputyships, so that they do not return with a new role."""
    await session.execute(
        update(Leave)
        .where(Leave.deputy_id == person_id, Leave.cancelled_at.is_(None))
        .values(deputy_id=None)
    )


def _held(person: Person) -> list[Grant]:
    return [grant for grant in person.grants if grant.revoked_at is None]


def _newest_grant(person: Person) -> tuple[datetime, int]:
    return max((grant.granted_at for grant in person.grants), default=_NEVER), person.id


def _member(person: Person, departments: dict[int, str]) -> Member:
    reachable = [account.unreachable_at is None for account in person.accounts]
    return Member(
        person_id=person.id,
        full_name=person.full_name,
        roles=tuple(
            RoleOf(Role(grant.role), departments.get(grant.department_id or 0))
            for grant in sorted(_held(person), key=lambda grant: grant.id)
        ),
        is_reachable=any(reachable) if reachable else None,
    )
