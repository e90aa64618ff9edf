"""Withdrawing a file: choosing it, its reason, a confirmation."""

from collections.abc import Callable

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Tell, Topic, Turn
from core.dialogue.words import dialogue
from core.history.words import history as history_texts
from core.reporting.evidence import secrets
from core.reporting.evidence.files import KeptFile
from core.reporting.evidence.withdrawing import (
    NARROWED,
    SECRET,
    checked_reason,
    file_to_withdraw,
    withdraw,
    withdrawable,
)
from core.reporting.words import withdrawing as texts
from core.screen import Choice, Item, Screen, join
from handlers.questions.question import not_understood
from handlers.reporting.data import ReportingData, data_of
from handlers.reporting.report import ID
from handlers.reporting.steps import FILE_SENT, WITHDRAWAL, WITHDRAWAL_REASON

CONFIRM = "withdraw.confirm"

_CONFIRM = "withdraw"


async def open_withdrawal(turn: Turn, words: str) -> Move:
    """Ask for the reason to withdraw the named file, or ask which file."""
    if ID.fullmatch(words):
        await file_to_withdraw(turn.session, turn.actor, int(words))
        return Go(WITHDRAWAL_REASON, ReportingData(id=int(words)))
    kind, _, number = words.partition(" ")
    is_narrowed = kind in NARROWED and ID.fullmatch(number)
    return Go(WITHDRAWAL, {kind: int(number)} if is_narrowed else {})


async def show_sent(turn: Turn) -> Screen:
    """List the files that this person may withdraw, to view them first."""
    return await _list(turn, "/tep", history_texts.file_button)


async def show_choose(turn: Turn) -> Screen:
    """List the files to withdraw, also for people who may no longer view files that they sent."""
    return await _list(turn, "/rut", texts.file_button)


async def _list(turn: Turn, command: str, label: Callable[[str], str]) -> Screen:
    files = await withdrawable(turn.session, turn.actor, turn.data)
    items = tuple(
        Item(_line(turn, file), Choice(f"{command} {file.id}", label(file.name))) for file in files
    )
    return Screen(texts.list_heading(len(files)), items=items, choices=(to_menu(),), gap="\n\n")


async def show_reason(turn: Turn) -> Screen:
    """Ask for the reason."""
    choices = tuple(Choice(reason, words) for reason, words in texts.REASONS.items())
    file = await _file(turn)
    return Screen(_line(turn, file), foot=texts.ask_reason(), choices=(*choices, go_back()))


async def take_reason(turn: Turn, reply: Reply) -> Move:
    """Take an offered or typed reason."""
    reason = reply.choice if reply.choice in texts.REASONS else checked_reason(reply.text)
    return Go(CONFIRM, {**turn.data, **ReportingData(reason=reason)})


async def show_confirmation(turn: Turn) -> Screen:
    """Say what the withdrawal will do."""
    file = await _file(turn)
    text = texts.ask_confirmation(data_of(turn)["reason"], coordinates=turn.actor.coordinates)
    choices = (Choice(_CONFIRM, texts.confirm_withdrawal()), go_back(), to_menu())
    return Screen(join([_line(turn, file), text]), choices=choices)


async def take_confirmation(turn: Turn, reply: Reply) -> Move:
    """Withdraw the file."""
    if not reply.agrees(_CONFIRM):
        return Stay(dialogue.not_understood())
    done = await withdraw(turn.act, data_of(turn)["id"], data_of(turn)["reason"])
    text = texts.withdrawn(done.sha256, done.count, done.messages)
    more = Choice("/rut", texts.button_of_others())
    return Tell(Screen(text, choices=(more, to_menu()), is_record=True))


async def _file(turn: Turn) -> KeptFile:
    return await file_to_withdraw(turn.session, turn.actor, data_of(turn)["id"])


def _line(turn: Turn, file: KeptFile) -> Markup:
    return history_texts.file_line(file, turn.office.local(file.added_at))


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(WITHDRAWAL)


def _to_reason(turn: Turn) -> Go:
    return Go(WITHDRAWAL_REASON, ReportingData(id=data_of(turn)["id"]))


TOPIC = Topic(
    steps=(
        Step(FILE_SENT, show_sent, not_understood),
        Step(WITHDRAWAL, show_choose, not_understood),
        Step(
            WITHDRAWAL_REASON,
            show_reason,
            take_reason,
            back=_to_list,
            refuses_files=True,
            takes_words=True,
            secret_means=SECRET,
        ),
        Step(CONFIRM, show_confirmation, take_confirmation, back=_to_reason, refuses_files=True),
    ),
    commands={"rut": open_withdrawal},
    guard=secrets,
)
