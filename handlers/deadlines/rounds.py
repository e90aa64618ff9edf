"""The rounds of the plan: the coordinator views, moves and confirms their days."""

from datetime import date

from markupsafe import escape

from core.calendar.typed_days import read_day
from core.deadlines import moving
from core.deadlines.moving import Day
from core.deadlines.words import calendar as calendar_texts
from core.deadlines.words import rounds as texts
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.reporting.owed import AskedRound, extended_days, rounds_of_organization
from core.screen import Choice, Item, Screen, join
from core.wording import formats
from handlers.deadlines.data import DeadlineData, data_of
from handlers.dialogue.given import given_to
from handlers.questions.question import not_understood
from models import Department, RoundKind

LIST = "rounds.list"
ONE = "rounds.one"
DAY = "rounds.day"
CONFIRM = "rounds.confirm"

_CHANGE, _CONFIRM, _TO_LIST, _YES, _NO = "change ", "confirm", "list", "yes", "no"


async def open_rounds(turn: Turn, words: str) -> Move:
    """Open the list for the coordinator, or the deadline's change that was typed."""
    turn.actor.require_coordinating()
    given = given_to(turn, words)
    asked = next((one for one in await _rounds(turn) if one.key == given.round_key), None)
    if asked is None or given.last is None:
        return Go(LIST)
    which = Day.CUTOFF if given.is_cutoff and Day.CUTOFF in _days(asked) else Day.DUE
    place = DeadlineData(round_id=asked.id, which=which.value)
    data: DeadlineData = {**place, "to": given.last.isoformat()}
    try:
        await moving.check_move(turn.session, turn.actor, _move(data), turn.office)
    except UserError as error:
        return Go(DAY, place, escape(error.text))
    return Go(CONFIRM, data)


async def show_list(turn: Turn) -> Screen:
    """Show the unlocked rounds."""
    turn.actor.require_coordinating()
    ladder = turn.office.ladder
    shown = await _rounds(turn)
    items = tuple(
        Item(
            texts.line(asked, ladder.effective(asked.due_on)),
            Choice(f"round {asked.id}", texts.button(asked)),
        )
        for asked in shown
    )
    is_open = any(asked.confirmed_at is None for asked in shown)
    confirm = (Choice(_CONFIRM, texts.confirm_all()),) if is_open else ()
    return Screen(texts.heading(), items=items, choices=(*confirm, to_menu()))


async def take_list(turn: Turn, reply: Reply) -> Move:
    """Open a round, or confirm them all."""
    if reply.choice == _CONFIRM:
        for asked in await _rounds(turn):
            await moving.confirm_days(turn.act, asked.id)
        return Stay(texts.all_confirmed())
    if reply.choice is None:
        return await not_understood(turn, reply)
    return Go(ONE, DeadlineData(round_id=int(reply.choice.removeprefix("round "))))


async def show_one(turn: Turn) -> Screen:
    """Show a round's days, and the departments with an extension."""
    asked = await _round(turn)
    ladder = turn.office.ladder
    commune_due_on = asked.commune_due_on
    text = texts.details(
        asked,
        ladder.effective(asked.due_on),
        ladder.locks_on(asked.due_on),
        ladder.effective(commune_due_on) if commune_due_on else None,
    )
    extended = await extended_days(turn.session, [asked.id])
    lines = [
        texts.extended_line((await turn.session.get_one(Department, department_id)).name, day)
        for (_, department_id), day in extended.items()
        if department_id is not None
    ]
    confirm = () if asked.confirmed_at else (Choice(_CONFIRM, texts.confirm_days()),)
    changes = tuple(
        Choice(f"{_CHANGE}{day.value}", texts.change(day, asked.kind)) for day in _days(asked)
    )
    choices = (*confirm, *changes, Choice(_TO_LIST, texts.to_list()), to_menu())
    return Screen(join([text, *lines], "\n"), choices=choices)


