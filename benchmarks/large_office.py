"""A large office: 40 departments of ten tasks, four rounds, every task reported with evidence."""

import hashlib
import itertools
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from benchmarks.assistant import NOW
from benchmarks.office import PLAN
from core.files.received import path_of
from core.plan.document import PlanDocument
from core.plan.reader import read_plan
from models import (
    Account,
    Answer,
    CitedDocument,
    Department,
    Evidence,
    Person,
    Report,
    Round,
    RoundKind,
    Task,
)

DEPARTMENTS = 40
TASKS = 10  # in each department
ROUNDS = 4
_PHOTO = 100_000  # bytes
_LEVELS = (0, 25, 50, 75, 100)
_WORDS = "Đã rà soát, niêm yết công khai và hướng dẫn người dân thực hiện theo quy định; " * 3


def large_plan() -> PlanDocument:
    """Give the real plan with more departments and tasks, all with the same words."""
    real = read_plan(PLAN)
    tasks = [task for department in real.departments for task in department.tasks]
    departments = []
    for number, like in zip(range(DEPARTMENTS), itertools.cycle(real.departments), strict=False):
        copy, code = number // len(real.departments), number + 1
        own = tuple(
            replace(task, code=f"{code}.{place}", title=f"{task.title} ({code}.{place})")
            for place, task in zip(range(1, TASKS + 1), itertools.cycle(tasks), strict=False)
        )
        name = f"{like.name} {copy + 1}" if copy else like.name
        departments.append(replace(like, code=str(code), name=name, tasks=own))
    return replace(real, departments=tuple(departments))


async def report_everything(session: AsyncSession, evidence: Path, address: str) -> None:
    """Report every round for every department, except that of the person in chat `address`."""
    tapping = await session.scalar(select(Account.person_id).where(Account.address == address))
    person_id = (
        await session.scalars(select(Person.id).where(Person.id != tapping).limit(1))
    ).one()
    first = await session.scalar(select(Department).order_by(Department.position).limit(1))
    rounds = await session.scalars(
        select(Round).where(Round.kind == RoundKind.REPORT).order_by(Round.due_on).limit(ROUNDS)
    )
    photos = _photos(evidence)
    for asked in rounds.all():
        for department in (await session.scalars(select(Department))).all():
            if first is not None and department.id == first.id:
                continue  # the measured person reports it later
            report = Report(
                organization_id=asked.organization_id,
                round_id=asked.id,
                department_id=department.id,
                department_name=department.name,
                submitted_at=NOW,
                submitted_by_id=person_id,
            )
            session.add(report)
            await session.flush()
            await _answer_all(session, report, person_id, photos)


async def _answer_all(
    session: AsyncSession, report: Report, person_id: int, photos: Iterator[tuple[str, int]]
) -> None:
    tasks = await session.scalars(select(Task).where(Task.department_id == report.department_id))
    for number, task in enumerate(tasks.all()):
        digest, size = next(photos)
        written = {"report_id": report.id, "task_id": task.id}
        session.add_all(
            (
                Answer(
                    **written,
                    task_title=task.title,
                    progress=_LEVELS[number % len(_LEVELS)],
                    result=_WORDS,
                    written_by_id=person_id,
                    written_at=NOW,
                    confirmed_at=NOW,
                ),
                Evidence(
                    **written,
                    file_name=f"Biên bản {task.code}.jpg",
                    media_type="image/jpeg",
                    size=size,
                    sha256=digest,
                    added_by_id=person_id,
                    added_at=NOW,
                ),
                CitedDocument(
                    **written,
                    symbol=f"{number + 1}/QĐ-UBND",
                    added_by_id=person_id,
                    added_at=NOW,
                ),
            )
        )


def _photos(evidence: Path) -> Iterator[tuple[str, int]]:
    """Write files into the evidence folder; yield the hash and size of each, without end."""
    numbers = random.Random(2023)
    while True:
        content = numbers.randbytes(_PHOTO)
        digest = hashlib.sha256(content).hexdigest()
        place = path_of(evidence, digest)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        yield digest, _PHOTO
