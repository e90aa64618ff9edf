"""The working calendar: days off, extra working days, deadlines; the coordinator changes it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from core.calendar.date_range import DateRange
from core.calendar.typed_days import read_range
from core.calendar.working_days import DayChange, DaySource, public_holidays, published_workdays
from core.deadlines.changed_days import (
    change_days,
    changes_of_chat,
    check_days,
    checked_document,
    confirm_year,
    forget_day,
    is_confirmed,
)
from core.deadlines.deadline_file import DueRound, deadline_file
from core.deadlines.moved_deadlines import moved_by
from core.deadlines.words import calendar as texts
from core.deadlines.words import rounds
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Tell, Topic, Turn
from core.dialogue.words import dialogue
from core.office import Office, office_today
from core.reporting.owed import AskedRound, extended_days, rounds_of_organization
from core.screen import Choice, Screen, join
from handlers.deadlines.data import DeadlineData, data_of
from handlers.questions.question import not_understood
from models import RoundKind

YEAR = "calendar.year"
DAY = "calendar.day"
DOCUMENT = "calendar.document"
CONFIRM = "calendar.confirm"
REMOVE = "calendar.remove"

_SATURDAY = 5
_YEARS = range(2000, 2101)
_SHOWN_DEADLINES = 6
_FILE, _ADD_OFF, _ADD_WORKED, _CONFIRM, _YES, _NO = "file", "off", "worked", "confirm", "yes", "no"
_REMOVE, _OTHER = "remove ", "year "


async def open_calendar(turn: Turn, words: str) -> Move:
    """Open the calendar of the named year, or of this year."""
    year = int(words) if words.isascii() and words.isdigit() and len(words) <= 4 else 0  # noqa: PLR2004 - digits
    return Go(YEAR, DeadlineData(year=year if year in _YEARS else turn.today.year))


async def show_year(turn: Turn) -> Screen:
    """Show the year's days off, the changed days, and the future deadlines."""
    year, actor = data_of(turn)["year"], turn.actor
    # Read the office again to show changes made in this turn.
    office = await office_today(turn.session, turn.office, actor.organization_id)
    turn = replace(turn, office=office)
    is_checked = await is_confirmed(turn.session, actor.organization_id, year)
    listed = _effective_changes(turn.office, year)
    weekdays = {
        day: name for day, name in public_holidays(year).items() if day.weekday() < _SATURDAY
    }
    parts = [texts.heading(year, is_confirmed=is_checked), texts.holidays(weekdays)]
    if worked := sorted(published_workdays(year)):
        parts.append(texts.workdays(worked))
    if listed:
        parts.append(texts.changes(listed))
    if lines := await _deadlines(turn, year):
        parts.append(texts.deadlines(lines))
    editing = _editing(turn, year, listed, is_checked=is_checked) if actor.coordinates else ()
    other = year + 1 if year == turn.today.year else turn.today.year
    choices = (
        Choice(_FILE, texts.get_file()),
        *editing,
        Choice(f"{_OTHER}{other}", texts.other_year(other)),
        to_menu(),
    )
    return Screen(join(parts), choices=choices)


def _editing(
    turn: Turn, year: int, listed: Sequence[DayChange], *, is_checked: bool
) -> tuple[Choice, ...]:
    confirm = (Choice(_CONFIRM, texts.confirm_year(year)),)
    is_ahead = year >= turn.today.year and not is_checked
    removable = [
        Choice(f"{_REMOVE}{one.on.isoformat()}", texts.remove(one.on))
        for one in listed
        if one.source is DaySource.CHAT
    ]
    return (
        *(confirm if is_ahead else ()),
        Choice(_ADD_OFF, texts.add_off()),
        Choice(_ADD_WORKED, texts.add_worked()),
        *removable,
    )


async def take_year(turn: Turn, reply: Reply) -> Move:
    """Send the file, show another year, or begin a change."""
    choice, year = reply.choice or "", data_of(turn)["year"]
    if choice == _FILE:
        return await _file(turn, year)
    if choice.startswith(_OTHER):
        return Go(YEAR, DeadlineData(year=int(choice.removeprefix(_OTHER))))
    if choice in {_ADD_OFF, _ADD_WORKED}:
        return Go(DAY, DeadlineData(year=year, is_working=choice == _ADD_WORKED))
    if choice == _CONFIRM:
        await confirm_year(turn.act, year)
        return Stay(texts.year_confirmed(year))
    if choice.startswith(_REMOVE):
        return Go(REMOVE, DeadlineData(year=year, day=choice.removeprefix(_REMOVE)))
    return await not_understood(turn, reply)


