"""One message for all that a person is to be told at one time: its parts, put together."""

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue.screen import Choice, Screen, join
from core.dialogue.screens import open_report
from core.people.contact_check import check_contacts
from core.people.deletion import answer_by
from core.reminders.desk import Desk, Duty, Section
from core.reminders.digest import RoundDigest, read_digest
from core.reminders.fitting import fitted
from core.reminders.ladder import Deadline, latest
from core.reminders.standing import Standing, read_standings
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
class Told:
    """Whom the message is for, what it is to tell, and the words before it."""

    called: str
    duties: tuple[Duty, ...]
    opening: Markup

    @property
    def sections(self) -> set[Section]:
        """Give the parts that the message has."""
        return {duty.section for duty in self.duties}


@dataclass(frozen=True)
class _Part:
    text: Markup
    choices: tuple[Choice, ...] = ()


async def reminder_screen(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> Screen:
    """Give the message: what the person owes first, then what they follow up; `now` is aware."""
    write = {
        Section.OWN: _own,
        Section.TRACKED: _tracked,
        Section.CONFIRM: _confirm,
        Section.DIGEST: _digest,
        Section.REPORT: _report,
        Section.REVIEW: _review,
        Section.CASES: _cases,
        Section.CHECK: _check,
        Section.YEAR: _year,
        Section.DELETION: _deletion,
    }
    parts = [
        await write[section](session, desk, told, now)
        for section in Section
        if section in told.sections
    ]
    choices = dict.fromkeys(choice for part in parts for choice in part.choices)
    text = join([told.opening, *fitted([part.text for part in parts])])
    return Screen(text, choices=tuple(choices), is_record=True)


async def _own(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del now
    own = [duty for duty in told.duties if duty.section is Section.OWN]
    owed = await read_standings(session, desk, own)
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


def _opens(owed: Standing) -> Choice:
    now = texts.report_now() if isinstance(owed.report, Card) else texts.hand_in_now()
    label = texts.report_instead() if owed.in_place_of else now
    return Choice(open_report(owed.report), label)


def _answers(owed: list[Standing], *opens: Choice) -> tuple[Choice, ...]:
    """Give what can be answered at once: more time is asked for by departments only."""
    can_ask = any(one.report.department_id is not None for one in owed)
    more = (Choice("/giahan moi", texts.more_time()),) if can_ask else ()
    is_late = any(one.deadline.days_left < 0 for one in owed)
    why = (Choice("/lydo", lateness.button()),) if is_late else ()
    later = (Choice("/hen", texts.name_a_day()), Choice("/nhaclai", texts.remind_later()))
    return (*opens, *later, *more, *why)


async def _tracked(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del session, now
    ladder = desk.office.ladder
    open_items = [
        item for item in _items(told, Section.TRACKED) if is_spoken_of(item, ladder, desk.today)
    ]
    shown, rest = open_items[:_SHOWN_REPORTS], len(open_items) - _SHOWN_REPORTS
    lines = [tracked.heading(told.called, is_first=Section.OWN not in told.sections)]
    lines += [tracked.line(item, _deadline(desk, item)) for item in shown]
    opens = tuple(Choice(item.opens, tracked.button(item)) for item in shown)
    if rest > 0:
        lines.append(tracked.and_more(rest))
        opens = (*opens, Choice("/viec", commands.label("viec")))
    return _Part(join(lines, "\n"), opens)


async def _confirm(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del session, now
    waiting = _items(told, Section.CONFIRM)
    shown, rest = waiting[:_SHOWN_REPORTS], len(waiting) - _SHOWN_REPORTS
    is_first = not told.sections & {Section.OWN, Section.TRACKED}
    lines = [tracked.confirm_heading(told.called, is_first=is_first)]
    lines += [tracked.confirm_line(item, desk.office.local(item.since)) for item in shown]
    opens = tuple(Choice(item.opens, tracked.confirm_button(item)) for item in shown)
    if rest > 0:
        lines.append(tracked.confirm_more(rest))
        opens = (*opens, Choice("/tontai", commands.label("tontai")))
    return _Part(join(lines, "\n"), opens)


def _items(told: Told, section: Section) -> list[Tracked]:
    items = (duty.tracked for duty in told.duties if duty.section is section)
    return list(dict.fromkeys(item for item in items if item is not None))


def _deadline(desk: Desk, item: Tracked) -> Deadline:
    return desk.office.ladder.deadline(item.due_on, desk.today)


def _overdue_items(desk: Desk, after: int) -> Markup:
    """Say what is overdue besides reports by `after` working days; nothing when nothing is."""
    dated = [(item, _deadline(desk, item)) for item in desk.tracked]
    late = [(item, far) for item, far in dated if far.days_overdue >= after]
    return tracked.overdue(late) if late else Markup()


async def _digest(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del told, now
    after = desk.office.ladder.coordinator.after
    rounds = await read_digest(session, desk, after)
    waiting = len(await undecided(session, desk.organization_id))
    nudging = (Choice("/nhacngay", digests.nudge_all()),) if rounds else ()
    choices = (*nudging, *_decide(waiting), _STATUS)
    reports = digests.for_coordinator(rounds, desk.now, waiting) if rounds else Markup()
    return _Part(join([reports, _overdue_items(desk, after)]), choices)


_STATUS = Choice("/trangthai", digests.open_status())


def _decide(waiting: int) -> tuple[Choice, ...]:
    return (Choice("/giahan", digests.decide()),) if waiting else ()


async def _report(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del now
    after = desk.office.ladder.leader.after
    rounds = await read_digest(session, desk, after)
    waiting = len(await undecided(session, desk.organization_id))
    items = _overdue_items(desk, after)
    if Section.DIGEST in told.sections and desk.office.ladder.coordinator.after <= after:
        # The same facts stand above.
        text = digests.for_deputy(told.called, rounds, waiting, has_items=bool(items))
    else:
        text = digests.for_leader(told.called, rounds, desk.now, waiting, items)
    return _Part(text, (_direct(rounds), *_decide(waiting), _STATUS))


def _direct(rounds: list[RoundDigest]) -> Choice:
    """Lead to a direction: to the department that is late, where it is only one."""
    late = {one.department_id for asked in rounds for one in asked.overdue}
    named = late.pop() if len(late) == 1 else None
    return Choice(f"/chidao {named} 0" if named else "/chidao moi", digests.direct())


async def _review(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del session, now
    person_id = told.duties[0].person_id
    count = sum(person_id in desk.reviewing(one) for one in desk.to_review)
    is_leader = person_id not in desk.recipients.coordinators
    greeted = is_leader and Section.REPORT not in told.sections
    text = review_notices.waiting(count, told.called if greeted else None)
    return _Part(text, (Choice("/duyet", commands.label("duyet")),))


async def _cases(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del session, now
    duties = [duty for duty in told.duties if duty.section is Section.CASES]
    spoken = (duty.case for duty in duties if duty.case and latest(duty.rungs, desk.now))
    waiting = list(dict.fromkeys(spoken))
    is_leader = duties[0].person_id in desk.recipients.leaders
    leader = told.called if is_leader and Section.REPORT not in told.sections else None
    choice = Choice("/khokhan", cases.see_open())
    if len(waiting) == 1:
        one = waiting[0]
        choice = Choice(f"/khokhan {one.id}", cases.open_case(one.number, one.year))
    return _Part(cases.digest(waiting, leader), (choice,))


async def _check(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del told
    check = await check_contacts(session, desk, now)
    heading = contact_check.before_deadlines(_coming(desk))
    text = join([heading, *contact_check.lines(check)], "\n")
    return _Part(text, () if check.is_fine else (Choice("/kiemtra", digests.open_check()),))


def _coming(desk: Desk) -> list[tuple[str, date]]:
    """Give what is due so soon that the check is for it."""
    ladder = desk.office.ladder
    return [
        (subjects.short(asked.key, asked.kind), ladder.effective(asked.due_on))
        for asked in desk.coming
        if ladder.check_slot(asked.due_on) <= desk.now
    ]


async def _year(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del session, told, now
    if desk.unconfirmed_year is None:
        return _Part(Markup())
    text = digests.confirm_year(desk.unconfirmed_year)
    return _Part(text, (Choice(f"/lich {desk.unconfirmed_year}", digests.open_calendar()),))


async def _deletion(session: AsyncSession, desk: Desk, told: Told, now: datetime) -> _Part:
    del session, now
    lines, choices = [deletion.waiting_heading()], []
    for wish, deciding in desk.wishes:
        if told.duties[0].person_id in deciding:
            asked_on = desk.office.local(wish.asked_at).date()
            by = answer_by(wish, desk.office)
            lines.append(deletion.waiting_line(wish.person, asked_on, by))
            choices.append(Choice(f"/xoadulieu {wish.id}", deletion.waiting_button(wish.person)))
    return _Part(join(lines, "\n"), tuple(choices))
