"""Answers to questions: short, with figures, and a button to the screen they come from."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from markupsafe import Markup, escape

from core.calendar.ladder import Deadline
from core.dialogue.step import Turn
from core.difficulties.difficulties import cases_for
from core.difficulties.words import cases as case_texts
from core.errors import NotAllowedError, UserError
from core.figures.figures import DepartmentFigures, Sending
from core.history.history import find_task
from core.menu import REPORTING
from core.questions.facts import VisibleFigures
from core.questions.reading import Intent, Reading
from core.questions.vocabulary import Vocabulary
from core.questions.words import answers
from core.questions.words import house as house_texts
from core.questions.words import questions as texts
from core.reminders.words import menu as menu_texts
from core.reporting.owed import owed_cards
from core.screen import Choice, Item, join
from handlers.dialogue.given import given_here
from handlers.questions.asked import Answer, Asked, opening_of
from handlers.questions.carried import takes
from handlers.questions.house import OF_THE_HOUSE, today
from handlers.questions.office import OF_THE_OFFICE
from handlers.questions.own import OF_ONESELF
from handlers.questions.reminders import OF_REMINDERS

_OF_OWN_DEPARTMENT = frozenset(
    {
        *(Intent.SENT, Intent.FIGURES, Intent.POINTS, Intent.DEADLINE, Intent.DIFFICULTIES),
        *(Intent.REVIEW, Intent.COMPARE),
    }
)


async def answer(turn: Turn, reading: Reading, vocabulary: Vocabulary) -> Answer:
    """Answer a question; raise `UserError` when that is impossible, or the asker may not know."""
    asked = Asked(turn, reading, vocabulary)
    if asked.is_of_nobody and reading.intent in _OF_OWN_DEPARTMENT:
        raise UserError(texts.no_own_department())
    try:
        return await _ANSWERS[reading.intent](asked)
    except NotAllowedError:
        if reading.department_id is None and reading.task_id is None:
            raise
        return Answer(answers.only_theirs(), choices=asked.opens("trangthai"))


async def _sent(asked: Asked) -> Answer:
    standing = await asked.standing()
    status = asked.opens("trangthai")
    if asked.reading.department_id is None:
        return Answer(answers.counted(standing.figures), choices=status)
    one = standing.sending_of(asked.reading.department_id)
    lines = [*answers.lines_of([one]), answers.due(standing.figures)]
    return Answer(join(lines, "\n"), choices=(*_record(standing, one), *status))


def _record(standing: VisibleFigures, one: DepartmentFigures) -> tuple[Choice, ...]:
    """Give the button to a department's tasks, if the asker may see them."""
    if not standing.sees(one.department_id):
        return ()
    return (Choice(f"/lichsu nganh {one.department_id}", texts.details()),)


async def _missing(asked: Asked) -> Answer:
    figures = (await asked.standing()).figures
    items = tuple(Item(line) for line in answers.lines_of(figures.missing))
    return Answer(answers.missing_heading(figures), items, asked.opens("trangthai"))


async def _overdue(asked: Asked) -> Answer:
    figures = (await asked.standing()).figures
    overdue, late = figures.by_sending(Sending.OVERDUE), figures.by_sending(Sending.LATE)
    items = tuple(Item(line) for line in answers.lines_of([*overdue, *late]))
    heading = answers.overdue_heading(len(overdue), len(late))
    return Answer(heading, items, asked.opens("trangthai"))


async def _figures(asked: Asked) -> Answer:
    standing = await asked.standing()
    department_id = asked.reading.department_id
    if department_id is None:
        if not standing.sees_all:
            return await _sent(asked)
        figures = standing.whole()
        text = join([answers.not_opened(figures), answers.whole(figures)], "\n")
        items = tuple(Item(line) for line in answers.in_trouble(figures))
        return Answer(text, items, asked.summary)
    if not standing.sees(department_id):
        line = answers.lines_of([standing.sending_of(department_id)])
        text = join([*line, answers.only_sending()], "\n")
        return Answer(text, choices=asked.opens("trangthai"))
    one = standing.details_of(department_id)
    lines = [
        answers.not_opened(standing.figures),
        *answers.lines_of([one]),
        answers.tasks_of(one),
    ]
    return Answer(join(lines, "\n"), choices=(*_record(standing, one), *asked.summary))


async def _points(asked: Asked) -> Answer:
    key = asked.reading.round_key
    if key and key not in asked.vocabulary.round_keys:  # the scored year's points come anyway
        given = await _points(replace(asked, reading=replace(asked.reading, round_key=None)))
        return replace(given, text=join([escape(texts.no_such_round(key)), given.text], "\n"))
    standing = await asked.standing()
    year = standing.figures.scored_year
    if asked.reading.department_id is None:
        figures = standing.whole()
        items = tuple(
            Item(answers.points_line(one.name, one.points))
            for one in figures.departments
            if one.points.tasks
        )
        text = join([answers.points(figures.points, year), answers.points_columns(year)], "\n")
        return Answer(text, items, asked.summary)
    one = standing.details_of(asked.reading.department_id)
    buttons = (*_record(standing, one), *asked.summary)
    return Answer(answers.points(one.points, year), choices=buttons)


async def _task(asked: Asked) -> Answer:
    turn, reading = asked.turn, asked.reading
    if reading.task_id is None:
        raise UserError(texts.no_such_task(reading.unknown_code))
    known = await find_task(turn.session, turn.actor, reading.task_id)
    standing = await asked.standing()
    one = standing.details_of(known.department_id)
    found = next((task for task in one.task_figures if task.task_id == known.id), None)
    if found is None:
        raise UserError(texts.no_such_task(known.code))
    count = sum(case.task_id == known.id for case in standing.figures.cases)
    text = join(
        [
            answers.task(found, one.name, standing.figures.scored_year),
            answers.open_cases_of_task(count),
        ],
        "\n",
    )
    choices = asked.opens("lichsu", f"/lichsu task {known.id}")
    if turn.actor.reports_for(known.department_id):
        place = f"/baocao {standing.asked.id} {known.department_id} {known.id}"
        choices = (*asked.opens("baocao", place), *choices)
    return Answer(text, choices=choices)


