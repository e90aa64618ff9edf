"""Reporting for a department: choosing the report, its card of tasks, sending it."""

import re

from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.orders.products import Product
from core.documents.words import list as document_list
from core.errors import UserError
from core.order_facts import OrderFacts
from core.people.words import people
from core.reporting.card import Card, Entry, load_card
from core.reporting.owed import focus_round, owed_cards
from core.reporting.own_words import doubtful
from core.reporting.previous import unanswered_as_before
from core.reporting.sending import submit
from core.reporting.words import own_words
from core.reporting.words import report as texts
from core.screen import Choice, Item, Screen, join
from core.wording import refusals
from handlers.dialogue.choosing import department_at_hand, serves_several
from handlers.dialogue.given import given_to
from handlers.documents.ordering import order_choice
from handlers.questions.question import not_understood
from handlers.reporting.data import ReportingData, data_of
from handlers.reporting.steps import AS_BEFORE, CARD, OWN_WORDS, TASK
from models import Role

CHOOSE = "report.choose"
SENT = "report.sent"

_SEND = "send"
_SEE_AS_BEFORE = "as before"
_OTHER = "other"
_WORDS = "words"
_LEADS = {_SEE_AS_BEFORE: AS_BEFORE, _WORDS: OWN_WORDS}
ID = re.compile(r"[0-9]{1,9}")  # an id typed after a command


async def open_report(turn: Turn, words: str) -> Move:
    """Open the named card, the only one, or the one being filled in, or ask which."""
    named = [int(word) for word in words.split() if ID.fullmatch(word)]
    if len(named) == 2:  # noqa: PLR2004 - a round and a department
        return Go(CARD, ReportingData(round_id=named[0], department_id=named[1]))
    if len(named) == 3:  # noqa: PLR2004 - and a task
        return Go(TASK, dict(zip(("round_id", "department_id", "task_id"), named, strict=True)))
    cards = await cards_of(turn)
    if (task := _task_given(turn, words, cards)) is not None:
        return task
    known = _known(turn, cards)
    return Go(CARD, _place(known)) if known else Go(CHOOSE)


def _task_given(turn: Turn, words: str, cards: list[Card]) -> Go | None:
    """Open the task named beside the command, in the newest unsent report."""
    task_id = given_to(turn, words).task_id
    holding = [card for card in cards if task_id in {one.task_id for one in card.entries}]
    if task_id is None or not holding:
        return None
    card = max(holding, key=lambda one: (one.submitted_at is None, one.round_due_on))
    return Go(TASK, {**_place(card), **ReportingData(task_id=task_id)})


def _known(turn: Turn, cards: list[Card]) -> Card | None:
    """Find the report that is already clear; None if it must be asked for."""
    if len(cards) > 1 and serves_several(turn):
        at_hand = department_at_hand(turn)
        cards = [one for one in cards if one.department_id == at_hand and not one.submitted_at]
    return cards[0] if len(cards) == 1 else None


async def cards_of(turn: Turn) -> list[Card]:
    """Read the reports that the person's departments owe, and those of the current round."""
    actor, session, ladder = turn.actor, turn.session, turn.office.ladder
    if not actor.department_ids:
        leads = Role.LEADER in actor.roles
        raise UserError(people.nothing_to_report() if leads else people.no_department())
    focus = await focus_round(session, actor.organization_id, ladder, turn.today)
    if focus is None:
        raise UserError(refusals.no_round())
    cards = await owed_cards(
        session, actor.organization_id, ladder, turn.today, actor.department_ids
    )
    owed = {(card.round_id, card.department_id) for card in cards}
    for department_id in actor.department_ids:
        if (focus.id, department_id) not in owed:
            card = await load_card(session, actor.organization_id, focus.id, department_id)
            if card.entries:
                cards.append(card)
    if not cards:
        raise UserError(refusals.no_tasks())
    return cards


async def show_choose(turn: Turn) -> Screen:
    """Ask which report."""
    cards = await cards_of(turn)
    items = tuple(
        Item(dialogue.nothing(), Choice(card.opens, texts.department_choice(card)))
        for card in cards
    )
    return Screen(texts.choose_department(), items=items, choices=(to_menu(),))


async def take_choose(turn: Turn, reply: Reply) -> Move:
    """Ask again; every choice is a command."""
    return await not_understood(turn, reply)


