"""Gives a person the role of an invitation."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.people.joining import tell_joined
from models import Grant, Invitation, Person


async def grant_role(
    session: AsyncSession, person: Person, invitation: Invitation, now: datetime
) -> None:
    """Give the role, unless the person holds it already, and log it; tell those who oversee."""
    held = await session.scalar(
        select(Grant.id).where(
            Grant.person_id == person.id,
            Grant.role == invitation.role,
            Grant.department_id.is_not_distinct_from(invitation.department_id),
            Grant.revoked_at.is_(None),
        )
    )
    record(
        session,
        organization_id=person.organization_id,
        person_id=person.id,
        action="joined",
        subject="person",
        subject_id=person.id,
        after={"role": invitation.role, "department_id": invitation.department_id},
        now=now,
    )
    if held is None:
        grant = Grant(
            person_id=person.id,
            role=invitation.role,
            department_id=invitation.department_id,
            granted_at=now,
        )
        session.add(grant)
        await session.flush()
        await tell_joined(session, person, grant, invitation, now)
