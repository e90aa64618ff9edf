"""Writes the weekly digest from the round's figures of now and of a week before."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import UserError
from core.figures.figures import Figures
from core.figures.figures_key import FiguresKey
from core.figures.summary import figures_as_of, summary_of
from core.figures.words import summary as summary_texts
from core.office import Office, office_today
from core.people.reachable import roles_of
from core.reminders.weekly import WeeklyFacts, may_hear_weekly, monday
from core.reminders.words import weekly as texts
from core.reporting.owed import rounds_of_organization
from core.screen import AccessFacts, Choice, Screen
from core.stored_record import read_record
from models import OutboxMessage, Person, Role

_WEEK = timedelta(days=7)


async def weekly_screen(
    session: AsyncSession, office: Office, message: OutboxMessage, now: datetime
) -> Screen | None:
    """Write the digest; None if it is no longer wanted, its week is over, or there is no plan.

    `now` is aware.
    """
    organization_id = message.organization_id
    here = await office_today(session, office, organization_id)
    today = here.local(now).date()
    is_of_this_week = read_record(WeeklyFacts, message.facts).monday == monday(today)
    if not is_of_this_week or not await may_hear_weekly(session, message.person_id, today):
        return None
    try:
        summary = await summary_of(session, organization_id, here, FiguresKey(), now)
    except UserError:  # there is no round
        return None
    before = await _week_before(session, here, organization_id, summary.figures, now)
    called = await session.scalar(select(Person.called).where(Person.id == message.person_id))
    is_leader = Role.LEADER in await roles_of(session, message.person_id)
    text = texts.digest(called or "", summary, before, is_leader=is_leader)
    choices = (
        Choice("/summary", summary_texts.open_summary()),
        Choice("/bantin", texts.settings()),
    )
    gives = (AccessFacts("weekly", {"round_id": summary.figures.round_id, **message.facts}),)
    return Screen(text, choices=choices, is_record=True, gives=gives)


async def _week_before(
    session: AsyncSession, office: Office, organization_id: int, figures: Figures, now: datetime
) -> Figures | None:
    """Read the same round as of a week ago; None when it had not begun."""
    moment = now - _WEEK
    rounds = await rounds_of_organization(session, organization_id)
    asked = next(one for one in rounds if one.id == figures.round_id)
    if moment < asked.imported_at or office.local(moment).date() < asked.starts_on:
        return None
    return await figures_as_of(session, asked, office, moment)
