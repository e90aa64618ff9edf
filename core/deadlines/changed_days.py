"""Changes of days off and working days by the coordinator; confirmation of a year's calendar."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.calendar.working_days import DayChange, DaySource, WorkingCalendar
from core.deadlines.moved_deadlines import moved_by, tell_of_moves
from core.deadlines.words import calendar as texts
from core.errors import UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.vietnamese import nfc
from models import ChangedDay, ConfirmedYear

_LONGEST_DOCUMENT = 200  # characters
_MOST_DAYS = 31  # in one entry


async def change_days(
    act: Act, days: Sequence[date], *, is_working: bool, document: str, office: Office
) -> None:
    """Make these days off or working, by a document; raise `UserError` without one.

    Notify people of deadlines that move; `office` is the one before the change.
    """
    act.actor.require_coordinating()
    document = checked_document(document)
    new = [DayChange(day, is_working, document, DaySource.CHAT) for day in days]
    moved = await moved_by(act, office, [*changes_of_chat(office), *new])
    for day in days:
        known = await _find(act.session, act.actor, day)
        before = _facts(known) if known else None
        changed = known or ChangedDay(organization_id=act.actor.organization_id, on=day)
        changed.is_working, changed.document = is_working, document
        changed.entered_by_id, changed.entered_at = act.actor.person_id, act.now
        act.session.add(changed)
        await act.session.flush()
        record_act(act, "day changed", "day", changed.id, before=before, after=_facts(changed))
    await tell_of_moves(act, moved)


def changes_of_chat(office: Office) -> list[DayChange]:
    """Give the changes entered in the chat."""
    return [change for change in office.changes if change.source is DaySource.CHAT]


async def forget_day(act: Act, day: date, *, office: Office) -> None:
    """Remove the change of a day; raise `UserError` when there is none.

    Notify people of deadlines that move; `office` is the one before the change.
    """
    act.actor.require_coordinating()
    known = await _find(act.session, act.actor, day)
    if known is None:
        raise UserError(texts.nothing_entered(day))
    left = [change for change in changes_of_chat(office) if change.on != day]
    await tell_of_moves(act, await moved_by(act, office, left))
    record_act(act, "day forgotten", "day", known.id, before=_facts(known))
    await act.session.delete(known)
    await act.session.flush()


async def confirm_year(act: Act, year: int) -> None:
    """Record that the coordinator confirmed the calendar of a year; repeating it has no effect."""
    act.actor.require_coordinating()
    if await is_confirmed(act.session, act.actor.organization_id, year):
        return
    confirmed = ConfirmedYear(
        organization_id=act.actor.organization_id,
        year=year,
        confirmed_by_id=act.actor.person_id,
        confirmed_at=act.now,
    )
    act.session.add(confirmed)
    await act.session.flush()
    record_act(act, "calendar confirmed", "year", year)


async def is_confirmed(session: AsyncSession, organization_id: int, year: int) -> bool:
    """Tell whether the calendar of a year was confirmed."""
    found = await session.scalar(
        select(ConfirmedYear.id).where(
            ConfirmedYear.organization_id == organization_id, ConfirmedYear.year == year
        )
    )
    return found is not None


def checked_document(words: str) -> str:
    """Give the document's name; raise `UserError` when it is empty or too long."""
    document = " ".join(nfc(words).split())
    if not any(letter.isdigit() for letter in document) or len(document) > _LONGEST_DOCUMENT:
        raise UserError(texts.document_not_valid(_LONGEST_DOCUMENT))
    return document


def check_days(days: Sequence[date], calendar: WorkingCalendar, *, is_working: bool) -> None:
    """Raise `UserError` for too many days, or when nothing would change."""
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
