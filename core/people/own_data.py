"""What is kept about a person, for that person (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from core.audit import record
from core.people.actor import Actor
from core.reminders.notices import DELETION, tell_coordinators
from models import (
    Account,
    Answer,
    Department,
    Event,
    Evidence,
    Extension,
    Leave,
    Measure,
    Pause,
    Person,
)


@dataclass(frozen=True)
class OwnData:
    """Everything that is kept about one person, counted where it is their work."""

    full_name: str
    roles: tuple[str, ...]
    departments: tuple[str, ...]
    channels: tuple[tuple[str, str], ...]  # channel, address
    joined_at: datetime
    answers: int
    files: int
    log_lines: int
    leaves: int  # entered for the person, or in which they stand in
    requests: int  # for more time
    promises: int  # days named for a report
    measures: int  # tasks of a framework plan that they wrote last


async def read_own_data(session: AsyncSession, actor: Actor) -> OwnData:
    """Read what is kept about whoever asks."""
    person = await session.get_one(Person, actor.person_id)
    accounts = (
        await session.scalars(
            select(Account).where(Account.person_id == person.id).order_by(Account.id)
        )
    ).all()
    departments = await session.scalars(
        select(Department.name).where(Department.id.in_(actor.department_ids))
    )

    async def count(column: InstrumentedAttribute[int]) -> int:
        wanted = select(func.count()).where(column == person.id)
        return await session.scalar(wanted) or 0

    return OwnData(
        full_name=person.full_name,
        roles=tuple(sorted(role.value for role in actor.roles)),
        departments=tuple(departments),
        channels=tuple((account.channel, account.address) for account in accounts),
        joined_at=accounts[0].linked_at,
        answers=await count(Answer.written_by_id),
        files=await count(Evidence.added_by_id),
        log_lines=await session.scalar(select(func.count()).where(Event.person_id == person.id))
        or 0,
        leaves=await session.scalar(
            select(func.count()).where(
                or_(Leave.person_id == person.id, Leave.deputy_id == person.id)
            )
        )
        or 0,
        requests=await count(Extension.asked_by_id),
        promises=await count(Pause.person_id),
        measures=await count(Measure.written_by_id),
    )


async def ask_deletion(session: AsyncSession, actor: Actor, now: datetime) -> None:
    """Pass the person's wish to be deleted to the coordinators, and note it."""
    person = await session.get_one(Person, actor.person_id)
    record(
        session,
        organization_id=actor.organization_id,
        person_id=person.id,
        action="deletion asked",
        subject="person",
        subject_id=person.id,
        now=now,
    )
    what = (DELETION, f"{DELETION}:{person.id}:{now.date().isoformat()}")
    facts = {"name": person.full_name}
    await tell_coordinators(session, actor.organization_id, what, facts, now)
