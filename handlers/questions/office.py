"""Answers about the office: whom to call, who joined or is away, what was sent or directed."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from core.directions.directions import directions
from core.directions.words import directions as direction_texts
from core.errors import UserError
from core.history.history import find_task
from core.inspections.findings import FindingState, findings_seen, sees_all
from core.inspections.words import findings as finding_texts
from core.people.contacts import (
    Contact,
    coordinating_contact,
    department_contact,
    may_contact,
)
from core.people.leave import absences
from core.people.officials import officials_by_department
from core.people.words import leave as leave_texts
from core.plan.current import departments_of_plan
from core.questions.reading import Intent
from core.questions.words import office as texts
from core.questions.words import questions as question_texts
from core.reminders.agenda import read_agenda
from core.reminders.contact_check import check_contacts
from core.reporting.card import load_card
from core.reporting.evidence.files import list_files
from core.screen import AccessFacts, Choice, Item, join
from core.vietnamese import name_key
from handlers.dialogue.given import GIVEN, given_here
from handlers.questions.asked import Answer, Asked
from handlers.questions.carried import takes
from models import Grant, Report, Role

_SOON = timedelta(days=14)


async def _who(asked: Asked) -> Answer:
    """Say who coordinates, or who reports for a department, if the asker may know."""
    turn, office, department_id = asked.turn, asked.turn.office, asked.reading.department_id
    organization_id = turn.actor.organization_id
    known = await coordinating_contact(turn.session, organization_id, office)
    if department_id is None:
        return _coordinating(known)
    name = await asked.department(department_id)
    if name_key(name) == office.coordinating_key:
        return _coordinating(known)
    if not may_contact(turn.actor, office, department_id, name):
        told = _coordinating(known)
        return Answer(join([texts.only_the_coordinators(), told.text], "\n"), gives=told.gives)
    one = await department_contact(turn.session, organization_id, office, department_id)
    text = texts.answering(one.names, one.department, one.phone)
    choices: tuple[Choice, ...] = ()
    if Role.LEADER in turn.actor.roles:
        choices = (Choice(f"/chidao {department_id} 0", texts.direct(one.department)),)
    return Answer(text, choices=choices, gives=_given(one, department_id))


def _coordinating(one: Contact) -> Answer:
    return Answer(texts.coordinating(one.names, one.department, one.phone), gives=_given(one, None))


def _given(one: Contact, department_id: int | None) -> tuple[AccessFacts, ...]:
    return (AccessFacts("phone", {"department_id": department_id}),) if one.phone else ()


async def _directions(asked: Asked) -> Answer:
    turn, department_id = asked.turn, asked.reading.department_id
    if department_id is not None:
        turn.actor.require_record_of(department_id)
    found = [
        one
        for one in await directions(turn.session, turn.actor)
        if department_id in {None, one.department_id}
    ]
    items = tuple(
        Item(
            direction_texts.line(one),
            Choice(
                f"/chidao {one.id}", direction_texts.button(one, turn.office.local(one.given_at))
            ),
        )
        for one in found
    )
    waiting = sum(one.acknowledged_at is None for one in found)
    return Answer(texts.directions(len(found), waiting), items, asked.opens("chidao"))


async def _direct(asked: Asked) -> Answer:
    """Offer to direct a department to a leader, or to nudge it to a coordinator."""
    department_id = asked.reading.department_id
    if department_id is None:
        return Answer(texts.leaders_direct(nudges=False), choices=asked.opens("chidao"))
    if Role.LEADER not in asked.turn.actor.roles:
        nudging = asked.opens("nhacngay", f"/nhacngay {department_id}")
        return Answer(texts.leaders_direct(nudges=bool(nudging)), choices=nudging)
    name = await asked.department(department_id)
    is_filled = takes("chidao", given_here(asked.turn))
    place = GIVEN if is_filled else f"{department_id} 0"
    choices = (Choice(f"/chidao {place}", texts.direct(name)),)
    text = question_texts.filled_in() if is_filled else texts.to_direct(name)
    return Answer(text, choices=choices)


async def _findings(asked: Asked) -> Answer:
    turn, department_id = asked.turn, asked.reading.department_id
    if department_id is not None and not sees_all(turn.actor):
        turn.actor.require_record_of(department_id)
    own = turn.actor.department_ids if asked.reading.is_mine else ()
    found = [
        one
        for one in await findings_seen(turn.session, turn.actor)
        if department_id in {None, one.department_id} and (not own or one.department_id in own)
    ]
    found.sort(key=lambda one: one.state is not FindingState.OPEN)
    ladder = turn.office.ladder
    items = tuple(
        Item(
            finding_texts.line(one, ladder.deadline(one.due_on, turn.today)),
            Choice(f"/tontai {one.id}", finding_texts.button(one)),
        )
        for one in found
    )
    waiting = sum(one.state is FindingState.WAITING for one in found)
    return Answer(texts.findings(len(found), waiting), items, asked.opens("tontai"))


async def _title(asked: Asked) -> Answer:
    """Offer the coordinator to correct the title of a task."""
    turn, reading = asked.turn, asked.reading
    if reading.task_id is None:
        raise UserError(question_texts.no_such_task(reading.unknown_code))
    if not turn.actor.coordinates:
        known = await coordinating_contact(turn.session, turn.actor.organization_id, turn.office)
        told = _coordinating(known)
        text = join([texts.titles_are_mended_by_the_office(), told.text], "\n")
        return Answer(text, gives=told.gives)
    task = await find_task(turn.session, turn.actor, reading.task_id)
    choices = (Choice(f"/suanoidung {task.id}", texts.mend_title(task.code)),)
    return Answer(texts.title(task.code, task.title), choices=choices)


async def _joined(asked: Asked) -> Answer:
    """Say who has not joined, by department."""
    turn, actor = asked.turn, asked.turn.actor
    if Role.LEADER not in actor.roles:
        actor.require_coordinating()
    agenda = await read_agenda(turn.session, turn.office, actor.organization_id, turn.now)
    check = await check_contacts(turn.session, agenda, turn.now)
    waiting = {one.department: one.invited_at for one in check.not_started if one.department}
    officials = await officials_by_department(turn.session, actor.organization_id)
    lines, missing, count = [], 0, 0
    for one in await departments_of_plan(turn.session, actor.organization_id):
        if asked.reading.department_id not in {None, one.id}:
            continue
        names = officials.get(one.id, ())
        missing, count = missing + (not names), count + 1
        lines.append((bool(names), texts.joined_line(one.name, names, waiting.get(one.name))))
    lines.sort(key=lambda line: line[0])
    others = [texts.not_read(check.not_read)] if check.not_read else []
    others += [texts.blocked(check.blocked)] if check.blocked else []
    items = tuple(Item(line) for line in (*(line for _, line in lines), *others))
    choices = (*asked.opens("moi"), *asked.opens("kiemtra"))
    if asked.reading.department_id is not None:
        return Answer(join([line for _, line in lines], "\n"), choices=choices)
    return Answer(texts.joined(missing, count), items, choices)


async def _newest(asked: Asked) -> Answer:
    """Show a department's newest sent report, with its answers and files."""
    turn, department_id = asked.turn, asked.reading.department_id
    if department_id is None:
        return await _newest_of_own(asked)
    turn.actor.require_record_of(department_id)
    report = await turn.session.scalar(
        select(Report)
        .where(
            Report.organization_id == turn.actor.organization_id,
            Report.department_id == department_id,
            Report.submitted_at.is_not(None),
        )
        .order_by(Report.submitted_at.desc(), Report.id.desc())
        .limit(1)
    )
    if report is None:
        name = await asked.department(department_id)
        return Answer(texts.never_sent(name), choices=asked.opens("trangthai"))
    return await _of_report(asked, report, department_id)