async def show_card(turn: Turn) -> Screen:
    """Show every task of the report with its state."""
    card = await card_of(turn)
    deadline = texts.deadline(turn.deadline(card))
    sending = (Choice(_SEND, texts.send()),) if card.is_complete and not card.submitted_at else ()
    unchanged = {} if card.submitted_at else await unanswered_as_before(turn.session, card)
    as_before = (Choice(_SEE_AS_BEFORE, texts.as_before(len(unchanged))),) if unchanged else ()
    doubts = doubtful(card) if sending else []
    words = (Choice(_WORDS, own_words.see()),) if doubts else ()
    submitted_at = turn.office.local(card.submitted_at) if card.submitted_at else None
    other = (Choice(_OTHER, texts.other_report()),) if serves_several(turn) else ()
    return Screen(
        texts.card_heading(card, deadline if not card.submitted_at else dialogue.nothing()),
        items=tuple(
            Item(
                texts.card_line(entry, edited(turn, card, entry), drafted_by(turn, entry)),
                Choice(f"task {entry.task_id}", texts.entry_button(entry)),
            )
            for entry in card.entries
        ),
        foot=join(
            (
                own_words.card_line([one.doubt.fault for one in doubts]),
                texts.card_state(card, submitted_at),
            ),
            "\n",
        ),
        lead=(*sending, *words, *as_before),
        choices=(*other, to_menu()),
    )


def edited(turn: Turn, card: Card, entry: Entry) -> str:
    """Give the mark of an answer that was changed after sending, or added after the lock."""
    sent_at, confirmed_at = card.submitted_at, entry.confirmed_at
    if sent_at is None or confirmed_at is None or confirmed_at <= sent_at:
        return ""
    locks_on = turn.office.ladder.locks_on(card.round_due_on)
    return texts.edited(is_late=turn.office.local(confirmed_at).date() > locks_on)


def drafted_by(turn: Turn, entry: Entry) -> str:
    """Say which colleague is writing, and since when; empty if nobody is."""
    is_colleague = entry.has_draft and entry.written_by_id != turn.actor.person_id
    if not is_colleague or entry.written_at is None:
        return ""
    return texts.drafted_by(entry.written_by, turn.office.local(entry.written_at))


async def take_card(turn: Turn, reply: Reply) -> Move:
    """Open a task, or send the report."""
    if reply.choice == _SEND:
        place = (data_of(turn)["round_id"], data_of(turn)["department_id"])
        await submit(turn.act, place[0], place[1], office=turn.office)
        return Go(SENT, turn.data)
    if reply.choice in _LEADS:
        return Go(_LEADS[reply.choice], turn.data)
    if reply.choice == _OTHER:
        return Go(CHOOSE)
    if reply.choice:
        return Go(
            TASK, {**turn.data, **ReportingData(task_id=int(reply.choice.removeprefix("task ")))}
        )
    entry = (await card_of(turn)).by_code(reply.text)
    if entry is not None:
        return Go(TASK, {**turn.data, **ReportingData(task_id=entry.task_id)})
    return await not_understood(turn, reply)


async def show_sent(turn: Turn) -> Screen:
    """Say thanks for the report; this message stays."""
    card = await card_of(turn)
    if card.submitted_at is None:
        raise UserError(refusals.round_gone())
    sent_at = turn.office.local(card.submitted_at)
    text = texts.thanks(
        card, sent_at, turn.office.ladder.deadline(card.due_on, sent_at.date(), card.round_due_on)
    )
    again = Choice(card.opens, texts.see_report())
    own = OrderFacts(round_id=card.round_id, department_id=card.department_id)
    word = order_choice(document_list.own_report(), Product.DEPARTMENT_REPORT, own)
    return Screen(text, choices=(again, word, to_menu()), is_record=True)


async def card_of(turn: Turn) -> Card:
    """Read the current card; raise unless the person reports for its department."""
    department_id = data_of(turn)["department_id"]
    turn.actor.require_writing_for(department_id)
    return await load_card(
        turn.session, turn.actor.organization_id, data_of(turn)["round_id"], department_id
    )


def _place(card: Card) -> ReportingData:
    return ReportingData(round_id=card.round_id, department_id=card.department_id)


TOPIC = Topic(
    steps=(
        Step(CHOOSE, show_choose, take_choose),
        Step(CARD, show_card, take_card),
        Step(SENT, show_sent, take_choose),
    ),
    commands={"baocao": open_report},
)
