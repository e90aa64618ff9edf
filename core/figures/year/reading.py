"""Reads a plan's year from the figures of its rounds, as of now or of a past day."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.schedule import in_focus
from core.errors import NotAllowedError, UserError
from core.figures.summary import figures_of, report_rounds
from core.figures.words import year_end_refusals as texts
from core.figures.year.year_end import Difficulties, Findings, YearEnd, department_years
from core.inspections.findings import Mending, mending_at
from core.office import Office
from core.order_facts import OrderFacts
from core.people.act import Act
from core.reporting.owed import AskedRound, focus_round
from core.stored_record import read_record
from core.wording import refusals
from models import Difficulty, Finding, Plan, Report, Round

_DIFFICULTIES = (
    select(
        Difficulty.department_id,
        func.count(),
        func.count().filter(Difficulty.closed_at <= bindparam("moment")),
    )
    .where(
        Difficulty.organization_id == bindparam("organization_id"),
        Difficulty.year == bindparam("year"),
        Difficulty.raised_at <= bindparam("moment"),
    )
    .group_by(Difficulty.department_id)
)
_FINDINGS = (
    select(Finding.department_id, Finding.due_on, Finding.mended_at, Finding.confirmed_at)
    .join(Report, Report.id == Finding.report_id)
    .join(Round, Round.id == Report.round_id)
    .where(
        Finding.organization_id == bindparam("organization_id"),
        Round.plan_id == bindparam("plan_id"),
        Finding.recorded_at <= bindparam("moment"),
        or_(Finding.withdrawn_at.is_(None), Finding.withdrawn_at > bindparam("moment")),
    )
)


@dataclass(frozen=True)
class YearKey:
    """Which year (None: of the current plan), and which day (None: now)."""

    year: int | None = None
    as_of: date | None = None


def year_place_of(facts: Mapping[str, Any]) -> YearKey:
    """Read the key from a step's facts."""
    return read_record(YearKey, facts)


def year_of_order(of: OrderFacts) -> YearKey:
    """Give the key of the year for an ordered document."""
    return YearKey(of.year, of.as_of)


async def read_year_end(act: Act, office: Office, place: YearKey) -> YearEnd:
    """Read the departments that a person may see: all, or those they report for."""
    if not (act.actor.sees_summary or act.actor.department_ids):
        raise NotAllowedError(texts.not_to_be_seen())
    found = await year_end_of(act.session, act.actor.organization_id, office, place, act.now)
    if act.actor.sees_summary:
        return found
    own = tuple(one for one in found.departments if act.actor.reports_for(one.department_id))
    return replace(found, departments=own)


async def year_end_of(
    session: AsyncSession, organization_id: int, office: Office, place: YearKey, now: datetime
) -> YearEnd:
    """Read a year; the caller checks permissions. Raise `UserError` for an unknown year."""
    rounds = await _rounds_of_year(session, organization_id, office, place, now)
    today = office.local(now).date()
    day = place.as_of or today
    if not rounds[0].starts_on <= day <= today:
        raise UserError(texts.day_not_in_year(rounds[0].key, rounds[0].starts_on))
    first_days = [office.ladder.first(asked.term(office.ladder)) for asked in rounds]
    opened = rounds[: in_focus(first_days, day) + 1]
    moment = min(office.day_end(day), now)
    figures = [
        await figures_of(session, asked, office, place.as_of, now)
        for asked in opened
        if asked.starts_on <= day
    ]
    where = {"organization_id": organization_id, "moment": moment}
    year = figures[-1].plan_year
    departments = department_years(
        figures,
        await _difficulties(session, {**where, "year": year}),
        await _findings(session, {**where, "plan_id": rounds[0].plan_id}, office, moment),
    )
    return YearEnd(
        plan_number=figures[-1].plan_number,
        plan_issued_on=(await session.get_one(Plan, rounds[0].plan_id)).issued_on,
        plan_year=year,
        as_of=office.local(moment),
        last_key=figures[-1].round_key,
        closes_on=first_days[-1],
        is_closing=first_days[-1] <= day,
        departments=departments,
    )


async def _rounds_of_year(
    session: AsyncSession, organization_id: int, office: Office, place: YearKey, now: datetime
) -> list[AskedRound]:
    """Give the year's rounds of results, earliest first; raise `UserError` when there are none."""
    every = await report_rounds(session, organization_id)
    if place.year is not None:
        # A round's key begins with its plan's year.
        found = [asked for asked in every if asked.key.startswith(f"{place.year}-")]
        if not found:
            raise UserError(texts.no_such_year(place.year))
        return found
    day = place.as_of or office.local(now).date()
    focus = await focus_round(session, organization_id, office.ladder, day)
    if focus is None:
        raise UserError(refusals.no_round())
    return [asked for asked in every if asked.plan_id == focus.plan_id]


async def _difficulties(session: AsyncSession, where: dict[str, Any]) -> dict[int, Difficulties]:
    rows = await session.execute(_DIFFICULTIES, where)
    return {department_id: Difficulties(raised, solved) for department_id, raised, solved in rows}


async def _findings(
    session: AsyncSession, where: dict[str, Any], office: Office, moment: datetime
) -> dict[int, Findings]:
    by_department: dict[int, list[Mending]] = defaultdict(list)
    for row in await session.execute(_FINDINGS, where):
        mending = mending_at(row.due_on, row.mended_at, row.confirmed_at, office, moment)
        by_department[row.department_id].append(mending)
    return {key: _counted(found) for key, found in by_department.items()}


def _counted(found: list[Mending]) -> Findings:
    """Count findings by state; only an inspector's confirmation makes one mended."""
    confirmed = sum(one.is_confirmed for one in found)
    late = sum(one.is_late for one in found)
    return Findings(
        mended=confirmed - late,
        mended_late=late,
        open=len(found) - confirmed,
        overdue=sum(one.is_overdue for one in found),
    )
