"""The status: the state of every department's report, and its reminders."""

from datetime import datetime
from typing import NamedTuple

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.errors import UserError
from core.figures.arrears import Arrears, read_arrears
from core.figures.figures import Figures
from core.figures.reading import read_figures
from core.figures.words import status as texts
from core.hand_in.hand_in import HandIn, load_hand_in
from core.hand_in.words import hand_in as hand_in_texts
from core.history.words import history as history_texts
from core.reminders.agenda import Agenda, read_agenda
from core.reminders.department_reminders import read_department_reminders
from core.reminders.words import nudges
from core.reporting.owed import focus_round, rounds_of_organization
from core.screen import AccessFacts, Choice, Item, Screen
from core.wording import refusals
from handlers.figures.data import HistoryData, history_of
from handlers.questions.question import not_understood
from handlers.reminders.nudge import nudge_now
from models import RoundKind

DEPARTMENTS = "status.departments"
DEPARTMENT = "status.department"

_OPEN = "open "
_TEAM = "team"  # in keys, instead of a department's id
_NUDGE = "nudge"


class FiguresInFocus(NamedTuple):
    """The figures of the round that is being talked of, and what is owed of earlier ones."""

    figures: Figures
    arrears: list[Arrears]


async def figures_in_focus(turn: Turn) -> FiguresInFocus:
    """Read the figures of the current round, and reports owed from earlier ones."""
    organization_id = turn.actor.organization_id
    focus = await focus_round(turn.session, organization_id, turn.office.ladder, turn.today)
    if focus is None:
        raise UserError(refusals.no_round())
    figures = await read_figures(turn.session, focus, turn.office, turn.now)
    arrears = await read_arrears(turn.session, focus, turn.office, turn.now)
    return FiguresInFocus(figures, arrears)


async def open_status(turn: Turn, words: str) -> Move:
    """Open the list of departments."""
    del turn, words
    return Go(DEPARTMENTS)


async def show_departments(turn: Turn) -> Screen:
    """Show each department's state on one line; overseers can open one."""
    figures, arrears = await figures_in_focus(turn)
    is_overseer = turn.actor.sees_summary
    items = [
        Item(
            texts.department_line(one),
            Choice(f"{_OPEN}{one.department_id}", one.name) if is_overseer else None,
        )
        for one in figures.departments
    ]
    team = (Choice(f"{_OPEN}{_TEAM}", texts.team()),) if is_overseer else ()
    return Screen(
        texts.heading(figures),
        items=tuple(items),
        foot=texts.arrears(arrears),
        choices=(*team, to_menu()),
    )


async def take_departments(turn: Turn, reply: Reply) -> Move:
    """Open a department."""
    if reply.choice is None or not reply.choice.startswith(_OPEN):
        return await not_understood(turn, reply)
    turn.actor.require_summary()
    chosen = reply.choice.removeprefix(_OPEN)
    return Go(DEPARTMENT, HistoryData(department_id=None if chosen == _TEAM else int(chosen)))


async def show_department(turn: Turn) -> Screen:
    """Show each owed report: its last reminder, the delivery, the next one."""
    turn.actor.require_summary()
    department_id = history_of(turn)["department_id"]
    agenda = await _agenda(turn)
    found = await read_department_reminders(turn.session, agenda, department_id)
    items = [Item(nudges.report_reminders(one, turn.office.local)) for one in found.reports]
    items += [Item(hand_in_texts.sent_line(*one)) for one in await _handed_in(turn, agenda)]
    can_nudge = turn.actor.coordinates and any(one.next_at for one in found.reports)
    nudging = (Choice(_NUDGE, nudges.send()),) if can_nudge else ()
    instead = _instead(turn, agenda)
    heading = texts.department_heading(found.name, is_owing=bool(items))
    records = Choice(f"/lichsu nganh {department_id or 0}", history_texts.records())
    choices = (*nudging, *instead, records, go_back(), to_menu())
    gives = (AccessFacts("status", {"department_id": department_id}),)
    own = turn.actor.reports_for(department_id)
    return Screen(
        heading, items=tuple(items), choices=choices, gap="\n\n", gives=() if own else gives
    )


def _instead(turn: Turn, agenda: Agenda) -> tuple[Choice, ...]:
    """Give the reports that the coordinator may write for the department."""
    department_id = history_of(turn)["department_id"]
    if not turn.actor.coordinates or turn.actor.reports_for(department_id):
        return ()
    return tuple(
        Choice(f"/baocao {debt.asked.id} {department_id}", texts.report_instead(debt.asked.key))
        for debt in agenda.debts
        if debt.department_id == department_id and debt.asked.kind == RoundKind.REPORT
    )


async def take_department(turn: Turn, reply: Reply) -> Move:
    """Remind the people of this department who owe reports."""
    if reply.choice != _NUDGE:
        return await not_understood(turn, reply)
    department_id = history_of(turn)["department_id"]
    agenda = await _agenda(turn)
    owed = [debt.key for debt in agenda.debts if debt.department_id == department_id]
    return Stay(await nudge_now(turn, agenda, owed))


class _HandedIn(NamedTuple):
    """What was handed in, and when (local)."""

    report: HandIn
    at: datetime


async def _handed_in(turn: Turn, agenda: Agenda) -> list[_HandedIn]:
    """Read the framework plans and inspections sent by this department or team."""
    department_id = history_of(turn)["department_id"]
    found = []
    for asked in await rounds_of_organization(turn.session, turn.actor.organization_id):
        is_theirs = (asked.kind == RoundKind.INSPECTION) == (department_id is None)
        is_over = agenda.office.ladder.locks_on(asked.due_on) < turn.today
        if asked.kind == RoundKind.REPORT or not is_theirs or is_over:
            continue
        report = await load_hand_in(
            turn.session, turn.actor.organization_id, asked.id, department_id
        )
        if report.submitted_at is not None:
            found.append(_HandedIn(report, turn.office.local(report.submitted_at)))
    return found


async def _agenda(turn: Turn) -> Agenda:
    return await read_agenda(turn.session, turn.office, turn.actor.organization_id, turn.now)


def _to_departments(turn: Turn) -> Go:
    del turn
    return Go(DEPARTMENTS)


TOPIC = Topic(
    steps=(
        Step(DEPARTMENTS, show_departments, take_departments),
        Step(DEPARTMENT, show_department, take_department, back=_to_departments),
    ),
    commands={"trangthai": open_status},
)
