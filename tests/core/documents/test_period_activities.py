"""What documents tell of a period besides the answers: of all its rounds, and of no other time."""

from datetime import date

import pytest
from sqlalchemy import select

from core.documents.period_activities import read_period
from core.figures.figures_key import FiguresKey
from core.figures.summary import summary_of
from models import (
    Department,
    Difficulty,
    DifficultyAct,
    DifficultyReason,
    DifficultyStep,
    Direction,
    Mention,
    OutboxMessage,
    OutboxState,
    Person,
    Plan,
    Report,
    Round,
    Task,
)
from tests.office import Office, local


class Told:
    """An office with directly stored events, and what a document would tell of them."""

    def __init__(self, office):
        self.office = office

    async def reminded(self, key, day):
        async with self.office.database.writing() as session:
            at = local(f"{day} 08:00")
            sent = OutboxMessage(
                organization_id=self.office.organization_id,
                person_id=await session.scalar(select(Person.id).limit(1)),
                kind="reminder",
                dedupe_key=f"told:{key}:{day}",
                facts={},
                state=OutboxState.SENT,
                due_at=at,
                created_at=at,
                sent_at=at,
            )
            session.add(sent)
            await session.flush()
            round_id = await session.scalar(select(Round.id).where(Round.key == key))
            department_id = await session.scalar(select(Department.id).limit(1))
            session.add(Mention(outbox_id=sent.id, round_id=round_id, department_id=department_id))

    async def inspected(self, key, day):
        async with self.office.database.writing() as session:
            report = Report(
                organization_id=self.office.organization_id,
                round_id=await session.scalar(select(Round.id).where(Round.key == key)),
                department_id=None,
                department_name="Tổ kiểm tra",
                submitted_at=local(f"{day} 15:00"),
            )
            session.add(report)

    async def directed(self, words, day, *, of_other_plan=False):
        async with self.office.database.writing() as session:
            task = await self._task_of_other_plan(session) if of_other_plan else None
            session.add(
                Direction(
                    organization_id=self.office.organization_id,
                    department_id=await session.scalar(select(Department.id).limit(1)),
                    task_id=task.id if task else None,
                    words=words,
                    given_by_id=await session.scalar(select(Person.id).limit(1)),
                    given_at=local(f"{day} 09:00"),
                )
            )

    async def _task_of_other_plan(self, session):
        known = await session.scalar(select(Plan))
        plan = Plan(
            organization_id=known.organization_id,
            year=2022,
            number="01/KH-UBND",
            title="Kế hoạch khác",
            imported_at=known.imported_at,
        )
        session.add(plan)
        await session.flush()
        task = Task(
            organization_id=known.organization_id,
            plan_id=plan.id,
            department_id=await session.scalar(select(Department.id).limit(1)),
            code="1.1",
            title="Việc khác",
            position=0,
        )
        session.add(task)
        await session.flush()
        return task

    async def difficult(self, number, raised, closed=None):
        async with self.office.database.writing() as session:
            person_id = await session.scalar(select(Person.id).limit(1))
            at = local(f"{raised} 09:00")
            case = Difficulty(
                organization_id=self.office.organization_id,
                year=2023,
                number=number,
                department_id=await session.scalar(select(Department.id).limit(1)),
                reason=DifficultyReason.STAFF,
                words="Thiếu người",
                raised_by_id=person_id,
                raised_at=at,
                closed_at=local(f"{closed} 09:00") if closed else None,
            )
            session.add(case)
            await session.flush()
            session.add(
                DifficultyStep(
                    difficulty_id=case.id, act=DifficultyAct.RAISED, by_id=person_id, at=at
                )
            )

    async def of(self, key, now):
        async with self.office.database.reading() as session:
            round_id = await session.scalar(select(Round.id).where(Round.key == key))
            place = (session, self.office.organization_id, self.office.rules)
            known = await summary_of(*place, FiguresKey(round_id=round_id), local(now))
            return await read_period(*place, known.figures)


@pytest.fixture
async def told(tmp_path):
    office = await Office.open(tmp_path)
    yield Told(office)
    await office.close()


async def test_a_year_counts_the_reminders_of_all_its_rounds(told):
    for key, day in (
        ("2023-Q1", "2023-03-09"),
        ("2023-Q1", "2023-03-17"),
        ("2023-Q2", "2023-06-09"),
        ("2023-Q3", "2023-09-08"),
        ("2023-Q4", "2023-12-08"),
    ):
        await told.reminded(key, day)
    await told.reminded("2023-F", "2023-03-24")  # of the framework plan, which is not a report
    now = "2023-12-18 09:00"
    counts = [(await told.of(f"2023-Q{quarter}", now)).reminders for quarter in (1, 2, 3, 4)]
    assert counts == [2, 3, 4, 5]


async def test_a_reminder_sent_after_the_documents_moment_is_not_counted(told):
    await told.reminded("2023-Q1", "2023-03-09")
    await told.reminded("2023-Q1", "2023-03-17")
    assert (await told.of("2023-Q1", "2023-03-16 17:00")).reminders == 1


async def test_a_months_inspection_belongs_to_its_month_even_if_reported_later(told):
    await told.inspected("2023-M03", "2023-03-20")
    await told.inspected("2023-M05", "2023-05-19")
    first = await told.of("2023-Q1", "2023-06-01 09:00")
    half = await told.of("2023-Q2", "2023-06-16 09:00")
    assert [one.round_key for one in first.inspections] == ["2023-M03"]
    assert [one.round_key for one in half.inspections] == ["2023-M03", "2023-M05"]


async def test_difficulties_raised_and_closed_in_the_period_are_counted(told):
    await told.difficult(1, "2023-03-10", closed="2023-05-10")
    await told.difficult(2, "2023-05-11")
    await told.difficult(3, "2022-11-01", closed="2022-11-20")  # before the period
    half = await told.of("2023-Q2", "2023-06-16 09:00")
    assert (half.cases_raised, half.cases_closed) == (2, 1)


async def test_a_direction_for_a_task_of_another_plan_is_not_told(told):
    await told.directed("Của kế hoạch này", "2023-03-10")
    await told.directed("Của kế hoạch khác", "2023-03-10", of_other_plan=True)
    year = await told.of("2023-Q4", "2023-12-18 09:00")
    assert [one.words for one in year.directions] == ["Của kế hoạch này"]
    assert year.starts_on == date(2022, 12, 15)
