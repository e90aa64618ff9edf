"""Answering a reminder without a report: promising a day, or being reminded later."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from markupsafe import Markup

from core.deadlines.pauses import later_choices, promise, put_off
from core.deadlines.words import pauses as texts
from core.dialogue.gates import HOME
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.reminders.owed_reports import load_report
from core.reporting.owed import Debt, debts
from core.reporting.report_key import ReportKey
from core.reporting.words import subjects
from core.screen import Choice, Item, Screen
from handlers.deadlines.data import DeadlineData, data_of
from handlers.deadlines.days import day_said
from handlers.dialogue.given import carrying, given_here, given_to, with_given

WHICH = "pause.which"
DAY = "pause.day"
LATER = "pause.later"

_OFFERED_DAYS = 4
_ALL = "all"


async def owed_by(turn: Turn) -> list[Debt]:
    """Read the reports that the person owes in unlocked rounds, oldest deadline first."""
    actor, ladder = turn.actor, turn.office.ladder
    return [
        debt
        for debt in await debts(turn.session, actor.organization_id, ladder, turn.today)
        if actor.reports_for(debt.department_id) and not debt.is_locked(ladder, turn.today)
    ]


async def which_report(turn: Turn, owed: Sequence[Debt], question: Markup) -> Screen:
    """Ask which of several reports is meant, or all of them."""
    items = []
    for debt in owed:
        report = await load_report(turn.session, turn.actor.organization_id, debt)
        key = f"{debt.asked.id} {debt.department_id or 0}"
        items.append(Item(dialogue.nothing(), Choice(key, subjects.button(report))))
    choices = (Choice(_ALL, texts.all_of_them(len(owed))), to_menu())
    return Screen(question, items=tuple(items), choices=choices)


def report_taken(reply: Reply, step: str) -> Move:
    """Go on with the chosen report, or with all."""
    if reply.choice == _ALL:
        return Go(step)
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    round_id, department_id = (int(number) for number in reply.choice.split())
    return Go(step, DeadlineData(round_id=round_id, department_id=department_id or None))


def chosen(turn: Turn, owed: Sequence[Debt], none: str) -> Sequence[Debt]:
    """Give the chosen report, or all; raise `UserError` when it is no longer owed."""
    if "round_id" not in turn.data:
        return owed
    key = ReportKey(data_of(turn)["round_id"], data_of(turn)["department_id"])
    found = [debt for debt in owed if debt.key == key]
    if not found:
        raise UserError(none)
    return found


def place_of(debt: Debt) -> dict[str, int | None]:
    """Give the facts that identify a report."""
    return {"round_id": debt.asked.id, "department_id": debt.department_id}


async def open_day(turn: Turn, words: str) -> Move:
    """Ask for the promised day; with several reports, first ask which."""
    said = with_given(given_to(turn, words))
    owed = await _some_owed(turn)
    return Go(WHICH, said) if len(owed) > 1 else Go(DAY, {**place_of(owed[0]), **said})


async def show_which(turn: Turn) -> Screen:
    """Ask which report the day is for."""
    return await which_report(turn, await _some_owed(turn), texts.ask_which())


async def take_which(turn: Turn, reply: Reply) -> Move:
    """Take the report, or all of them."""
    return carrying(report_taken(reply, DAY), given_here(turn))


async def open_later(turn: Turn, words: str) -> Move:
    """Ask when to be reminded again."""
    del turn, words
    return Go(LATER)


async def show_day(turn: Turn) -> Screen:
    """Offer the next working days."""
    owed = await _meant(turn)
    choices = tuple(
        Choice(f"day {day.isoformat()}", texts.day_choice(day, turn.today))
        for day in dict.fromkeys([*_said_day(turn), *_coming_days(turn)])
    )
    return Screen(texts.ask_day(len(owed)), choices=(*choices, to_menu()))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Record the promise; reminders pause until then, for two working days at most."""
    day = day_said(turn, reply)
    if day is None:
        return Stay(texts.day_not_understood(), is_miss=True)
    owed = await _meant(turn)
    day, until = await promise(turn.act, owed, day, office=turn.office)
    ladder = turn.office.ladder
    ahead = [debt.deadline(ladder, turn.today).effective_on for debt in owed]
    last = min((day for day in ahead if day >= turn.today), default=None)
    return Go(HOME, note=texts.promised(day, until, last))


async def show_later(turn: Turn) -> Screen:
    """Offer times that are not after the deadline."""
    offered = later_choices(await _some_owed(turn), turn.office.ladder, turn.wall)
    if not offered:
        raise UserError(texts.too_late_to_put_off())
    choices = tuple(
        Choice(f"until {until.isoformat()}", texts.later_choice(name, until, turn.wall))
        for name, until in sorted(offered.items(), key=lambda one: one[1])
    )
    return Screen(texts.ask_later(), choices=(*choices, to_menu()))


async def take_later(turn: Turn, reply: Reply) -> Move:
    """Postpone the reminder."""
    if reply.choice is None:
        return await _take_words(turn, reply.text)
    owed = await _some_owed(turn)
    until = datetime.fromisoformat(reply.choice.removeprefix("until "))
    await put_off(turn.act, owed, until, office=turn.office)
    return Go(HOME, note=texts.put_off(until))


async def _take_words(turn: Turn, words: str) -> Move:
    """Read a typed time such as "chiều nay"."""
    owed = await _some_owed(turn)
    offered = later_choices(owed, turn.office.ladder, turn.wall)
    until = offered.get(texts.later_in_words(words) or "")
    if until is None:
        return Stay(dialogue.not_understood())
    await put_off(turn.act, owed, until, office=turn.office)
    return Go(HOME, note=texts.put_off(until))


async def _meant(turn: Turn) -> Sequence[Debt]:
    return chosen(turn, await _some_owed(turn), texts.nothing_owed())


async def _some_owed(turn: Turn) -> Sequence[Debt]:
    owed = await owed_by(turn)
    if not owed:
        raise UserError(texts.nothing_owed())
    return owed


def _said_day(turn: Turn) -> list[date]:
    """Give the day that was said before it was asked for; it is offered first."""
    said = given_here(turn).first
    return [said] if said is not None and said >= turn.today else []


def _coming_days(turn: Turn) -> list[date]:
    day = turn.office.calendar.on_or_after(turn.today)
    days = [day]
    while len(days) < _OFFERED_DAYS:
        day = turn.office.calendar.on_or_after(day + timedelta(days=1))
        days.append(day)
    return days


TOPIC = Topic(
    steps=(
        Step(WHICH, show_which, take_which),
        Step(DAY, show_day, take_day, refuses_files=True),
        Step(LATER, show_later, take_later),
    ),
    commands={"hen": open_day, "nhaclai": open_later},
)