async def _tasks(asked: Asked) -> Answer:
    turn = asked.turn
    actor, ladder = turn.actor, turn.office.ladder
    cards = await owed_cards(
        turn.session, actor.organization_id, ladder, turn.today, actor.department_ids
    )
    lines = [menu_texts.waiting(card, turn.deadline(card)) for card in cards]
    if not lines and actor.acting_roles & REPORTING:
        lines = [answers.nothing_owed()]
    choices = asked.opens("viec")
    if actor.sees_summary:
        lines += [answers.to_review(await asked.reports_to_review()), await _open_cases(asked)]
        choices = (*choices, *asked.opens("duyet"), *asked.opens("khokhan"))
    return Answer(join(lines, "\n"), choices=choices)


async def _open_cases(asked: Asked) -> Markup:
    turn = asked.turn
    return answers.own_cases(
        len(await cases_for(turn.session, turn.actor, turn.office, turn.today))
    )


async def _deadline(asked: Asked) -> Answer:
    standing = await asked.standing()
    own = asked.turn.actor.department_ids
    named = asked.reading.department_id
    wanted = [named] if named is not None else [*own]
    departments = [one for one in standing.sent if one.department_id in wanted]
    lines = [
        answers.deadline(one.name, _far(asked, standing, one), is_sent=one.is_submitted)
        for one in departments
    ] or [answers.deadline("", _far(asked, standing, None), is_sent=False)]
    return Answer(join(lines, "\n"), choices=(*asked.opens("viec"), *asked.opens("lich")))


def _far(asked: Asked, standing: VisibleFigures, one: DepartmentFigures | None) -> Deadline:
    """Give the deadline of the round, or a department's own later one."""
    due_on = standing.asked.due_on
    granted = one.extended_on if one else None
    return asked.turn.office.ladder.deadline(granted or due_on, asked.turn.today, due_on)


async def _difficulties(asked: Asked) -> Answer:
    turn, department_id = asked.turn, asked.reading.department_id
    if department_id is not None:
        turn.actor.require_record_of(department_id)
    found = [
        case
        for case in await cases_for(turn.session, turn.actor, turn.office, turn.today)
        if department_id in {None, case.department_id}
    ]
    items = tuple(
        Item(case_texts.line(case), Choice(f"/khokhan {case.id}", case_texts.button(case)))
        for case in found
    )
    return Answer(answers.difficulties(len(found)), items, asked.opens("khokhan"))


async def _review(asked: Asked) -> Answer:
    if asked.reading.department_id is None:
        asked.turn.actor.require_reviewing()
        return Answer(
            answers.to_review(await asked.reports_to_review()), choices=asked.opens("duyet")
        )
    standing = await asked.standing()
    one = standing.details_of(asked.reading.department_id)
    back = house_texts.returned([task for task in one.task_figures if task.is_returned])
    text = join([answers.review(one), *back], "\n")
    return Answer(text, choices=(*asked.opens("baocao"), *asked.opens("duyet")))


async def _documents(asked: Asked) -> Answer:
    return Answer(texts.documents(), choices=asked.documents)


async def _waiting(asked: Asked) -> Answer | None:
    """Give the waiting reports, each with a button; None if there are none."""
    turn, actor = asked.turn, asked.turn.actor
    cards = await owed_cards(
        turn.session, actor.organization_id, turn.office.ladder, turn.today, actor.department_ids
    )
    if not cards:
        return None
    items = tuple(
        Item(
            menu_texts.waiting(card, turn.deadline(card)),
            opening_of(card),
        )
        for card in cards
    )
    return Answer(texts.how("baocao"), items)


# A command of another role → what the asker may do instead: the first one of theirs.
_INSTEAD = {
    "duyet": ("baocao",),
    "ky": ("giahan", "lich"),
    "nhacngay": ("chidao", "viec"),
}


async def _open(asked: Asked) -> Answer:
    command = asked.reading.command
    if command not in texts.COMMANDS:
        raise UserError(texts.no_such_command())
    buttons = asked.opens_filled(command)
    if buttons and command == "baocao" and (waiting := await _waiting(asked)):
        return waiting
    if buttons:
        is_filled = takes(command, given_here(asked.turn))
        return Answer(texts.how(command, is_filled=is_filled), choices=buttons)
    offered = (asked.opens_filled(name) for name in _INSTEAD.get(command, ()))
    return Answer(texts.not_theirs(command), choices=next(filter(None, offered), ()))


_ANSWERS: dict[Intent, Callable[[Asked], Awaitable[Answer]]] = {
    Intent.SENT: _sent,
    Intent.MISSING: _missing,
    Intent.OVERDUE: _overdue,
    Intent.FIGURES: _figures,
    Intent.POINTS: _points,
    Intent.TASK: _task,
    Intent.TASKS: _tasks,
    Intent.DEADLINE: _deadline,
    Intent.DIFFICULTIES: _difficulties,
    Intent.REVIEW: _review,
    Intent.DOCUMENTS: _documents,
    Intent.OPEN: _open,
    Intent.TODAY: lambda asked: today(asked, _tasks),
    **OF_ONESELF,
    **OF_THE_HOUSE,
    **OF_REMINDERS,
    **OF_THE_OFFICE,
}