async def _newest_of_own(asked: Asked) -> Answer:
    """Show the newest report of the asker's own department; ask which if there are several."""
    own = asked.turn.actor.department_ids
    if not own:
        raise UserError(question_texts.no_own_department())
    each = [replace(asked.reading, department_id=one) for one in own]
    if len(each) == 1:
        return await _newest(replace(asked, reading=each[0]))
    named = [(one, await asked.department(one.department_id or 0)) for one in each]
    choices = tuple(
        Choice(
            f"/hoi ={one.line()}",
            question_texts.as_choice(question_texts.what(one, name, "", "")),
        )
        for one, name in named
    )
    return Answer(question_texts.which(), choices=choices)


async def _of_report(asked: Asked, report: Report, department_id: int) -> Answer:
    turn = asked.turn
    organization_id = turn.actor.organization_id
    card = await load_card(turn.session, organization_id, report.round_id, department_id)
    if card.submitted_at is None:  # another kind of report, such as a framework plan
        name = await asked.department(department_id)
        return Answer(texts.never_sent(name), choices=asked.opens("trangthai"))
    files = await list_files(turn.session, turn.actor, department_id)
    key = f"/lichsu teptoannganh {department_id}"
    opening = (Choice(key, texts.all_files(len(files))),) if files else ()
    whole = Choice(f"/lichsu nganh {department_id}", question_texts.details())
    is_own = turn.actor.reports_for(department_id)
    facts = {"round_id": report.round_id, "department_id": department_id}
    return Answer(
        texts.newest(card, turn.office.local(card.submitted_at)),
        tuple(Item(texts.newest_line(entry)) for entry in card.entries if entry.has_answer),
        (*opening, whole, *asked.opens("duyet")),
        () if is_own else (AccessFacts("report", facts),),
    )


