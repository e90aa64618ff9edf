"""Reads the data of Word documents: the input of `drafting`, and the authors of its free words."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.lateness import why_late
from core.documents.free_words import OF_DEPARTMENTS, LateReason, WordsKind
from core.documents.orders.products import Product
from core.documents.period_activities import coordinator_name, read_period
from core.documents.sent_figures import figures_then, said_at
from core.documents.sent_findings import findings_then, team_said_at
from core.documents.word.framework import FrameworkDepartment, Planned
from core.documents.word.inspection import Inspected
from core.errors import UserError
from core.figures.figures import Figures
from core.figures.figures_key import key_of_order
from core.figures.summary import summary_of
from core.figures.year.reading import year_end_of, year_of_order
from core.framework.measures import read_planned
from core.framework.words import measures
from core.inspections.findings import findings_before, findings_of_report
from core.office import Office
from core.order_facts import OrderFacts
from core.people.departments import department_name
from core.plan.current import current_plan, departments_of_plan
from core.wording import refusals
from models import Organization, Person, Plan, Report, Round, RoundKind

PRINTED: Mapping[Product, frozenset[WordsKind]] = {
    Product.REPORT: frozenset(WordsKind) - {WordsKind.MEASURE},
    Product.DEPARTMENT_REPORT: (OF_DEPARTMENTS - {WordsKind.MEASURE, WordsKind.LATE})
    | {WordsKind.REVIEW, WordsKind.SHORTFALL},
    Product.LETTER: frozenset(),
    Product.FRAMEWORK_PLAN: frozenset({WordsKind.MEASURE}),
    Product.INSPECTION_REPORT: frozenset({WordsKind.REPORT, WordsKind.FINDING}),
    Product.YEAR_END: frozenset({WordsKind.SHORTFALL}),
}
"""The kinds of free words that each Word document prints."""


async def made_of(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    product: Product,
    facts: OrderFacts,
    *,
    now: datetime,
) -> tuple[object, ...]:
    """Read the data of a Word document, with free words as they were typed."""
    where = (session, organization_id, office)
    department_id = facts.department_id
    if product is Product.FRAMEWORK_PLAN:
        return await read_plans(*where, department_id, facts.year)
    if product is Product.INSPECTION_REPORT:
        return await read_inspected(*where, facts.known_round_id, now)
    if product is Product.YEAR_END:
        year = await year_end_of(*where, year_of_order(facts), now)
        return (year if department_id is None else year.only(department_id),)
    figures = (await summary_of(*where, key_of_order(facts), now)).figures
    if product is Product.DEPARTMENT_REPORT and department_id is not None:
        return ((await figures_said(*where, figures, department_id)).only(department_id),)
    late = await late_reasons(session, figures)
    return figures, await read_period(*where, figures), late


async def late_reasons(session: AsyncSession, figures: Figures) -> tuple[LateReason, ...]:
    """Read the reasons for late reports, in the order of the departments."""
    reasons = await why_late(session, figures.round_id, figures.as_of)
    return tuple(
        LateReason(one.department_id, one.name, reasons[one.department_id])
        for one in figures.departments
        if one.department_id in reasons
    )


async def figures_said(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    figures: Figures,
    department_id: int,
) -> Figures:
    """Read a round as of the sending of a department's report."""
    department = figures.department(department_id)
    if department is None:
        raise UserError(refusals.round_gone())
    moment = said_at(department)
    if moment is None:
        return figures
    then = await figures_then(session, organization_id, office, figures.round_id, moment)
    return then if then.department(department_id) else figures


class PlannedOf(NamedTuple):
    """Framework plans, and the title of their plan."""

    planned: Planned
    plan_title: str


class InspectedOf(NamedTuple):
    """A month of the inspection team, and the title of its plan."""

    inspected: Inspected
    plan_title: str


async def read_plans(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    department_id: int | None,
    year: int | None,
) -> PlannedOf:
    """Read the framework plans of one department or of all."""
    plan = await current_plan(session, organization_id, year)
    of_plan = Round.plan_id == (plan.id if plan else None)
    asked = await session.scalar(select(Round).where(of_plan, Round.kind == RoundKind.FRAMEWORK))
    if plan is None or asked is None:
        raise UserError(measures.no_framework())
    every = await departments_of_plan(session, organization_id, year)
    if department_id is not None:
        await department_name(session, organization_id, department_id)  # refuses another commune's
    planned = [
        await _planned(session, plan.id, asked.id, one.id, one.name)
        for one in every
        if department_id in {None, one.id}
    ]
    if not planned:
        raise UserError(measures.no_framework())
    known = Planned(
        commune=(await session.get_one(Organization, organization_id)).name,
        coordinator=await coordinator_name(session, organization_id, office),
        plan_number=plan.number or "",
        plan_issued_on=plan.issued_on,
        year=plan.year,
        departments=tuple(planned),
        is_of_all=department_id is None,
        moved={
            day: office.calendar.on_or_after(day)
            for one in planned
            for task in one.tasks
            if (day := task.finish_on)
        },
    )
    return PlannedOf(known, plan.title)


async def _planned(
    session: AsyncSession, plan_id: int, round_id: int, department_id: int, name: str
) -> FrameworkDepartment:
    report = await session.scalar(
        select(Report).where(Report.round_id == round_id, Report.department_id == department_id)
    )
    is_sent = report is not None and report.submitted_at is not None
    sender = await session.get(Person, report.submitted_by_id) if report and is_sent else None
    return FrameworkDepartment(
        name=report.department_name if report and is_sent else name,
        is_sent=is_sent,
        sent_by=sender.full_name if sender else "",
        tasks=await read_planned(session, plan_id, department_id, report),
        department_id=department_id,
    )


async def read_inspected(
    session: AsyncSession, organization_id: int, office: Office, round_id: int, now: datetime
) -> InspectedOf:
    """Read a month of the inspection team.

    A report that was sent is read as of its sending; later mending belongs to the next report.
    """
    asked = await session.get(Round, round_id)
    is_ours = asked is not None and asked.organization_id == organization_id
    if asked is None or not is_ours or asked.kind != RoundKind.INSPECTION:
        raise UserError(refusals.round_gone())
    plan = await session.get_one(Plan, asked.plan_id)
    report = await session.scalar(
        select(Report).where(Report.round_id == asked.id, Report.department_id.is_(None))
    )
    moment = (await team_said_at(session, report) if report else None) or now
    found = await findings_of_report(session, report.id) if report else ()
    before = await findings_before(session, asked.plan_id, asked.due_on)
    known = Inspected(
        commune=(await session.get_one(Organization, organization_id)).name,
        plan_number=plan.number or "",
        plan_issued_on=plan.issued_on,
        scored_year=plan.year - 1,
        coordinator=await coordinator_name(session, organization_id, office),
        round_key=asked.key,
        starts_on=asked.starts_on,
        cutoff_on=asked.cutoff_on,
        is_sent=report is not None and report.submitted_at is not None,
        words=report.words if report else "",
        found=findings_then(found, office, moment),
        before=findings_then(before, office, moment),
        today=office.local(moment).date(),
    )
    return InspectedOf(known, plan.title)
