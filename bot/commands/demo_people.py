"""The demo's people, named by their role, with one line each."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.installation.words import demo as texts
from core.plan.current import find_department
from models import Account, Grant, Person, Role
from simulator.people import SimulatedUser


@dataclass(frozen=True)
class DemoPerson:
    """A person of the demo: name, description, roles and departments."""

    user_id: int
    name: str
    line: str
    roles: tuple[Role, ...] = ()
    department: str | None = None

    def as_user(self) -> SimulatedUser:
        """Give the person as the simulator knows them."""
        return SimulatedUser(
            id=self.user_id, first_name=self.name, role=self.line, has_started=bool(self.roles)
        )


PEOPLE = tuple(DemoPerson(*facts) for facts in texts.PEOPLE)


async def seat_people(session: AsyncSession, organization_id: int, now: datetime) -> None:
    """Give everybody an account and roles, as if they had used their invitations."""
    if await session.scalar(select(Person.id).limit(1)) is not None:
        return
    for someone in PEOPLE:
        if not someone.roles:
            continue
        person = Person(
            organization_id=organization_id,
            full_name=someone.name,
            # A role has no given name: people are addressed by the whole of it.
            called=someone.name,
            notice_read_at=now,
        )
        session.add(person)
        await session.flush()
        session.add(
            Account(
                person_id=person.id,
                channel="telegram",
                address=str(someone.user_id),
                linked_at=now,
            )
        )
        for role in someone.roles:
            department = None
            if role is Role.OFFICIAL and someone.department:
                department = await find_department(session, organization_id, someone.department)
            session.add(
                Grant(
                    person_id=person.id,
                    role=role,
                    department_id=department.id if department else None,
                    granted_at=now,
                )
            )
