"""Who is acting, with the rights they hold at this moment; asked before every change."""

from dataclasses import dataclass

from sqlalchemy import select, update
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


async def find_actor(session: AsyncSession, channel: str, address: str) -> Actor | None:
    """Find who speaks from this chat; None when they hold no role (any more)."""
    found = (
        await session.execute(
            select(Person, Account)
            .join(Person.accounts)
            .where(Account.channel == channel, Account.address == address)
        )
    ).one_or_none()
    if found is None:
        return None
    person, account = found
    grants = (
        await session.execute(
            select(Grant.role, Grant.department_id)
            .where(Grant.person_id == person.id, Grant.revoked_at.is_(None))
            .order_by(Grant.id)
        )
    ).all()
    if not grants:
        return None
    return Actor(
        person_id=person.id,
        organization_id=person.organization_id,
        called=person.called,
        has_read_notice=person.notice_read_at is not None,
        is_unreachable=account.unreachable_at is not None,
        roles=frozenset(Role(role) for role, _ in grants),
        department_ids=tuple(
            department_id
            for role, department_id in grants
            if role == Role.OFFICIAL and department_id is not None
        ),
    )


async def mark_reachable(session: AsyncSession, channel: str, address: str) -> None:
    """Note that this chat can be written to again."""
    await session.execute(
        update(Account)
        .where(Account.channel == channel, Account.address == address)
        .values(unreachable_at=None)
    )
