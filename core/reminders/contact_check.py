"""Finds people who cannot be reached (not joined, blocked, on leave), and silent departments."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.people.leave import Absence, absences
from core.people.quota import ChannelLoad, count_waiting, read_loads
from core.people.words import people as texts
from core.plan.current import departments_of_plan
from core.reminders.agenda import Agenda
from models import Account, Department, Grant, Invitation, Person, Role, RoundKind


@dataclass(frozen=True)
class Waiting:
    """An unused invitation; `department` is set for officials only."""

    role: Role
    department: str | None
    invited_at: datetime  # local
    is_expired: bool


@dataclass(frozen=True)
class ContactCheck:
    """Everybody who would miss a reminder, by group."""

    not_started: tuple[Waiting, ...]
    not_read: tuple[str, ...]  # joined, but have not read the notice
    blocked: tuple[str, ...]
    silent: tuple[str, ...]  # departments where nobody can be reached
    away: tuple[Absence, ...]  # on leave, without a reachable deputy
    loads: tuple[ChannelLoad, ...]  # of channels with a plan
    waiting: int  # messages that wait because their channels are used up

    @property
    def is_fine(self) -> bool:
        """Tell whether everybody can be reached."""
        return not any((self.not_started, self.not_read, self.blocked, self.silent, self.away))


async def check_contacts(session: AsyncSession, agenda: Agenda, now: datetime) -> ContactCheck:
    """Read who cannot be reached today; `now` is aware."""
    organization_id, told = agenda.organization_id, agenda.recipients
    departments = await departments_of_plan(session, organization_id)
    away = await absences(session, organization_id, agenda.today)
    return ContactCheck(
        not_started=await _not_started(session, agenda, now),
        not_read=await _not_read(session, organization_id),
        blocked=await _blocked(session, organization_id),
        silent=(*(one.name for one in departments if not told.of(one.id)), *_silent_team(agenda)),
        loads=await read_loads(session, agenda.office, now),
        waiting=await count_waiting(session, organization_id),
        away=tuple(absence for absence in away if absence.person_id in told.uncovered),
    )


def _silent_team(agenda: Agenda) -> tuple[str, ...]:
    """Give the inspection team if its report is to come and nobody in it can be reached."""
    is_asked = any(asked.kind == RoundKind.INSPECTION for asked in agenda.coming)
    if not is_asked or agenda.recipients.of(None):
        return ()
    return (texts.role(Role.INSPECTOR),)


class _InvitedRole(NamedTuple):
    """The role and the department of an invitation."""

    role: Role
    department_id: int | None


class _NamedInvitation(NamedTuple):
    """An invitation with its department's name."""

    invitation: Invitation
    department: str | None


async def _not_started(session: AsyncSession, agenda: Agenda, now: datetime) -> tuple[Waiting, ...]:
    """List the newest invitation for each role and department, if it was not used."""
    rows = await session.execute(
        select(Invitation, Department.name)
        .outerjoin(Department, Department.id == Invitation.department_id)
        .where(Invitation.organization_id == agenda.organization_id)
        .order_by(Invitation.created_at, Invitation.id)
    )
    newest: dict[_InvitedRole, _NamedInvitation] = {}
    for invitation, name in rows:
        invited = _InvitedRole(Role(invitation.role), invitation.department_id)
        newest[invited] = _NamedInvitation(invitation, name)
    return tuple(
        Waiting(
            role, name, agenda.office.local(invitation.created_at), invitation.expires_at <= now
        )
        for (role, _), (invitation, name) in newest.items()
        if invitation.used_at is None and invitation.cancelled_at is None
    )


async def _not_read(session: AsyncSession, organization_id: int) -> tuple[str, ...]:
    found = await session.scalars(
        select(Person.full_name)
        .where(
            Person.organization_id == organization_id,
            Person.notice_read_at.is_(None),
            Person.id.in_(_holders()),
        )
        .order_by(Person.full_name)
    )
    return tuple(found)


async def _blocked(session: AsyncSession, organization_id: int) -> tuple[str, ...]:
    open_chats = select(Account.person_id).where(Account.unreachable_at.is_(None))
    found = await session.scalars(
        select(Person.full_name)
        .where(
            Person.organization_id == organization_id,
            Person.id.in_(_holders()),
            Person.id.not_in(open_chats),
        )
        .order_by(Person.full_name)
    )
    return tuple(found)


def _holders() -> Select[int]:
    return select(Grant.person_id).where(Grant.revoked_at.is_(None))
