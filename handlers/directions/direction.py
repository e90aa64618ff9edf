"""Directions: a leader gives one to a department, the department acknowledges it."""

from collections.abc import Sequence

from core.dialogue.gates import HOME
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.directions.directions import (
    acknowledge_direction,
    checked_words,
    directions,
    give_direction,
    load_direction,
    task_of,
)
from core.directions.words import directions as texts
from core.people.departments import department_name
from core.plan.current import tasks_of_plan
from core.plan.task_name import TaskName
from core.questions.given import Given
from core.reporting.words import buttons as task_buttons
from core.screen import Choice, Item, Screen, join
from core.speech.stopping import corrected
from core.vietnamese import name_key
from core.wording import formats
from handlers.dialogue.choosing import all_departments
from handlers.dialogue.given import given_to
from handlers.dialogue.keeping import DIRECTION_WORDS
from handlers.directions.data import DirectionData, data_of
from handlers.documents.as_typed import seen_as_typed
from handlers.questions.question import not_understood
from handlers.reporting.report import ID
from models import Role, Task

LIST = "direction.list"
ONE = "direction.one"
DEPARTMENT = "direction.department"
TASK = "direction.task"
WORDS = "direction.words"
CONFIRM = "direction.confirm"

NEW = "moi"  # in a button's key

_NEW, _SEND, _ACKNOWLEDGE = "new", "send", "acknowledge"
_SHOWN_WORDS = 600  # characters, in the question before sending


async def open_direction(turn: Turn, words: str) -> Move:
    """Open the named direction, begin one for a department and task, or list all."""
    given = given_to(turn, words)
    if given.rest and given.department_id is not None:
        return await _filled(turn, given.department_id, given)
    named = [int(word) for word in words.split() if ID.fullmatch(word)]
    if len(named) == 1:
        return Go(ONE, DirectionData(id=named[0]))
    if len(named) == 2:  # noqa: PLR2004 - a department, and a task or 0
        return Go(WORDS, DirectionData(department_id=named[0], task_id=named[1] or None))
    return Go(DEPARTMENT) if words == NEW else Go(LIST)


async def _filled(turn: Turn, department_id: int, given: Given) -> Go:
    """Show the direction to confirm; keep the task only if it is the department's."""
    turn.actor.require_directing()
    tasks = await tasks_of_plan(turn.session, turn.actor.organization_id, department_id)
    task_id = given.task_id if given.task_id in {one.id for one in tasks} else None
    words = checked_words(given.rest)
    return Go(CONFIRM, DirectionData(department_id=department_id, task_id=task_id, words=words))


async def show_list(turn: Turn) -> Screen:
    """Show the directions that concern the person."""
    found = await directions(turn.session, turn.actor)
    items = tuple(
        Item(
            texts.line(one),
            Choice(f"/chidao {one.id}", texts.button(one, turn.office.local(one.given_at))),
        )
        for one in found
    )
    lead = (Choice(_NEW, texts.give_new()),) if Role.LEADER in turn.actor.roles else ()
    return Screen(texts.heading(len(found)), items=items, lead=lead, choices=(to_menu(),))


async def take_list(turn: Turn, reply: Reply) -> Move:
    """Begin a new direction; the other choices are commands."""
    return Go(DEPARTMENT) if reply.choice == _NEW else await not_understood(turn, reply)


async def show_one(turn: Turn) -> Screen:
    """Show a direction; ask people who report for the department to acknowledge it."""
    given = await load_direction(turn.session, turn.actor, data_of(turn)["id"])
    acknowledged_at = turn.office.local(given.acknowledged_at) if given.acknowledged_at else None
    text = texts.details(given, turn.office.local(given.given_at), acknowledged_at)
    if acknowledged_at:
        return Screen(text, choices=(go_back(), to_menu()))
    if not turn.actor.reports_for(given.department_id):
        return Screen(text, foot=texts.not_acknowledged_yet(), choices=(go_back(), to_menu()))
    choices = (Choice(_ACKNOWLEDGE, texts.acknowledge()), go_back(), to_menu())
    return Screen(text, foot=texts.acknowledge_question(), choices=choices)


async def take_one(turn: Turn, reply: Reply) -> Move:
    """Acknowledge the direction; the leader is notified."""
    is_typed = name_key(reply.text) in texts.WORDS_FOR_ACKNOWLEDGING
    if reply.choice != _ACKNOWLEDGE and not is_typed:
        return Stay(dialogue.not_understood())
    is_new = await acknowledge_direction(turn.act, data_of(turn)["id"])
    if not is_new:
        return Stay(texts.acknowledged_before())
    return Stay(texts.acknowledged())


