"""What I owe: the person's reports with the days left, and each task that is still open."""

from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import MENU, open_card, open_report
from core.dialogue.step import Go, Move, Step, Topic, Turn
from core.reminders.tracking import read_tracked
from core.rounds.card import Card
from core.rounds.hand_in import HandIn
from core.rounds.tracked import Tracked
from core.texts import hand_in as hand_in_texts
from core.texts import report as report_texts
from core.texts import subjects
from core.texts import tasks as texts
from core.texts import tracked as tracked_texts
from handlers.hand_in import hand_ins_of
from handlers.menu import not_understood
from handlers.report import cards_of

LIST = "tasks.list"


async def open_tasks(turn: Turn, words: str) -> Move:
    """Open the list."""
    del turn, words
    return Go(LIST)


async def show_tasks(turn: Turn) -> Screen:
    """Show each report that is owed, with its open tasks; then those that were sent."""
    items: list[Item] = []
    if turn.actor.department_ids or not turn.actor.inspects:
        for card in await cards_of(turn):
            items += _card(turn, card)
    items += [_hand_in(turn, report) for report in await hand_ins_of(turn)]
    items += [
        _tracked(turn, item)
        for item in await read_tracked(turn.session, turn.actor.organization_id)
        if item.department_id in turn.actor.department_ids
    ]
    return Screen(texts.heading(), items=tuple(items), choices=(MENU,))


def _card(turn: Turn, card: Card) -> list[Item]:
    deadline = report_texts.deadline(turn.deadline(card))
    sent_at = turn.office.local(card.submitted_at) if card.submitted_at else None
    line = texts.report_line(card, deadline, sent_at)
    choice = Choice(open_card(card), report_texts.department_choice(card))
    open_tasks = [Item(texts.open_task(entry)) for entry in card.entries if not entry.is_done]
    return [Item(line, choice), *open_tasks]


def _hand_in(turn: Turn, report: HandIn) -> Item:
    deadline = report_texts.deadline(turn.deadline(report))
    sent_at = turn.office.local(report.submitted_at) if report.submitted_at else None
    line = hand_in_texts.line(report, deadline, sent_at)
    return Item(line, Choice(open_report(report), subjects.button(report)))


def _tracked(turn: Turn, item: Tracked) -> Item:
    far = turn.office.ladder.deadline(item.due_on, turn.today)
    return Item(tracked_texts.line(item, far), Choice(item.opens, tracked_texts.button(item)))


TOPIC = Topic(steps=(Step(LIST, show_tasks, not_understood),), commands={"viec": open_tasks})
