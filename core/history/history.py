"""The history of a task, a department or the inspection team, read from the log."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.working_days import WorkingCalendar
from core.errors import UserError
from core.history.history_sources import of_department, of_task, of_team
from core.history.log_lines import FieldChange, Logged, LogLine, fold
from core.history.words.history_values import Due
from core.people.actor import Actor
from core.people.departments import department_name
from core.plan.current import current_plan
from core.reporting.words import withdrawing
from core.wording import refusals as texts
from models import Department, Event, Evidence, Task

_ADDED = "evidence added"
_DEADLINES = frozenset({"due_on", "commune_due_on", "finish_on"})
_MOST = 1000  # lines of the log; older ones are in the file that the office keeps


@dataclass(frozen=True)
class FoundTask:
    """A task with its code, its title and its department."""

    id: int
    code: str
    title: str
    department_id: int
    department: str


@dataclass(frozen=True)
class History:
    """Lines of the log, the newest first; `is_cut` when older lines were left out."""

    lines: tuple[LogLine, ...]
    is_cut: bool


_NAMES = select(
    Task.id, Task.code, Task.title, Task.department_id, Department.name.label("department")
).join(Department, Department.id == Task.department_id)


async def find_task(session: AsyncSession, actor: Actor, task_id: int) -> FoundTask:
    """Find a task whose record the person may see; raise `UserError` when there is none."""
    where = (Task.id == task_id, Task.organization_id == actor.organization_id)
    row = (await session.execute(_NAMES.where(*where))).one_or_none()
    if row is None:
        raise UserError(texts.task_not_found())
    actor.require_record_of(row.department_id)
    return FoundTask(**row._asdict())


async def find_task_by_code(session: AsyncSession, actor: Actor, code: str) -> FoundTask:
    """Find a task of the newest plan by its code; one that is not withdrawn comes first."""
    plan = await current_plan(session, actor.organization_id)
    found = await session.scalar(
        select(Task.id)
        .where(Task.plan_id == (plan.id if plan else None), Task.code == code)
        .order_by(Task.withdrawn_at.is_not(None), Task.id.desc())
        .limit(1)
    )
    if found is None:
        raise UserError(texts.task_not_found())
    return await find_task(session, actor, found)


async def tasks_of(session: AsyncSession, actor: Actor, department_id: int) -> list[FoundTask]:
    """List a department's tasks of the newest plan, in the plan's order."""
    actor.require_record_of(department_id)
    plan = await current_plan(session, actor.organization_id)
    rows = await session.execute(
        _NAMES.where(
            Task.plan_id == (plan.id if plan else None),
            Task.department_id == department_id,
            Task.withdrawn_at.is_(None),
        ).order_by(Task.position)
    )
    return [FoundTask(**row._asdict()) for row in rows]


async def read_task_history(session: AsyncSession, actor: Actor, task_id: int) -> History:
    """Read the history of a task, in every round."""
    await find_task(session, actor, task_id)
    return await _read(session, actor, of_task(task_id))


async def read_history(session: AsyncSession, actor: Actor, department_id: int | None) -> History:
    """Read the history of a department and all its tasks; None means the inspection team."""
    actor.require_record_of(department_id)
    if department_id is None:
        return await _read(session, actor, of_team())
    await department_name(session, actor.organization_id, department_id)
    return await _read(session, actor, of_department(department_id))


async def _read(
    session: AsyncSession, actor: Actor, queries: Sequence[Select[*tuple[Any, ...]]]
) -> History:
    logged, is_cut = await newest(session, actor.organization_id, queries, _MOST)
    return History(tuple(fold(logged)), is_cut)


def with_working_days(line: LogLine, calendar: WorkingCalendar) -> LogLine:
    """Add the working day to each deadline of the line that falls on a day off."""
    return replace(line, changes=tuple(_moved(one, calendar) for one in line.changes))


def _moved(change: FieldChange, calendar: WorkingCalendar) -> FieldChange:
    if change.field not in _DEADLINES:
        return change
    before, after = (_due(value, calendar) for value in (change.before, change.after))
    return replace(change, before=before, after=after)


def _due(value: Any, calendar: WorkingCalendar) -> Any:  # noqa: ANN401 - whatever the log keeps
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return value
    moved_to = calendar.on_or_after(day)
    return value if moved_to == day else Due(day, moved_to)


class NewestLogged(NamedTuple):
    """Lines of the log in order, and whether older ones were left out."""

    lines: list[Logged]
    is_cut: bool


async def newest(
    session: AsyncSession,
    organization_id: int,
    queries: Sequence[Select[*tuple[Any, ...]]],
    most: int,
) -> NewestLogged:
    """Give at most `most` of the newest lines of the log."""
    found = []
    for query in queries:
        rows = await session.execute(
            query.where(Event.organization_id == organization_id)
            .order_by(Event.id.desc())
            .limit(most + 1)
        )
        found += [Logged(**row._asdict()) for row in rows]
    kept = sorted(found, key=lambda one: one.id)[-most:]
    return NewestLogged(await _with_file_names(session, kept), is_cut=len(found) > len(kept))


async def _with_file_names(session: AsyncSession, logged: list[Logged]) -> list[Logged]:
    """Add the present names of files; the name of a file withdrawn as secret is hidden.

    The log itself holds no file names, because its lines cannot be removed; lines of an earlier
    version may hold them.
    """
    about = {one.subject_id for one in logged if one.subject == "evidence"}
    rows = await session.execute(
        select(Evidence.id, Evidence.file_name, Evidence.withdrawal).where(Evidence.id.in_(about))
    )
    known = {row.id: row for row in rows}
    return [_named(one, known.get(one.subject_id)) for one in logged]


def _named(line: Logged, file: Row[int, str, str] | None) -> Logged:
    if line.subject != "evidence" or file is None:
        return line
    if line.action != _ADDED and file.withdrawal != withdrawing.SECRET:
        return line
    facts = {"file_name": "", **(line.after or {})}
    return replace(line, after={**facts, "file_name": file.file_name})
