"""Declares tasks not done (không hoàn thành) at the year's end, and undoes that.

Only a person declares it, with a reason, and never for their own department.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from sqlalchemy import select

from core.audit import record_act
from core.errors import NotAllowedError, UserError
from core.figures.figures import TaskFigures
from core.figures.notices import ShortfallDeclared, ShortfallLifted
from core.figures.words import shortfall_refusals as texts
from core.figures.year.reading import YearKey, year_end_of
from core.figures.year.year_end import DepartmentYear, YearEnd
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Announced, Posting
from core.people.recipients import read_recipients
from core.reporting.answers import LONGEST_TEXT
from core.vietnamese import plain_lines
from core.wording import refusals
from models import Person, Plan, Role, Shortfall, Task


@dataclass(frozen=True)
class DeclaredShortfall:
    """A task that is declared not done: why, by whom, when."""

    id: int
    reason: str
    declared_by: str
    declared_at: datetime


@dataclass(frozen=True)
class YearTask:
    """A task in its department's year; `declared` is None if it is not declared not done."""

    year: YearEnd
    department: DepartmentYear
    task: TaskFigures
    declared: DeclaredShortfall | None


_STANDING = (
    select(
        Shortfall.id,
        Shortfall.reason,
        Person.full_name.label("declared_by"),
        Shortfall.declared_at,
    )
    .join(Person, Person.id == Shortfall.declared_by_id)
    .where(Shortfall.lifted_at.is_(None))
    .order_by(Shortfall.id.desc())
    .limit(1)
)


async def load_year_task(act: Act, task_id: int, office: Office) -> YearTask:
    """Read a task for somebody who may see it; raise `UserError` when it does not exist."""
    ours = (Task.id == task_id, Task.organization_id == act.actor.organization_id)
    where = select(Plan.year, Task.department_id).join(Plan, Plan.id == Task.plan_id).where(*ours)
    row = (await act.session.execute(where)).one_or_none()
    if row is None:
        raise UserError(refusals.task_gone())
    act.actor.require_record_of(row.department_id)
    year = await year_end_of(
        act.session, act.actor.organization_id, office, YearKey(row.year), act.now
    )
    department = year.department(row.department_id)
    task = department.task(task_id) if department else None
    if department is None or task is None:
        raise UserError(refusals.task_gone())
    standing = _STANDING.where(Shortfall.task_id == task_id)
    declared = (await act.session.execute(standing)).one_or_none()
    return YearTask(year, department, task, DeclaredShortfall(*declared) if declared else None)


def why_not_judging(actor: Actor, department: DepartmentYear) -> str | None:
    """Say why a person may not judge a department's tasks; None when they may.

    As with reviews, only leaders judge the coordinating department's own tasks.
    """
    if not actor.sees_summary:
        return texts.not_allowed()
    if actor.reports_for(department.department_id):
        return texts.not_ones_own()
    if department.is_office and (actor.coordinates or Role.LEADER not in actor.roles):
        return texts.leaders_declare_this()
    return None


def why_not_declaring(actor: Actor, found: YearTask) -> str | None:
    """Say why a person cannot declare this task not done; None when they can."""
    if why := why_not_judging(actor, found.department):
        return why
    if not found.year.is_closing:
        return texts.not_yet(found.year.plan_year, found.year.closes_on)
    if found.declared is not None:
        return texts.declared_before(found.declared.declared_by)
    return texts.is_done() if found.task.is_done else None


def checked_reason(words: str) -> str:
    """Give the reason; raise `UserError` when it is empty or too long."""
    words = plain_lines(words)
    if not words:
        raise UserError(texts.reason_wanted())
    if len(words) > LONGEST_TEXT:
        raise UserError(refusals.too_long(LONGEST_TEXT))
    return words


async def declare(act: Act, task_id: int, reason: str, office: Office) -> Announced[YearTask]:
    """Declare a task not done, notify its department, and give the task from before.

    Raise `UserError` when that is impossible, `NotAllowedError` when this person may not.
    """
    found = await load_year_task(act, task_id, office)
    if why := why_not_judging(act.actor, found.department):
        raise NotAllowedError(why)
    if why := why_not_declaring(act.actor, found):
        raise UserError(why)
    shortfall = Shortfall(
        task_id=task_id,
        reason=checked_reason(reason),
        declared_by_id=act.actor.person_id,
        declared_at=act.now,
    )
    act.session.add(shortfall)
    await act.session.flush()
    record_act(
        act, "shortfall declared", "shortfall", shortfall.id, after={"reason": shortfall.reason}
    )
    notice = ShortfallDeclared(**await _told(act, found), reason=shortfall.reason)
    return Announced(found, await _tell(act, found, notice))


async def lift(act: Act, task_id: int, office: Office) -> Announced[YearTask]:
    """Undo a declaration, notify the department, and give the task from before."""
    found = await load_year_task(act, task_id, office)
    if why := why_not_judging(act.actor, found.department):
        raise NotAllowedError(why)
    if found.declared is None:
        raise UserError(texts.not_declared())
    shortfall = await act.session.get_one(Shortfall, found.declared.id)
    shortfall.lifted_by_id, shortfall.lifted_at = act.actor.person_id, act.now
    record_act(
        act, "shortfall lifted", "shortfall", shortfall.id, before={"reason": shortfall.reason}
    )
    await act.session.flush()
    notice = ShortfallLifted(**await _told(act, found))
    return Announced(found, await _tell(act, found, notice))


async def _tell(act: Act, found: YearTask, notice: ShortfallDeclared | ShortfallLifted) -> int:
    """Notify the department; give the number of people notified."""
    recipients = await read_recipients(act.session, act.actor.organization_id, act.now.date())
    told = {one.person_id for one in recipients.of(found.department.department_id)}
    about = f"{found.task.task_id}:{act.now.isoformat()}"
    return await Posting.of(act).to(sorted(told), notice, about)


class _ToldOfShortfall(TypedDict):
    """The facts in every notice about a task."""

    task_id: int
    department_id: int
    department: str
    code: str
    title: str
    year: int
    by: str


async def _told(act: Act, found: YearTask) -> _ToldOfShortfall:
    return _ToldOfShortfall(
        task_id=found.task.task_id,
        department_id=found.department.department_id,
        department=found.department.name,
        code=found.task.code,
        title=found.task.title,
        year=found.year.plan_year,
        by=(await act.session.get_one(Person, act.actor.person_id)).full_name,
    )
