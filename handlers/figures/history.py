"""The log for people: what was done with a task or by a department, and the files."""

import re
from collections.abc import Awaitable, Callable, Sequence

from core.dialogue.gates import HOME
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.history.history import (
    History,
    find_task,
    find_task_by_code,
    read_history,
    read_task_history,
    tasks_of,
    with_working_days,
)
from core.history.log_lines import LogLine
from core.history.words import history as texts
from core.people.departments import department_name
from core.plan.current import departments_of_plan, find_department
from core.reporting.evidence.files import KeptFile, list_files
from core.reporting.words import subjects
from core.screen import AccessFacts, Choice, Item, Screen
from core.wording import refusals
from handlers.figures.data import HistoryData, data_of, history_of
from handlers.questions.question import not_understood
from handlers.reporting.report import ID
from handlers.reporting.steps import TASK

CHOOSE = "history.choose"
TASKS = "history.tasks"
ONE = "history.task"
ALL = "history.all"
FILES = "history.files"

_TASK, _TASKS, _ALL, _FILES, _ALL_FILES = "task", "nganh", "canganh", "tep", "teptoannganh"
_CODE = re.compile(r"[0-9]+(?:\.[0-9]+)*\.?")


async def open_history(turn: Turn, words: str) -> Move:
    """Open the log named by a button's key, a task's code or a department; else ask."""
    name, *rest = words.split() or [""]
    ids = [int(word) for word in rest if ID.fullmatch(word)]
    if name in _OPENED and ids:
        return await _OPENED[name](turn, ids)
    if _CODE.fullmatch(words):
        return await _open_code(turn, words)
    if words:
        found = await find_department(turn.session, turn.actor.organization_id, words)
        return Go(TASKS, HistoryData(department_id=found.id))
    open_to = await _open_to(turn)
    if len(open_to) == 1:
        (only,) = open_to
        return Go(TASKS if only else ALL, HistoryData(department_id=only))
    if not open_to:
        raise UserError(refusals.no_round())
    return Go(CHOOSE)


async def _open_code(turn: Turn, code: str) -> Move:
    task = await find_task_by_code(turn.session, turn.actor, code.rstrip("."))
    return Go(ONE, HistoryData(task_id=task.id, department_id=task.department_id))


async def _open_task(turn: Turn, ids: Sequence[int]) -> Move:
    """Open a task's log; a second id is the round of the report that it was opened from."""
    task = await find_task(turn.session, turn.actor, ids[0])
    data = {"task_id": task.id, "department_id": task.department_id}
    return Go(ONE, {**data, "round_id": ids[1]} if ids[1:] else data)


async def _open_tasks(turn: Turn, ids: Sequence[int]) -> Move:
    del turn
    return Go(TASKS if ids[0] else ALL, HistoryData(department_id=ids[0] or None))


async def _open_all(turn: Turn, ids: Sequence[int]) -> Move:
    del turn
    return Go(ALL, HistoryData(department_id=ids[0] or None))


async def _open_files(turn: Turn, ids: Sequence[int]) -> Move:
    task = await find_task(turn.session, turn.actor, ids[0])
    return Go(FILES, HistoryData(task_id=task.id, department_id=task.department_id))


async def _open_all_files(turn: Turn, ids: Sequence[int]) -> Move:
    del turn
    return Go(FILES, HistoryData(department_id=ids[0] or None))


_OPENED: dict[str, Callable[[Turn, Sequence[int]], Awaitable[Move]]] = {
    _TASK: _open_task,
    _TASKS: _open_tasks,
    _ALL: _open_all,
    _FILES: _open_files,
    _ALL_FILES: _open_all_files,
}


async def _open_to(turn: Turn) -> dict[int | None, str]:
    """Give the departments whose log the person may see, by id; None is the team."""
    actor, found = turn.actor, dict[int | None, str]()
    if actor.sees_summary:
        for one in await departments_of_plan(turn.session, actor.organization_id):
            found[one.id] = one.name
    for own in actor.department_ids:
        found[own] = await department_name(turn.session, actor.organization_id, own)
    if actor.sees_record_of(None):
        found[None] = subjects.department(None)
    return found


async def show_choose(turn: Turn) -> Screen:
    """Ask which log to show."""
    items = tuple(
        Item(dialogue.nothing(), Choice(f"/lichsu {_TASKS} {department_id or 0}", name))
        for department_id, name in (await _open_to(turn)).items()
    )
    return Screen(texts.choose_department(), items=items, choices=(to_menu(),))


async def show_tasks(turn: Turn) -> Screen:
    """List a department's tasks, each with its log and its files."""
    department_id = data_of(turn)["department_id"]
    tasks = await tasks_of(turn.session, turn.actor, department_id)
    name = await department_name(turn.session, turn.actor.organization_id, department_id)
    files = await list_files(turn.session, turn.actor, department_id)
    items = []
    for task in tasks:
        opens = Choice(f"/lichsu {_TASK} {task.id}", texts.task_button(task.code))
        items.append(Item(texts.task_line(task.code, task.title), opens))
        if count := sum(file.task_id == task.id for file in files):
            label = texts.files_button(task.code, count)
            items.append(Item(dialogue.nothing(), Choice(f"/lichsu {_FILES} {task.id}", label)))
    whole = Choice(f"/lichsu {_ALL} {department_id}", texts.whole(name))
    return Screen(
        texts.choose_task(name),
        items=tuple(items),
        choices=(whole, go_back(), to_menu()),
        gives=_given(turn, department_id),
    )


