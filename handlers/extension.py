"""More time for a report: a department asks, the leader or the coordinator decides."""

from datetime import date

from markupsafe import Markup

from core.dates import read_day
from core.dialogue.engine import HOME
from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import GO_BACK, MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.errors import UserError
from core.people.reachable import reachable_people
from core.reminders.notices import EXTENSION_ASKED, EXTENSION_DECIDED, tell
from core.reminders.recipients import read_recipients
from core.rounds.extensions import (
    ask_extension,
    check_day,
    decide,
    deciders,
    extendable,
    load_request,
    undecided,
)
from core.rounds.owed import Debt
from core.texts import dialogue, formats, pauses
from core.texts import extensions as texts
from models import Department, Role

WAITING = "extension.waiting"
REQUEST = "extension.request"
CHOOSE = "extension.choose"
DAY = "extension.day"
REASON = "extension.reason"
CONFIRM = "extension.confirm"

_OFFERED = (1, 2, 3, 5)  # working days after the deadline
_OWN = "own"
_GRANT, _REFUSE = "grant", "refuse"
_SEND = "send"


async def open_extension(turn: Turn, words: str) -> Move:
    """Open the request that is named, those that wait, or a new one."""
    if turn.actor.sees_summary:
        return Go(REQUEST, {"id": int(words)}) if _is_id(words) else Go(WAITING)
    return await _begin(turn)


async def _begin(turn: Turn) -> Move:
    owed = await _extendable(turn)
    return Go(DAY, _place(owed[0])) if len(owed) == 1 else Go(CHOOSE)


async def show_waiting(turn: Turn) -> Screen:
    """Show the requests that wait, to those who decide."""
    if not turn.actor.sees_summary:
        raise UserError(texts.deciding_not_allowed())
    waiting = await undecided(turn.session, turn.actor.organization_id)
    items = tuple(
        Item(
            texts.request_line(one.department, one.round_key, one.wanted_on),
            Choice(f"/giahan {one.id}", texts.waiting_button(one.department, one.round_key)),
        )
        for one in waiting
    )
    own = (Choice(_OWN, texts.ask_own()),) if turn.actor.department_ids else ()
    return Screen(texts.waiting_heading(len(waiting)), items=items, choices=(*own, MENU))


async def take_waiting(turn: Turn, reply: Reply) -> Move:
    """Begin a request for one's own department: the others are commands."""
    return await _begin(turn) if reply.choice == _OWN else Stay(dialogue.not_understood())


async def show_request(turn: Turn) -> Screen:
    """Show a request and ask for the decision."""
    request = await load_request(turn.session, turn.actor, turn.data["id"])
    days = (request.round_due_on, request.wanted_on)
    text = texts.asked_notice(
        request.department, request.round_key, days, request.reason, request.asked_by
    )
    if request.is_decided:
        return Screen(text, foot=dialogue.as_note(texts.decided_already()), choices=(MENU,))
    choices = (Choice(_GRANT, texts.grant()), Choice(_REFUSE, texts.refuse()), MENU)
    return Screen(text, foot=texts.decide_question(), choices=choices)


async def take_request(turn: Turn, reply: Reply) -> Move:
    """Keep the decision and tell the department."""
    if reply.choice not in {_GRANT, _REFUSE}:
        return Stay(dialogue.not_understood())
    is_granted = reply.choice == _GRANT
    extension_id = turn.data["id"]
    request = await decide(turn.session, turn.actor, extension_id, turn.now, is_granted=is_granted)
    told = await read_recipients(turn.session, turn.actor.organization_id, turn.today)
    people = {one.person_id for one in told.of(request.department_id)} | {request.asked_by_id}
    facts = {
        "department": request.department,
        "round_key": request.round_key,
        "due_on": request.round_due_on.isoformat(),
        "wanted_on": request.wanted_on.isoformat(),
        "is_granted": is_granted,
    }
    what = (EXTENSION_DECIDED, f"{EXTENSION_DECIDED}:{extension_id}")
    await tell(turn.session, turn.actor.organization_id, sorted(people), what, facts, now=turn.now)
    return Go(HOME, note=texts.decided(is_granted=is_granted))


async def show_choose(turn: Turn) -> Screen:
    """Ask for which report."""
    items = []
    for debt in await _extendable(turn):
        name = await _department(turn, debt)
        key = f"{debt.asked.id} {debt.department_id}"
        label = texts.waiting_button(name, debt.asked.key)
        items.append(Item(dialogue.nothing(), Choice(key, label)))
    return Screen(texts.choose(), items=tuple(items), choices=(MENU,))


async def take_choose(turn: Turn, reply: Reply) -> Move:
    """Take the report."""
    del turn
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    round_id, department_id = (int(number) for number in reply.choice.split())
    return Go(DAY, {"round_id": round_id, "department_id": department_id})


