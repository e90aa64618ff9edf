"""What I owe: the person's reports with the days left, and each task that is still open."""

from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import MENU, open_card
from core.dialogue.step import Go, Move, Step, Topic, Turn
from core.texts import report as report_texts
from core.texts import tasks as texts
from handlers.menu import not_understood
from handlers.report import cards_of

LIST = "tasks.list"


async def open_tasks(turn: Turn, words: str) -> Move:
    """Open the list."""
    del turn, words
    return Go(LIST)


async def show_tasks(turn: Turn) -> Screen:
    """Show each report that is owed, with its open tasks; then those that were sent."""
    cards = await cards_of(turn)
    items = []
    for card in cards:
        deadline = report_texts.deadline(turn.deadline(card.due_on))
        sent_at = turn.office.local(card.submitted_at) if card.submitted_at else None
        items.append(
            Item(
                texts.report_line(card, deadline, sent_at),
                Choice(open_card(card), report_texts.department_choice(card)),
            )
        )
        items += [Item(texts.open_task(entry)) for entry in card.entries if not entry.is_done]
    return Screen(texts.heading(), items=tuple(items), choices=(MENU,))


TOPIC = Topic(steps=(Step(LIST, show_tasks, not_understood),), commands={"viec": open_tasks})
