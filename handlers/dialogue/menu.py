"""The menu, the help, and the command that stops."""

from typing import NamedTuple

from markupsafe import Markup

from core.dialogue.gates import HOME
from core.dialogue.rows import rows_of
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Openness, Step, Topic, Turn
from core.dialogue.words import dialogue, kept_words
from core.reminders.owed_reports import load_report
from core.reminders.words import menu as texts
from core.reporting.owed import Debt, debts
from core.screen import Choice, Item, Screen
from core.subjects import MENU as MENU_OF_ALL
from handlers.questions.question import not_understood

HELP, OTHERS = "menu.help", "menu.others"
_ROWS = 8  # of buttons; leaves room on a phone for owed reports
_WAITING = 2  # owed reports that are named


async def show_menu(turn: Turn) -> Screen:
    """Show the commands of the person's roles, and what waits for them."""
    actor, ladder = turn.actor, turn.office.ladder
    owed = [
        debt
        for debt in await debts(turn.session, actor.organization_id, ladder, turn.today)
        if actor.reports_for(debt.department_id)
    ]
    lines = [await _waiting(turn, debt) for debt in owed[:_WAITING]]
    lines += [texts.more_waiting(len(owed) - _WAITING)] if len(owed) > _WAITING else []
    lines += [kept_words.waiting(len(turn.kept.all))] if turn.kept.all else []
    shown, others = _parted(turn)
    more = (Choice("/vieckhac", texts.other_tasks()),) if others else ()
    return Screen(
        texts.heading(actor.called),
        items=tuple(map(Item, lines)) if actor.is_of_office else (Item(texts.for_administrator()),),
        foot=texts.what_next(),
        choices=(*shown, *more),
        greets=actor.is_of_office,
    )


async def show_others(turn: Turn) -> Screen:
    """Show the commands that the menu has no room for."""
    return Screen(texts.other_heading(), choices=(*_parted(turn).others, go_back()))


class Parted(NamedTuple):
    """The commands on the menu, and those behind its last button."""

    shown: tuple[Choice, ...]
    others: tuple[Choice, ...]


def _parted(turn: Turn) -> Parted:
    names = turn.menu.for_menu(turn.actor.acting_roles)
    choices = [Choice(f"/{name}", turn.menu.label(name)) for name in names]
    if waiting := len(turn.kept.all):
        choices.insert(0, Choice("/cau", kept_words.see_waiting(waiting)))
    rows = rows_of(tuple(choices))
    count = len(choices) if len(rows) <= _ROWS else sum(map(len, rows[: _ROWS - 1]))
    return Parted(tuple(choices[:count]), tuple(choices[count:]))


async def _waiting(turn: Turn, debt: Debt) -> Markup:
    report = await load_report(turn.session, turn.actor.organization_id, debt)
    return texts.waiting(report, turn.deadline(report))


async def show_help(turn: Turn) -> Screen:
    """Explain how to use the assistant, and list the person's commands."""
    lines = [
        texts.command_line(name, turn.menu.description(name))
        for name in turn.menu.for_help(turn.actor.acting_roles)
    ]
    return Screen(
        texts.help_heading(),
        items=tuple(Item(line) for line in lines),
        foot=texts.help_hints(),
        choices=(to_menu(),),
    )


async def open_menu(turn: Turn, words: str) -> Move:
    """Open the menu."""
    del turn, words
    return Go(HOME)


async def stop(turn: Turn, words: str) -> Move:
    """Stop what was begun; recorded words stay."""
    del words
    return Go(HOME, note=dialogue.stopped() if turn.data else dialogue.nothing_to_stop())


async def open_others(turn: Turn, words: str) -> Move:
    """Open the commands that the menu has no room for."""
    del turn, words
    return Go(OTHERS)


async def open_help(turn: Turn, words: str) -> Move:
    """Open the help."""
    del turn, words
    return Go(HELP)


TOPIC = Topic(
    steps=(
        Step(HOME, show_menu, not_understood),
        Step(OTHERS, show_others, not_understood),
        Step(HELP, show_help, not_understood),
    ),
    commands={
        "menu": open_menu,
        "vieckhac": open_others,
        "huy": stop,
        "trogiup": open_help,
        "help": open_help,
    },
    openness=Openness.ANY_ROLE,
    menu=MENU_OF_ALL,
)
