"""One task at the year's end: its state, and declaring it not done."""

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import NotAllowedError, UserError
from core.figures.words import shortfalls as texts
from core.figures.words.year_end import source
from core.figures.year.shortfalls import (
    YearTask,
    checked_reason,
    declare,
    lift,
    load_year_task,
    why_not_declaring,
    why_not_judging,
)
from core.history.words import history as history_texts
from core.screen import Choice, Screen
from handlers.dialogue.keeping import REASON_WORDS
from handlers.documents.as_typed import seen_as_typed
from handlers.figures.data import FiguresData, data_of

TASK = "shortfall.task"
REASON = "shortfall.reason"
CONFIRM = "shortfall.confirm"
LIFT = "shortfall.lift"

_TASKS = "year_end.tasks"  # the tasks of its department
_DECLARE, _LIFT, _YES = "declare", "lift", "yes"


async def show_task(turn: Turn) -> Screen:
    """Show the task, with a button to declare it not done or undo that, for people who may."""
    found = await _load(turn)
    declared = found.declared
    said = dialogue.nothing()
    if declared is not None:
        at = turn.office.local(declared.declared_at)
        said = texts.declared_by(declared.declared_by, at, declared.reason)
    acts: tuple[Choice, ...] = ()
    if declared is not None and why_not_judging(turn.actor, found.department) is None:
        acts = (Choice(_LIFT, texts.lift()),)
    elif declared is None and turn.actor.sees_summary:
        why = why_not_declaring(turn.actor, found)
        said = texts.why_not(why) if why else said
        acts = () if why else (Choice(_DECLARE, texts.declare()),)
    log = Choice(f"/lichsu task {found.task.task_id}", history_texts.history())
    return Screen(
        texts.details(_judged(found), found.task, source(found.year, found.department)),
        foot=said,
        choices=(*acts, log, go_back(), to_menu()),
    )


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Begin to declare the task not done, or to undo that."""
    if reply.choice == _DECLARE:
        return Go(REASON, _place(turn))
    return Go(LIFT, _place(turn)) if reply.choice == _LIFT else Stay(dialogue.not_understood())


async def show_reason(turn: Turn) -> Screen:
    """Ask for the reason."""
    return Screen(texts.ask_reason(_judged(await _to_declare(turn))), choices=(go_back(),))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Take the reason."""
    return Go(CONFIRM, {**turn.data, **FiguresData(reason=checked_reason(reply.text))})


async def show_confirm(turn: Turn) -> Screen:
    """Show the declaration to confirm."""
    question = texts.confirm(_judged(await _to_declare(turn)), data_of(turn)["reason"])
    return Screen(question, choices=(Choice(_YES, texts.keep()), go_back()))


async def take_confirm(turn: Turn, reply: Reply) -> Move:
    """Declare the task not done; the department is notified."""
    if not reply.agrees(_YES):
        return Stay(dialogue.not_understood())
    task_id, reason = data_of(turn)["task_id"], data_of(turn)["reason"]
    heard = await declare(turn.act, task_id, reason, turn.office)
    return Go(TASK, _place(turn), note=texts.declared(heard.told))


async def show_lift(turn: Turn) -> Screen:
    """Ask whether to undo the declaration."""
    found = await _load(turn)
    if why := why_not_judging(turn.actor, found.department):
        raise NotAllowedError(why)
    question = texts.confirm_lifting(_judged(found))
    return Screen(question, choices=(Choice(_YES, texts.lift()), go_back()))


async def take_lift(turn: Turn, reply: Reply) -> Move:
    """Undo the declaration; the department is notified."""
    if not reply.agrees(_YES):
        return Stay(dialogue.not_understood())
    heard = await lift(turn.act, data_of(turn)["task_id"], turn.office)
    return Go(TASK, _place(turn), note=texts.lifted(heard.told))


async def _load(turn: Turn) -> YearTask:
    return await load_year_task(turn.act, data_of(turn)["task_id"], turn.office)


async def _to_declare(turn: Turn) -> YearTask:
    """Read a task to declare not done; raise `UserError` when that is impossible."""
    found = await _load(turn)
    if why := why_not_declaring(turn.actor, found):
        raise UserError(why)
    return found


def _judged(found: YearTask) -> texts.ShortfallTask:
    task = found.task
    return texts.ShortfallTask(found.department.name, task.code, task.title, found.year.plan_year)


def _place(turn: Turn) -> FiguresData:
    data = data_of(turn)
    return FiguresData(
        task_id=data["task_id"], department_id=data["department_id"], year=data["year"]
    )


def _to_tasks(turn: Turn) -> Go:
    data = data_of(turn)
    return Go(_TASKS, FiguresData(department_id=data["department_id"], year=data["year"]))


def _to_task(turn: Turn) -> Go:
    return Go(TASK, _place(turn))


def _to_reason(turn: Turn) -> Go:
    return Go(REASON, _place(turn))


TOPIC = Topic(
    steps=(
        Step(TASK, show_task, take_task, back=_to_tasks),
        Step(
            REASON,
            show_reason,
            take_reason,
            back=_to_task,
            refuses_files=True,
            takes_words=True,
            keeps=REASON_WORDS,
        ),
        seen_as_typed(
            Step(CONFIRM, show_confirm, take_confirm, back=_to_reason, refuses_files=True),
            ("reason",),
            _to_reason,
        ),
        Step(LIFT, show_lift, take_lift, back=_to_task),
    )
)