async def show_day(turn: Turn) -> Screen:
    """Ask until when."""
    debt = await _debt(turn)
    calendar = turn.office.calendar
    after = max(debt.deadline(turn.office.ladder, turn.today).effective_on, turn.today)
    days = [calendar.working_day(count, after) for count in _OFFERED]
    choices = tuple(
        Choice(f"day {day.isoformat()}", pauses.day_choice(day, turn.today)) for day in days
    )
    return Screen(await _heading(turn, debt), foot=texts.ask_day(), choices=(*choices, MENU))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Take the day."""
    if reply.choice:
        wanted: date | None = date.fromisoformat(reply.choice.removeprefix("day "))
    else:
        wanted = read_day(reply.text, turn.today)
    if wanted is None:
        return Stay(pauses.day_not_understood())
    day = check_day(await _debt(turn), wanted, turn.office, turn.today)
    return Go(REASON, {**turn.data, "day": day.isoformat()})


async def show_reason(turn: Turn) -> Screen:
    """Ask why."""
    debt = await _debt(turn)
    return Screen(await _heading(turn, debt), foot=texts.ask_reason(), choices=(GO_BACK,))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Take the reason."""
    if not reply.text.strip():
        return Stay(texts.ask_reason())
    return Go(CONFIRM, {**turn.data, "reason": reply.text.strip()})


async def show_confirm(turn: Turn) -> Screen:
    """Show the request as it will be sent."""
    debt = await _debt(turn)
    question = texts.confirm_question(
        date.fromisoformat(turn.data["day"]), formats.shortened(turn.data["reason"], 600)
    )
    choices = (Choice(_SEND, texts.send()), GO_BACK)
    return Screen(await _heading(turn, debt), foot=question, choices=choices)


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Send the request to those who decide."""
    if reply.choice != _SEND:
        return Stay(dialogue.not_understood())
    debt = await _debt(turn)
    wanted_on = date.fromisoformat(turn.data["day"])
    reason = turn.data["reason"]
    extension_id = await ask_extension(
        turn.session, turn.actor, debt, wanted_on, reason, now=turn.now, office=turn.office
    )
    await _tell_deciders(turn, debt, extension_id)
    return Go(HOME, note=texts.sent())


async def _tell_deciders(turn: Turn, debt: Debt, extension_id: int) -> None:
    organization_id = turn.actor.organization_id
    request = next(
        one for one in await undecided(turn.session, organization_id) if one.id == extension_id
    )
    may_decide = await deciders(turn.session, organization_id, request.department_id)
    reachable = {
        person_id
        for role in (Role.COORDINATOR, Role.LEADER)
        for person_id in await reachable_people(turn.session, organization_id, role)
    }
    facts = {
        "id": extension_id,
        "department": request.department,
        "round_key": request.round_key,
        "due_on": debt.due_on.isoformat(),
        "wanted_on": request.wanted_on.isoformat(),
        "reason": request.reason,
        "asked_by": request.asked_by,
    }
    what = (EXTENSION_ASKED, f"{EXTENSION_ASKED}:{extension_id}")
    people = [one for one in may_decide if one in reachable]
    await tell(turn.session, organization_id, people, what, facts, now=turn.now)


async def _extendable(turn: Turn) -> list[Debt]:
    owed = await extendable(turn.session, turn.actor, turn.office, turn.today)
    if not owed:
        raise UserError(texts.nothing_to_extend())
    return owed


async def _debt(turn: Turn) -> Debt:
    place = (turn.data["round_id"], turn.data["department_id"])
    for debt in await _extendable(turn):
        if debt.place == place:
            return debt
    raise UserError(texts.nothing_to_extend())


async def _heading(turn: Turn, debt: Debt) -> Markup:
    far = debt.deadline(turn.office.ladder, turn.today)
    due = formats.both_days(far.due_on, far.effective_on)
    return texts.heading(await _department(turn, debt), debt.asked.key, due)


async def _department(turn: Turn, debt: Debt) -> str:
    department = await turn.session.get_one(Department, debt.department_id)
    return department.name


def _place(debt: Debt) -> dict[str, int | None]:
    return {"round_id": debt.asked.id, "department_id": debt.department_id}


def _is_id(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) < 10  # noqa: PLR2004 - digits


def _to_day(turn: Turn) -> Go:
    return Go(DAY, {key: turn.data[key] for key in ("round_id", "department_id")})


def _to_reason(turn: Turn) -> Go:
    return Go(REASON, {key: turn.data[key] for key in ("round_id", "department_id", "day")})


TOPIC = Topic(
    steps=(
        Step(WAITING, show_waiting, take_waiting),
        Step(REQUEST, show_request, take_request),
        Step(CHOOSE, show_choose, take_choose),
        Step(DAY, show_day, take_day),
        Step(REASON, show_reason, take_reason, back=_to_day),
        Step(CONFIRM, show_confirm, take_confirm, back=_to_reason),
    ),
    commands={"giahan": open_extension},
)