async def take_one(turn: Turn, reply: Reply) -> Move:
    """Begin to move a day, or confirm all days."""
    choice = reply.choice or ""
    if choice == _TO_LIST:
        return Go(LIST)
    if choice == _CONFIRM:
        await moving.confirm_days(turn.act, data_of(turn)["round_id"])
        return Stay(texts.confirmed())
    if choice.startswith(_CHANGE):
        return Go(DAY, {**turn.data, **DeadlineData(which=choice.removeprefix(_CHANGE))})
    return await not_understood(turn, reply)


async def show_day(turn: Turn) -> Screen:
    """Ask for the new day."""
    asked = await _round(turn)
    which = Day(data_of(turn)["which"])
    now_on: date | None = getattr(asked, which)
    shown = formats.both_days(now_on, _effective(turn, which, now_on)) if now_on else ""
    text = texts.ask_day(texts.day_name(which, asked.kind), shown)
    return Screen(text, choices=(go_back(),))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Take the day if it fits the others."""
    day = read_day(reply.text, turn.today, past_ok=True)
    if day is None:
        return Stay(texts.day_not_understood(), is_miss=True)
    data: DeadlineData = {**data_of(turn), "to": day.isoformat()}
    await moving.check_move(turn.session, turn.actor, _move(data), turn.office)
    return Go(CONFIRM, data)


async def show_confirm(turn: Turn) -> Screen:
    """Show the change to confirm."""
    asked, move = await _round(turn), _move(data_of(turn))
    name = texts.day_name(move.day, asked.kind)
    was: date | None = getattr(asked, move.day)
    before = _effective(turn, move.day, was) if was else None
    text = texts.confirm_move(name, before, move.to, _effective(turn, move.day, move.to))
    choices = (Choice(_YES, calendar_texts.yes()), Choice(_NO, calendar_texts.no()))
    return Screen(text, choices=choices)


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Move the day; people who report are notified of a changed deadline."""
    place = {"round_id": data_of(turn)["round_id"]}
    agreed = reply.agrees(_YES, _NO)
    if agreed is None:
        return Stay(dialogue.not_understood())
    if not agreed:
        return Go(ONE, place)
    await moving.move_day(turn.act, _move(data_of(turn)), turn.office)
    return Go(ONE, place, texts.moved())


def _effective(turn: Turn, which: Day, day: date) -> date:
    """Give the working day of a deadline; the data's end is not moved."""
    return day if which is Day.CUTOFF else turn.office.ladder.effective(day)


def _move(data: DeadlineData) -> moving.Move:
    return moving.Move(data["round_id"], Day(data["which"]), date.fromisoformat(data["to"]))


def _days(asked: AskedRound) -> list[Day]:
    days = [Day.DUE]
    if asked.kind != RoundKind.FRAMEWORK:
        days.insert(0, Day.CUTOFF)
    if asked.commune_due_on is not None:
        days.append(Day.COMMUNE_DUE)
    return days


async def _rounds(turn: Turn) -> list[AskedRound]:
    """Give the unlocked rounds of all plans."""
    known = await rounds_of_organization(turn.session, turn.actor.organization_id)
    ladder = turn.office.ladder
    return [asked for asked in known if ladder.locks_on(asked.due_on) >= turn.today]


async def _round(turn: Turn) -> AskedRound:
    turn.actor.require_coordinating()
    for asked in await rounds_of_organization(turn.session, turn.actor.organization_id):
        if asked.id == data_of(turn)["round_id"]:
            return asked
    raise UserError(texts.gone())


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(LIST)


def _to_one(turn: Turn) -> Go:
    return Go(ONE, DeadlineData(round_id=data_of(turn)["round_id"]))


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, take_list),
        Step(ONE, show_one, take_one, back=_to_list),
        Step(DAY, show_day, take_day, back=_to_one, refuses_files=True),
        Step(CONFIRM, show_confirm, take_confirm, back=_to_one, refuses_files=True),
    ),
    commands={"ky": open_rounds},
)
