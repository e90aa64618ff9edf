"""One message for all that a person is to be told at one time: its parts, put together."""

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screen import Choice, Screen, join
from core.dialogue.screens import open_report
from core.people.contact_check import check_contacts
from core.people.deletion import answer_by
from core.reminders.agenda import Agenda, Duty, ReminderPart
from core.reminders.digest import RoundDigest, read_digest
from core.reminders.fitting import fitted
from core.reminders.ladder import Deadline, latest
from core.reminders.owed_reports import OwedReport, read_standings
from core.reminders.tracking import is_spoken_of
from core.rounds.card import Card
from core.rounds.extensions import undecided
from core.rounds.tracked import Tracked
from core.texts import (
    cases,
    commands,
    contact_check,
    deletion,
    digests,
    lateness,
    review_notices,
    subjects,
    tracked,
)
from core.texts import reminders as texts

_SHOWN_REPORTS = 5  # in one reminder; whoever owes more sees the rest in /viec


@dataclass(frozen=True)
class MessageFacts:
    """Whom the message is for, what it is to tell, and the words before it."""

    called: str
    duties: tuple[Duty, ...]
    opening: Markup

    @property
    def sections(self) -> set[ReminderPart]:
        """Give the parts that the message has."""
        return {duty.section for duty in self.duties}


@dataclass(frozen=True)
class _Part:
    text: Markup
    choices: tuple[Choice, ...] = ()


