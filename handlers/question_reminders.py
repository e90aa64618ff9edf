"""Answers about reminders: why somebody is reminded, and when they are next."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime

from markupsafe import Markup

from core.dialogue.screen import join
from core.questions.reading import Intent
from core.reminders.desk import Desk, Duty, Section, read_desk
from core.reminders.standing import Standing, read_standings
from core.texts import commands, formats, menu, tracked
from core.texts import question_own as texts
from handlers.question_asked import Answer, Asked, opening_of
from models import RoundKind

_SHOWN_SLOTS = 6


async def _desk(asked: Asked) -> tuple[Desk, Sequence[Duty]]:
    turn = asked.turn
    desk = await read_desk(turn.session, turn.office, turn.actor.organization_id, turn.now)
    return desk, desk.duties.get(turn.actor.person_id, ())


async def _why(asked: Asked) -> Answer:
    """Tell what is still owed and since when, and what can be done about the reminders."""
    turn = asked.turn
    desk, duties = await _desk(asked)
    own = [one for one in duties if one.section is Section.OWN]
    standings = await read_standings(turn.session, desk, own)
    items = [one for one in _spoken(duties, Section.TRACKED) if one.tracked is not None]
    lines = [_owed(one, _since(own, one)) for one in standings]
    lines += [
        tracked.line(one.tracked, turn.office.ladder.deadline(one.tracked.due_on, turn.today))
        for one in items
        if one.tracked is not None
    ]
    if not lines:
        is_told = any(_spoken(duties, section) for section in Section)
        text = texts.why_of_others() if is_told else texts.not_reminded()
        return Answer(text, choices=(*asked.opens("viec"), *asked.opens("trangthai")))
    opening = tuple(opening_of(one.report) for one in standings)
    pausing = (*asked.opens("hen"), *asked.opens("nhaclai"), *asked.opens("giahan"))
    choices = (*opening, *(pausing if standings else asked.opens("viec")))
    text = join([texts.why(len(lines)), *lines], "\n")
    return Answer(text, choices=choices)


def _spoken(duties: Sequence[Duty], section: Section) -> list[Duty]:
    return [one for one in duties if one.section is section and one.rungs]


def _owed(one: Standing, since: date | None) -> Markup:
    return texts.owed_since(menu.waiting(one.report, one.deadline), since, one.reminded)


def _since(own: Sequence[Duty], one: Standing) -> date | None:
    """Give the day of the first reminder of a report."""
    place = (one.report.round_id, one.report.department_id)
    rungs = [duty.rungs for duty in own if duty.debt is not None and duty.debt.place == place]
    return min((rung.slot.date() for found in rungs for rung in found), default=None)


async def _times(asked: Asked) -> Answer:
    """Tell when this person is reminded next: from the desk, pauses included."""
    desk, duties = await _desk(asked)
    first: dict[str, datetime] = {}  # of each thing that is reminded of
    for duty in duties:
        at = min((rung.slot for rung in duty.rungs if rung.slot > desk.now), default=None)
        if at is not None:
            what = await _what(asked, duty)
            first[what] = min(at, first.get(what, at))
    slots: dict[datetime, list[str]] = {}
    for what, at in first.items():
        slots.setdefault(at, []).append(what)
    coming = sorted(slots.items())[:_SHOWN_SLOTS]
    choices = (*asked.opens("nhaclai"), *asked.opens("hen"), *asked.opens("viec"))
    if coming:
        return Answer(texts.times(coming), choices=choices)
    return Answer(await _first_to_come(asked, desk), choices=asked.opens("lich"))


async def _what(asked: Asked, duty: Duty) -> str:
    if duty.section is Section.OWN and duty.debt is not None:
        department_id = duty.debt.department_id
        name = await asked.department(department_id) if department_id is not None else ""
        return texts.report_of(duty.debt.asked.key, name)
    if duty.section is Section.TRACKED and duty.tracked is not None:
        return tracked.in_short(duty.tracked)
    return texts.OTHER_SLOTS[duty.section.value]


async def _first_to_come(asked: Asked, desk: Desk) -> Markup:
    """Tell the first reminder of the next round, to somebody who owes nothing now."""
    if not asked.turn.actor.acting_roles & commands.REPORTING:
        return texts.no_times()
    ladder = asked.turn.office.ladder
    firsts = [
        (ladder.first(one.term(ladder)), one.key)
        for one in desk.coming
        if (one.kind != RoundKind.INSPECTION) == bool(asked.turn.actor.department_ids)
    ]
    later = sorted((day, key) for day, key in firsts if day > desk.today)
    if not later:
        return texts.no_times()
    day, key = later[0]
    return texts.first_of_next(key, formats.day_of_week(day))


OF_REMINDERS: dict[Intent, Callable[[Asked], Awaitable[Answer]]] = {
    Intent.WHY: _why,
    Intent.TIMES: _times,
}
"""Intent → what answers it."""
