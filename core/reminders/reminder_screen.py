"""Writes one message from all parts that a person is due at one time."""

from dataclasses import replace
from datetime import datetime

from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Deadline, latest
from core.deadlines.extension_requests import undecided
from core.difficulties.words import cases
from core.notices.reminder_part import ReminderPart
from core.people.deletion import answer_by
from core.people.words import contact, deletion
from core.reminders.agenda import Agenda
from core.reminders.contact_check import check_contacts
from core.reminders.digest import RoundDigest, read_digest
from core.reminders.fitting import fitted
from core.reminders.height import ROOM, height_of
from core.reminders.message_parts import MessageFacts, MessagePart, own_part
from core.reminders.tracking import is_spoken_of
from core.reminders.words import contact_check, digests, tracked
from core.reporting.words import subjects
from core.reviews.words import notices as review_notices
from core.screen import Choice, Page, Screen, join
from core.subjects import MENU
from core.tracked import Tracked

_SHORTEST = 3  # see `MessageFacts`
_MANY = 12  # departments that report; with fewer, each is named


async def reminder_screen(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> Screen:
    """Write the message: first what the person owes, then what they follow up; `now` is aware."""
    screen = await _written(session, agenda, told, now)
    if len(told.parts) > 1:
        is_large = max(map(len, agenda.owing.reporters.values()), default=0) > _MANY
        for brevity in range(1, (_SHORTEST if is_large else 1) + 1):
            if height_of(Page(screen.head, screen.choices)) <= ROOM:
                break
            screen = await _written(session, agenda, replace(told, brevity=brevity), now)
    return screen


async def _written(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> Screen:
    write = {
        ReminderPart.OWN: own_part,
        ReminderPart.TRACKED: _tracked,
        ReminderPart.CONFIRM: _confirm,
        ReminderPart.DIGEST: _digest,
        ReminderPart.LEADERS_DIGEST: _report,
        ReminderPart.REVIEW: _review,
        ReminderPart.CASES: _cases,
        ReminderPart.CHECK: _check,
        ReminderPart.YEAR: _year,
        ReminderPart.DELETION: _deletion,
    }
    parts = [
        await write[part](session, agenda, told, now) for part in ReminderPart if part in told.parts
    ]
    choices = tuple(dict.fromkeys(choice for part in parts for choice in part.choices))
    shown = fitted([part.text for part in parts])
    text = join([told.opening, join(shown, "\n") if told.is_terse else join(shown)])
    return Screen(text, choices=choices, is_record=True)


async def _tracked(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del session, now
    ladder = agenda.office.ladder
    open_items = [
        item
        for item in _items(told, ReminderPart.TRACKED)
        if is_spoken_of(item, ladder, agenda.today)
    ]
    shown, rest = open_items[: told.shown], len(open_items) - told.shown
    lines = [tracked.heading(told.called, is_first=ReminderPart.OWN not in told.parts)]
    lines += [tracked.line(item, _deadline(agenda, item)) for item in shown]
    opens = tuple(Choice(item.opens, tracked.button(item)) for item in shown)
    if rest > 0 or told.is_brief:
        lines += [tracked.and_more(rest)] if rest > 0 else []
        opens = (*(() if told.is_brief else opens), Choice("/viec", MENU.label("viec")))
    return MessagePart(join(lines, "\n"), opens)


async def _confirm(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del session, now
    waiting = _items(told, ReminderPart.CONFIRM)
    shown, rest = waiting[: told.shown], len(waiting) - told.shown
    is_first = not told.parts & {ReminderPart.OWN, ReminderPart.TRACKED}
    lines = [tracked.confirm_heading(told.called, is_first=is_first)]
    lines += [tracked.confirm_line(item, agenda.office.local(item.since)) for item in shown]
    opens = tuple(Choice(item.opens, tracked.confirm_button(item)) for item in shown)
    if rest > 0 or told.is_brief:
        lines += [tracked.confirm_more(rest)] if rest > 0 else []
        opens = (*(() if told.is_brief else opens), Choice("/tontai", MENU.label("tontai")))
    return MessagePart(join(lines, "\n"), opens)


def _items(told: MessageFacts, part: ReminderPart) -> list[Tracked]:
    items = (duty.tracked for duty in told.duties if duty.part is part)
    return list(dict.fromkeys(item for item in items if item is not None))


def _deadline(agenda: Agenda, item: Tracked) -> Deadline:
    return agenda.office.ladder.deadline(item.due_on, agenda.today)


def _overdue_items(agenda: Agenda, told: MessageFacts, after: int) -> Markup:
    """List what is overdue besides reports by `after` working days; empty if there is nothing."""
    dated = [tracked.Dated(item, _deadline(agenda, item)) for item in agenda.tracked]
    late = [one for one in dated if one.deadline.days_overdue >= after]
    return tracked.overdue(late, is_terse=told.is_terse) if late else Markup()


async def _digest(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del now
    after = agenda.office.ladder.coordinator.after
    rounds = await read_digest(session, agenda, after)
    waiting = len(await undecided(session, agenda.organization_id))
    label = digests.nudge_briefly() if told.is_brief else digests.nudge_all()
    nudging = (Choice("/nhacngay", label),) if rounds else ()
    choices = (*nudging, *_decide(waiting), _status(told))
    reports = Markup()
    if rounds:
        reports = digests.for_coordinator(
            rounds, agenda.now, waiting, is_brief=told.is_brief, is_terse=told.brevity == _SHORTEST
        )
    return MessagePart(join([reports, _overdue_items(agenda, told, after)]), choices)


def _status(told: MessageFacts) -> Choice:
    label = digests.status_briefly() if told.is_brief else digests.open_status()
    return Choice("/trangthai", label)


def _decide(waiting: int) -> tuple[Choice, ...]:
    return (Choice("/giahan", digests.decide()),) if waiting else ()


async def _report(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del now
    after = agenda.office.ladder.leader.after
    rounds = await read_digest(session, agenda, after)
    waiting = len(await undecided(session, agenda.organization_id))
    items = _overdue_items(agenda, told, after)
    if ReminderPart.DIGEST in told.parts and agenda.office.ladder.coordinator.after <= after:
        # The part above has the same facts.
        text = digests.for_deputy(told.called, rounds, waiting, has_items=bool(items))
    else:
        text = digests.for_leader(told.called, rounds, agenda.now, waiting, items)
    return MessagePart(text, (_direct(rounds), *_decide(waiting), _status(told)))


def _direct(rounds: list[RoundDigest]) -> Choice:
    """Give the button to a direction: for the late department if it is only one."""
    late = {one.department_id for asked in rounds for one in asked.overdue}
    named = late.pop() if len(late) == 1 else None
    return Choice(f"/chidao {named} 0" if named else "/chidao moi", cases.direct())


async def _review(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del session, now
    person_id = told.duties[0].person_id
    count = sum(person_id in agenda.reviewing(one) for one in agenda.to_review)
    is_leader = person_id not in agenda.recipients.coordinators
    greeted = is_leader and ReminderPart.LEADERS_DIGEST not in told.parts
    text = review_notices.waiting(count, told.called if greeted else None)
    return MessagePart(text, (Choice("/duyet", MENU.label("duyet")),))


async def _cases(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del session, now
    duties = [duty for duty in told.duties if duty.part is ReminderPart.CASES]
    spoken = (duty.case for duty in duties if duty.case and latest(duty.rungs, agenda.now))
    waiting = list(dict.fromkeys(spoken))
    is_leader = duties[0].person_id in agenda.recipients.leaders
    leader = told.called if is_leader and ReminderPart.LEADERS_DIGEST not in told.parts else None
    choice = Choice("/khokhan", cases.see_open())
    if len(waiting) == 1:
        one = waiting[0]
        choice = Choice(f"/khokhan {one.id}", cases.open_case(one.number, one.year))
    return MessagePart(cases.digest(waiting, leader, is_terse=told.is_terse), (choice,))


async def _check(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    check = await check_contacts(session, agenda, now)
    if check.is_fine and told.is_brief:
        return MessagePart(contact_check.fine())
    heading = contact_check.heading()
    if not told.is_terse:
        heading = contact_check.before_deadlines(_coming(agenda))
    text = join([heading, *contact_check.lines(check, is_terse=told.is_terse)], "\n")
    return MessagePart(text, () if check.is_fine else (Choice("/kiemtra", contact.open_check()),))


def _coming(agenda: Agenda) -> list[contact_check.ComingDeadline]:
    """Give the deadlines that the check is made for."""
    ladder = agenda.office.ladder
    return [
        contact_check.ComingDeadline(
            subjects.short(asked.key, asked.kind), ladder.effective(asked.due_on)
        )
        for asked in agenda.coming
        if ladder.check_slot(asked.due_on) <= agenda.now
    ]


async def _year(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del session, now
    if agenda.unconfirmed_year is None:
        return MessagePart(Markup())
    said = digests.confirm_year_briefly if told.is_terse else digests.confirm_year
    text = said(agenda.unconfirmed_year)
    return MessagePart(text, (Choice(f"/lich {agenda.unconfirmed_year}", digests.open_calendar()),))


async def _deletion(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    del session, now
    lines, choices = [deletion.waiting_heading()], []
    for wish, deciding in agenda.wishes:
        if told.duties[0].person_id in deciding:
            asked_on = agenda.office.local(wish.asked_at).date()
            by = answer_by(wish, agenda.office)
            lines.append(deletion.waiting_line(wish.person, asked_on, by))
            choices.append(Choice(f"/xoadulieu {wish.id}", deletion.waiting_button(wish.person)))
    return MessagePart(join(lines, "\n"), tuple(choices))
