"""Who is acting, with the rights they hold at this moment; asked before every change."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import NotAllowedError
from core.texts import people as texts
from models import Account, Grant, Person, Role


@dataclass(frozen=True)
class Actor:
    """A person with their roles, read anew for every turn."""

    person_id: int
    organization_id: int
    called: str
    has_read_notice: bool
    is_unreachable: bool  # by this chat, as far as was known
    roles: frozenset[Role]
    department_ids: tuple[int, ...]  # those the person reports for

    @property
    def sees_summary(self) -> bool:
        """Tell whether the figures of all departments are theirs to see."""
        return bool(self.roles & {Role.COORDINATOR, Role.LEADER})

    def require_summary(self) -> None:
        """Raise unless the person may see the summary."""
        if not self.sees_summary:
            raise NotAllowedError(texts.summary_not_allowed())

    def require_inviting(self) -> None:
        """Raise unless the person may invite others."""
        if Role.COORDINATOR not in self.roles:
            raise NotAllowedError(texts.inviting_not_allowed())

    def require_reporting_for(self, department_id: int) -> None:
        """Raise unless the person reports for this department."""
        if department_id not in self.department_ids:
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


async def find_actor(session: AsyncSession, channel: str, address: str) -> Actor | None:
    """Find who speaks from this chat; None when they hold no role (any more)."""
    where = {"channel": channel, "address": address}
    rows = (await session.execute(_BY_ADDRESS, where)).all()
    if not rows:
        return None
    first = rows[0]
    return Actor(
        person_id=first.id,
        organization_id=first.organization_id,
        called=first.called,
        has_read_notice=first.notice_read_at is not None,
        is_unreachable=first.unreachable_at is not None,
        roles=frozenset(Role(row.role) for row in rows),
        department_ids=tuple(
            row.department_id
            for row in rows
            if row.role == Role.OFFICIAL and row.department_id is not None
        ),
    )