async def show_day(turn: Turn) -> Screen:
    """Ask for the day."""
    turn.actor.require_coordinating()
    return Screen(texts.ask_day(is_working=data_of(turn)["is_working"]), choices=(go_back(),))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Take a day, or several days in a row."""
    days = read_range(reply.text, turn.today, past_ok=True)
    if days is None:
        return Stay(texts.day_not_understood(), is_miss=True)
    check_days(days.days(), turn.office.calendar, is_working=data_of(turn)["is_working"])
    facts = {"from": days.first.isoformat(), "to": days.last.isoformat()}
    return Go(DOCUMENT, {**turn.data, **facts})


async def show_document(turn: Turn) -> Screen:
    """Ask for the document."""
    text = texts.ask_document(_days(turn), is_working=data_of(turn)["is_working"])
    return Screen(text, choices=(go_back(),))


async def take_document(turn: Turn, reply: Reply) -> Move:
    """Take the document."""
    return Go(CONFIRM, {**turn.data, **DeadlineData(document=checked_document(reply.text))})


async def show_confirm(turn: Turn) -> Screen:
    """Show the change, and the deadlines that move with it."""
    is_working, document = data_of(turn)["is_working"], data_of(turn)["document"]
    moves = await _moves(turn, [*changes_of_chat(turn.office), *_new(turn)])
    text = texts.confirm_change(_days(turn), document, moves, is_working=is_working)
    return Screen(text, choices=(Choice(_YES, texts.yes()), Choice(_NO, texts.no())))


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Record the change; people concerned by moved deadlines are notified."""
    year = {"year": data_of(turn)["year"]}
    agreed = reply.agrees(_YES, _NO)
    if agreed is None:
        return Stay(dialogue.not_understood())
    if not agreed:
        return Go(YEAR, year)
    await change_days(
        turn.act,
        _days(turn),
        is_working=data_of(turn)["is_working"],
        document=data_of(turn)["document"],
        office=turn.office,
    )
    return Go(YEAR, year, texts.changed())


async def show_remove(turn: Turn) -> Screen:
    """Ask whether to remove the change of the day."""
    turn.actor.require_coordinating()
    day = date.fromisoformat(data_of(turn)["day"])
    left = [change for change in changes_of_chat(turn.office) if change.on != day]
    text = texts.confirm_removal(day, await _moves(turn, left))
    return Screen(text, choices=(Choice(_YES, texts.yes()), Choice(_NO, texts.no())))


async def take_remove(turn: Turn, reply: Reply) -> Move:
    """Remove the change."""
    year = {"year": data_of(turn)["year"]}
    agreed = reply.agrees(_YES, _NO)
    if agreed is None:
        return Stay(dialogue.not_understood())
    if not agreed:
        return Go(YEAR, year)
    day = date.fromisoformat(data_of(turn)["day"])
    await forget_day(turn.act, day, office=turn.office)
    return Go(YEAR, year, texts.removed(day))


async def _file(turn: Turn, year: int) -> Move:
    shown = [one for one in await _rounds(turn) if one.key.startswith(f"{year}-")]
    if not shown:
        return Stay(texts.no_deadlines(year))
    extended = await extended_days(turn.session, [asked.id for asked in shown])
    own = {
        round_id: day
        for (round_id, department_id), day in extended.items()
        if department_id in turn.actor.department_ids
    }
    due = [DueRound(asked.key, asked.kind, own.get(asked.id, asked.due_on)) for asked in shown]
    owner = str(turn.actor.organization_id)
    file = deadline_file(turn.office, due, year, owner=owner, now=turn.now)
    return Tell(Screen(texts.file_sent(), choices=(to_menu(),), files=(file,), is_record=True))


async def _rounds(turn: Turn) -> list[AskedRound]:
    """Give the rounds that concern the person."""
    actor = turn.actor
    return [
        asked
        for asked in await rounds_of_organization(turn.session, actor.organization_id)
        if actor.sees_summary
        or (actor.inspects if asked.kind == RoundKind.INSPECTION else bool(actor.department_ids))
    ]


async def _deadlines(turn: Turn, year: int) -> list[Markup]:
    ladder = turn.office.ladder
    coming = [
        (asked, ladder.effective(asked.due_on))
        for asked in await _rounds(turn)
        if ladder.effective(asked.due_on) >= turn.today and asked.key.startswith(f"{year}-")
    ]
    return [
        texts.deadline_line(rounds.title(asked), asked.due_on, effective)
        for asked, effective in coming[:_SHOWN_DEADLINES]
    ]


async def _moves(turn: Turn, changes: Sequence[DayChange]) -> list[Markup]:
    return [
        texts.deadline_move(rounds.title(one.asked), one.was, one.effective_on, one.asked.due_on)
        for one in await moved_by(turn.act, turn.office, changes)
    ]


def _new(turn: Turn) -> list[DayChange]:
    """Give the changes being entered."""
    is_working, document = data_of(turn)["is_working"], data_of(turn)["document"]
    return [DayChange(day, is_working, document, DaySource.CHAT) for day in _days(turn)]


def _effective_changes(office: Office, year: int) -> list[DayChange]:
    """Give the changed days of a year, with the counting change of each."""
    by_day = {change.on: change for change in office.changes if change.on.year == year}
    return [by_day[day] for day in sorted(by_day)]


def _days(turn: Turn) -> list[date]:
    data = data_of(turn)
    return DateRange(date.fromisoformat(data["from"]), date.fromisoformat(data["to"])).days()


def _to_year(turn: Turn) -> Go:
    return Go(YEAR, DeadlineData(year=data_of(turn)["year"]))


def _to_day(turn: Turn) -> Go:
    data = data_of(turn)
    return Go(DAY, DeadlineData(year=data["year"], is_working=data["is_working"]))


TOPIC = Topic(
    steps=(
        Step(YEAR, show_year, take_year),
        Step(DAY, show_day, take_day, back=_to_year, refuses_files=True),
        Step(DOCUMENT, show_document, take_document, back=_to_day, refuses_files=True),
        Step(CONFIRM, show_confirm, take_confirm, back=_to_day, refuses_files=True),
        Step(REMOVE, show_remove, take_remove, back=_to_year),
    ),
    commands={"lich": open_calendar},
)
