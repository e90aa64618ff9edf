"""Writes a department's framework plan, task by task.

A plan that was sent may still be changed; such changes are marked.
"""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.calendar.date_range import DateRange
from core.errors import UserError
from core.framework.cooperating import SentPlan, tell_new_partners
from core.framework.measures import FrameworkTask, MeasurePart, read_planned
from core.framework.partners import possible_partners
from core.framework.words import measures as texts
from core.people.act import Act
from core.reporting.answers import WritableTask
from core.reporting.reports import begin_report
from core.vietnamese import name_key, plain_lines
from core.wording import refusals
from models import Cooperation, Department, Measure, Plan, Round, RoundKind, Task

_LONGEST = {
    MeasurePart.SOLUTION: 2000,
    MeasurePart.RESPONSIBLE: 200,
    MeasurePart.PRODUCT: 1000,
}  # characters


class ChangedError(UserError):
    """Another person changed this part after it was shown."""


@dataclass(frozen=True)
class AskedMeasure:
    """The part of the task to write, and `FrameworkTask.seen` of the content that was shown."""

    round_id: int
    task_id: int
    part: MeasurePart
    seen: str


async def write_words(act: Act, asked: AskedMeasure, words: str) -> None:
    """Store the solution, the responsible person or the product."""
    words = _checked(asked.part, words)
    async with _writing(act, asked) as measure:
        setattr(measure, asked.part, words)


async def write_finish(act: Act, asked: AskedMeasure, day: date) -> None:
    """Store the finish date, which is in the plan's year and not before the plan."""
    first, last = await finish_limits(act.session, asked.task_id)
    if not first <= day <= last:
        raise UserError(texts.day_not_valid(first, last))
    async with _writing(act, asked) as measure:
        measure.finish_on = day


async def write_target(act: Act, asked: AskedMeasure, score: Decimal | None) -> None:
    """Store the target score, None for no target; it is at least the task's present score."""
    task = await act.session.get(Task, asked.task_id)
    if task is None or task.max_score is None:
        raise UserError(texts.no_target_here())
    least = task.score or Decimal()
    if score is not None and (not least <= score <= task.max_score or score != round(score, 2)):
        raise UserError(texts.target_not_valid(least, task.max_score))
    async with _writing(act, asked) as measure:
        measure.target_said, measure.target_score = True, score


async def write_partners(act: Act, asked: AskedMeasure, ids: Collection[int]) -> None:
    """Replace the cooperating departments; there may be none.

    New ones are told when the plan was sent already.
    """
    possible = await possible_partners(act.session, act.actor.organization_id, asked.task_id)
    if not set(ids) <= {one.id for one in possible}:
        raise UserError(texts.partner_not_valid())
    before = await _planned(act, asked)
    async with _writing(act, asked) as measure:
        measure.cooperation_said = True
        await act.session.execute(delete(Cooperation).where(Cooperation.measure_id == measure.id))
        act.session.add_all(
            Cooperation(measure_id=measure.id, department_id=one) for one in set(ids)
        )
    report, _ = await _writable(act, asked)
    if report.submitted_at is not None:
        framework = await act.session.get_one(Round, asked.round_id)
        plan = SentPlan(report.id, report.department_name, framework.key)
        await tell_new_partners(act, plan, before, await _planned(act, asked))


async def copy_measure(act: Act, asked: AskedMeasure, source: FrameworkTask) -> None:
    """Copy solution, responsible person and finish date of another task into empty parts."""
    async with _writing(act, asked) as measure:
        if measure.solution or measure.responsible or measure.finish_on:
            raise ChangedError(texts.changed_meanwhile())
        measure.solution, measure.responsible = source.solution, source.responsible
        measure.finish_on = source.finish_on


async def finish_limits(session: AsyncSession, task_id: int) -> DateRange:
    """Give the possible finish dates of a task."""
    plan = await session.scalar(
        select(Plan).join(Task, Task.plan_id == Plan.id).where(Task.id == task_id)
    )
    if plan is None:
        raise UserError(refusals.task_gone())
    first, last = date(plan.year, 1, 1), date(plan.year, 12, 31)
    return DateRange(max(first, plan.issued_on or first), last)


def _checked(part: MeasurePart, words: str) -> str:
    words = plain_lines(words)
    if part is MeasurePart.RESPONSIBLE:
        words = " ".join(words.split())
    if not name_key(words):
        raise UserError(texts.words_needed(part))
    if len(words) > _LONGEST[part]:
        raise UserError(texts.too_long(part, _LONGEST[part]))
    return words


@asynccontextmanager
async def _writing(act: Act, asked: AskedMeasure) -> AsyncIterator[Measure]:
    """Find or create the task's measure, let the caller change it, and log both states."""
    report, task = await _writable(act, asked)
    if (await _planned(act, asked)).seen(asked.part) != asked.seen:
        raise ChangedError(texts.changed_meanwhile())
    measure = await _measure(act, report.id, task.id)
    before = await _facts(act.session, measure)
    yield measure
    await act.session.flush()
    after = await _facts(act.session, measure)
    if after == before:
        return
    measure.written_by_id, measure.written_at = act.actor.person_id, act.now
    record_act(act, "measure written", "measure", measure.id, before=before, after=after)


async def _planned(act: Act, asked: AskedMeasure) -> FrameworkTask:
    """Read the task with its measure."""
    report, task = await _writable(act, asked)
    tasks = await read_planned(act.session, task.plan_id, task.department_id, report)
    return next(one for one in tasks if one.task_id == task.id)


async def _writable(act: Act, asked: AskedMeasure) -> WritableTask:
    task = await act.session.get(Task, asked.task_id)
    framework = await act.session.get(Round, asked.round_id)
    if task is None or framework is None or framework.kind != RoundKind.FRAMEWORK:
        raise UserError(refusals.task_gone())
    if task.plan_id != framework.plan_id or task.withdrawn_at is not None:
        raise UserError(refusals.task_gone())
    act.actor.require_reporting_for(task.department_id)
    if task.organization_id != act.actor.organization_id:
        raise UserError(refusals.task_gone())
    department = await act.session.get_one(Department, task.department_id)
    report = await begin_report(act, framework, department.id, department.name)
    return WritableTask(report, task)


async def _measure(act: Act, report_id: int, task_id: int) -> Measure:
    found = await act.session.scalar(
        select(Measure).where(Measure.report_id == report_id, Measure.task_id == task_id)
    )
    if found is not None:
        return found
    measure = Measure(
        report_id=report_id, task_id=task_id, written_by_id=act.actor.person_id, written_at=act.now
    )
    act.session.add(measure)
    await act.session.flush()
    return measure


async def _facts(session: AsyncSession, measure: Measure) -> dict[str, Any]:
    """Give the facts of a measure for the log."""
    partners = await session.scalars(
        select(Cooperation.department_id)
        .where(Cooperation.measure_id == measure.id)
        .order_by(Cooperation.department_id)
    )
    return {
        "task_id": measure.task_id,
        "solution": measure.solution,
        "responsible": measure.responsible,
        "cooperation_said": measure.cooperation_said,
        "partner_ids": list(partners),
        "finish_on": measure.finish_on.isoformat() if measure.finish_on else None,
        "product": measure.product,
        "target_said": measure.target_said,
        "target_score": str(measure.target_score) if measure.target_score is not None else None,
    }
