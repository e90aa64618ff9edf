"""The year's end: each department's proposed rating, and all figures behind it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from markupsafe import Markup

from core.calendar.typed_days import read_day
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.orders.products import Product
from core.documents.words import list as document_list
from core.errors import UserError
from core.figures.words import year_end as texts
from core.figures.words import year_end_refusals as refusals
from core.figures.year.cap import over_cap
from core.figures.year.rating import rate
from core.figures.year.reading import read_year_end, year_place_of
from core.figures.year.shortfalls import load_year_task
from core.figures.year.year_end import DepartmentYear, YearEnd
from core.order_facts import OrderFacts
from core.reporting.words import buttons as task_buttons
from core.screen import AccessFacts, Choice, Item, Screen, join
from core.stored_record import as_facts
from handlers.documents.ordering import order_choice
from handlers.figures.data import FiguresData, data_of
from handlers.figures.shortfall import TASK
from handlers.questions.question import not_understood
from handlers.reporting.report import ID

LIST = "year_end.list"
DEPARTMENT = "year_end.department"
TASKS = "year_end.tasks"

_OPEN, _TASKS = "open ", "tasks"
_OF_TASK, _OF_DEPARTMENT = "noidung", "nganh"
_YEAR_DIGITS = 4


async def open_year_end(turn: Turn, words: str) -> Move:
    """Open a task or department by a button's key, a year or day by words, else the list.

    A person who may see only one department gets that one.
    """
    name, _, number = words.partition(" ")
    if ID.fullmatch(number) and name in {_OF_TASK, _OF_DEPARTMENT}:
        if name == _OF_TASK:
            return await _open_task(turn, int(number))
        return Go(DEPARTMENT, FiguresData(department_id=int(number)))
    data = _named(words, turn.today)
    year = await _read(turn, data)
    if not turn.actor.sees_summary and len(year.departments) == 1:
        return Go(
            DEPARTMENT, {**data, **FiguresData(department_id=year.departments[0].department_id)}
        )
    return Go(LIST, data)


async def _open_task(turn: Turn, task_id: int) -> Move:
    found = await load_year_task(turn.act, task_id, turn.office)
    place = {"department_id": found.department.department_id, "year": found.year.plan_year}
    return Go(TASK, {**place, **FiguresData(task_id=task_id)})


def _named(words: str, today: date) -> dict[str, int | str]:
    """Read a year or a day; raise `UserError` when the words are neither."""
    words = words.strip()
    if not words:
        return {}
    if len(words) == _YEAR_DIGITS and words.isascii() and words.isdecimal():
        return {"year": int(words)}
    day = read_day(words, today, past_ok=True)
    if day is None:
        raise UserError(refusals.not_understood())
    return {"as_of": day.isoformat()}


async def show_list(turn: Turn) -> Screen:
    """Show each department with its proposed rating."""
    year = await _read(turn, turn.data)
    items = tuple(
        Item(
            texts.department_line(year, one, rate(one, turn.office.rating)),
            Choice(f"{_OPEN}{one.department_id}", one.name),
        )
        for one in year.departments
    )
    foot = dialogue.nothing() if items else texts.no_department()
    choices = (*_documents(turn, year), to_menu())
    gives = _given(turn, year) if turn.actor.sees_summary else ()
    warning = Markup("{}").format(over_cap(year, turn.office.rating))
    intro = join([texts.heading(year), warning])
    return Screen(intro, items=items, foot=foot, choices=choices, gives=gives)


async def take_list(turn: Turn, reply: Reply) -> Move:
    """Open a department."""
    if reply.choice is None or not reply.choice.startswith(_OPEN):
        return await not_understood(turn, reply)
    return Go(
        DEPARTMENT,
        {**turn.data, **FiguresData(department_id=int(reply.choice.removeprefix(_OPEN)))},
    )


async def show_department(turn: Turn) -> Screen:
    """Show all figures of a department, its proposed rating, and the calculation."""
    year, figures = await _department(turn)
    proposal = rate(figures, turn.office.rating)
    return Screen(
        texts.department_heading(year, figures, proposal),
        foot=join(
            [
                texts.figures_lines(year, figures),
                texts.parts_lines(figures, proposal, turn.office.rating),
            ]
        ),
        choices=(
            Choice(_TASKS, texts.see_tasks(figures.tasks)),
            *_documents(turn, year, figures.department_id),
            go_back(),
            to_menu(),
        ),
        gives=_given(turn, year, figures.department_id),
    )


async def take_department(turn: Turn, reply: Reply) -> Move:
    """Open the list of its tasks."""
    if reply.choice != _TASKS:
        return await not_understood(turn, reply)
    return Go(TASKS, turn.data)


async def show_tasks(turn: Turn) -> Screen:
    """Show the state of each task of a department, with a button each."""
    year, figures = await _department(turn)
    items = tuple(
        Item(
            texts.task_line(task),
            Choice(
                f"/xeploai {_OF_TASK} {task.task_id}", task_buttons.button(task.code, task.title)
            ),
        )
        for task in figures.task_figures
    )
    gives = _given(turn, year, figures.department_id)
    heading = texts.tasks_heading(year, figures)
    return Screen(heading, items=items, choices=(go_back(), to_menu()), gives=gives)


def _given(turn: Turn, year: YearEnd, department_id: int | None = None) -> tuple[AccessFacts, ...]:
    """Give the facts for the access log; none for one's own department."""
    if department_id is not None and turn.actor.reports_for(department_id):
        return ()
    return (AccessFacts("year end", {"year": year.plan_year, "department_id": department_id}),)


def _documents(turn: Turn, year: YearEnd, department_id: int | None = None) -> tuple[Choice, ...]:
    """Offer the figures as documents; the paper to sign only for superiors."""
    day = year_place_of(turn.data).as_of
    facts = OrderFacts(year=year.plan_year, as_of=day, department_id=department_id)
    word = order_choice(document_list.word(), Product.YEAR_END, facts)
    excel = order_choice(document_list.excel(), Product.YEAR_END_EXCEL, facts)
    if turn.actor.sees_summary:
        return word, excel
    return (excel,) if department_id is not None else ()


async def _read(turn: Turn, data: Mapping[str, Any]) -> YearEnd:
    place = year_place_of(data)
    return await read_year_end(turn.act, turn.office, place)


class _Shown(NamedTuple):
    """A department's year, in the year's figures that it stands in."""

    year: YearEnd
    department: DepartmentYear


async def _department(turn: Turn) -> _Shown:
    year = await _read(turn, turn.data)
    figures = year.department(data_of(turn)["department_id"])
    if figures is None:
        raise UserError(refusals.department_gone())
    return _Shown(year, figures)


def _to_list(turn: Turn) -> Go:
    return Go(LIST, _place(turn))


def _to_department(turn: Turn) -> Go:
    return Go(
        DEPARTMENT, {**_place(turn), **FiguresData(department_id=data_of(turn)["department_id"])}
    )


def _place(turn: Turn) -> dict[str, Any]:
    return as_facts(year_place_of(turn.data), short=True)


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, take_list),
        Step(DEPARTMENT, show_department, take_department, back=_to_list),
        Step(TASKS, show_tasks, not_understood, back=_to_department),
    ),
    commands={"xeploai": open_year_end},
)
