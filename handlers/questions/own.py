"""Answers about the asker's own work: corrections, the next step, files, handing over."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from core.errors import UserError
from core.hand_in.hand_in import read_hand_ins
from core.history.words import history as history_texts
from core.people.officials import official_names
from core.questions.reading import Intent
from core.questions.words import answers as answer_texts
from core.questions.words import house as house_texts
from core.questions.words import own as texts
from core.questions.words import questions as question_texts
from core.reminders.handing_over import read_handover
from core.reminders.tracking import is_spoken_of, read_tracked
from core.reminders.words import handing_over, menu, tracked
from core.reporting.card import Card, Entry, load_card
from core.reporting.evidence.withdrawing import withdrawable
from core.reporting.owed import focus_round, owed_cards, rounds_of_organization
from core.reporting.words import buttons as task_buttons
from core.reporting.words import report as report_texts
from core.reporting.words import withdrawing
from core.screen import Choice, Item, join
from core.wording import formats, refusals
from handlers.questions.asked import Answer, Asked, opening_of
from models import RoundKind


async def _cards(asked: Asked) -> list[Card]:
    """Read the reports of the round for each of the asker's departments."""
    turn, key = asked.turn, asked.reading.round_key
    actor = turn.actor
    named = asked.reading.department_id
    whose = [one for one in actor.department_ids if named in {None, one}]
    rounds = await rounds_of_organization(turn.session, actor.organization_id)
    focus = await focus_round(turn.session, actor.organization_id, turn.office.ladder, turn.today)
    meant = next((one for one in rounds if one.key == key), None) if key else focus
    if meant is None:
        raise UserError(question_texts.no_such_round(key) if key else refusals.no_round())
    if meant.kind != RoundKind.REPORT:
        return []
    return [await _card(asked, meant.id, one) for one in whose]


async def _card(asked: Asked, round_id: int, department_id: int) -> Card:
    session, organization_id = asked.turn.session, asked.turn.actor.organization_id
    return await load_card(session, organization_id, round_id, department_id)


async def _mend(asked: Asked) -> Answer:
    """Open the sent report, each task with a button, those to correct first."""
    turn = asked.turn
    cards = [card for card in await _newest_sent(asked) if card.entries]
    if not cards:
        raise UserError(question_texts.no_own_department())
    texts_of, items = [], []
    for card in cards:
        entries = sorted(card.entries, key=lambda one: not _is_returned(one))
        to_mend = sum(_is_returned(one) for one in card.entries)
        if card.submitted_at is None:
            texts_of.append(texts.unsent_report(card))
        else:
            sent_at = turn.office.local(card.submitted_at)
            locks_on = formats.day(turn.office.ladder.locks_on(card.round_due_on))
            texts_of.append(texts.sent_report(card, sent_at, locks_on, to_mend))
        items += [
            Item(
                texts.sent_line(entry),
                Choice(
                    f"{card.opens} {entry.task_id}",
                    task_buttons.button(entry.code, entry.title),
                ),
            )
            for entry in entries
        ]
    opening = tuple(opening_of(card) for card in cards)
    return Answer(join(texts_of, "\n"), tuple(items), opening)


async def _undo(asked: Asked) -> Answer:
    """Open the answered tasks, so that a wrong confirmation can be corrected."""
    if not asked.turn.actor.department_ids:
        return Answer(house_texts.undo())
    try:
        own = await _mend(asked)
    except UserError:  # they owe no report
        return Answer(house_texts.undo())
    return replace(own, text=join([house_texts.undo(), own.text], "\n"))


async def _newest_sent(asked: Asked) -> list[Card]:
    """Give each department's newest sent report, or the one being written."""
    cards = await _cards(asked)
    if asked.reading.round_key:
        return cards
    turn = asked.turn
    rounds = await rounds_of_organization(turn.session, turn.actor.organization_id)
    found = []
    for card in cards:
        earlier = [
            one for one in rounds if one.kind == RoundKind.REPORT and one.due_on < card.round_due_on
        ]
        newest = card
        if card.submitted_at is None and earlier:
            before = await _card(asked, earlier[-1].id, card.department_id)
            newest = before if before.submitted_at is not None else card
        found.append(newest)
    return found


def _is_returned(entry: Entry) -> bool:
    return entry.judged is not None and entry.judged.wants_mending


async def _what_it_consists_of(asked: Asked) -> Answer:
    """Say what a round's report consists of, task by task."""
    turn = asked.turn
    cards = [card for card in await _cards(asked) if card.entries]
    if not cards:
        is_report = formats.is_period(asked.reading.round_key or asked.vocabulary.focus_key)
        return await _of_all(asked) if is_report else await _of_other(asked)
    heads, items = [], []
    for card in cards:
        heads.append(texts.card(card, report_texts.deadline(turn.deadline(card))))
        items += [Item(texts.card_line(entry)) for entry in card.entries]
    opening = tuple(opening_of(card) for card in cards)
    return Answer(join(heads, "\n"), tuple(items), opening)


