"""Answering a reminder without a report: naming the day, or being reminded later."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from core.dates import read_day
from core.dialogue.engine import HOME
from core.dialogue.screen import Choice, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.errors import UserError
from core.reminders.pauses import later_choices, promise, put_off
from core.rounds.owed import Debt, debts
from core.texts import dialogue
from core.texts import pauses as texts

DAY = "pause.day"
LATER = "pause.later"

_OFFERED_DAYS = 4


async def owed_by(turn: Turn) -> list[Debt]:
    """Read what the person owes and is still asked for, the oldest deadline first."""
    actor, ladder = turn.actor, turn.office.ladder
    return [
        debt
        for debt in await debts(turn.session, actor.organization_id, ladder, turn.today)
        if not debt.is_locked(ladder, turn.today)
        and (
            actor.inspects
            if debt.department_id is None
            else debt.department_id in actor.department_ids
        )
    ]


async def open_day(turn: Turn, words: str) -> Move:
    """Ask for the day on which the person reports."""
    del turn, words
    return Go(DAY)


async def open_later(turn: Turn, words: str) -> Move:
    """Ask when to be reminded again."""
    del turn, words
    return Go(LATER)


async def show_day(turn: Turn) -> Screen:
    """Offer the next working days."""
    owed = await _some_owed(turn)
    choices = tuple(
        Choice(f"day {day.isoformat()}", texts.day_choice(day, turn.today))
        for day in _coming_days(turn)
    )
    return Screen(texts.ask_day(len(owed)), choices=(*choices, MENU))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Keep the day: the person is left in peace until then, for two working days at most."""
    day = _chosen_day(turn, reply)
    if day is None:
        return Stay(texts.day_not_understood())
    owed = await _some_owed(turn)
    until = await promise(turn.session, turn.actor, owed, day, now=turn.now, office=turn.office)
    ladder = turn.office.ladder
    ahead = [debt.deadline(ladder, turn.today).effective_on for debt in owed]
    last = min((day for day in ahead if day >= turn.today), default=None)
    return Go(HOME, note=texts.promised(day, until, last))


async def show_later(turn: Turn) -> Screen:
    """Offer what does not go past the deadline."""
    offered = later_choices(await _some_owed(turn), turn.office.ladder, turn.wall)
    if not offered:
        raise UserError(texts.too_late_to_put_off())
    choices = tuple(
        Choice(f"until {until.isoformat()}", texts.later_choice(name, until, turn.wall))
        for name, until in sorted(offered.items(), key=lambda one: one[1])
    )
    return Screen(texts.ask_later(), choices=(*choices, MENU))


async def take_later(turn: Turn, reply: Reply) -> Move:
    """Put the reminder off."""
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    until = datetime.fromisoformat(reply.choice.removeprefix("until "))
    owed = await _some_owed(turn)
    await put_off(turn.session, turn.actor, owed, until, now=turn.now, office=turn.office)
    return Go(HOME, note=texts.put_off(until))


async def _some_owed(turn: Turn) -> Sequence[Debt]:
    owed = await owed_by(turn)
    if not owed:
        raise UserError(texts.nothing_owed())
    return owed


def _coming_days(turn: Turn) -> list[date]:
    day = turn.office.calendar.on_or_after(turn.today)
    days = [day]
    while len(days) < _OFFERED_DAYS:
        day = turn.office.calendar.on_or_after(day + timedelta(days=1))
        days.append(day)
    return days


def _chosen_day(turn: Turn, reply: Reply) -> date | None:
    if reply.choice:
        return date.fromisoformat(reply.choice.removeprefix("day "))
    return read_day(reply.text, turn.today)


TOPIC = Topic(
    steps=(Step(DAY, show_day, take_day), Step(LATER, show_later, take_later)),
    commands={"hen": open_day, "nhaclai": open_later},
)
