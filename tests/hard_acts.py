"""What people do in a hard year, each through the office's own rules."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.people.actor import Actor
from core.reminders.lateness import give_reason
from core.rounds.difficulties import NewCase, raise_difficulty
from core.rounds.extensions import ask_extension, decide
from core.rounds.owed import debts
from models import Department, DifficultyReason, Round, RoundKind, Task
from tests.lived import actor_of
from tests.office import Office, local

Act = Callable[[AsyncSession, Actor], Awaitable[Any]]


async def do(office: Office, who: str, at: str, act: Act) -> Any:
    office.clock.set(local(at))
    async with office.database.writing() as session:
        return await act(session, await actor_of(office, session, who))


async def round_of(session: AsyncSession, key: str, kind: RoundKind = RoundKind.REPORT) -> Round:
    return (await session.scalars(select(Round).where(Round.key == key, Round.kind == kind))).one()


async def department_named(session: AsyncSession, name: str) -> Department:
    return (await session.scalars(select(Department).where(Department.name == name))).one()


async def more_time(office: Office, who: str, at: str, key: str, until: date) -> None:
    """Somebody asks for more time and the Chairman grants it."""

    async def ask(session: AsyncSession, actor: Actor) -> int:
        owed = await debts(session, office.organization_id, office.rules.ladder, local(at).date())
        debt = next(d for d in owed if d.asked.key == key and actor.reports_for(d.department_id))
        return await ask_extension(
            session,
            actor,
            debt,
            until,
            "«Chờ số liệu của huyện»",
            now=local(at),
            office=office.rules,
        )

    number = await do(office, who, at, ask)
    await do(office, "Chủ tịch", at, lambda s, a: decide(s, a, number, local(at), is_granted=True))


async def why_late(office: Office, who: str, at: str, key: str) -> None:
    async def give(session: AsyncSession, actor: Actor) -> None:
        owed = await debts(session, office.organization_id, office.rules.ladder, local(at).date())
        mine = [d for d in owed if d.asked.key == key and actor.reports_for(d.department_id)]
        await give_reason(session, actor, mine, "«Cán bộ đi tập huấn»", local(at))

    await do(office, who, at, give)


async def petition(office: Office, who: str, at: str, code: str, to: str) -> None:
    async def raise_it(session: AsyncSession, actor: Actor) -> None:
        task = (await session.scalars(select(Task).where(Task.code == code))).one()
        new = NewCase(
            task.department_id,
            task.id,
            DifficultyReason.SOFTWARE,
            "«Phần mềm hay bị lỗi»",
            f"«Đề nghị {to} cho nâng cấp»",
            to,
        )
        await raise_difficulty(session, actor, new, now=local(at), office=office.rules)

    await do(office, who, at, raise_it)
