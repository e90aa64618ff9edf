"""The demo's people, named by their role, with one line each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.installation.words import demo as texts
from core.plan.current import find_department
from models import Account, Grant, Person, Role
from simulator.people import SimulatedUser

_TELEGRAM, _ZALO = "telegram", "zalo"
_ON_ZALO = {104, 105, 106}  # two departments of five, and the chairman


@dataclass(frozen=True)
class DemoPerson:
    """A person of the demo: name, description, roles and departments."""

    user_id: int
    name: str
    line: str
    roles: tuple[Role, ...] = ()
    department: str | None = None
    is_on_zalo: bool = False

    @property
    def channel(self) -> str:
        """Give the channel on which an invited person is."""
        return _ZALO if self.is_on_zalo else _TELEGRAM

    @property
    def address(self) -> str:
        """Give the chat's address on that channel."""
        return self._zalo_id if self.channel == _ZALO else str(self.user_id)

    def as_user(self) -> SimulatedUser:
        """Give the person as the simulator knows them; whom nobody invited has both apps."""
        has_both = not self.roles
        return SimulatedUser(
            id=self.user_id,
            first_name=self.name,
            role=self.line,
            has_started=bool(self.roles),
            has_telegram=has_both or self.channel == _TELEGRAM,
            zalo_id=self._zalo_id if has_both or self.channel == _ZALO else "",
        )

    @property
    def _zalo_id(self) -> str:
        return f"{self.user_id:020x}"


PEOPLE = tuple(DemoPerson(*facts, is_on_zalo=facts[0] in _ON_ZALO) for facts in texts.PEOPLE)


async def seat_people(
    session: AsyncSession,
    organization_id: int,
    now: datetime,
    people: Sequence[DemoPerson] = PEOPLE,
) -> None:
    """Give everybody an account and roles, as if they had used their invitations."""
    if await session.scalar(select(Person.id).limit(1)) is not None:
        return
    for someone in people:
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
        chat = {"channel": someone.channel, "address": someone.address}
        session.add(Account(person_id=person.id, linked_at=now, **chat))
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
