"""The communes that this installation serves."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.errors import UserError
from core.installation.words import installation as texts
from core.vietnamese import nfc
from models import Organization

_IDS = select(Organization.id)


async def organization_ids(session: AsyncSession) -> Sequence[int]:
    """List every commune."""
    return (await session.scalars(_IDS)).all()


async def ensure_organization(session: AsyncSession, name: str) -> Organization:
    """Find the commune of the configuration, or create it; its name is never changed here.

    Raise `UserError` for another name: a second configuration on the same data must not rename the
    commune unnoticed.
    """
    organization = await find_organization(session)
    if organization is None:
        organization = Organization(name=name)
        session.add(organization)
        await session.flush()
    if not is_same_name(organization.name, name):
        raise UserError(texts.other_commune(organization.name, name))
    organization.name = name
    return organization


async def find_organization(session: AsyncSession) -> Organization | None:
    """Find the installation's commune; None in a new database."""
    return await session.scalar(select(Organization).order_by(Organization.id).limit(1))


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two spellings are one name: case, blanks and Unicode form do not count."""
    first, second = (nfc(" ".join(name.split())).casefold() for name in (one, other))
    return first == second


def rename(
    session: AsyncSession, organization: Organization, name: str, *, by: int | None, now: datetime
) -> None:
    """Rename the commune, and log it; the caller has checked the rights."""
    record(
        session,
        organization_id=organization.id,
        person_id=by,
        action="renamed",
        subject="organization",
        subject_id=organization.id,
        now=now,
        before={"name": organization.name},
        after={"name": name},
    )
    organization.name = name
