"""The summary by department: its tasks, then one task in full."""

from dataclasses import replace
from typing import NamedTuple

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Turn
from core.dialogue.words import dialogue
from core.documents.orders.products import Product
from core.documents.words import list as document_list
from core.errors import UserError
from core.figures.figures import DepartmentFigures, TaskFigures
from core.figures.raised import with_raised
from core.figures.summary import Summary
from core.figures.words import departments as texts
from core.figures.words import summary as summary_texts
from core.history.words import history
from core.screen import Choice, Item, Screen
from core.wording import refusals
from handlers.documents.ordering import order_choice
from handlers.figures.data import FiguresData, data_of
from handlers.figures.summary_place import (
    DEPARTMENT,
    DEPARTMENTS,
    FIRST,
    opened,
    pinned_order,
    read_here,
    summary_given,
)
from handlers.questions.question import not_understood

TASK = "summary.task"

_DEPARTMENT, _TASK = "department ", "task "


async def show_departments(turn: Turn) -> Screen:
    """List the departments, most overdue first."""
    summary = await read_here(turn)
    items = tuple(
        Item(
            summary_texts.department_line(one),
            Choice(f"{_DEPARTMENT}{one.department_id}", one.name),
        )
        for one in summary_texts.worst_first(summary.figures)
    )
    gives = summary_given(turn, summary)
    return Screen(texts.heading(summary), items=items, choices=(go_back(), to_menu()), gives=gives)


async def take_departments(turn: Turn, reply: Reply) -> Move:
    """Open a department by button or name."""
    if reply.choice and reply.choice.startswith(_DEPARTMENT):
        return Go(DEPARTMENT, {**turn.data, **FiguresData(department_id=_id(reply.choice))})
    return await opened(turn, reply.text, alone=True) or await not_understood(turn, reply)


async def show_department(turn: Turn) -> Screen:
    """Show a department's report: its sender and time, its points, each task."""
    summary, department = await _department(turn)
    items = tuple(
        Item(
            texts.task_line(with_raised(task, summary.figures), summary.figures.scored_year),
            Choice(f"{_TASK}{task.task_id}", texts.task_button(task)),
        )
        for task in department.task_figures
    )
    records = Choice(f"/lichsu nganh {department.department_id}", history.records())
    its = replace(pinned_order(turn, summary), department_id=department.department_id)
    word = order_choice(document_list.own_report(), Product.DEPARTMENT_REPORT, its)
    return Screen(
        texts.department_heading(summary, department),
        items=items,
        choices=(records, *((word,) if department.is_submitted else ()), go_back(), to_menu()),
        gap="\n\n",
        gives=summary_given(turn, summary, department_id=department.department_id),
    )


async def take_department(turn: Turn, reply: Reply) -> Move:
    """Open a task by button or code, or another department by name."""
    if reply.choice and reply.choice.startswith(_TASK):
        return Go(TASK, {**turn.data, **FiguresData(task_id=_id(reply.choice))})
    _, department = await _department(turn)
    for task in department.task_figures:
        if task.code == reply.text.strip():
            return Go(TASK, {**turn.data, **FiguresData(task_id=task.task_id)})
    return await opened(turn, reply.text, alone=True) or await not_understood(turn, reply)


async def show_task(turn: Turn) -> Screen:
    """Show everything known about a task, and its reviewer."""
    summary, department = await _department(turn)
    task = _task(department, data_of(turn)["task_id"])
    shown = with_raised(task, summary.figures)
    files = (Choice(f"/lichsu tep {task.task_id}", texts.files(task.files)),) if task.files else ()
    log = Choice(f"/lichsu task {task.task_id}", texts.log())
    return Screen(
        texts.details_heading(summary, department, task),
        items=tuple(Item(line) for line in texts.task_details(shown, summary.figures.scored_year)),
        choices=(log, *files, go_back(), to_menu()),
        gives=summary_given(turn, summary, task_id=task.task_id),
    )


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Ask again; the choices are commands."""
    if reply.choice:
        return Stay(dialogue.not_understood())
    return await not_understood(turn, reply)


class _Shown(NamedTuple):
    """A department's figures, in the summary that they stand in."""

    summary: Summary
    department: DepartmentFigures


async def _department(turn: Turn) -> _Shown:
    summary = await read_here(turn)
    found = summary.figures.department(data_of(turn)["department_id"])
    if found is None:
        raise UserError(texts.no_part(summary.figures.round_key))
    return _Shown(summary, found)


def _task(department: DepartmentFigures, task_id: int) -> TaskFigures:
    for task in department.task_figures:
        if task.task_id == task_id:
            return task
    raise UserError(refusals.task_gone())


def _id(choice: str) -> int:
    return int(choice.partition(" ")[2])


def _to_first(turn: Turn) -> Go:
    return Go(FIRST, turn.data)


def _to_departments(turn: Turn) -> Go:
    return Go(DEPARTMENTS, turn.data)


def _to_department(turn: Turn) -> Go:
    return Go(DEPARTMENT, turn.data)


STEPS = (
    Step(DEPARTMENTS, show_departments, take_departments, back=_to_first),
    Step(DEPARTMENT, show_department, take_department, back=_to_departments),
    Step(TASK, show_task, take_task, back=_to_department),
)
