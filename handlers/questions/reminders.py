"""Answers about reminders: why the asker is reminded, and when next."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from markupsafe import Markup

from core.menu import REPORTING
from core.notices.reminder_part import ReminderPart
from core.questions.reading import Intent
from core.questions.words import own as texts
from core.reminders.agenda import Agenda, Duty, read_agenda
from core.reminders.owed_reports import OwedReport, read_standings
from core.reminders.words import menu, tracked
from core.reporting.report_key import ReportKey
from core.screen import join
from core.wording import formats
from handlers.questions.asked import Answer, Asked, opening_of
from models import RoundKind

_SHOWN_SLOTS = 6


class _OwnDuties(NamedTuple):
    """The agenda, and what of it the asker is reminded of."""

    agenda: Agenda
    duties: Sequence[Duty]


async def _agenda(asked: Asked) -> _OwnDuties:
    turn = asked.turn
    agenda = await read_agenda(turn.session, turn.office, turn.actor.organization_id, turn.now)
    return _OwnDuties(agenda, agenda.duties.get(turn.actor.person_id, ()))


async def _why(asked: Asked) -> Answer:
    """Say what is owed and since when, and how to stop the reminders."""
    turn = asked.turn
    agenda, duties = await _agenda(asked)
    own = [one for one in duties if one.part is ReminderPart.OWN]
    standings = await read_standings(turn.session, agenda, own)
    items = [one for one in _spoken(duties, ReminderPart.TRACKED) if one.tracked is not None]
    lines = [_owed(one, _since(own, one)) for one in standings]
    lines += [
        tracked.line(one.tracked, turn.office.ladder.deadline(one.tracked.due_on, turn.today))
        for one in items
        if one.tracked is not None
    ]
    if not lines:
        is_told = any(_spoken(duties, part) for part in ReminderPart)
        text = texts.why_of_others() if is_told else texts.not_reminded()
        return Answer(text, choices=(*asked.opens("viec"), *asked.opens("trangthai")))
    opening = tuple(opening_of(one.report) for one in standings)
    pausing = (*asked.opens("hen"), *asked.opens("nhaclai"), *asked.opens("giahan"))
    choices = (*opening, *(pausing if standings else asked.opens("viec")))
    text = join([texts.why(len(lines)), *lines], "\n")
    return Answer(text, choices=choices)


def _spoken(duties: Sequence[Duty], part: ReminderPart) -> list[Duty]:
    return [one for one in duties if one.part is part and one.rungs]


def _owed(one: OwedReport, since: date | None) -> Markup:
    return texts.owed_since(menu.waiting(one.report, one.deadline), since, one.reminded)


def _since(own: Sequence[Duty], one: OwedReport) -> date | None:
    """Give the day of the first reminder of a report."""
    key = ReportKey(one.report.round_id, one.report.department_id)
    rungs = [duty.rungs for duty in own if duty.debt is not None and duty.debt.key == key]
    return min((rung.slot.date() for found in rungs for rung in found), default=None)


async def _times(asked: Asked) -> Answer:
    """Say when the asker is reminded next, from the agenda, with pauses."""
    agenda, duties = await _agenda(asked)
    first: dict[str, datetime] = {}  # thing → first slot
    for duty in duties:
        at = min((rung.slot for rung in duty.rungs if rung.slot > agenda.now), default=None)
        if at is not None:
            what = await _what(asked, duty)
            first[what] = min(at, first.get(what, at))
    slots: dict[datetime, list[str]] = {}
    for what, at in first.items():
        slots.setdefault(at, []).append(what)
    coming = [texts.ReminderSlot(*one) for one in sorted(slots.items())[:_SHOWN_SLOTS]]
    choices = (*asked.opens("nhaclai"), *asked.opens("hen"), *asked.opens("viec"))
    if coming:
        return Answer(texts.times(coming), choices=choices)
    return Answer(await _first_to_come(asked, agenda), choices=asked.opens("lich"))


async def _what(asked: Asked, duty: Duty) -> str:
    if duty.part is ReminderPart.OWN and duty.debt is not None:
        department_id = duty.debt.department_id
        name = await asked.department(department_id) if department_id is not None else ""
        return texts.report_of(duty.debt.asked.key, name)
    if duty.part is ReminderPart.TRACKED and duty.tracked is not None:
        return tracked.in_short(duty.tracked)
    return texts.OTHER_SLOTS[duty.part.value]


async def _first_to_come(asked: Asked, agenda: Agenda) -> Markup:
    """Say when the next round's first reminder comes, to somebody who owes nothing now."""
    if not asked.turn.actor.acting_roles & REPORTING:
        return texts.no_times()
    ladder = asked.turn.office.ladder
    firsts = [
        (ladder.first(one.term(ladder)), one.key)
        for one in agenda.coming
        if (one.kind != RoundKind.INSPECTION) == bool(asked.turn.actor.department_ids)
    ]
    later = sorted((day, key) for day, key in firsts if day > agenda.today)
    if not later:
        return texts.no_times()
    day, key = later[0]
    return texts.first_of_next(key, formats.day_of_week(day))


OF_REMINDERS: dict[Intent, Callable[[Asked], Awaitable[Answer]]] = {
    Intent.WHY: _why,
    Intent.TIMES: _times,
}
"""Intent → the function that answers it."""
