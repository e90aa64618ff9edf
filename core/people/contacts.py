"""The names and the phone number of the coordinators and of each department's officials."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from core.office import Office
from core.people.actor import Actor
from core.people.departments import department_name
from core.people.officials import coordinator_names, official_names
from core.vietnamese import name_key


@dataclass(frozen=True)
class Contact:
    """Names of the people to call; `phone` is empty when none is set."""

    department: str
    names: tuple[str, ...]
    phone: str


def may_contact(actor: Actor, office: Office, department_id: int, name: str) -> bool:
    """Tell whether the person may have a department's number; the coordinators' is for all."""
    is_coordinating = name_key(name) == office.coordinating_key
    return is_coordinating or actor.sees_record_of(department_id)


async def coordinating_contact(
    session: AsyncSession, organization_id: int, office: Office
) -> Contact:
    """Give the coordinators' contact, which is open to everybody."""
    names = tuple(await coordinator_names(session, organization_id))
    return Contact(office.coordinating_department, names, phone_of(office, office.coordinating_key))


async def department_contact(
    session: AsyncSession, organization_id: int, office: Office, department_id: int
) -> Contact:
    """Give a department's contact; the caller has checked `may_contact`."""
    name = await department_name(session, organization_id, department_id)
    names = await official_names(session, organization_id, department_id)
    return Contact(name, tuple(names), phone_of(office, name_key(name)))


def phone_of(office: Office, key: str) -> str:
    """Give a department's number from the settings; empty when they have none."""
    return dict(office.phones).get(key, "")