async def _away(asked: Asked) -> Answer:
    """Say who is away, until when, and who is the deputy."""
    turn, actor = asked.turn, asked.turn.actor
    found = await absences(turn.session, actor.organization_id, turn.today, turn.today + _SOON)
    if not actor.sees_summary:
        mine = {actor.person_id}
        found = [one for one in found if {one.person_id, one.deputy_id} & mine]
    elif asked.reading.department_id is not None:
        of = await _people_of(asked, asked.reading.department_id)
        found = [one for one in found if one.person_id in of]
    now = [one for one in found if one.starts_on <= turn.today]
    items = tuple(
        Item(leave_texts.absence_line(one.person, one.days, one.deputy))
        for one in (*now, *(one for one in found if one not in now))
    )
    text = texts.away(len(now), len(found) - len(now))
    if not actor.sees_summary:
        text = join([texts.only_own_leave(), text], "\n") if found else texts.only_own_leave()
    return Answer(text, items, asked.opens("nghiphep"))


async def _people_of(asked: Asked, department_id: int) -> set[int]:
    found = await asked.turn.session.scalars(
        select(Grant.person_id).where(
            Grant.department_id == department_id, Grant.revoked_at.is_(None)
        )
    )
    return set(found)


async def _compare(asked: Asked) -> Answer:
    """Compare the points of the scored year with the current ones, by department."""
    standing = await asked.standing()
    year, department_id = standing.figures.scored_year, asked.reading.department_id
    if department_id is not None:
        one = standing.details_of(department_id)
        text = join(
            [texts.comparing(one.points, year), texts.compared(one.name, one.points, year)], "\n"
        )
        return Answer(text, choices=asked.summary)
    figures = standing.whole()
    items = tuple(Item(texts.compared(one.name, one.points, year)) for one in figures.departments)
    return Answer(texts.comparing(figures.points, year), items, asked.summary)


OF_THE_OFFICE: dict[Intent, Callable[[Asked], Awaitable[Answer]]] = {
    Intent.WHO: _who,
    Intent.DIRECTIONS: _directions,
    Intent.DIRECT: _direct,
    Intent.FINDINGS: _findings,
    Intent.TITLE: _title,
    Intent.JOINED: _joined,
    Intent.NEWEST: _newest,
    Intent.AWAY: _away,
    Intent.COMPARE: _compare,
}
"""Intent → the function that answers it."""
