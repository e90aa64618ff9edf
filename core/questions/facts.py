"""Reads what answers need: known names, and the figures that the asker may see."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.figures.figures import DepartmentFigures, Figures
from core.figures.figures_key import FiguresKey
from core.figures.reading import read_figures
from core.figures.summary import summary_of
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.plan.current import current_plan, departments_of_plan
from core.questions.reading import Reading
from core.questions.vocabulary import KnownDepartment, KnownTask, Vocabulary
from core.questions.words import questions as texts
from core.reporting.owed import AskedRound, focus_round, rounds_of_organization
from core.wording import refusals
from models import RoundKind, Task

_TASKS = (
    select(Task.id, Task.code, Task.title, Task.department_id)
    .where(Task.plan_id == bindparam("plan_id"), Task.withdrawn_at.is_(None))
    .order_by(Task.position)
)


async def read_vocabulary(
    session: AsyncSession, actor: Actor, office: Office, today: date
) -> Vocabulary:
    """Read the names that a question can contain; raise `UserError` when no plan was imported."""
    plan = await current_plan(session, actor.organization_id)
    focus = await focus_round(session, actor.organization_id, office.ladder, today)
    if plan is None or focus is None:
        raise UserError(refusals.no_round())
    aliases = dict(office.department_aliases)
    rounds = await rounds_of_organization(session, actor.organization_id)
    return Vocabulary(
        departments=tuple(
            KnownDepartment(one.id, one.name, aliases.get(one.name_key, ()))
            for one in await departments_of_plan(session, actor.organization_id)
        ),
        tasks=tuple(KnownTask(*row) for row in await session.execute(_TASKS, {"plan_id": plan.id})),
        round_keys=tuple(asked.key for asked in rounds),
        focus_key=focus.key,
        today=today,
        own_department_ids=actor.department_ids,
    )


@dataclass(frozen=True)
class VisibleFigures:
    """A round's figures for one person; it refuses what the person may not see."""

    actor: Actor
    asked: AskedRound
    figures: Figures

    @property
    def sees_all(self) -> bool:
        """Tell whether the person may see the commune's figures."""
        return self.actor.sees_summary

    @property
    def sent(self) -> tuple[DepartmentFigures, ...]:
        """Give every department: everybody may see whether its report was sent."""
        return self.figures.departments

    def sending_of(self, department_id: int) -> DepartmentFigures:
        """Give a department for the question whether it reported; raise `UserError` for none."""
        found = self.figures.department(department_id)
        if found is None:
            raise UserError(texts.no_part(self.figures.round_key))
        return found

    def sees(self, department_id: int) -> bool:
        """Tell whether the person may see the details of a department."""
        return self.actor.sees_record_of(department_id)

    def details_of(self, department_id: int) -> DepartmentFigures:
        """Give a department with its tasks and points; raise if the person may not see them."""
        self.actor.require_record_of(department_id)
        return self.sending_of(department_id)

    def whole(self) -> Figures:
        """Give the commune's figures; raise if the person may not see them."""
        self.actor.require_summary()
        return self.figures


async def read_standing(act: Act, office: Office, reading: Reading) -> VisibleFigures:
    """Read the round that is named, or else the one in focus; raise `UserError` without one."""
    asked = await _round(act.session, act.actor, office, reading, act.now.date())
    if asked.kind == RoundKind.REPORT:
        place = FiguresKey(asked.id, reading.day)
        summary = await summary_of(act.session, act.actor.organization_id, office, place, act.now)
        return VisibleFigures(act.actor, asked, summary.figures)
    return VisibleFigures(act.actor, asked, await read_figures(act.session, asked, office, act.now))


async def _round(
    session: AsyncSession, actor: Actor, office: Office, reading: Reading, today: date
) -> AskedRound:
    if reading.round_key is None:
        focus = await focus_round(
            session, actor.organization_id, office.ladder, reading.day or today
        )
        if focus is None:
            raise UserError(refusals.no_round())
        return focus
    rounds = await rounds_of_organization(session, actor.organization_id)
    found = [asked for asked in rounds if asked.key == reading.round_key]
    if not found:
        raise UserError(texts.no_such_round(reading.round_key))
    return found[-1]
