"""Reads what a Word document is made of and writes it as a text; `word.kinds` makes the file.

Whoever calls has asked who may have it: core/reports/products.py says.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.office import Office
from core.people.departments import department_name, departments_of_plan
from core.reports.period import Period, coordinator_name, read_period
from core.reports.place import Place
from core.reports.printed_words import as_printed
from core.reports.said import (
    figures_then,
    findings_then,
    said_at,
    team_said_at,
    title_of_round,
    why_late,
    with_named_documents,
)
from core.reports.summary import Summary, summary_of
from core.reports.word.committee import CommitteeReport, committee_report
from core.reports.word.department import DepartmentReport, department_report
from core.reports.word.frame import Drafting, Frame
from core.reports.word.framework import FrameworkPlan, Planned, PlannedDepartment, framework_plan
from core.reports.word.inspection import Inspected, InspectionReport, inspection_report
from core.reports.word.letters import ReminderLetter, reminder_letter
from core.reports.word.year_end import YearEndReport, year_end_report
from core.reports.year_end_reading import YearPlace, year_end_of
from core.rounds.findings import findings_before, findings_of_report
from core.rounds.measures import read_planned
from core.rounds.owed import current_plan
from core.texts import measures, refusals
from core.texts.documents_periods import of_moment
from models import Organization, Person, Plan, Report, Round, RoundKind

_Text = TypeVar("_Text", bound=Frame)

_ANSWER_DAYS = 2  # working days that a letter gives


async def draft_report(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: Place,
    *,
    now: datetime,
    signer: int = 0,
) -> CommitteeReport:
    """Write the People's Committee's report of a round; `signer` counts within the settings."""
    of = await _of_round(session, organization_id, office, place, now=now, signer=signer)
    figures = of.known.figures
    reasons = await why_late(session, figures)
    text = committee_report(figures, of.known.before, of.period, of.drafting, reasons)
    return _named(text, of.known)


async def draft_department_report(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: Place,
    department_id: int,
    *,
    now: datetime,
) -> DepartmentReport:
    """Write a department's report of a round; raise `UserError` when it has sent none.

    It is read as of its sending, or of its newest amendment: nothing that came later is its own.
    """
    known = await summary_of(session, organization_id, office, place, now)
    department = known.figures.department(department_id)
    if department is None:
        raise UserError(refusals.round_gone())
    figures, moment = known.figures, said_at(department)
    if moment is not None:
        figures = await figures_then(session, organization_id, office, figures.round_id, moment)
        department = figures.department(department_id) or department
    of = await _drafted(session, organization_id, office, replace(known, figures=figures))
    department = of.known.figures.department(department_id) or department
    text = department_report(department, of.known.figures, of.period, of.drafting)
    return _named(text, known)


async def draft_letter(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: Place,
    *,
    now: datetime,
    signer: int = 0,
) -> ReminderLetter:
    """Write the letter to those who are late; raise `UserError` when nobody is."""
    of = await _of_round(session, organization_id, office, place, now=now, signer=signer)
    answer_by = office.calendar.working_day(_ANSWER_DAYS, of.drafting.drafted_on)
    text = reminder_letter(of.known.figures, of.period, answer_by, of.drafting)
    return _named(text, of.known)


def _named(text: _Text, known: Summary) -> _Text:
    """Give the text with a file name that tells of which moment its figures are."""
    return replace(text, file_name=of_moment(text.file_name, known))


@dataclass(frozen=True)
class _OfRound:
    """What every document of a round is made of."""

    known: Summary
    period: Period
    drafting: Drafting


async def _of_round(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: Place,
    *,
    now: datetime,
    signer: int = 0,
) -> _OfRound:
    """Read it; a document of a past day is drafted as of that day."""
    known = await summary_of(session, organization_id, office, place, now)
    day = known.past_day or office.local(now).date()
    return await _drafted(session, organization_id, office, known, day=day, signer=signer)


async def _drafted(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    known: Summary,
    *,
    day: date | None = None,
    signer: int = 0,
) -> _OfRound:
    """Read what goes with the figures; without a day it is drafted on that of the figures."""
    known = replace(known, figures=await as_printed(session, organization_id, known.figures))
    period = await read_period(session, organization_id, office, known.figures)
    is_supplement = known.edition is not None and known.edition.is_supplement
    drafting = Drafting(
        office.documents,
        period.commune,
        day or known.figures.as_of.date(),
        signer,
        is_supplement,
        await title_of_round(session, known.figures.round_id),
    )
    figures = await with_named_documents(session, known.figures)
    return _OfRound(replace(known, figures=figures), period, drafting)


async def draft_framework_plan(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    department_id: int | None,
    year: int | None = None,
    *,
    now: datetime,
) -> FrameworkPlan:
    """Write a department's framework plan as it stands, sent or not; None: all that are asked.

    With no year it is of the newest plan.
    """
    plan = await current_plan(session, organization_id, year)
    of_plan = Round.plan_id == (plan.id if plan else None)
    asked = await session.scalar(select(Round).where(of_plan, Round.kind == RoundKind.FRAMEWORK))
    if plan is None or asked is None:
        raise UserError(measures.no_framework())
    every = await departments_of_plan(session, organization_id, year)
    if department_id is not None:
        await department_name(session, organization_id, department_id)  # must be ours
    planned = [
        await _planned(session, plan.id, asked.id, (one.id, one.name))
        for one in every
        if department_id in {None, one.id}
    ]
    if not planned:
        raise UserError(measures.no_framework())
    known = Planned(
        commune=await _commune(session, organization_id),
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
    return framework_plan(known, _drafting_today(office, known.commune, now, plan.title))


async def _planned(
    session: AsyncSession, plan_id: int, round_id: int, whose: tuple[int, str]
) -> PlannedDepartment:
    department_id, name = whose
    report = await session.scalar(
        select(Report).where(Report.round_id == round_id, Report.department_id == department_id)
    )
    is_sent = report is not None and report.submitted_at is not None
    sender = await session.get(Person, report.submitted_by_id) if report and is_sent else None
    return PlannedDepartment(
        name=report.department_name if report and is_sent else name,
        is_sent=is_sent,
        sent_by=sender.full_name if sender else "",
        tasks=await read_planned(session, plan_id, department_id, report),
    )


async def draft_inspection_report(
    session: AsyncSession, organization_id: int, office: Office, round_id: int, *, now: datetime
) -> InspectionReport:
    """Write the team's report of a month; raise `UserError` when there is nothing to write.

    One that was sent is read as of its sending: what was mended later is told in the next.
    """
    asked = await session.get(Round, round_id)
    is_ours = asked is not None and asked.organization_id == organization_id
    if asked is None or not is_ours or asked.kind != RoundKind.INSPECTION:
        raise UserError(refusals.round_gone())
    plan = await session.get_one(Plan, asked.plan_id)
    report = await session.scalar(
        select(Report).where(Report.round_id == asked.id, Report.department_id.is_(None))
    )
    is_sent = report is not None and report.submitted_at is not None
    moment = (await team_said_at(session, report) if report else None) or now
    found = await findings_of_report(session, report.id) if report else ()
    before = await findings_before(session, asked.plan_id, asked.due_on)
    known = Inspected(
        commune=await _commune(session, organization_id),
        plan_number=plan.number or "",
        plan_issued_on=plan.issued_on,
        scored_year=plan.year - 1,
        coordinator=await coordinator_name(session, organization_id, office),
        round_key=asked.key,
        starts_on=asked.starts_on,
        cutoff_on=asked.cutoff_on,
        is_sent=is_sent,
        words=report.words if report else "",
        found=findings_then(found, office, moment),
        before=findings_then(before, office, moment),
        today=office.local(moment).date(),
    )
    return inspection_report(known, _drafting_today(office, known.commune, moment, plan.title))


async def draft_year_end(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: YearPlace,
    department_id: int | None = None,
    *,
    now: datetime,
) -> YearEndReport:
    """Write a year's ratings as proposed, of one department or with None of all.

    `office` is the commune's of today; a document of a past day is drafted as of that day.
    """
    year = await year_end_of(session, organization_id, office, place, now)
    if department_id is not None:
        year = year.only(department_id)
    day = place.as_of or office.local(now).date()
    commune = await _commune(session, organization_id)
    plan = await current_plan(session, organization_id, year.plan_year)
    drafting = Drafting(office.documents, commune, day, plan_title=plan.title if plan else "")
    coordinator = await coordinator_name(session, organization_id, office)
    return year_end_report(year, office.rating, drafting, coordinator)


async def _commune(session: AsyncSession, organization_id: int) -> str:
    return (await session.get_one(Organization, organization_id)).name


def _drafting_today(office: Office, commune: str, now: datetime, title: str) -> Drafting:
    return Drafting(office.documents, commune, office.local(now).date(), plan_title=title)