async def reminder_screen(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> Screen:
    """Give the message: what the person owes first, then what they follow up; `now` is aware."""
    write = {
        ReminderPart.OWN: _own,
        ReminderPart.TRACKED: _tracked,
        ReminderPart.CONFIRM: _confirm,
        ReminderPart.DIGEST: _digest,
        ReminderPart.REPORT: _report,
        ReminderPart.REVIEW: _review,
        ReminderPart.CASES: _cases,
        ReminderPart.CHECK: _check,
        ReminderPart.YEAR: _year,
        ReminderPart.DELETION: _deletion,
    }
    parts = [
        await write[section](session, agenda, told, now)
        for section in ReminderPart
        if section in told.sections
    ]
    choices = dict.fromkeys(choice for part in parts for choice in part.choices)
    text = join([told.opening, *fitted([part.text for part in parts])])
    return Screen(text, choices=tuple(choices), is_record=True)


async def _own(session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime) -> _Part:
    del now
    own = [duty for duty in told.duties if duty.section is ReminderPart.OWN]
    owed = await read_standings(session, agenda, own)
    if len(owed) == 1:
        return _Part(texts.reminder(told.called, owed[0]), _answers(owed, _opens(owed[0])))
    shown, rest = owed[:_SHOWN_REPORTS], len(owed) - _SHOWN_REPORTS
    lines = [texts.several(told.called, owed)]
    lines += [texts.reminder_line(one) for one in shown]
    opens = tuple(Choice(open_report(one.report), subjects.button(one.report)) for one in shown)
    if rest > 0:
        lines.append(texts.and_more(rest))
        opens = (*opens, Choice("/viec", commands.label("viec")))
    return _Part(join(lines, "\n"), _answers(owed, *opens))


def _opens(owed: OwedReport) -> Choice:
    now = texts.report_now() if isinstance(owed.report, Card) else texts.hand_in_now()
    label = texts.report_instead() if owed.in_place_of else now
    return Choice(open_report(owed.report), label)


def _answers(owed: list[OwedReport], *opens: Choice) -> tuple[Choice, ...]:
    """Give what can be answered at once: more time is asked for by departments only."""
    can_ask = any(one.report.department_id is not None for one in owed)
    more = (Choice("/giahan moi", texts.more_time()),) if can_ask else ()
    is_late = any(one.deadline.days_left < 0 for one in owed)
    why = (Choice("/lydo", lateness.button()),) if is_late else ()
    later = (Choice("/hen", texts.name_a_day()), Choice("/nhaclai", texts.remind_later()))
    return (*opens, *later, *more, *why)


async def _tracked(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> _Part:
    del session, now
    ladder = agenda.office.ladder
    open_items = [
        item
        for item in _items(told, ReminderPart.TRACKED)
        if is_spoken_of(item, ladder, agenda.today)
    ]
    shown, rest = open_items[:_SHOWN_REPORTS], len(open_items) - _SHOWN_REPORTS
    lines = [tracked.heading(told.called, is_first=ReminderPart.OWN not in told.sections)]
    lines += [tracked.line(item, _deadline(agenda, item)) for item in shown]
    opens = tuple(Choice(item.opens, tracked.button(item)) for item in shown)
    if rest > 0:
        lines.append(tracked.and_more(rest))
        opens = (*opens, Choice("/viec", commands.label("viec")))
    return _Part(join(lines, "\n"), opens)


async def _confirm(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> _Part:
    del session, now
    waiting = _items(told, ReminderPart.CONFIRM)
    shown, rest = waiting[:_SHOWN_REPORTS], len(waiting) - _SHOWN_REPORTS
    is_first = not told.sections & {ReminderPart.OWN, ReminderPart.TRACKED}
    lines = [tracked.confirm_heading(told.called, is_first=is_first)]
    lines += [tracked.confirm_line(item, agenda.office.local(item.since)) for item in shown]
    opens = tuple(Choice(item.opens, tracked.confirm_button(item)) for item in shown)
    if rest > 0:
        lines.append(tracked.confirm_more(rest))
        opens = (*opens, Choice("/tontai", commands.label("tontai")))
    return _Part(join(lines, "\n"), opens)


def _items(told: MessageFacts, section: ReminderPart) -> list[Tracked]:
    items = (duty.tracked for duty in told.duties if duty.section is section)
    return list(dict.fromkeys(item for item in items if item is not None))


def _deadline(agenda: Agenda, item: Tracked) -> Deadline:
    return agenda.office.ladder.deadline(item.due_on, agenda.today)


def _overdue_items(agenda: Agenda, after: int) -> Markup:
    """Say what is overdue besides reports by `after` working days; nothing when nothing is."""
    dated = [(item, _deadline(agenda, item)) for item in agenda.tracked]
    late = [(item, far) for item, far in dated if far.days_overdue >= after]
    return tracked.overdue(late) if late else Markup()


async def _digest(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> _Part:
    del told, now
    after = agenda.office.ladder.coordinator.after
    rounds = await read_digest(session, agenda, after)
    waiting = len(await undecided(session, agenda.organization_id))
    nudging = (Choice("/nhacngay", digests.nudge_all()),) if rounds else ()
    choices = (*nudging, *_decide(waiting), _STATUS)
    reports = digests.for_coordinator(rounds, agenda.now, waiting) if rounds else Markup()
    return _Part(join([reports, _overdue_items(agenda, after)]), choices)


_STATUS = Choice("/trangthai", digests.open_status())


def _decide(waiting: int) -> tuple[Choice, ...]:
    return (Choice("/giahan", digests.decide()),) if waiting else ()


async def _report(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> _Part:
    del now
    after = agenda.office.ladder.leader.after
    rounds = await read_digest(session, agenda, after)
    waiting = len(await undecided(session, agenda.organization_id))
    items = _overdue_items(agenda, after)
    if ReminderPart.DIGEST in told.sections and agenda.office.ladder.coordinator.after <= after:
        # The same facts stand above.
        text = digests.for_deputy(told.called, rounds, waiting, has_items=bool(items))
    else:
        text = digests.for_leader(told.called, rounds, agenda.now, waiting, items)
    return _Part(text, (_direct(rounds), *_decide(waiting), _STATUS))


def _direct(rounds: list[RoundDigest]) -> Choice:
    """Lead to a direction: to the department that is late, where it is only one."""
    late = {one.department_id for asked in rounds for one in asked.overdue}
    named = late.pop() if len(late) == 1 else None
    return Choice(f"/chidao {named} 0" if named else "/chidao moi", digests.direct())


async def _review(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> _Part:
    del session, now
    person_id = told.duties[0].person_id
    count = sum(person_id in agenda.reviewing(one) for one in agenda.to_review)
    is_leader = person_id not in agenda.recipients.coordinators
    greeted = is_leader and ReminderPart.REPORT not in told.sections
    text = review_notices.waiting(count, told.called if greeted else None)
    return _Part(text, (Choice("/duyet", commands.label("duyet")),))


async def _cases(session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime) -> _Part:
    del session, now
    duties = [duty for duty in told.duties if duty.section is ReminderPart.CASES]
    spoken = (duty.case for duty in duties if duty.case and latest(duty.rungs, agenda.now))
    waiting = list(dict.fromkeys(spoken))
    is_leader = duties[0].person_id in agenda.recipients.leaders
    leader = told.called if is_leader and ReminderPart.REPORT not in told.sections else None
    choice = Choice("/khokhan", cases.see_open())
    if len(waiting) == 1:
        one = waiting[0]
        choice = Choice(f"/khokhan {one.id}", cases.open_case(one.number, one.year))
    return _Part(cases.digest(waiting, leader), (choice,))


async def _check(session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime) -> _Part:
    del told
    check = await check_contacts(session, agenda, now)
    heading = contact_check.before_deadlines(_coming(agenda))
    text = join([heading, *contact_check.lines(check)], "\n")
    return _Part(text, () if check.is_fine else (Choice("/kiemtra", digests.open_check()),))


def _coming(agenda: Agenda) -> list[tuple[str, date]]:
    """Give what is due so soon that the check is for it."""
    ladder = agenda.office.ladder
    return [
        (subjects.short(asked.key, asked.kind), ladder.effective(asked.due_on))
        for asked in agenda.coming
        if ladder.check_slot(asked.due_on) <= agenda.now
    ]


async def _year(session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime) -> _Part:
    del session, told, now
    if agenda.unconfirmed_year is None:
        return _Part(Markup())
    text = digests.confirm_year(agenda.unconfirmed_year)
    return _Part(text, (Choice(f"/lich {agenda.unconfirmed_year}", digests.open_calendar()),))


async def _deletion(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> _Part:
    del session, now
    lines, choices = [deletion.waiting_heading()], []
    for wish, deciding in agenda.wishes:
        if told.duties[0].person_id in deciding:
            asked_on = agenda.office.local(wish.asked_at).date()
            by = answer_by(wish, agenda.office)
            lines.append(deletion.waiting_line(wish.person, asked_on, by))
            choices.append(Choice(f"/xoadulieu {wish.id}", deletion.waiting_button(wish.person)))
    return _Part(join(lines, "\n"), tuple(choices))
