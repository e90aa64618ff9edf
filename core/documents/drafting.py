"""Reads the content of each Word document and writes it as a text; `word.kinds` makes the file.

The caller has checked the rights: core/documents/orders/products.py defines them.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.cited_documents import with_named_documents
from core.documents.made_of import figures_said, late_reasons, read_inspected, read_plans
from core.documents.period_activities import Period, coordinator_name, read_period
from core.documents.printed_words import as_printed
from core.documents.word.committee import CommitteeReport, committee_report
from core.documents.word.department import DepartmentReport, department_report
from core.documents.word.frame import Drafting, Frame
from core.documents.word.framework import FrameworkPlan, framework_plan
from core.documents.word.inspection import InspectionReport, inspection_report
from core.documents.word.letters import ReminderLetter, reminder_letter
from core.documents.word.year_end import YearEndReport, year_end_report
from core.documents.words.periods import of_moment
from core.errors import UserError
from core.figures.figures_key import FiguresKey
from core.figures.summary import Summary, summary_of
from core.figures.year.reading import YearKey, year_end_of
from core.office import Office
from core.plan.current import current_plan
from core.reporting.owed import title_of_round
from core.wording import refusals
from models import Organization

_Text = TypeVar("_Text", bound=Frame)

_ANSWER_DAYS = 2  # working days that the letter gives for an answer


async def draft_report(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: FiguresKey,
    *,
    now: datetime,
    signer: int = 0,
) -> CommitteeReport:
    """Write the People's Committee's report of a round; `signer` is an index in the settings."""
    of = await _of_round(session, organization_id, office, place, now=now, signer=signer)
    figures = of.known.figures
    late = await as_printed(session, organization_id, await late_reasons(session, figures))
    reasons = {one.department_id: one.reason for one in late}
    text = committee_report(figures, of.known.before, of.period, of.drafting, reasons)
    return _named(text, of.known)


async def draft_department_report(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: FiguresKey,
    department_id: int,
    *,
    now: datetime,
) -> DepartmentReport:
    """Write a department's report of a round; raise `UserError` when it has sent none.

    The report shows the state of its sending or of its newest amendment, and nothing later.
    """
    known = await summary_of(session, organization_id, office, place, now)
    figures = await figures_said(session, organization_id, office, known.figures, department_id)
    of = await _drafted(session, organization_id, office, replace(known, figures=figures))
    department = of.known.figures.department(department_id)
    if department is None:
        raise UserError(refusals.round_gone())
    text = department_report(department, of.known.figures, of.period, of.drafting)
    return _named(text, known)


async def draft_letter(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: FiguresKey,
    *,
    now: datetime,
    signer: int = 0,
) -> ReminderLetter:
    """Write the letter to the late departments; raise `UserError` when there are none."""
    of = await _of_round(session, organization_id, office, place, now=now, signer=signer)
    answer_by = office.calendar.working_day(_ANSWER_DAYS, of.drafting.drafted_on)
    text = reminder_letter(of.known.figures, of.period, answer_by, of.drafting)
    return _named(text, of.known)


def _named(text: _Text, known: Summary) -> _Text:
    """Put the moment of the figures into the text's file name."""
    return replace(text, file_name=of_moment(text.file_name, known))


@dataclass(frozen=True)
class _OfRound:
    """The content of every document of a round."""

    known: Summary
    period: Period
    drafting: Drafting


async def _of_round(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: FiguresKey,
    *,
    now: datetime,
    signer: int = 0,
) -> _OfRound:
    """Read the content; a document of a past day is drafted as of that day."""
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
    """Add the content besides the figures; without `day` the document has the figures' date."""
    period = await read_period(session, organization_id, office, known.figures)
    figures, period = await as_printed(session, organization_id, (known.figures, period))
    known = replace(known, figures=figures)
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
    """Write a department's framework plan as it stands, sent or not; None means all departments.

    Without a year it belongs to the newest plan.
    """
    known, title = await read_plans(session, organization_id, office, department_id, year)
    known = await as_printed(session, organization_id, known)
    return framework_plan(known, _drafting_today(office, known.commune, now, title))


async def draft_inspection_report(
    session: AsyncSession, organization_id: int, office: Office, round_id: int, *, now: datetime
) -> InspectionReport:
    """Write the team's report of a month; raise `UserError` when there is nothing to write.

    A report that was sent is drafted on the day of its sending.
    """
    known, title = await read_inspected(session, organization_id, office, round_id, now)
    known = await as_printed(session, organization_id, known)
    drafting = Drafting(office.documents, known.commune, known.today, plan_title=title)
    return inspection_report(known, drafting)


async def draft_year_end(
    session: AsyncSession,
    organization_id: int,
    office: Office,
    place: YearKey,
    department_id: int | None = None,
    *,
    now: datetime,
) -> YearEndReport:
    """Write a year's proposed ratings, of one department or, with None, of all.

    `office` is the commune's of today; a document of a past day is drafted as of that day.
    """
    year = await year_end_of(session, organization_id, office, place, now)
    year = await as_printed(session, organization_id, year)
    if department_id is not None:
        year = year.only(department_id)
    day = place.as_of or office.local(now).date()
    commune = (await session.get_one(Organization, organization_id)).name
    plan = await current_plan(session, organization_id, year.plan_year)
    drafting = Drafting(office.documents, commune, day, plan_title=plan.title if plan else "")
    coordinator = await coordinator_name(session, organization_id, office)
    return year_end_report(year, office.rating, drafting, coordinator)


def _drafting_today(office: Office, commune: str, now: datetime, title: str) -> Drafting:
    return Drafting(office.documents, commune, office.local(now).date(), plan_title=title)
