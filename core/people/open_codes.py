"""Invitation codes that are still open: listed, cancelled, and, for leaders, approved.

A coordinator's code for a leader must be approved by a leader other than its maker. A code from the
command line needs no approval.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.errors import NotAllowedError, UserError
from core.people.act import Act
from core.people.actor import Actor
from core.people.notices import CodeApproved, CodeRefused
from core.people.posting import Posting
from core.people.reachable import holders
from core.people.words import codes as texts
from models import Department, Grant, Invitation, LinkCode, Person, Role


@dataclass(frozen=True)
class OpenCode:
    """An unused code; the code itself is known only to the person who received it."""

    id: int
    role: Role
    department: str | None
    invited_by_id: int | None  # None for the command line
    invited_by: str | None
    created_at: datetime
    expires_at: datetime
    approved_by_id: int | None
    waits: bool  # for a leader's approval


_Inviter = aliased(Person)
_OPEN = (
    select(
        Invitation.id,
        Invitation.role,
        Department.name.label("department"),
        Invitation.invited_by_id,
        _Inviter.full_name.label("invited_by"),
        Invitation.created_at,
        Invitation.expires_at,
        Invitation.approved_by_id,
    )
    .outerjoin(Department, Department.id == Invitation.department_id)
    .outerjoin(_Inviter, _Inviter.id == Invitation.invited_by_id)
    .where(Invitation.used_at.is_(None), Invitation.cancelled_at.is_(None))
    .order_by(Invitation.id)
)


async def open_codes(act: Act) -> list[OpenCode]:
    """List the codes that are valid now or after approval; raise unless the actor oversees."""
    _require_overseeing(act.actor)
    rows = await act.session.execute(
        _OPEN.where(
            Invitation.organization_id == act.actor.organization_id, Invitation.expires_at > act.now
        )
    )
    inviting = set(await holders(act.session, act.actor.organization_id, Role.COORDINATOR))
    leading = set(await holders(act.session, act.actor.organization_id, Role.LEADER))
    return [
        _code(row, leading)
        for row in rows
        if row.invited_by_id is None or row.invited_by_id in inviting
    ]


async def load_code(act: Act, code_id: int) -> OpenCode:
    """Read an open code; raise `UserError` when it is used, cancelled, expired or unknown."""
    for code in await open_codes(act):
        if code.id == code_id:
            return code
    raise UserError(texts.gone())


def why_not_approving(actor: Actor, code: OpenCode) -> str | None:
    """Say why a person may not approve a code; None when they may."""
    if Role.LEADER not in actor.roles:
        return texts.leaders_approve()
    if code.invited_by_id == actor.person_id:
        return texts.second_person()
    return None if code.waits else texts.waits_for_nobody()


def why_not_cancelling(actor: Actor, code: OpenCode) -> str | None:
    """Say why a person may not cancel a code; None when they may.

    A coordinator may not cancel another person's code for a leader or an administrator.
    """
    if Role.LEADER in actor.roles or code.invited_by_id == actor.person_id:
        return None
    return texts.leaders_cancel() if code.role in {Role.LEADER, Role.ADMIN} else None


async def approve_code(act: Act, code_id: int) -> None:
    """Approve a code as the second person, and tell its maker."""
    code = await load_code(act, code_id)
    if why := why_not_approving(act.actor, code):
        raise NotAllowedError(why)
    invitation = await act.session.get_one(Invitation, code_id)
    invitation.approved_at, invitation.approved_by_id = act.now, act.actor.person_id
    record_act(act, "code approved", "invitation", code_id)
    await _tell_inviter(act, code, CodeApproved)


async def cancel_code(act: Act, code_id: int) -> None:
    """Cancel a code at once, and tell its maker if another person made it."""
    code = await load_code(act, code_id)
    if why := why_not_cancelling(act.actor, code):
        raise NotAllowedError(why)
    invitation = await act.session.get_one(Invitation, code_id)
    invitation.cancelled_at, invitation.cancelled_by_id = act.now, act.actor.person_id
    record_act(act, "code cancelled", "invitation", code_id)
    await _tell_inviter(act, code, CodeRefused)


async def cancel_codes_of(
    session: AsyncSession, inviter_id: int, by_person_id: int | None, now: datetime
) -> None:
    """Cancel the codes of a person who no longer invites: a new role must not revive them."""
    found = await session.scalars(
        select(Invitation).where(
            Invitation.invited_by_id == inviter_id,
            Invitation.used_at.is_(None),
            Invitation.cancelled_at.is_(None),
        )
    )
    for invitation in found:
        invitation.cancelled_at, invitation.cancelled_by_id = now, by_person_id


async def end_link_codes(session: AsyncSession, person_id: int, now: datetime) -> None:
    """End the codes for other chats that a person made, or that are for them."""
    is_theirs = or_(LinkCode.person_id == person_id, LinkCode.made_by_id == person_id)
    is_open = is_theirs & LinkCode.used_at.is_(None) & (LinkCode.expires_at > now)
    await session.execute(update(LinkCode).where(is_open).values(expires_at=now))


async def waits_for_leader(session: AsyncSession, invitation: Invitation) -> bool:
    """Tell whether a leader's approval is missing, or its leader has lost the role."""
    if invitation.role != Role.LEADER or invitation.invited_by_id is None:
        return False
    approver = invitation.approved_by_id
    if approver is None or approver == invitation.invited_by_id:
        return True
    leads = select(Grant.id).where(
        Grant.person_id == approver, Grant.role == Role.LEADER, Grant.revoked_at.is_(None)
    )
    return await session.scalar(leads.limit(1)) is None


def _code(row: Row[*tuple[Any, ...]], leading: set[int]) -> OpenCode:
    columns = row._asdict()
    role = Role(columns.pop("role"))
    is_good = role is not Role.LEADER or row.invited_by_id is None
    approved = row.approved_by_id in leading and row.approved_by_id != row.invited_by_id
    return OpenCode(**columns, role=role, waits=not (is_good or approved))


def _require_overseeing(actor: Actor) -> None:
    if not actor.sees_summary:
        raise NotAllowedError(texts.not_allowed())


async def _tell_inviter(act: Act, code: OpenCode, what: type[CodeApproved | CodeRefused]) -> None:
    if code.invited_by_id is None or code.invited_by_id == act.actor.person_id:
        return
    by = await act.session.get_one(Person, act.actor.person_id)
    notice = what(id=code.id, role=code.role, department=code.department, by=by.full_name)
    about = f"{code.id}:{act.now.isoformat()}"
    await Posting.of(act).to([code.invited_by_id], notice, about)
