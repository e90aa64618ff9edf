"""Recording a finding: the department, the field, the words, the remedy, the day."""

from datetime import date
from typing import Any

from markupsafe import Markup

from core.deadlines.words import pauses
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.inspections.findings import load_finding
from core.inspections.inspecting import (
    NewFinding,
    checked_field,
    checked_words,
    inspection_round,
    record_finding,
    rounds_to_inspect,
)
from core.inspections.words import recording as texts
from core.people.departments import department_name
from core.screen import Choice, Item, Screen, join
from handlers.dialogue.choosing import all_departments
from handlers.dialogue.keeping import FINDING_WORDS, REMEDY_WORDS
from handlers.documents.as_typed import seen_as_typed
from handlers.inspections.data import InspectionData, data_of
from handlers.inspections.finding import LIST, to_list
from handlers.inspections.finding_days import day_choices, day_meant
from handlers.inspections.finding_files import received, with_files
from models import Round

ROUND = "record.round"
DEPARTMENT = "record.department"
FIELD = "record.field"
WORDS = "record.words"
REMEDY = "record.remedy"
DAY = "record.day"
CONFIRM = "record.confirm"

_KEEP, _AS_FOUND, _RECORD = "keep", "as found", "record"


async def begin_recording(turn: Turn, data: InspectionData) -> Go:
    """Ask for the department; first for the month if several are possible."""
    turn.actor.require_inspecting()
    where = FIELD if "department_id" in data else DEPARTMENT
    if "round_id" in data:
        return Go(where, data)
    asked = await rounds_to_inspect(
        turn.session, turn.actor.organization_id, turn.office.ladder, turn.today
    )
    return (
        Go(where, {**data, **InspectionData(round_id=asked[0].id)})
        if len(asked) == 1
        else Go(ROUND, data)
    )


async def show_round(turn: Turn) -> Screen:
    """Ask for the month of the inspection."""
    turn.actor.require_inspecting()
    asked = await rounds_to_inspect(
        turn.session, turn.actor.organization_id, turn.office.ladder, turn.today
    )
    choices = tuple(Choice(f"round {one.id}", texts.round_choice(one.key)) for one in asked)
    return Screen(texts.ask_round(), choices=(*choices, go_back()))


async def take_round(turn: Turn, reply: Reply) -> Move:
    """Take the month."""
    if reply.choice is None:
        return _noted(turn, ROUND, reply)
    round_id = int(reply.choice.removeprefix("round "))
    return await begin_recording(turn, {**data_of(turn), **InspectionData(round_id=round_id)})


async def show_department(turn: Turn) -> Screen:
    """Ask for the department."""
    items = await all_departments(turn, "department ")
    heading = join([await _heading(turn), _so_far(turn)], "\n")
    return Screen(heading, items=items, foot=texts.ask_department(), choices=(go_back(), to_menu()))


async def take_department(turn: Turn, reply: Reply) -> Move:
    """Take the department."""
    if reply.choice is None:
        return _noted(turn, DEPARTMENT, reply)
    return Go(
        FIELD,
        {
            **turn.data,
            **InspectionData(department_id=int(reply.choice.removeprefix("department "))),
        },
    )


async def show_field(turn: Turn) -> Screen:
    """Ask for the field."""
    choices = tuple(
        Choice(f"field {place}", name) for place, name in enumerate(turn.office.inspection_fields)
    )
    return await _asking(turn, texts.ask_field(), choices)


async def take_field(turn: Turn, reply: Reply) -> Move:
    """Take a field that was offered or typed."""
    if reply.files:
        return _noted(turn, FIELD, reply)
    if reply.choice:
        name = turn.office.inspection_fields[int(reply.choice.removeprefix("field "))]
    else:
        name = checked_field(reply.text)
    return Go(
        REMEDY if data_of(turn).get("words") else WORDS, {**turn.data, **InspectionData(field=name)}
    )


async def show_words(turn: Turn) -> Screen:
    """Ask for the words of the finding."""
    keeping = (Choice(_KEEP, texts.keep_words()),) if data_of(turn).get("words") else ()
    return await _asking(turn, texts.ask_words(), keeping)


async def take_words(turn: Turn, reply: Reply) -> Move:
    """Take the words, with or without photos."""
    if reply.choice == _KEEP:
        return Go(REMEDY, turn.data)
    if not reply.text:
        return _noted(turn, WORDS, reply)
    note = texts.files_kept(len(reply.files)) if reply.files else dialogue.nothing()
    data = with_files(data_of(turn), reply) if reply.files else data_of(turn)
    return Go(REMEDY, {**data, **InspectionData(words=checked_words(reply.text))}, note)


async def show_remedy(turn: Turn) -> Screen:
    """Ask for the remedy."""
    return await _asking(turn, texts.ask_remedy(), (Choice(_AS_FOUND, texts.as_found()),))


