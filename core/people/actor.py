"""The actor with the rights they hold at this moment; asked before every change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.errors import NotAllowedError
from core.people.words import people as texts
from models import Account, Grant, Leave, Person, Role


@dataclass(frozen=True)
class Actor:
    """A person with their roles, read anew for every turn."""

    person_id: int
    organization_id: int
    called: str
    has_name: bool  # their full name is known, not only their name in a channel
    has_read_notice: bool
    is_unreachable: bool  # in this chat, as far as known
    used_at: datetime | None  # this chat, unless another of theirs was used since
    roles: frozenset[Role]
    department_ids: tuple[int, ...]  # departments the person reports for, also as a deputy
    on_behalf_of: Mapping[int | None, int] = field(default_factory=dict)
    """Department → the absent person whose deputy this is; None means the inspection team."""

    @property
    def inspects(self) -> bool:
        """Tell whether the person reports for the inspection team."""
        return Role.INSPECTOR in self.roles or None in self.on_behalf_of

    @property
    def acting_roles(self) -> frozenset[Role]:
        """Give the person's roles, with those they have as a deputy; menus are built from these."""
        own = {Role.OFFICIAL} if self.department_ids else set()
        team = {Role.INSPECTOR} if self.inspects else set()
        return self.roles | own | team

    @property
    def is_of_office(self) -> bool:
        """Tell whether the person takes part in the office's work: an administrator does not."""
        return bool(self.acting_roles - {Role.ADMIN})

    @property
    def coordinates(self) -> bool:
        """Tell whether the person is a coordinator."""
        return Role.COORDINATOR in self.roles

    @property
    def sees_summary(self) -> bool:
        """Tell whether the person may see the figures of all departments."""
        return bool(self.roles & {Role.COORDINATOR, Role.LEADER})

    def reports_for(self, department_id: int | None) -> bool:
        """Tell whether the person reports for a department, or, with None, for the team."""
        return self.inspects if department_id is None else department_id in self.department_ids

    def sees_record_of(self, department_id: int | None) -> bool:
        """Tell whether the person may see a department's log and files; None means the team's."""
        return self.sees_summary or self.reports_for(department_id)

    def require_record_of(self, department_id: int | None) -> None:
        """Raise unless the person may see a department's log and files; None means the team's."""
        if not self.sees_record_of(department_id):
            raise NotAllowedError(texts.record_not_allowed())

    def require_summary(self) -> None:
        """Raise unless the person may see the summary."""
        if not self.sees_summary:
            raise NotAllowedError(texts.summary_not_allowed())

    def require_reviewing(self) -> None:
        """Raise unless the person may review reports at all; core.reviews.reviews checks which."""
        if not self.sees_summary:
            raise NotAllowedError(texts.reviewing_not_allowed())

    def require_directing(self) -> None:
        """Raise unless the person is a leader."""
        if Role.LEADER not in self.roles:
            raise NotAllowedError(texts.directing_not_allowed())

    def require_inviting(self) -> None:
        """Raise unless the person may invite others."""
        if Role.COORDINATOR not in self.roles:
            raise NotAllowedError(texts.inviting_not_allowed())

    def require_coordinating(self) -> None:
        """Raise unless the person is a coordinator."""
        if not self.coordinates:
            raise NotAllowedError(texts.coordinating_not_allowed())

    def require_inspecting(self) -> None:
        """Raise unless the person reports for the inspection team."""
        if not self.inspects:
            raise NotAllowedError(texts.inspecting_not_allowed())

    def require_reporting_for(self, department_id: int) -> None:
        """Raise unless the person reports for this department."""
        if department_id not in self.department_ids:
            raise NotAllowedError(texts.reporting_not_allowed())

    def require_writing_for(self, department_id: int) -> None:
        """Raise unless the person is a coordinator or reports for the department."""
        if not self.coordinates:
            self.require_reporting_for(department_id)


