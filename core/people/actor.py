"""Who is acting, with the rights they hold at this moment; asked before every change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import NotAllowedError
from core.texts import people as texts
from core.texts import review_refusals
from models import Account, Grant, Leave, Person, Role


@dataclass(frozen=True)
class Actor:
    """A person with their roles, read anew for every turn."""

    person_id: int
    organization_id: int
    called: str
    has_read_notice: bool
    is_unreachable: bool  # by this chat, as far as was known
    roles: frozenset[Role]
    department_ids: tuple[int, ...]  # those the person reports for, those stood in for included
    on_behalf_of: Mapping[int | None, int] = field(default_factory=dict)
    """Department stood in for → who is away; None is the inspection team."""

    @property
    def inspects(self) -> bool:
        """Tell whether the person reports for the inspection team."""
        return Role.INSPECTOR in self.roles or None in self.on_behalf_of

    @property
    def acting_roles(self) -> frozenset[Role]:
        """Give the roles with those that come with standing in: what menus offer."""
        own = {Role.OFFICIAL} if self.department_ids else set()
        team = {Role.INSPECTOR} if self.inspects else set()
        return self.roles | own | team

    @property
    def coordinates(self) -> bool:
        """Tell whether the person follows up and urges all departments."""
        return Role.COORDINATOR in self.roles

    @property
    def sees_summary(self) -> bool:
        """Tell whether the figures of all departments are theirs to see."""
        return bool(self.roles & {Role.COORDINATOR, Role.LEADER})

    def reports_for(self, department_id: int | None) -> bool:
        """Tell whether the person reports for a department, or with None for the team."""
        return self.inspects if department_id is None else department_id in self.department_ids

    def sees_record_of(self, department_id: int | None) -> bool:
        """Tell whether a department's log and files are theirs to see; None is the team's."""
        return self.sees_summary or self.reports_for(department_id)

    def require_record_of(self, department_id: int | None) -> None:
        """Raise unless the person may see a department's log and files; None is the team's."""
        if not self.sees_record_of(department_id):
            raise NotAllowedError(texts.record_not_allowed())

    def require_summary(self) -> None:
        """Raise unless the person may see the summary."""
        if not self.sees_summary:
            raise NotAllowedError(texts.summary_not_allowed())

    def require_reviewing(self) -> None:
        """Raise unless the person reviews reports; whose, core.rounds.reviews says."""
        if not self.sees_summary:
            raise NotAllowedError(review_refusals.reviewing_not_allowed())

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

    def require_own(self, department_id: int) -> None:
        """Raise unless the person reports for this department: what nobody does in its place."""
        if not self.reports_for(department_id):
            raise NotAllowedError(texts.reporting_not_allowed())

    def require_reporting_for(self, department_id: int) -> None:
        """Raise unless the person reports for this department, or in its place: the coordinator."""
        if department_id not in self.department_ids and not self.coordinates:
            raise NotAllowedError(texts.reporting_not_allowed())


_BY_ADDRESS = (
    select(
        Person.id,
        Person.organization_id,
        Person.called,
        Person.notice_read_at,
        Account.unreachable_at,
        Grant.role,
        Grant.department_id,
    )
    .join(Account, Account.person_id == Person.id)
    .join(Grant, Grant.person_id == Person.id)
    .where(
        Account.channel == bindparam("channel"),
        Account.address == bindparam("address"),
        Grant.revoked_at.is_(None),
    )
    .order_by(Grant.id)
)


# What those who are away on a day hold, for whoever stands in for them.
_STOOD_IN_FOR = (
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
    """Find who speaks from this chat; None when they hold no role (any more)."""
    where = {"channel": channel, "address": address}
    rows = (await session.execute(_BY_ADDRESS, where)).all()
    if not rows:
        return None
    first = rows[0]
    own = tuple(
        row.department_id
        for row in rows
        if row.role == Role.OFFICIAL and row.department_id is not None
    )
    stood_in_for = await _stood_in_for(session, first.id, today)
    if any(row.role == Role.INSPECTOR for row in rows):
        stood_in_for.pop(None, None)
    return Actor(
        person_id=first.id,
        organization_id=first.organization_id,
        called=first.called,
        has_read_notice=first.notice_read_at is not None,
        is_unreachable=first.unreachable_at is not None,
        roles=frozenset(Role(row.role) for row in rows),
        department_ids=own + tuple(one for one in stood_in_for if one and one not in own),
        on_behalf_of={one: who for one, who in stood_in_for.items() if one not in own},
    )


async def _stood_in_for(
    session: AsyncSession, person_id: int, today: date
) -> dict[int | None, int]:
    """Give department → who is away; None is the inspection team."""
    where = {"person_id": person_id, "today": today}
    rows = await session.execute(_STOOD_IN_FOR, where)
    return {department_id: away_id for _, department_id, away_id in rows}
