"""Leave: who is away, on which days, and who is the deputy."""

from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import escape

from core.calendar.date_range import DateRange
from core.calendar.typed_days import read_range
from core.dialogue.gates import HOME
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.people.leave import (
    Colleague,
    absences,
    cancel_leave,
    check_days,
    colleagues,
    enter_leave,
)
from core.people.words import leave as texts
from core.people.words.people import held_short
from core.questions.given import find_days
from core.screen import Choice, Item, Screen
from core.speech.kinds import Kind
from core.vietnamese import name_key
from handlers.dialogue.given import given_to
from handlers.people.data import PeopleData, data_of
from handlers.questions.question import not_understood
from models import Person

LIST = "leave.list"
WHO = "leave.who"
DAYS = "leave.days"
DEPUTY = "leave.deputy"
CONFIRM = "leave.confirm"

_OWN, _OTHER, _NOBODY, _ENTER = "own", "other", "nobody", "enter"
_CANCEL = "cancel "
_FEW = 6  # words that name the days of a leave, and nothing else
_AHEAD = timedelta(days=366)


async def open_leave(turn: Turn, words: str) -> Move:
    """Open the list of leaves, or enter the person's own leave on the days said."""
    given = given_to(turn, words)
    if given.first is None or given.last is None:
        return Go(LIST)
    person_id = turn.actor.person_id
    last = given.last
    if given.count is not None and given.first == last:
        last += timedelta(days=given.count - 1)
    try:
        return await _to_deputies(turn, person_id, DateRange(given.first, last))
    except UserError as error:
        return Go(DAYS, PeopleData(person_id=person_id), escape(error.text))


async def show_list(turn: Turn) -> Screen:
    """Show the person's own leaves, or everybody's to the coordinator."""
    actor = turn.actor
    known = await absences(turn.session, actor.organization_id, turn.today, turn.today + _AHEAD)
    seen = [one for one in known if actor.coordinates or one.person_id == actor.person_id]
    items = tuple(
        Item(
            texts.absence_line(one.person, one.days, one.deputy),
            Choice(f"{_CANCEL}{one.leave_id}", texts.cancel(one.person, one.days)),
        )
        for one in seen
    )
    enter = [Choice(_OWN, texts.enter_own())]
    if actor.coordinates:
        enter.append(Choice(_OTHER, texts.enter_other()))
    return Screen(texts.heading(len(items)), items=items, lead=tuple(enter), choices=(to_menu(),))


async def take_list(turn: Turn, reply: Reply) -> Move:
    """Begin a leave, or cancel one."""
    if reply.choice == _OWN:
        return Go(DAYS, PeopleData(person_id=turn.actor.person_id))
    if reply.choice == _OTHER:
        return Go(WHO)
    if reply.choice is None and len(reply.text.split()) <= _FEW and (days := _typed(turn, reply)):
        return await _to_deputies(turn, turn.actor.person_id, days)
    if reply.choice is None or not reply.choice.startswith(_CANCEL):
        return await not_understood(turn, reply)
    leave_id = int(reply.choice.removeprefix(_CANCEL))
    await cancel_leave(turn.act, leave_id)
    return Stay(texts.cancelled())


async def show_who(turn: Turn) -> Screen:
    """Ask who is away."""
    turn.actor.require_coordinating()
    people = await colleagues(turn.session, turn.actor, turn.actor.person_id)
    return Screen(texts.ask_who(), items=_people(people), choices=(go_back(),))


async def take_who(turn: Turn, reply: Reply) -> Move:
    """Take the person."""
    chosen = await _chosen(turn, reply, turn.actor.person_id)
    if chosen is None:
        return Stay(dialogue.not_understood())
    return Go(DAYS, PeopleData(person_id=chosen))


async def show_days(turn: Turn) -> Screen:
    """Ask for the days."""
    person = await _person(turn, data_of(turn)["person_id"])
    tomorrow = turn.today + timedelta(days=1)
    choices = (
        Choice(f"day {turn.today.isoformat()}", texts.today()),
        Choice(f"day {tomorrow.isoformat()}", texts.tomorrow()),
        go_back(),
    )
    return Screen(texts.ask_days(person.full_name), choices=choices)


async def take_days(turn: Turn, reply: Reply) -> Move:
    """Take the days."""
    if reply.choice:
        day = date.fromisoformat(reply.choice.removeprefix("day "))
        days: DateRange | None = DateRange(day, day)
    else:
        days = _typed(turn, reply)
    if days is None:
        return Stay(texts.days_not_understood(), is_miss=True)
    return await _to_deputies(turn, data_of(turn)["person_id"], days)