async def take_remedy(turn: Turn, reply: Reply) -> Move:
    """Take the remedy in words, or none beyond the finding's own words."""
    if reply.files:
        return _noted(turn, REMEDY, reply)
    remedy = texts.as_found() if reply.choice == _AS_FOUND else checked_words(reply.text)
    return Go(DAY, {**turn.data, **InspectionData(remedy=remedy)})


async def show_day(turn: Turn) -> Screen:
    """Ask for the day."""
    return await _asking(turn, texts.ask_day(), day_choices(turn))


async def take_day(turn: Turn, reply: Reply) -> Move:
    """Take the day."""
    if reply.files:
        return _noted(turn, DAY, reply)
    day = day_meant(turn, reply)
    return (
        Go(CONFIRM, {**turn.data, **InspectionData(day=day.isoformat())})
        if day
        else Stay(pauses.day_not_understood(), is_miss=True)
    )


async def show_confirm(turn: Turn) -> Screen:
    """Show the finding to confirm."""
    data = data_of(turn)
    name = await department_name(turn.session, turn.actor.organization_id, data["department_id"])
    lines = texts.summary(
        name,
        data["field"],
        words=data["words"],
        remedy=data["remedy"],
        due_on=date.fromisoformat(data["day"]),
        files=len(data.get("files", ())),
    )
    asked = await _round(turn)
    return Screen(
        texts.heading(asked.key),
        items=tuple(Item(line) for line in lines),
        foot=texts.ask_record(),
        choices=(Choice(_RECORD, texts.record()), go_back(), to_menu()),
    )


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Record the finding; the department is notified at once."""
    if reply.files or not reply.agrees(_RECORD):
        return _noted(turn, CONFIRM, reply)
    data = data_of(turn)
    new = NewFinding(
        round_id=data["round_id"],
        department_id=data["department_id"],
        field=data["field"],
        words=data["words"],
        remedy=data["remedy"],
        due_on=date.fromisoformat(data["day"]),
    )
    heard = await record_finding(turn.act, new, received(data), office=turn.office)
    found = await load_finding(turn.session, turn.actor, heard.made)
    return Go(LIST, note=texts.recorded(found.department, heard.told))


def _noted(turn: Turn, step: str, reply: Reply) -> Move:
    """Keep files that come at any step; a caption becomes the finding's words."""
    if not reply.files:
        return Stay(dialogue.not_understood())
    data = with_files(data_of(turn), reply)
    said = "; ".join(part for part in (data.get("words", ""), reply.text) if part)
    if said:
        data["words"] = checked_words(said)
    return Go(step, data, texts.files_kept(len(reply.files)))


async def _asking(turn: Turn, question: Markup, choices: tuple[Choice, ...] = ()) -> Screen:
    heading = join([await _heading(turn), _so_far(turn)], "\n")
    return Screen(heading, foot=question, choices=(*choices, go_back(), to_menu()))


async def _heading(turn: Turn) -> Markup:
    """Show what is known so far."""
    asked = await _round(turn)
    named = []
    if "department_id" in turn.data:
        organization_id = turn.actor.organization_id
        named.append(
            await department_name(turn.session, organization_id, data_of(turn)["department_id"])
        )
    named += [data_of(turn)["field"]] if "field" in turn.data else []
    return texts.heading(asked.key, *named)


async def _round(turn: Turn) -> Round:
    """Give the current month's round; raise unless the person inspects."""
    round_id = data_of(turn)["round_id"]
    return await inspection_round(turn.act, round_id, turn.office)


def _so_far(turn: Turn) -> Markup:
    return texts.so_far(data_of(turn).get("words", ""), len(data_of(turn).get("files", ())))


def _to_department(turn: Turn) -> Go:
    return Go(DEPARTMENT, _without(turn, "department_id", "field"))


def _to_field(turn: Turn) -> Go:
    return Go(FIELD, _without(turn, "field"))


def _to_words(turn: Turn) -> Go:
    return Go(WORDS, turn.data)


def _to_remedy(turn: Turn) -> Go:
    return Go(REMEDY, turn.data)


def _to_day(turn: Turn) -> Go:
    return Go(DAY, turn.data)


def _without(turn: Turn, *names: str) -> dict[str, Any]:
    return {name: value for name, value in turn.data.items() if name not in names}


TOPIC = Topic(
    steps=(
        Step(ROUND, show_round, take_round, back=to_list, takes_files=True),
        Step(DEPARTMENT, show_department, take_department, back=to_list, takes_files=True),
        Step(FIELD, show_field, take_field, back=_to_department, takes_files=True),
        Step(
            WORDS,
            show_words,
            take_words,
            back=_to_field,
            takes_files=True,
            keeps=FINDING_WORDS,
        ),
        Step(
            REMEDY,
            show_remedy,
            take_remedy,
            back=_to_words,
            takes_files=True,
            keeps=REMEDY_WORDS,
        ),
        Step(DAY, show_day, take_day, back=_to_remedy, takes_files=True),
        seen_as_typed(
            Step(CONFIRM, show_confirm, take_confirm, back=_to_day, takes_files=True),
            ("field", "words", "remedy"),
            _to_words,
        ),
    ),
)