async def take_tasks(turn: Turn, reply: Reply) -> Move:
    """Take a task's code."""
    if reply.choice is None and _CODE.fullmatch(reply.text):
        return await _open_code(turn, reply.text)
    return await not_understood(turn, reply)


async def show_task(turn: Turn) -> Screen:
    """Show a task's log from all rounds, with a button for each file."""
    task = await find_task(turn.session, turn.actor, history_of(turn)["task_id"])
    history = await read_task_history(turn.session, turn.actor, task.id)
    files = await list_files(turn.session, turn.actor, task.department_id, task.id)
    every = Choice(f"/lichsu {_FILES} {task.id}", texts.all_files(len(files)))
    choices = ((every,) if files else (), (_back(turn), to_menu()))
    return Screen(
        texts.heading_of_task(task.code, task.title),
        items=_items(turn, history, files, with_task=False),
        foot=texts.foot(len(history.lines), is_cut=history.is_cut),
        choices=tuple(choice for some in choices for choice in some),
        gap="\n\n",
        gives=_given(turn, task.department_id, task_id=task.id),
    )


def _back(turn: Turn) -> Choice:
    is_report = "round_id" in turn.data
    return Choice(go_back().key, texts.back_to_report() if is_report else texts.other_tasks())


async def show_all(turn: Turn) -> Screen:
    """Show the log of a department or the inspection team."""
    department_id = history_of(turn)["department_id"]
    history = await read_history(turn.session, turn.actor, department_id)
    name = None
    if department_id is not None:
        name = await department_name(turn.session, turn.actor.organization_id, department_id)
    files = await list_files(turn.session, turn.actor, department_id)
    every = Choice(f"/lichsu {_ALL_FILES} {department_id or 0}", texts.all_files(len(files)))
    return Screen(
        texts.heading(name),
        items=_items(turn, history, files, with_task=True),
        foot=texts.foot(len(history.lines), is_cut=history.is_cut),
        choices=(*((every,) if files else ()), go_back(), to_menu()),
        gap="\n\n",
        gives=_given(turn, department_id),
    )


def _given(turn: Turn, department_id: int | None, **more: int) -> tuple[AccessFacts, ...]:
    """Give the facts for the access log; none for one's own department."""
    if turn.actor.reports_for(department_id):
        return ()
    return (AccessFacts("history", {"department_id": department_id, **more}),)


def _items(
    turn: Turn, history: History, files: Sequence[KeptFile], *, with_task: bool
) -> tuple[Item, ...]:
    """Give each line with buttons for its files."""
    known = {file.id: file for file in files}
    items: list[Item] = []
    for line in history.lines:
        shown = with_working_days(line, turn.office.calendar)
        text = texts.line(shown, turn.office.local(line.at), with_task=with_task)
        first, *more = _openings(line, known) or [None]
        items.append(Item(text, first))
        items += [Item(dialogue.nothing(), choice) for choice in more]
    return tuple(items)


def _openings(line: LogLine, known: dict[int, KeptFile]) -> list[Choice | None]:
    if line.subject != "evidence":
        return []
    return [_opening(known[one]) for one in line.subject_ids if one in known]


def _opening(file: KeptFile) -> Choice:
    return Choice(f"/tep {file.id}", texts.file_button(file.name))


async def show_files(turn: Turn) -> Screen:
    """List the files of a task, a department or the team, each with a button."""
    task_id, department_id = history_of(turn).get("task_id"), history_of(turn)["department_id"]
    files = await list_files(turn.session, turn.actor, department_id, task_id)
    items = tuple(
        Item(texts.file_line(file, turn.office.local(file.added_at)), _opening(file))
        for file in files
    )
    if task_id is not None:
        what = texts.of_task((await find_task(turn.session, turn.actor, task_id)).code)
    else:
        what = texts.of_department((await _open_to(turn)).get(department_id, ""))
    heading = texts.files_heading(what, len(files))
    more = {} if task_id is None else {"task_id": task_id}
    gives = _given(turn, department_id, **more)
    return Screen(heading, items=items, choices=(go_back(), to_menu()), gap="\n\n", gives=gives)


def _from_tasks(turn: Turn) -> Go:
    sees_several = turn.actor.sees_summary or len(turn.actor.department_ids) > 1
    return Go(CHOOSE if sees_several else HOME)


def _from_task(turn: Turn) -> Go:
    if "round_id" in turn.data:
        return Go(TASK, turn.data)
    return Go(TASKS, HistoryData(department_id=history_of(turn)["department_id"]))


def _from_all(turn: Turn) -> Go:
    department_id = history_of(turn)["department_id"]
    return _from_tasks(turn) if department_id is None else Go(TASKS, turn.data)


def _from_files(turn: Turn) -> Go:
    return Go(ONE if "task_id" in turn.data else ALL, turn.data)


TOPIC = Topic(
    steps=(
        Step(CHOOSE, show_choose, not_understood),
        Step(TASKS, show_tasks, take_tasks, back=_from_tasks),
        Step(ONE, show_task, not_understood, back=_from_task),
        Step(ALL, show_all, not_understood, back=_from_all),
        Step(FILES, show_files, not_understood, back=_from_files),
    ),
    commands={"lichsu": open_history},
)
