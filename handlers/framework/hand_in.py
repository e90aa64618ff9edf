"""Handing in words and files: a framework plan's annex, a month's inspection."""

from markupsafe import Markup

from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.documents.orders.products import Product
from core.documents.words import list as document_list
from core.documents.words.printed_words import as_typed
from core.errors import UserError
from core.framework.words import framework
from core.hand_in.hand_in import (
    HandIn,
    add_to_hand_in,
    clear_words,
    is_framework,
    load_hand_in,
    read_hand_ins,
    submit_hand_in,
)
from core.hand_in.words import hand_in as texts
from core.inspections.words import findings as finding_texts
from core.order_facts import OrderFacts
from core.reporting.report_key import ReportKey
from core.reporting.words import report as report_texts
from core.reporting.words import subjects
from core.screen import Choice, Item, Screen, join
from core.vietnamese import name_key
from core.wording import refusals
from handlers.dialogue.keeping import keeps
from handlers.documents.ordering import order_choice
from handlers.framework.data import data_of
from handlers.inspections.finding import RECORD_NEW
from handlers.questions.question import not_understood
from handlers.reporting.report import ID
from models import RoundKind

CHOOSE = "hand_in.choose"
ONE = "hand_in.one"
SENT = "hand_in.sent"
FRAMEWORK = "framework.card"  # handlers.framework.framework

_SEND = "send"
_REWRITE = "rewrite"
_NONE_FOUND = "none found"


async def hand_ins_of(turn: Turn) -> list[HandIn]:
    """Read what the person is to hand in now, oldest deadline first."""
    return await read_hand_ins(turn.session, turn.actor, turn.office.ladder, turn.today)


async def open_hand_in(turn: Turn, words: str) -> Move:
    """Open the named one or the only one, or ask which."""
    named = [int(word) for word in words.split() if ID.fullmatch(word)]
    if len(named) == 2:  # noqa: PLR2004 - a round and a department, 0 for the inspection team
        return await _open(turn, {"round_id": named[0], "department_id": named[1] or None})
    found = await hand_ins_of(turn)
    return await _open(turn, _place(found[0])) if len(found) == 1 else Go(CHOOSE)


async def _open(turn: Turn, place: dict[str, int | None]) -> Go:
    """Open an inspection, or the card of a framework plan."""
    has_tasks = place["department_id"] and await is_framework(turn.session, place["round_id"] or 0)
    return Go(FRAMEWORK if has_tasks else ONE, place)


async def show_choose(turn: Turn) -> Screen:
    """Ask which one to hand in."""
    found = await hand_ins_of(turn)
    if not found:
        raise UserError(texts.nothing())
    items = tuple(
        Item(_line(turn, report), Choice(report.opens, subjects.button(report))) for report in found
    )
    return Screen(texts.choose(), items=items, choices=(to_menu(),), gap="\n\n")


async def show_one(turn: Turn) -> Screen:
    """Show what was recorded so far, and ask for more; for a framework plan it is the annex."""
    report = await _load(turn)
    submitted_at = turn.office.local(report.submitted_at) if report.submitted_at else None
    deadline = report_texts.deadline(turn.deadline(report))
    sending = () if submitted_at or not report.is_begun else (Choice(_SEND, texts.send()),)
    if report.kind == RoundKind.FRAMEWORK:
        sending = (Choice(report.opens, framework.open_form()),)
    rewriting = (Choice(_REWRITE, texts.rewrite()),) if report.words else ()
    heading = texts.heading(report, deadline)
    so_far = texts.so_far(report, submitted_at)
    if report.kind != RoundKind.INSPECTION:
        text = join([heading, so_far, texts.what_to_send(report)])
        return Screen(text, choices=(*sending, *rewriting, to_menu()))
    return Screen(
        join([heading, so_far]),
        items=tuple(Item(line) for line in texts.finding_lines(report)),
        foot=texts.what_to_send(report),
        choices=(*sending, *_inspecting(report), *rewriting, to_menu()),
    )


def _inspecting(report: HandIn) -> tuple[Choice, ...]:
    """Offer to record a finding, or that there is none."""
    new = Choice(f"{RECORD_NEW} {report.round_id}", finding_texts.record_new())
    none = () if report.is_begun else (Choice(_NONE_FOUND, texts.none_found()),)
    return (new, *none)


async def take_one(turn: Turn, reply: Reply) -> Move:
    """Record words and files, or send it."""
    key = ReportKey(data_of(turn)["round_id"], data_of(turn)["department_id"])
    if reply.choice == _NONE_FOUND:
        reply = Reply(text=texts.none_found())
    if reply.choice == _REWRITE:
        await clear_words(turn.act, key)
        return Stay(texts.cleared())
    if reply.choice == _SEND or (not reply.files and name_key(reply.text) in texts.WORDS_FOR_SEND):
        if await is_framework(turn.session, key.round_id):
            return Go(FRAMEWORK, turn.data)  # that card shows what is missing, and the button
        await submit_hand_in(turn.act, key)
        return Go(SENT, turn.data)
    new = await add_to_hand_in(turn.act, key, reply.text, reply.files)
    report = await _load(turn)
    kept = texts.kept(reply.text, new, len(reply.files), is_sent=report.submitted_at is not None)
    is_printed = report.kind != RoundKind.FRAMEWORK  # a plan's annex is not printed
    return Stay(join([kept, as_typed(reply.text if is_printed else "")], "\n"))


async def show_sent(turn: Turn) -> Screen:
    """Say thanks; this message stays."""
    report = await _load(turn)
    if report.submitted_at is None:
        raise UserError(refusals.round_gone())
    text = texts.thanks(report, turn.office.local(report.submitted_at))
    again = Choice(report.opens, texts.see_again())
    return Screen(text, choices=(again, _word(report), to_menu()), is_record=True)


def _word(report: HandIn) -> Choice:
    """Offer the Word document of what was sent."""
    if report.kind == RoundKind.FRAMEWORK:
        own = OrderFacts(department_id=report.department_id)
        return order_choice(document_list.own_framework_plan(), Product.FRAMEWORK_PLAN, own)
    month = OrderFacts(round_id=report.round_id)
    return order_choice(document_list.inspection_report(), Product.INSPECTION_REPORT, month)


async def _load(turn: Turn) -> HandIn:
    department_id = data_of(turn)["department_id"]
    if department_id is None:
        turn.actor.require_inspecting()
    else:
        turn.actor.require_reporting_for(department_id)
    return await load_hand_in(
        turn.session, turn.actor.organization_id, data_of(turn)["round_id"], department_id
    )


def _line(turn: Turn, report: HandIn) -> Markup:
    submitted_at = turn.office.local(report.submitted_at) if report.submitted_at else None
    return texts.line(report, report_texts.deadline(turn.deadline(report)), submitted_at)


def _place(report: HandIn) -> dict[str, int | None]:
    return {"round_id": report.round_id, "department_id": report.department_id}


def _sends(words: str) -> bool:
    return name_key(words) in texts.WORDS_FOR_SEND


TOPIC = Topic(
    steps=(
        Step(CHOOSE, show_choose, not_understood),
        Step(ONE, show_one, take_one, takes_files=True, keeps=keeps(texts.kept_as_hand_in, _sends)),
        Step(SENT, show_sent, not_understood),
    ),
    commands={"nop": open_hand_in},
)
