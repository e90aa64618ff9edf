"""Days off and days worked that the coordinator enters in the chat, and years that were checked."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.calendar.working_days import DayChange, DaySource, WorkingCalendar
from core.deadlines.words import calendar as texts
from core.errors import UserError
from core.office import Office
from core.people.actor import Actor
from core.vietnamese import nfc
from models import ChangedDay, ConfirmedYear

_LONGEST_DOCUMENT = 200  # characters
_MOST_DAYS = 31  # in one entry

_OF_ORGANIZATION = (
    select(ChangedDay.on, ChangedDay.is_working, ChangedDay.document)
    .where(ChangedDay.organization_id == bindparam("organization_id"))
    .order_by(ChangedDay.on)
)


async def office_today(session: AsyncSession, office: Office, organization_id: int) -> Office:
    """Give the office with the calendar as its coordinator has it at this moment."""
    rows = await session.execute(_OF_ORGANIZATION, {"organization_id": organization_id})
    return office.with_changes(
        DayChange(on, is_working, document, DaySource.CHAT) for on, is_working, document in rows
    )


async def change_days(
    session: AsyncSession,
    actor: Actor,
    days: Sequence[date],
    now: datetime,
    *,
    is_working: bool,
    document: str,
) -> None:
    """Make these days off or worked, by a document; raise `UserError` without one."""
    actor.require_coordinating()
    document = checked_document(document)
    for day in days:
        known = await _find(session, actor, day)
        before = _facts(known) if known else None
        changed = known or ChangedDay(organization_id=actor.organization_id, on=day)
        changed.is_working, changed.document = is_working, document
        changed.entered_by_id, changed.entered_at = actor.person_id, now
        session.add(changed)
        await session.flush()
        what = ("day changed", "day", changed.id)
        record_act(session, actor, what, now, before=before, after=_facts(changed))


async def forget_day(session: AsyncSession, actor: Actor, day: date, now: datetime) -> None:
    """Take back what was entered for a day; raise `UserError` when nothing was."""
    actor.require_coordinating()
    known = await _find(session, actor, day)
    if known is None:
        raise UserError(texts.nothing_entered(day))
    record_act(session, actor, ("day forgotten", "day", known.id), now, before=_facts(known))
    await session.delete(known)
    await session.flush()


async def confirm_year(session: AsyncSession, actor: Actor, year: int, now: datetime) -> None:
    """Note that the coordinator has checked the calendar of a year; twice changes nothing."""
    actor.require_coordinating()
    if await is_confirmed(session, actor.organization_id, year):
        return
    confirmed = ConfirmedYear(
        organization_id=actor.organization_id,
        year=year,
        confirmed_by_id=actor.person_id,
        confirmed_at=now,
    )
    session.add(confirmed)
    await session.flush()
    record_act(session, actor, ("calendar confirmed", "year", year), now)


async def is_confirmed(session: AsyncSession, organization_id: int, year: int) -> bool:
    """Tell whether the calendar of a year was checked."""
    found = await session.scalar(
        select(ConfirmedYear.id).where(
            ConfirmedYear.organization_id == organization_id, ConfirmedYear.year == year
        )
    )
    return found is not None


def checked_document(words: str) -> str:
    """Give the document's name; raise `UserError` when it is none."""
    document = " ".join(nfc(words).split())
    if not any(letter.isdigit() for letter in document) or len(document) > _LONGEST_DOCUMENT:
        raise UserError(texts.document_not_valid(_LONGEST_DOCUMENT))
    return document


def check_days(days: Sequence[date], calendar: WorkingCalendar, *, is_working: bool) -> None:
    """Raise `UserError` for more days than one document moves, or when nothing would change."""
    if len(days) > _MOST_DAYS:
        raise UserError(texts.too_many_days(_MOST_DAYS))
    if all(calendar.is_working(day) is is_working for day in days):
        raise UserError(texts.nothing_changes(is_working=is_working))


async def _find(session: AsyncSession, actor: Actor, day: date) -> ChangedDay | None:
    return await session.scalar(
        select(ChangedDay).where(
            ChangedDay.organization_id == actor.organization_id, ChangedDay.on == day
        )
    )


def _facts(changed: ChangedDay) -> dict[str, object]:
    return {
        "on": changed.on.isoformat(),
        "is_working": changed.is_working,
        "document": changed.document,
    }