async def show_department(turn: Turn) -> Screen:
    """Ask for the department."""
    turn.actor.require_directing()
    items = await all_departments(turn)
    return Screen(texts.ask_department(), items=items, choices=(go_back(),))


async def take_department(turn: Turn, reply: Reply) -> Move:
    """Take the department."""
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    return Go(TASK, {**_waiting(turn), **DirectionData(department_id=int(reply.choice))})


async def show_task(turn: Turn) -> Screen:
    """Ask for the task, if any."""
    turn.actor.require_directing()
    items = tuple(
        Item(dialogue.nothing(), Choice(f"{task.id}", task_buttons.button(task.code, task.title)))
        for task in await _tasks(turn)
    )
    lead = (Choice("0", texts.whole_department()),)
    return Screen(
        texts.ask_task(await _department(turn)), items=items, lead=lead, choices=(go_back(),)
    )


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Take the task by button or code."""
    found = int(reply.choice) if reply.choice else None
    if found is None:
        by_code = {task.code: task.id for task in await _tasks(turn)}
        found = by_code.get(reply.text.strip())
    if found is None:
        return Stay(dialogue.not_understood())
    data = {"department_id": data_of(turn)["department_id"], "task_id": found or None}
    return Go(CONFIRM if _waiting(turn) else WORDS, {**_waiting(turn), **data})


def _waiting(turn: Turn) -> dict[str, str]:
    """Give words that were typed before they were known to be a direction."""
    return {"words": checked_words(data_of(turn)["words"])} if data_of(turn).get("words") else {}


async def show_words(turn: Turn) -> Screen:
    """Ask for the words of the direction."""
    turn.actor.require_directing()
    department = await _department(turn)
    return Screen(texts.ask_words(department, await _task(turn)), choices=(go_back(),))


async def take_words(turn: Turn, reply: Reply) -> Move:
    """Take the words."""
    return Go(CONFIRM, {**turn.data, **DirectionData(words=checked_words(reply.text))})


async def show_confirm(turn: Turn) -> Screen:
    """Show the direction to confirm."""
    turn.actor.require_directing()
    question = texts.confirm_question(formats.shortened(data_of(turn)["words"], _SHOWN_WORDS))
    to = texts.addressed(await _department(turn), await _task(turn))
    return Screen(join([to, question], "\n"), choices=(Choice(_SEND, texts.send()), go_back()))


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Send the direction; the department and the coordinators are notified."""
    if not reply.choice and (right := corrected(reply.text)):
        return Go(CONFIRM, {**turn.data, **DirectionData(words=checked_words(right))})
    if not reply.agrees(_SEND):
        return Stay(dialogue.not_understood())
    data = data_of(turn)
    given = await give_direction(turn.act, data["department_id"], data["task_id"], data["words"])
    return Go(HOME, note=texts.sent(given.made.department, given.told))


async def _tasks(turn: Turn) -> Sequence[Task]:
    organization_id = turn.actor.organization_id
    return await tasks_of_plan(turn.session, organization_id, data_of(turn)["department_id"])


async def _department(turn: Turn) -> str:
    return await department_name(
        turn.session, turn.actor.organization_id, data_of(turn)["department_id"]
    )


async def _task(turn: Turn) -> TaskName | None:
    data = data_of(turn)
    task = await task_of(turn.session, turn.actor, data["department_id"], data["task_id"])
    return TaskName(task.code, task.title) if task else None


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(LIST)


def _to_department(turn: Turn) -> Go:
    del turn
    return Go(DEPARTMENT)


def _to_task(turn: Turn) -> Go:
    return Go(TASK, DirectionData(department_id=data_of(turn)["department_id"]))


def _to_words(turn: Turn) -> Go:
    data = data_of(turn)
    place = DirectionData(department_id=data["department_id"], task_id=data["task_id"])
    return Go(WORDS, place)


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, take_list),
        Step(ONE, show_one, take_one, back=_to_list),
        Step(DEPARTMENT, show_department, take_department, back=_to_list),
        Step(TASK, show_task, take_task, back=_to_department),
        Step(
            WORDS,
            show_words,
            take_words,
            back=_to_task,
            refuses_files=True,
            keeps=DIRECTION_WORDS,
        ),
        seen_as_typed(
            Step(CONFIRM, show_confirm, take_confirm, back=_to_words, refuses_files=True),
            ("words",),
            _to_words,
        ),
    ),
    commands={"chidao": open_direction},
)
