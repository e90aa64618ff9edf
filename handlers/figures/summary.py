"""The summary for coordinators and leaders: the figures, then each department."""

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.difficulties.words import cases
from core.documents.orders.products import Product
from core.documents.words import list as document_list
from core.figures.change import change_since
from core.figures.figures_key import key_of
from core.figures.summary import Summary, report_rounds
from core.figures.words import periods, status
from core.figures.words import summary as texts
from core.order_facts import OrderFacts
from core.reminders.agenda import Agenda, read_agenda
from core.reminders.words import nudges
from core.reporting.owed import Debt
from core.screen import Choice, Item, Screen, join
from handlers.documents.ordering import WORD, order_choice, order_key
from handlers.figures.summary_departments import STEPS
from handlers.figures.summary_place import (
    DEPARTMENTS,
    FIRST,
    command_of,
    opened,
    pinned,
    pinned_order,
    read_here,
    summary_given,
)
from handlers.questions.question import not_understood
from handlers.reminders.bulletin import take_wish, wish_choice
from handlers.reminders.nudge import nudge_now
from models import RoundKind

PERIODS = "summary.periods"
NUDGE = "summary.nudge"

_BY_DEPARTMENT, _PERIODS, _NUDGE, _SEND = "departments", "periods", "nudge", "send"
_STEPS = {_BY_DEPARTMENT: DEPARTMENTS, _PERIODS: PERIODS, _NUDGE: NUDGE}


async def open_summary(turn: Turn, words: str) -> Move:
    """Open the summary if the person may see it; words name a round, a day or a department."""
    turn.actor.require_summary()
    if not words:
        return Go(FIRST)
    return await opened(turn, words) or Go(FIRST, note=texts.not_read())


async def show_summary(turn: Turn) -> Screen:
    """Show the figures; the most overdue departments come first."""
    summary = await read_here(turn)
    figures = summary.figures
    lines = [Item(texts.department_line(one)) for one in texts.worst_first(figures)]
    more = [Item(dialogue.nothing(), choice) for choice in await _more(turn, summary)]
    place = key_of(turn.data)
    is_chosen = place.as_of is not None or place.edition is not None
    again = Choice(command_of(turn, summary), texts.refresh())
    now = Choice("/summary", texts.to_now())
    return Screen(
        texts.first_screen(summary, change_since(summary.before, figures)),
        items=(*lines, *more),
        foot=join([status.arrears([*summary.arrears]), cases.in_summary(figures.cases)]),
        lead=(
            Choice(_BY_DEPARTMENT, texts.by_department()),
            Choice(_PERIODS, texts.other_periods()),
            *_documents(pinned_order(turn, summary)),
            *_nudging(turn, summary),
        ),
        choices=(now if is_chosen else again, to_menu()),
        gives=summary_given(turn, summary),
    )


def _nudging(turn: Turn, summary: Summary) -> tuple[Choice, ...]:
    can_nudge = turn.actor.coordinates and summary.is_of_now and summary.is_asked
    if not can_nudge or not summary.figures.missing:
        return ()
    return (Choice(_NUDGE, texts.nudge_missing()),)


def _documents(here: OrderFacts) -> tuple[Choice, ...]:
    return (
        order_choice(document_list.chart(), Product.CHART, here),
        Choice(order_key(WORD, here), document_list.word()),
        order_choice(document_list.excel(), Product.EXCEL, here),
        order_choice(document_list.evidence(), Product.EVIDENCE, here),
    )


async def _more(turn: Turn, summary: Summary) -> list[Choice]:
    """Give the further choices; they are paged together with the departments."""
    wish = await wish_choice(turn)
    # Frozen figures do not show difficulties raised since.
    is_frozen = summary.edition is not None
    if summary.is_newest and (summary.figures.cases or is_frozen):
        return [Choice("/khokhan", cases.see_open()), wish]
    return [wish]


async def take_summary(turn: Turn, reply: Reply) -> Move:
    """Open what was chosen, or what the words name."""
    turn.actor.require_summary()
    if reply.choice is None:  # only words that name nothing else; others may be a question
        return await opened(turn, reply.text, alone=True) or await not_understood(turn, reply)
    if reply.choice in _STEPS:
        return Go(_STEPS[reply.choice], pinned(turn, await read_here(turn)))
    return await take_wish(turn, reply) or Stay(dialogue.not_understood())


async def show_periods(turn: Turn) -> Screen:
    """Offer the frozen figures of this round, and the other rounds."""
    summary = await read_here(turn)
    figures = summary.figures
    frozen = [
        Choice(f"/summary {figures.round_key} #{one.number}", periods.edition_button(one))
        for one in summary.editions
    ]
    rounds = [
        Choice(f"/summary {asked.key}", periods.round_button(asked.key))
        for asked in reversed(await report_rounds(turn.session, turn.actor.organization_id))
        if asked.starts_on <= turn.today
    ]
    return Screen(
        periods.heading(summary),
        items=tuple(Item(dialogue.nothing(), choice) for choice in (*frozen, *rounds)),
        choices=(go_back(), to_menu()),
    )


async def take_periods(turn: Turn, reply: Reply) -> Move:
    """Take a typed round or day; the choices are commands."""
    return await opened(turn, reply.text) or Stay(periods.not_read())


async def show_nudge(turn: Turn) -> Screen:
    """Ask before reminding anybody."""
    turn.actor.require_coordinating()
    summary, owed = await read_here(turn), _owed(turn, await _agenda(turn))
    if not owed:
        return Screen(nudges.nothing_owed(), choices=(go_back(), to_menu()))
    ids = {debt.department_id for debt in owed}
    names = [one.name for one in summary.figures.departments if one.department_id in ids]
    question = nudges.ask_of_round(summary.figures.round_key, names)
    return Screen(question, choices=(Choice(_SEND, nudges.send()), go_back()))


async def take_nudge(turn: Turn, reply: Reply) -> Move:
    """Remind everybody who owes this round's report."""
    if not reply.agrees(_SEND):
        return Stay(dialogue.not_understood())
    agenda = await _agenda(turn)
    note = await nudge_now(turn, agenda, [debt.key for debt in _owed(turn, agenda)])
    return Go(FIRST, turn.data, note)


async def _agenda(turn: Turn) -> Agenda:
    return await read_agenda(turn.session, turn.office, turn.actor.organization_id, turn.now)


def _owed(turn: Turn, agenda: Agenda) -> list[Debt]:
    round_id = key_of(turn.data).round_id
    return [
        debt
        for debt in agenda.debts
        if debt.asked.id == round_id and debt.asked.kind == RoundKind.REPORT
    ]


def _to_first(turn: Turn) -> Go:
    return Go(FIRST, turn.data)


TOPIC = Topic(
    steps=(
        Step(FIRST, show_summary, take_summary),
        Step(PERIODS, show_periods, take_periods, back=_to_first),
        Step(NUDGE, show_nudge, take_nudge, back=_to_first),
        *STEPS,
    ),
    commands={"summary": open_summary, "tonghop": open_summary},
)
