"""What people do in a hard year, each act under the office's own rules."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.extensions import ask_extension, decide
from core.deadlines.lateness import give_reason
from core.difficulties.difficulties import NewCase, raise_difficulty
from core.hand_in.hand_in import add_to_hand_in, submit_hand_in
from core.inspections.findings import load_finding
from core.inspections.inspecting import NewFinding, record_finding
from core.inspections.mending import confirm_mending, mend
from core.people.act import Act
from core.people.actor import Actor
from core.reporting.owed import debts
from core.reporting.report_key import ReportKey
from models import Department, DifficultyReason, Round, RoundKind, Task
from tests.lived import actor_of
from tests.office import Office, local

Doing = Callable[[AsyncSession, Actor], Awaitable[Any]]


async def do(office: Office, who: str, at: str, act: Doing) -> Any:
    office.clock.set(local(at))
    async with office.database.writing() as session:
        return await act(session, await actor_of(office, session, who))


async def round_of(session: AsyncSession, key: str, kind: RoundKind = RoundKind.REPORT) -> Round:
    return (await session.scalars(select(Round).where(Round.key == key, Round.kind == kind))).one()


async def department_named(session: AsyncSession, name: str) -> Department:
    return (await session.scalars(select(Department).where(Department.name == name))).one()


async def more_time(office: Office, who: str, at: str, key: str, until: date) -> None:
    """Ask for more time as one person, and grant it as the Chairman."""

    async def ask(session: AsyncSession, actor: Actor) -> int:
        owed = await debts(session, office.organization_id, office.rules.ladder, local(at).date())
        debt = next(d for d in owed if d.asked.key == key and actor.reports_for(d.department_id))
        asked = await ask_extension(
            Act(session, actor, local(at)),
            debt,
            until,
            "«Chờ số liệu của huyện»",
            office=office.rules,
        )
        return asked.made

    number = await do(office, who, at, ask)
    rules = office.rules
    await do(
        office,
        "Chủ tịch",
        at,
        lambda s, a: decide(Act(s, a, local(at)), number, is_granted=True, office=rules),
    )


async def give_late_reason(office: Office, who: str, at: str, key: str) -> None:
    async def give(session: AsyncSession, actor: Actor) -> None:
        owed = await debts(session, office.organization_id, office.rules.ladder, local(at).date())
        mine = [d for d in owed if d.asked.key == key and actor.reports_for(d.department_id)]
        await give_reason(Act(session, actor, local(at)), mine, "«Cán bộ đi tập huấn»")

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
        await raise_difficulty(Act(session, actor, local(at)), new, office=office.rules)

    await do(office, who, at, raise_it)


async def found(office: Office, at: str, key: str, *every: tuple[str, str, str, date]) -> list[int]:
    """Record findings as the team: each with its department, field, words and day."""

    async def find(session: AsyncSession, actor: Actor) -> list[int]:
        asked = await round_of(session, key, RoundKind.INSPECTION)
        numbers = []
        for name, field, words, day in every:
            whose = await department_named(session, name)
            new = NewFinding(asked.id, whose.id, field, words, "«Sửa lại»", day)
            number = await record_finding(
                Act(session, actor, local(at)), new, (), office=office.rules
            )
            numbers.append(number.made)
        return numbers

    return list(await do(office, "Kiểm tra", at, find))


async def hand_in_findings(office: Office, at: str, key: str, words: str = "") -> None:
    """Send the team's report of the month."""

    async def send(session: AsyncSession, actor: Actor) -> None:
        place = ReportKey((await round_of(session, key, RoundKind.INSPECTION)).id, None)
        if words:
            await add_to_hand_in(Act(session, actor, local(at)), place, words)
        await submit_hand_in(Act(session, actor, local(at)), place)

    await do(office, "Kiểm tra", at, send)


async def mended(office: Office, who: str, at: str, number: int) -> None:
    """Report as a department that a finding is mended."""
    await do(office, who, at, lambda s, a: mend(Act(s, a, local(at)), number, "«Đã sửa»", ()))


async def confirmed(office: Office, who: str, at: str, number: int) -> None:
    """Confirm as the team that a finding is mended."""

    async def confirm(session: AsyncSession, actor: Actor) -> None:
        seen = (await load_finding(session, actor, number)).version
        await confirm_mending(Act(session, actor, local(at)), number, seen)

    await do(office, who, at, confirm)
