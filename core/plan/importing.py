"""Imports a plan into the database: computes the difference, then applies it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record
from core.calendar.schedule import PlannedRound, RoundPolicy, rounds_of
from core.errors import UserError
from core.plan.difference import (
    AddedTask,
    ChangedValue,
    Difference,
    MovedRound,
    RenamedDepartment,
    TaskChange,
    WithdrawnTask,
)
from core.plan.document import TASK_FIELDS, PlanDocument, PlannedDepartment, PlannedTask
from core.plan.renamed import under_new_names
from core.plan.words import importing as texts
from core.vietnamese import name_key
from models import Department, Extension, Mention, Pause, Plan, Report, Round, RoundKind, Task

_MONTH = timedelta(days=30)
_ALIKE = 0.6  # share of the shorter title's words that the longer one must have too


async def import_plan(
    session: AsyncSession,
    organization_id: int,
    document: PlanDocument,
    *,
    year: int,
    rounds: RoundPolicy,
    now: datetime,
) -> Difference:
    """Import a plan for `year`, or change the existing one; give the difference; `now` is local.

    All happens in the caller's transaction, so a rollback shows the difference without importing.
    Missing tasks are withdrawn, never deleted: their answers stay.
    """
    known = await _plan(session, organization_id, year)
    if known and document.number and (known.number or document.number) != document.number:
        raise UserError(texts.another_plan(year, known.number))
    plan = known or Plan(
        organization_id=organization_id, number=document.number, year=year, imported_at=now
    )
    difference = Difference(is_new_plan=known is None)
    heading = (document.number or plan.number, document.issued_on, document.title)
    difference.is_retitled = heading != (plan.number, plan.issued_on, plan.title)
    plan.number, plan.issued_on, plan.title = heading
    session.add(plan)
    await session.flush()
    await _Import(session, plan, difference, now).departments_and_tasks(document.departments)
    await _ensure_rounds(session, plan, rounds, difference, now.date())
    if not difference.is_empty:
        _log(session, plan, difference, now)
    await session.flush()
    return difference


def _log(session: AsyncSession, plan: Plan, difference: Difference, now: datetime) -> None:
    record(
        session,
        organization_id=plan.organization_id,
        person_id=None,
        action="plan imported",
        subject="plan",
        subject_id=plan.id,
        after={
            "number": plan.number,
            "added": len(difference.added),
            "changed": len(difference.changed),
            "withdrawn": len(difference.withdrawn),
        },
        now=now,
    )


async def _plan(session: AsyncSession, organization_id: int, year: int) -> Plan | None:
    """Find the plan of a year; there is at most one."""
    return await session.scalar(
        select(Plan).where(Plan.organization_id == organization_id, Plan.year == year)
    )


async def _ensure_rounds(
    session: AsyncSession, plan: Plan, policy: RoundPolicy, difference: Difference, today: date
) -> None:
    """Make the missing rounds, and move future ones when the settings' days changed.

    No round is made whose deadline was before the plan. A round stays if its deadline has passed,
    or if the coordinator confirmed or moved its days.
    """
    known = {
        asked.key: asked
        for asked in await session.scalars(select(Round).where(Round.plan_id == plan.id))
    }
    begun_on = plan.issued_on or today
    planned_rounds = rounds_of(plan.year, policy)
    for planned in planned_rounds:
        asked = known.get(planned.key)
        if asked is None and planned.due_on >= _first_day(planned, difference, begun_on, today):
            organization_id = plan.organization_id
            session.add(Round(organization_id=organization_id, plan_id=plan.id, **vars(planned)))
            difference.rounds += 1
        elif asked is not None and asked.due_on >= today and asked.confirmed_at is None:
            _follow(asked, planned, difference)
    kept = {planned.key for planned in planned_rounds}
    for key, asked in known.items():
        if key not in kept and asked.due_on >= today and not await _is_begun(session, asked):
            difference.dropped_rounds.append(key)
            await session.delete(asked)


def _first_day(planned: PlannedRound, difference: Difference, begun_on: date, today: date) -> date:
    """Give the first day whose deadlines still become rounds.

    For a new plan, a late report still counts, and a framework plan for a month; a past inspection
    is impossible. An existing plan gets no past rounds.
    """
    if not difference.is_new_plan or planned.kind == RoundKind.INSPECTION:
        return max(begun_on, today)
    return max(begun_on, today - _MONTH) if planned.kind == RoundKind.FRAMEWORK else begun_on


def _follow(asked: Round, planned: PlannedRound, difference: Difference) -> None:
    """Give a future round the days of the settings."""
    if asked.due_on != planned.due_on:
        difference.moved.append(MovedRound(asked.key, asked.due_on, planned.due_on))
    for name, day in vars(planned).items():
        if getattr(asked, name) != day:
            difference.redated.add(asked.key)
            setattr(asked, name, day)


async def _is_begun(session: AsyncSession, asked: Round) -> bool:
    """Tell whether a round has a report, a reminder, a pause or an extension."""
    for table in (Report, Mention, Pause, Extension):
        found = await session.scalar(select(table.id).where(table.round_id == asked.id).limit(1))
        if found is not None:
            return True
    return False


@dataclass
class _Import:
    """An import under way."""

    session: AsyncSession
    plan: Plan
    difference: Difference
    now: datetime

    async def departments_and_tasks(self, planned: tuple[PlannedDepartment, ...]) -> None:
        """Match planned departments and tasks with the existing ones."""
        known = {
            department.name_key: department
            for department in await self.session.scalars(
                select(Department).where(Department.organization_id == self.plan.organization_id)
            )
        }
        tasks = list(await self.session.scalars(select(Task).where(Task.plan_id == self.plan.id)))
        known |= under_new_names(planned, known, tasks)
        position = 0
        for place, one in enumerate(planned):
            department = await self._department(known, one, place)
            own = [task for task in tasks if task.department_id == department.id]
            for wanted, task in _matched(one.tasks, own):
                self._task(department, wanted, task, position)
                position += 1
                if task is not None:
                    tasks.remove(task)
        names = {department.id: department.name for department in known.values()}
        for task in tasks:
            self._withdraw(task, names.get(task.department_id, ""))

    async def _department(
        self, known: dict[str, Department], one: PlannedDepartment, place: int
    ) -> Department:
        key = name_key(one.name)
        department = known.get(key)
        if department is None:
            department = Department(
                organization_id=self.plan.organization_id,
                name=one.name,
                name_key=key,
                position=place,
            )
            self.session.add(department)
            await self.session.flush()
            known[key] = department
        if department.name != one.name:
            self.difference.renamed.append(RenamedDepartment(department.name, one.name))
            department.name, department.name_key = one.name, key
        self.difference.is_reordered |= department.position != place
        department.position = place
        return department

    def _task(
        self, department: Department, wanted: PlannedTask, task: Task | None, position: int
    ) -> None:
        values = {name: getattr(wanted, name) for name in TASK_FIELDS}
        if task is None or task.withdrawn_at is not None:
            self.difference.added.append(AddedTask(department.name, wanted))
        if task is None:
            task = Task(
                organization_id=self.plan.organization_id,
                plan_id=self.plan.id,
                department_id=department.id,
                position=position,
                added_on=None if self.difference.is_new_plan else self.now.date(),
                **values,
            )
            self.session.add(task)
            return
        changes = {
            name: ChangedValue(getattr(task, name), value)
            for name, value in values.items()
            if getattr(task, name) != value
        }
        if changes:
            self.difference.changed.append(TaskChange(department.name, wanted.code, changes))
        for name, value in values.items():
            setattr(task, name, value)
        self.difference.is_reordered |= task.position != position
        task.position, task.withdrawn_at = position, None

    def _withdraw(self, task: Task, department: str) -> None:
        if task.withdrawn_at is None:
            self.difference.withdrawn.append(WithdrawnTask(department, task.code, task.title))
            task.withdrawn_at = self.now


class _Matched(NamedTuple):
    """A planned task, and the existing one that it is; None: it is new."""

    wanted: PlannedTask
    task: Task | None


def _matched(wanted: tuple[PlannedTask, ...], known: list[Task]) -> list[_Matched]:
    """Pair each planned task with an existing one: by its words, or by its code and most words."""
    left = list(known)
    pairs: dict[int, Task] = {}
    for is_same in (_has_same_words, _is_reworded):
        for place, task in enumerate(wanted):
            found = next((old for old in left if is_same(task, old)), None)
            if place not in pairs and found is not None:
                pairs[place] = found
                left.remove(found)
    return [_Matched(task, pairs.get(place)) for place, task in enumerate(wanted)]


def _has_same_words(wanted: PlannedTask, task: Task) -> bool:
    return name_key(wanted.title) == name_key(task.title)


def _is_reworded(wanted: PlannedTask, task: Task) -> bool:
    """Tell whether a task with the same code is reworded, not another one."""
    words, known = (set(name_key(title).split()) for title in (wanted.title, task.title))
    shared = len(words & known) / max(1, min(len(words), len(known)))
    return wanted.code == task.code and task.withdrawn_at is None and shared >= _ALIKE
