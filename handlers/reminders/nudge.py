"""Reminding now: the coordinator nudges everybody who owes."""

from markupsafe import Markup

from core.dialogue.gates import HOME
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.people.departments import department_name
from core.reminders.agenda import Agenda, read_agenda
from core.reminders.nudges import nudge, urgent
from core.reminders.words import nudges as texts
from core.reporting.report_key import ReportKey
from core.screen import Choice, Screen
from handlers.dialogue.data import ChoosingData, data_of
from handlers.dialogue.given import given_to
from handlers.reporting.report import ID

ASK = "nudge.ask"

_SEND = "send"


async def open_nudge(turn: Turn, words: str) -> Move:
    """Ask before reminding anybody, or only the named department."""
    turn.actor.require_coordinating()
    given = given_to(turn, words)
    department_id = int(words) if ID.fullmatch(words) else given.department_id
    if department_id is None:
        return Go(ASK)
    is_later = given.first is not None and given.first > turn.today
    note = texts.only_now() if is_later else dialogue.nothing()
    return Go(ASK, ChoosingData(department_id=department_id), note)


async def show_ask(turn: Turn) -> Screen:
    """Show how many reports are overdue, or due next."""
    turn.actor.require_coordinating()
    agenda = await read_agenda(turn.session, turn.office, turn.actor.organization_id, turn.now)
    department_id = data_of(turn).get("department_id")
    owed, is_overdue = urgent(agenda, department_id)
    if not owed:
        return Screen(texts.nothing_owed(), choices=(to_menu(),))
    choices = (Choice(_SEND, texts.send()), to_menu())
    if department_id is None:
        return Screen(texts.ask(len(owed), is_overdue=is_overdue), choices=choices)
    name = await department_name(turn.session, turn.actor.organization_id, department_id)
    asked = texts.ask_department(name, len(owed), is_overdue=is_overdue)
    return Screen(asked, choices=choices)


async def take_ask(turn: Turn, reply: Reply) -> Move:
    """Remind everybody who owes."""
    if not reply.agrees(_SEND):
        return Stay(dialogue.not_understood())
    agenda = await read_agenda(turn.session, turn.office, turn.actor.organization_id, turn.now)
    owed = [debt.key for debt in urgent(agenda, data_of(turn).get("department_id")).debts]
    return Go(HOME, note=await nudge_now(turn, agenda, owed))


async def nudge_now(turn: Turn, agenda: Agenda, owed: list[ReportKey]) -> Markup:
    """Remind everybody who owes these reports, and say who was reminded."""
    done = await nudge(turn.act, agenda, owed)
    return texts.nudged(done.people, done.too_soon, done.goes_at, turn.wall, is_own=done.is_own)


TOPIC = Topic(steps=(Step(ASK, show_ask, take_ask),), commands={"nhacngay": open_nudge})
