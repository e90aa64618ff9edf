"""Extensions: a department asks for more time, a leader or coordinator decides."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from core.deadlines.extension_requests import undecided
from core.deadlines.extensions import (
    ask_extension,
    check_day,
    check_none_waits,
    extendable,
)
from core.deadlines.words import extensions as texts
from core.deadlines.words import pauses
from core.dialogue.gates import HOME
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.people.departments import department_name
from core.questions.given import NOTHING_GIVEN, Given, find_days, reason_in, without_because
from core.reporting.owed import Debt
from core.reporting.reasons import checked_reason
from core.reporting.report_key import ReportKey
from core.screen import Choice, Item, Screen, join
from core.speech.kinds import Kind
from core.speech.stopping import corrected
from core.vietnamese import name_key
from core.wording import formats
from handlers.deadlines.data import DeadlineData, data_of
from handlers.deadlines.days import brief_due, day_said, full_due
from handlers.deadlines.deciding import REQUEST
from handlers.dialogue.given import GIVEN, given_here, given_to, with_given
from handlers.dialogue.keeping import REASON_WORDS
from handlers.documents.as_typed import seen_as_typed
from handlers.questions.question import not_understood
from handlers.reporting.report import ID
from models import Department

WAITING = "extension.waiting"
CHOOSE = "extension.choose"
DAY = "extension.day"
REASON = "extension.reason"
CONFIRM = "extension.confirm"

NEW = "moi"  # in a button's key
_OFFERED = (1, 2, 3, 5)  # working days after the deadline
_OWN = "own"
_SEND = "send"


async def open_extension(turn: Turn, words: str) -> Move:
    """Open the named request, the undecided ones, or a new one."""
    is_own = words in {NEW, GIVEN} and turn.actor.department_ids
    if turn.actor.sees_summary and not is_own:
        return Go(REQUEST, DeadlineData(id=int(words))) if ID.fullmatch(words) else Go(WAITING)
    given = given_to(turn, words)
    move = await _begin(turn, given)
    return replace(move, note=join([move.note, await _only_own(turn, given.department_id)]))


async def _only_own(turn: Turn, named: int | None) -> Markup:
    """Say whose report is meant if another's is named; the coordinators' may only be addressed."""
    if named is None or turn.actor.reports_for(named):
        return Markup()
    name = await department_name(turn.session, turn.actor.organization_id, named)
    is_addressed = name_key(name) == turn.office.coordinating_key
    return Markup() if is_addressed else texts.only_for_own(name)


async def _begin(turn: Turn, given: Given = NOTHING_GIVEN) -> Go:
    owed = await _extendable(turn)
    if len(owed) == 1:
        return _filled(turn, owed[0], given)
    return Go(CHOOSE, with_given(given))


def _filled(turn: Turn, debt: Debt, given: Given) -> Go:
    """Ask for what is missing, or show the request to confirm."""
    data = {**_place(debt), **(DeadlineData(reason=given.reason) if given.reason else {})}
    ladder, calendar = turn.office.ladder, turn.office.calendar
    wanted = given.last
    if wanted is None and given.count is not None:
        wanted = calendar.working_day(given.count, debt.deadline(ladder, turn.today).effective_on)
    if wanted is None:
        return Go(DAY, data)
    try:
        day = check_day(debt, wanted, turn.office, turn.today)
    except UserError as error:  # ask for another day; keep the reason
        return Go(DAY, data, escape(error.text))
    return Go(_after_day(data), {**data, **DeadlineData(day=day.isoformat())})


def _after_day(data: Mapping[str, Any]) -> str:
    return CONFIRM if data.get("reason") else REASON


async def show_waiting(turn: Turn) -> Screen:
    """Show the undecided requests to a decider."""
    if not turn.actor.sees_summary:
        raise UserError(texts.deciding_not_allowed())
    waiting = await undecided(turn.session, turn.actor.organization_id)
    items = tuple(
        Item(
            texts.request_line(one.department, one.round_key, brief_due(turn, one.wanted_on)),
            Choice(f"/giahan {one.id}", texts.waiting_button(one.department, one.round_key)),
        )
        for one in waiting
    )
    own = (Choice(_OWN, texts.ask_own()),) if turn.actor.department_ids else ()
    return Screen(texts.waiting_heading(len(waiting)), items=items, choices=(*own, to_menu()))


async def take_waiting(turn: Turn, reply: Reply) -> Move:
    """Begin a request for one's own department; the other choices are commands."""
    return await _begin(turn) if reply.choice == _OWN else await not_understood(turn, reply)


async def show_choose(turn: Turn) -> Screen:
    """Ask which report to extend."""
    items = []
    for debt in await _extendable(turn):
        name = await _department(turn, debt)
        key = f"{debt.asked.id} {debt.department_id}"
        label = texts.waiting_button(name, debt.asked.key)
        items.append(Item(dialogue.nothing(), Choice(key, label)))
    return Screen(texts.choose(), items=tuple(items), choices=(to_menu(),))


async def take_choose(turn: Turn, reply: Reply) -> Move:
    """Take the report; a day that is typed here is kept for it."""
    if reply.choice is None:
        wanted = day_said(turn, reply)
        if wanted is None:
            return Stay(dialogue.not_understood())
        given = replace(given_here(turn), first=wanted, last=wanted)
        return Go(CHOOSE, with_given(given), texts.day_kept(wanted))
    round_id, department_id = (int(number) for number in reply.choice.split())
    place = DeadlineData(round_id=round_id, department_id=department_id)
    debt = await _debt(replace(turn, data=place))
    return _filled(turn, debt, given_here(turn))