async def _of_other(asked: Asked) -> Answer:
    """Say the deadline of a month's inspection or a framework plan."""
    key = asked.reading.round_key or ""
    turn = asked.turn
    rounds = await rounds_of_organization(turn.session, turn.actor.organization_id)
    due_on = next((one.due_on for one in rounds if one.key == key), turn.today)
    due = report_texts.deadline(turn.office.ladder.deadline(due_on, turn.today))
    text = texts.other(key, due)
    return Answer(text, choices=(*asked.opens("nop"), *asked.opens("tontai")))


async def _of_all(asked: Asked) -> Answer:
    standing = await asked.standing()
    departments = standing.figures.departments
    items = tuple(Item(texts.department_line(one.name, one.tasks)) for one in departments)
    far = asked.turn.office.ladder.deadline(standing.asked.due_on, asked.turn.today)
    tasks = sum(one.tasks for one in departments)
    due = report_texts.deadline(far)
    text = texts.of_all(standing.asked.key, len(departments), tasks, due)
    return Answer(text, items, (*asked.opens("trangthai"), *asked.documents))


async def _next(asked: Asked) -> Answer:
    """Say the one next thing to do, with its button."""
    turn, actor = asked.turn, asked.turn.actor
    owed = await owed_cards(
        turn.session, actor.organization_id, turn.office.ladder, turn.today, actor.department_ids
    )
    if owed:
        return _of_card(owed[0])
    for report in await read_hand_ins(turn.session, actor, turn.office.ladder, turn.today):
        if report.submitted_at is None:
            line = menu.waiting(report, turn.deadline(report))
            return Answer(texts.next_other(line), choices=(opening_of(report),))
    for item in await read_tracked(turn.session, actor.organization_id, turn.office):
        is_theirs = item.department_id in actor.department_ids
        if is_theirs and is_spoken_of(item, turn.office.ladder, turn.today):
            line = tracked.line(item, turn.office.ladder.deadline(item.due_on, turn.today))
            opening = Choice(item.opens, tracked.button(item))
            return Answer(texts.next_other(line), choices=(opening,))
    if waiting := await asked.reports_to_review():
        text = texts.next_other(answer_texts.to_review(waiting))
        return Answer(text, choices=asked.opens("duyet"))
    opened = asked.opens("viec")
    return Answer(texts.nothing_next(), choices=(*opened, *asked.opens("tonghop")))


def _of_card(card: Card) -> Answer:
    entry = next((one for one in card.entries if not one.is_done), None)
    if entry is None:
        return Answer(texts.next_sending(card), choices=(opening_of(card),))
    key = f"{card.opens} {entry.task_id}"
    opening = Choice(key, task_buttons.button(entry.code, entry.title))
    return Answer(texts.next_task(card, entry), choices=(opening,))


async def _file(asked: Asked) -> Answer:
    """Show the asker's newest file, with the button that withdraws it."""
    turn = asked.turn
    found = await withdrawable(turn.session, turn.actor, {})
    own = [file for file in found if file.added_by_id == turn.actor.person_id]
    if not own:
        return Answer(texts.no_file(), choices=asked.opens("tep"))
    newest = own[0]
    line = history_texts.file_line(newest, turn.office.local(newest.added_at))
    choices = (Choice(f"/rut {newest.id}", withdrawing.file_button(newest.name)),)
    more = (Choice("/tep", texts.other_files()),) if len(own) > 1 else ()
    return Answer(texts.last_file(line), choices=(*choices, *more))


async def _leaving(asked: Asked) -> Answer:
    """Say which work the asker would hand over, with the button for it."""
    turn, named = asked.turn, asked.reading.department_id
    if named is not None and turn.actor.coordinates and named not in turn.actor.department_ids:
        names = await official_names(turn.session, turn.actor.organization_id, named)
        text = handing_over.of_department(await asked.department(named), names)
        return Answer(text, choices=(*asked.opens("moi"), *asked.opens("thuhoi")))
    left = await read_handover(turn.session, turn.actor, turn.office, turn.today)
    owed = [menu.waiting(card, turn.deadline(card)) for card in left.owed]
    parts = [handing_over.heading(left.departments)]
    if left.departments:
        others = handing_over.others(len(left.tracked), len(left.cases))
        parts += [handing_over.owed(owed), others, handing_over.alone(left.alone)]
    choices = (*asked.opens("bangiao"), *asked.opens("moi"), *asked.opens("nghiphep"))
    return Answer(join(parts, "\n"), choices=choices)


OF_ONESELF: dict[Intent, Callable[[Asked], Awaitable[Answer]]] = {
    Intent.MEND: _mend,
    Intent.UNDO: _undo,
    Intent.CARD: _what_it_consists_of,
    Intent.NEXT: _next,
    Intent.FILE: _file,
    Intent.LEAVING: _leaving,
}
"""Intent → the function that answers it."""