_Other = aliased(Account)
_USED_SINCE = (
    select(_Other.id)
    .where(_Other.person_id == Account.person_id, _Other.used_at > Account.used_at)
    .exists()
)
_ACCOUNTS = select(
    Person.id,
    Person.organization_id,
    Person.called,
    Person.is_name_known,
    Person.notice_read_at,
    Account.unreachable_at,
    Account.used_at,
    _USED_SINCE.label("is_behind"),
).join(Account, Account.person_id == Person.id)
_HELD = (
    _ACCOUNTS.add_columns(Grant.role, Grant.department_id)
    .join(Grant, Grant.person_id == Person.id)
    .where(Grant.revoked_at.is_(None))
    .order_by(Grant.id)
)
_HERE = (Account.channel == bindparam("channel"), Account.address == bindparam("address"))
_BY_ADDRESS = _HELD.where(*_HERE)
_BY_PERSON = _HELD.where(Person.id == bindparam("person_id"))
_ANYBODY = _ACCOUNTS.where(*_HERE)


# Roles of the people who are away on a day, for their deputies.
_ROLES_OF_ABSENT = (
    select(Grant.role, Grant.department_id, Grant.person_id)
    .join(Leave, Leave.person_id == Grant.person_id)
    .where(
        Leave.deputy_id == bindparam("person_id"),
        Leave.starts_on <= bindparam("today"),
        Leave.ends_on >= bindparam("today"),
        Leave.cancelled_at.is_(None),
        Grant.revoked_at.is_(None),
        Grant.role.in_((Role.OFFICIAL, Role.INSPECTOR)),
    )
    .order_by(Grant.id)
)


async def find_actor(
    session: AsyncSession, channel: str, address: str, today: date
) -> Actor | None:
    """Find the person who uses this chat; None when they hold no role (any more)."""
    where = {"channel": channel, "address": address}
    return await _actor(session, (await session.execute(_BY_ADDRESS, where)).all(), today)


async def find_actor_by_id(session: AsyncSession, person_id: int, today: date) -> Actor | None:
    """Find a person with their present rights; None without a role or an account."""
    rows = (await session.execute(_BY_PERSON, {"person_id": person_id})).all()
    return await _actor(session, rows, today)


async def find_former(session: AsyncSession, channel: str, address: str) -> Actor | None:
    """Find the person of this chat even without a role; None for a stranger.

    They may only see, correct and delete their own data.
    """
    where = {"channel": channel, "address": address}
    row = (await session.execute(_ANYBODY, where)).one_or_none()
    return _one(row, frozenset(), ()) if row is not None else None


async def _actor(
    session: AsyncSession, rows: Sequence[Row[*tuple[Any, ...]]], today: date
) -> Actor | None:
    if not rows:
        return None
    first = rows[0]
    own = tuple(
        row.department_id
        for row in rows
        if row.role == Role.OFFICIAL and row.department_id is not None
    )
    own = tuple(dict.fromkeys(own))  # each of several accounts lists every role
    stood_in_for = await _absent_by_department(session, first.id, today)
    if any(row.role == Role.INSPECTOR for row in rows):
        stood_in_for.pop(None, None)
    return _one(
        first,
        frozenset(Role(row.role) for row in rows),
        own + tuple(one for one in stood_in_for if one and one not in own),
        {one: who for one, who in stood_in_for.items() if one not in own},
    )


def _one(
    row: Row[*tuple[Any, ...]],
    roles: frozenset[Role],
    department_ids: tuple[int, ...],
    on_behalf_of: Mapping[int | None, int] | None = None,
) -> Actor:
    return Actor(
        person_id=row.id,
        organization_id=row.organization_id,
        called=row.called,
        has_name=row.is_name_known,
        has_read_notice=row.notice_read_at is not None,
        is_unreachable=row.unreachable_at is not None,
        used_at=None if row.is_behind else row.used_at,
        roles=roles,
        department_ids=department_ids,
        on_behalf_of=on_behalf_of or {},
    )


async def _absent_by_department(
    session: AsyncSession, person_id: int, today: date
) -> dict[int | None, int]:
    """Give department → the person who is away; None means the inspection team."""
    where = {"person_id": person_id, "today": today}
    rows = await session.execute(_ROLES_OF_ABSENT, where)
    return {department_id: away_id for _, department_id, away_id in rows}
