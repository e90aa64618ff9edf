"""A person's work: reports with open tasks, other tracked things, tasks shared with others."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Step, Topic, Turn
from core.errors import UserError
from core.figures.words import completion as completion_texts
from core.framework.open_measures import finish_days
from core.framework.partners import read_shared
from core.framework.words import partners as partner_texts
from core.hand_in.hand_in import HandIn
from core.hand_in.words import hand_in as hand_in_texts
from core.reminders.tracking import is_spoken_of, read_tracked
from core.reminders.words import tracked
from core.reporting.card import Card, Entry
from core.reporting.completion import Progress, completion, read_progress
from core.reporting.words import report as report_texts
from core.reporting.words import subjects
from core.reporting.words import tasks as texts
from core.screen import Choice, Item, Screen
from handlers.framework.hand_in import hand_ins_of
from handlers.questions.question import not_understood
from handlers.reporting.report import cards_of

LIST = "tasks.list"


@dataclass(frozen=True)
class _Days:
    """Finish days of tasks, and their confirmed progress."""

    finish: dict[int, date]
    known: dict[int, Progress]

    def line(self, turn: Turn, task_id: int) -> Markup:
        """Give the finish line of a task; empty when it has no day."""
        finish_on = self.finish.get(task_id)
        if finish_on is None:
            return Markup()
        far = turn.office.ladder.deadline(finish_on, turn.today)
        progress = self.known.get(task_id, Progress(0, None))
        done_on = turn.office.local(progress.done_at).date() if progress.done_at else None
        state = completion(progress.percent, far.effective_on, done_on, turn.today)
        return completion_texts.finish_line(far, state)


async def open_tasks(turn: Turn, words: str) -> Move:
    """Open the list."""
    del turn, words
    return Go(LIST)


async def show_tasks(turn: Turn) -> Screen:
    """Show owed reports, then other things to do, then tasks led by others."""
    others = [*await _tracked(turn), *await _shared(turn)]
    items: list[Item] = []
    if turn.actor.department_ids or not turn.actor.inspects:
        items += await _reports(turn, has_more=bool(others))
    items += [_hand_in(turn, report) for report in await hand_ins_of(turn)]
    return Screen(texts.heading(), items=(*items, *others), choices=(to_menu(),))


async def _reports(turn: Turn, *, has_more: bool) -> list[Item]:
    try:
        cards = await cards_of(turn)
    except UserError:  # a person without owed reports may share a task
        if has_more:
            return []
        raise
    days = await _days(turn)
    newest = {card.department_id: card for card in cards}
    items = []
    for card in cards:
        items += _card(turn, card, days if card is newest[card.department_id] else _Days({}, {}))
    return items


async def _days(turn: Turn) -> _Days:
    actor = turn.actor
    finish = await finish_days(turn.session, actor.organization_id, actor.department_ids)
    return _Days(finish, await read_progress(turn.session, finish))


def _card(turn: Turn, card: Card, days: _Days) -> list[Item]:
    """Give a report with its open tasks; tasks with a finish day show it all year."""
    deadline = report_texts.deadline(turn.deadline(card))
    sent_at = turn.office.local(card.submitted_at) if card.submitted_at else None
    line = texts.report_line(card, deadline, sent_at)
    choice = Choice(card.opens, report_texts.department_choice(card))
    return [Item(line, choice), *(Item(line) for line in _tasks(turn, card.entries, days))]


def _tasks(turn: Turn, entries: tuple[Entry, ...], days: _Days) -> list[Markup]:
    lines = [(entry, days.line(turn, entry.task_id)) for entry in entries]
    return [
        texts.task_line(entry, finish) for entry, finish in lines if finish or not entry.is_done
    ]


def _hand_in(turn: Turn, report: HandIn) -> Item:
    deadline = report_texts.deadline(turn.deadline(report))
    sent_at = turn.office.local(report.submitted_at) if report.submitted_at else None
    line = hand_in_texts.line(report, deadline, sent_at)
    return Item(line, Choice(report.opens, subjects.button(report)))


async def _tracked(turn: Turn) -> list[Item]:
    """Give other things that the person's departments are to do; finish days only if near."""
    ladder = turn.office.ladder
    items = [
        Item(
            tracked.line(item, ladder.deadline(item.due_on, turn.today)),
            Choice(item.opens, tracked.button(item)),
        )
        for item in await read_tracked(turn.session, turn.actor.organization_id, turn.office)
        if item.department_id in turn.actor.department_ids
        and is_spoken_of(item, ladder, turn.today)
    ]
    return [Item(texts.other()), *items] if items else []


async def _shared(turn: Turn) -> list[Item]:
    actor = turn.actor
    shared = await read_shared(turn.session, actor.organization_id, actor.department_ids)
    lines = [
        partner_texts.shared_line(task.code, task.title, task.lead, task.finish_on)
        for task in shared
    ]
    return [Item(line) for line in (partner_texts.heading(), *lines)] if lines else []


TOPIC = Topic(steps=(Step(LIST, show_tasks, not_understood),), commands={"viec": open_tasks})
