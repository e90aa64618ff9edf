"""Plays an office's year under its own rules, without the slowness of conversations."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.figures.figures import DepartmentFigures, Figures, TaskFigures
from core.figures.figures_key import FiguresKey as Where
from core.figures.snapshots import freeze_locked_rounds
from core.figures.summary import Summary, summary_of
from core.files.received import ReceivedFile
from core.people.act import Act
from core.people.actor import Actor, find_actor
from core.reporting import answers
from core.reporting.answers import TaskInRound
from core.reporting.report_key import ReportKey
from core.reporting.sending import submit
from core.reviews.judgement import Judgement
from core.reviews.reviewing import review
from core.reviews.reviews import load_review_card
from models import Evidence, Round, Task, Verdict
from tests.office import Office, local

Levels = Mapping[str, int]  # code → percent


async def actor_of(office: Office, session: AsyncSession, who: str) -> Actor:
    """Give a person's `Act` at the office's time."""
    today = office.rules.local(office.clock.now()).date()
    actor = await find_actor(session, office.channel, office[who].address, today)
    assert actor is not None
    return actor


async def _place(session: AsyncSession, key: str, code: str) -> tuple[TaskInRound, Task]:
    asked = (await session.scalars(select(Round).where(Round.key == key))).one()
    found = select(Task).where(
        Task.plan_id == asked.plan_id, Task.code == code, Task.withdrawn_at.is_(None)
    )
    task = (await session.scalars(found)).one()
    return TaskInRound(asked.id, task.id), task


async def say(
    office: Office,
    who: str,
    at: str,
    key: str,
    levels: Levels,
    *,
    send: bool = True,
    score: str | None = None,
    words: str = "Đã thực hiện theo kế hoạch",
) -> None:
    """Confirm tasks' levels, and send the report if it was not sent; `score` is for each task."""
    office.clock.set(local(at))
    async with office.database.writing() as session:
        actor, now = await actor_of(office, session, who), local(at)
        department_ids = set()
        for code, level in levels.items():
            place, task = await _place(session, key, code)
            await answers.set_progress(Act(session, actor, now), place, level)
            await answers.set_result(Act(session, actor, now), place, words)
            if level == 100:
                await answers.set_explanation(Act(session, actor, now), place, "Hồ sơ lưu")
            if score is not None and task.max_score is not None:
                await answers.set_self_score(Act(session, actor, now), place, Decimal(score))
            await answers.confirm(Act(session, actor, now), place, office=office.rules)
            department_ids.add((place.round_id, task.department_id))
        if send:
            for round_id, department_id in department_ids:
                await submit(Act(session, actor, now), round_id, department_id, office=office.rules)


async def judge(
    office: Office,
    who: str,
    at: str,
    key: str,
    *codes: str,
    verdict: Verdict = Verdict.PASSED,
    score: str | None = None,
    reason: str = "Thiếu tài liệu kiểm chứng",
) -> None:
    """Review answers of a round."""
    office.clock.set(local(at))
    async with office.database.writing() as session:
        actor, now = await actor_of(office, session, who), local(at)
        is_passed = verdict is Verdict.PASSED
        said = Judgement(
            verdict,
            "" if is_passed else reason,
            None if is_passed else (now + timedelta(days=7)).date(),
            Decimal(score) if score else None,
        )
        for code in codes:
            place, task = await _place(session, key, code)
            whose = ReportKey(place.round_id, task.department_id)
            card = await load_review_card(session, actor, whose, office.rules.coordinating_key)
            seen = [card.entry(task.id).seen]
            await review(Act(session, actor, now), card, seen, said, office=office.rules)


async def prove(office: Office, who: str, at: str, key: str, **files: str) -> None:
    """Add files to the evidence of tasks: `of_1_1="content"`."""
    office.clock.set(local(at))
    async with office.database.writing() as session:
        actor = await actor_of(office, session, who)
        for of, content in files.items():
            place, _ = await _place(session, key, of.removeprefix("of_").replace("_", "."))
            name, content_hash = f"{content}.pdf", sha256(content.encode()).hexdigest()
            file = ReceivedFile(name, "application/pdf", 1000, content_hash)
            await answers.add_evidence(Act(session, actor, local(at)), place, (file,))


async def take_out(office: Office, at: str, content: str) -> None:
    """Withdraw a file from every place where it is."""
    found = Evidence.sha256 == sha256(content.encode()).hexdigest()
    async with office.database.writing() as session:
        await session.execute(update(Evidence).where(found).values(withdrawn_at=local(at)))


async def freeze(office: Office, at: str) -> int:
    """Let the scheduler freeze locked rounds; give how many editions it made."""
    office.clock.set(local(at))
    async with office.database.writing() as session:
        return await freeze_locked_rounds(session, office.rules, local(at))


async def summary_at(office: Office, at: str, key: str | None = None, **where: Any) -> Summary:
    """Read a round's summary as it would be shown at this time."""
    office.clock.set(local(at))
    async with office.database.reading() as session:
        if key is not None:
            found = select(Round.id).where(Round.key == key)
            where["round_id"] = await session.scalar(found)
        place = Where(**where)
        return await summary_of(session, office.organization_id, office.rules, place, local(at))


async def figures_at(office: Office, at: str, key: str | None = None, **where: Any) -> Figures:
    """Read a round's figures as they would be shown at this time."""
    return (await summary_at(office, at, key, **where)).figures


def department_of(figures: Figures, name: str) -> DepartmentFigures:
    """Find a department by its name."""
    return next(one for one in figures.departments if one.name == name)


def task_of(figures: Figures, code: str) -> TaskFigures:
    """Find a task by its code."""
    return next(task for task in figures.task_figures if task.code == code)