def _typed(turn: Turn, reply: Reply) -> DateRange | None:
    if days := read_range(reply.text, turn.today, past_ok=True):
        return days
    is_answer = turn.hearing.kind(reply.text) is Kind.RESULT or texts.names_leave(reply.text)
    return find_days(reply.text, turn.today) if is_answer else None


async def _to_deputies(turn: Turn, person_id: int, days: DateRange) -> Go:
    """Go on with these days; raise `UserError` for days that cannot be entered."""
    await check_days(turn.session, turn.actor, person_id, days, turn.today)
    facts = {"from": days.first.isoformat(), "to": days.last.isoformat()}
    return Go(DEPUTY, {**PeopleData(person_id=person_id), **facts})


async def show_deputy(turn: Turn) -> Screen:
    """Ask for the deputy; colleagues in the department come first."""
    person = await _person(turn, data_of(turn)["person_id"])
    people = await colleagues(turn.session, turn.actor, person.id)
    return Screen(
        texts.ask_deputy(person.full_name, _days(turn)),
        items=_people(people),
        choices=(Choice(_NOBODY, texts.nobody()), go_back()),
    )


async def take_deputy(turn: Turn, reply: Reply) -> Move:
    """Take the deputy, or none."""
    deputy_id = None
    if reply.choice != _NOBODY:
        deputy_id = await _chosen(turn, reply, data_of(turn)["person_id"])
        if deputy_id is None:
            return Stay(dialogue.not_understood())
    return Go(CONFIRM, {**turn.data, **PeopleData(deputy_id=deputy_id)})


async def show_confirm(turn: Turn) -> Screen:
    """Show the leave to confirm."""
    person, deputy = await _person(turn, data_of(turn)["person_id"]), await _deputy(turn)
    text = texts.confirm_question(person.full_name, _days(turn), deputy)
    return Screen(text, choices=(Choice(_ENTER, texts.confirm()), go_back()))


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Record the leave; the deputy is notified."""
    if not reply.agrees(_ENTER):
        return Stay(dialogue.not_understood())
    await enter_leave(turn.act, data_of(turn)["person_id"], _days(turn), data_of(turn)["deputy_id"])
    return Go(HOME, note=texts.entered(_days(turn), await _deputy(turn)))


async def _person(turn: Turn, person_id: int) -> Person:
    person = await turn.session.get(Person, person_id)
    if person is None or person.organization_id != turn.actor.organization_id:
        raise UserError(texts.person_gone())
    if person_id != turn.actor.person_id:
        turn.actor.require_coordinating()
    return person


async def _chosen(turn: Turn, reply: Reply, besides_id: int) -> int | None:
    """Give the person that a button or typed name means; None if unknown or ambiguous."""
    if reply.choice is not None:
        return int(reply.choice)
    people = await colleagues(turn.session, turn.actor, besides_id)
    wanted = name_key(reply.text)
    named = [one.person_id for one in people if name_key(one.full_name) == wanted]
    return named[0] if len(named) == 1 else None


async def _deputy(turn: Turn) -> str | None:
    deputy_id = data_of(turn)["deputy_id"]
    deputy = await turn.session.get(Person, deputy_id) if deputy_id else None
    return deputy.full_name if deputy else None


def _people(people: Sequence[Colleague]) -> tuple[Item, ...]:
    return tuple(
        Item(
            dialogue.nothing(),
            Choice(
                str(one.person_id),
                texts.colleague(one.full_name, [held_short(*held) for held in one.holds]),
            ),
        )
        for one in people
    )


def _days(turn: Turn) -> DateRange:
    data = data_of(turn)
    return DateRange(date.fromisoformat(data["from"]), date.fromisoformat(data["to"]))


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(LIST)


def _to_days(turn: Turn) -> Go:
    return Go(DAYS, PeopleData(person_id=data_of(turn)["person_id"]))


def _to_deputy(turn: Turn) -> Go:
    data = data_of(turn)
    days: PeopleData = {"person_id": data["person_id"], "from": data["from"], "to": data["to"]}
    return Go(DEPUTY, days)


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, take_list),
        Step(WHO, show_who, take_who, back=_to_list, refuses_files=True),
        Step(DAYS, show_days, take_days, back=_to_list, refuses_files=True),
        Step(DEPUTY, show_deputy, take_deputy, back=_to_days, refuses_files=True),
        Step(CONFIRM, show_confirm, take_confirm, back=_to_deputy, refuses_files=True),
    ),
    commands={"nghiphep": open_leave},
)
