"""Sets up the replayed office in a database: the plan, and everybody's account and roles."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.database import Database
from core.office import Office
from core.people.organization import ensure_organization
from core.plan.current import find_department
from core.plan.importing import import_plan
from core.plan.reader import read_plan
from models import Account, Grant, Person, Role
from tests.bot.replay.cast import CAST, DEPARTMENTS, Member
from tests.office import PLAN

COMMUNE = "xã Tùng Ảnh"
PLAN_DAYS = {2023: date(2023, 2, 2), 2026: date(2026, 1, 5)}


@dataclass
class Seats:
    """Database ids of people and departments."""

    organization_id: int
    people: dict[int, int] = field(default_factory=dict)  # by chat
    departments: dict[str | None, int | None] = field(default_factory=lambda: {None: None})

    def chat(self, person_id: int) -> int:
        """Give a person's chat."""
        return next(chat for chat, known in self.people.items() if known == person_id)

    def department(self, department_id: int) -> str | None:
        """Give a department's name."""
        return next(name for name, known in self.departments.items() if known == department_id)


async def open_office(database: Database, office: Office, now: datetime) -> Seats:
    """Load the plan of the year of `now` (local), and give everybody an account and roles."""
    document = replace(read_plan(PLAN), issued_on=PLAN_DAYS[now.year])
    async with database.writing() as session:
        organization = await ensure_organization(session, COMMUNE)
        await import_plan(
            session, organization.id, document, year=now.year, rounds=office.rounds, now=now
        )
        seats = Seats(organization.id)
        for name in DEPARTMENTS:
            seats.departments[name] = (await find_department(session, organization.id, name)).id
        for member in CAST:
            seats.people[member.chat] = await _seat(session, seats, member, now)
    return seats


async def _seat(session: AsyncSession, seats: Seats, member: Member, now: datetime) -> int:
    """Give a person an account and roles."""
    person = Person(
        organization_id=seats.organization_id,
        full_name=member.name,
        called=member.name.rsplit(" ", 1)[-1],
        notice_read_at=now,
    )
    session.add(person)
    await session.flush()
    address = str(member.chat)
    session.add(Account(person_id=person.id, channel="telegram", address=address, linked_at=now))
    held: list[tuple[Role, int | None]] = [(role, None) for role in member.roles]
    held += [(Role.OFFICIAL, seats.departments[name]) for name in member.departments]
    session.add_all(
        Grant(person_id=person.id, role=role, department_id=department_id, granted_at=now)
        for role, department_id in held
    )
    return person.id