async def show_day(turn: Turn) -> Screen:
    """Ask for the new day."""
    debt = await _debt(turn)
    await check_none_waits(turn.session, turn.actor, debt)
    calendar = turn.office.calendar
    after = max(debt.deadline(turn.office.ladder, turn.today).effective_on, turn.today)
    days = [calendar.working_day(count, after) for count in _OFFERED]
    choices = tuple(
        Choice(f"day {day.isoformat()}", pauses.day_choice(day, turn.today)) for day in days
    )
    return Screen(await _heading(turn, debt), foot=texts.ask_day(), choices=(*choices, to_menu()))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Take the day, and a reason that comes with it or before it."""
    given = _typed(turn, reply)
    wanted = given.last
    if wanted is None and not given.reason:
        return Stay(pauses.day_not_understood(), is_miss=True)
    if given.reason:
        data = {**turn.data, **DeadlineData(reason=checked_reason(given.reason))}
        turn = replace(turn, data=data)
    if wanted is None:
        return Go(DAY, turn.data, texts.reason_waits())
    day = check_day(await _debt(turn), wanted, turn.office, turn.today)
    return Go(_after_day(turn.data), {**turn.data, **DeadlineData(day=day.isoformat())})


def _typed(turn: Turn, reply: Reply) -> Given:
    """Read the day that was chosen or typed, and the reason beside it."""
    is_told = not reply.choice and turn.hearing.kind(reply.text) is Kind.RESULT
    reason = reason_in(reply.text) if is_told else ""
    said = day_said(turn, reply)
    if said is None and is_told and (days := find_days(reply.text, turn.today)):
        said = days.last
    if said is None and reason:  # all of it is the reason: no part may be lost
        reason = without_because(reply.text)
    return Given(last=said, reason=reason)


async def show_reason(turn: Turn) -> Screen:
    """Ask for the reason."""
    debt = await _debt(turn)
    return Screen(await _heading(turn, debt), foot=texts.ask_reason(), choices=(go_back(),))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Take the reason."""
    if right := corrected(reply.text):
        return await _put_right(turn, right)
    reason = checked_reason(without_because(reply.text))
    return Go(CONFIRM, {**turn.data, **DeadlineData(reason=reason)})


async def show_confirm(turn: Turn) -> Screen:
    """Show the request to confirm."""
    debt = await _debt(turn)
    wanted = full_due(turn, date.fromisoformat(data_of(turn)["day"]))
    question = texts.confirm_question(wanted, formats.shortened(data_of(turn)["reason"], 600))
    choices = (Choice(_SEND, texts.send()), go_back())
    return Screen(await _heading(turn, debt), foot=question, choices=choices)


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Send the request to the deciders."""
    if not reply.choice and (right := corrected(reply.text)):
        return await _put_right(turn, right)
    if not reply.agrees(_SEND):
        return Stay(dialogue.not_understood())
    debt = await _debt(turn)
    wanted_on = date.fromisoformat(data_of(turn)["day"])
    reason = data_of(turn)["reason"]
    asked = await ask_extension(turn.act, debt, wanted_on, reason, office=turn.office)
    return Go(HOME, note=texts.sent(asked.told))


async def _put_right(turn: Turn, right: str) -> Go:
    """Take another day, or another reason, in place of what is shown."""
    wanted = day_said(turn, Reply(text=right))
    if wanted is None:
        return Go(CONFIRM, {**turn.data, **DeadlineData(reason=checked_reason(right))})
    day = check_day(await _debt(turn), wanted, turn.office, turn.today)
    return Go(_after_day(turn.data), {**turn.data, **DeadlineData(day=day.isoformat())})


async def _extendable(turn: Turn) -> list[Debt]:
    owed = await extendable(turn.session, turn.actor, turn.office, turn.today)
    if not owed:
        raise UserError(texts.nothing_to_extend())
    return owed


async def _debt(turn: Turn) -> Debt:
    key = ReportKey(data_of(turn)["round_id"], data_of(turn)["department_id"])
    for debt in await _extendable(turn):
        if debt.key == key:
            return debt
    raise UserError(texts.nothing_to_extend())


async def _heading(turn: Turn, debt: Debt) -> Markup:
    far = debt.deadline(turn.office.ladder, turn.today)
    due = full_due(turn, far.due_on)
    return texts.heading(await _department(turn, debt), debt.asked.key, due)


async def _department(turn: Turn, debt: Debt) -> str:
    department = await turn.session.get_one(Department, debt.department_id)
    return department.name


def _place(debt: Debt) -> dict[str, int | None]:
    return {"round_id": debt.asked.id, "department_id": debt.department_id}


def _to_day(turn: Turn) -> Go:
    data = data_of(turn)
    place = DeadlineData(round_id=data["round_id"], department_id=data["department_id"])
    return Go(DAY, place)


def _to_reason(turn: Turn) -> Go:
    data = data_of(turn)
    place = DeadlineData(
        round_id=data["round_id"], department_id=data["department_id"], day=data["day"]
    )
    return Go(REASON, place)


_ASKED_WHY = Step(REASON, show_reason, take_reason, _to_day, refuses_files=True, keeps=REASON_WORDS)

TOPIC = Topic(
    steps=(
        Step(WAITING, show_waiting, take_waiting),
        Step(CHOOSE, show_choose, take_choose),
        Step(DAY, show_day, take_day, refuses_files=True),
        _ASKED_WHY,
        seen_as_typed(
            Step(CONFIRM, show_confirm, take_confirm, back=_to_reason, refuses_files=True),
            ("reason",),
            _to_reason,
        ),
    ),
    commands={"giahan": open_extension},
)
