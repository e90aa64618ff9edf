"""The agenda: everything that a commune's reminders depend on, at one moment."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.ladder import Audience, Rung, latest
from core.deadlines.pauses import Hold, held_back, promised, read_holds
from core.difficulties.cases import Case, open_cases
from core.difficulties.line import case_rungs, hearing
from core.inspections.findings import unconfirmed_findings
from core.notices.reminder_part import ReminderPart
from core.office import Office, office_today
from core.people.deletion import WishToDecide, wishes_to_decide
from core.people.recipients import Recipients, read_recipients
from core.reminders.history import times_reminded
from core.reminders.next_year import unconfirmed_year, year_warnings
from core.reminders.tracking import (
    confirming_rungs,
    daily_rungs,
    known_since,
    read_tracked,
    tracked_rungs,
)
from core.reporting.owed import AskedRound, Debt, Owing, read_owing, rounds_of_organization
from core.reporting.report_key import ReportKey
from core.reviews.waiting_reports import WaitingReport, waiting_reports
from core.tracked import Tracked


@dataclass(frozen=True)
class Duty:
    """Something to tell a person, with its slots; `debt` is set for a report only."""

    person_id: int
    part: ReminderPart
    rungs: tuple[Rung, ...]
    debt: Debt | None = None
    tracked: Tracked | None = None
    case: Case | None = None
    in_place_of: str | None = None  # the absent person, for a deputy


class _Superiors(NamedTuple):
    """People who are told of overdue things, and the part of the message for them."""

    audience: Audience
    part: ReminderPart
    people: tuple[int, ...]


@dataclass(frozen=True)
class Agenda:
    """One commune at one moment; `now` is local and naive."""

    office: Office
    organization_id: int
    now: datetime
    owing: Owing
    recipients: Recipients
    holds: dict[int, dict[ReportKey, Hold]]
    coming: tuple[AskedRound, ...]  # rounds whose deadline has not passed
    unconfirmed_year: int | None
    times_reminded: dict[ReportKey, int]  # by report
    tracked: tuple[Tracked, ...]
    wishes: tuple[WishToDecide, ...]  # requests for unlinking
    cases: tuple[Case, ...]  # open difficulties
    unconfirmed: tuple[Tracked, ...]  # findings reported as mended
    unreviewed: tuple[WaitingReport, ...]

    @property
    def today(self) -> date:
        """Give the local day."""
        return self.now.date()

    @cached_property
    def debts(self) -> tuple[Debt, ...]:
        """Give the owed reports of rounds that are not locked."""
        ladder = self.office.ladder
        # An empty inspection team owes nothing; the contact check names it instead.
        has_team = None in self.recipients.reporting
        return tuple(
            debt
            for debt in self.owing.debts
            if not debt.is_locked(ladder, self.today)
            and (has_team or debt.department_id is not None)
        )

    @cached_property
    def promises(self) -> dict[ReportKey, date]:
        """Give report → the promised day."""
        return promised(self.holds)

    @cached_property
    def duties(self) -> dict[int, list[Duty]]:
        """Give person → their duties."""
        by_person: dict[int, list[Duty]] = {}
        found = (
            self._own(),
            self._tracked(),
            self._unconfirmed(),
            self._for_superiors(),
            self._reviews(),
            self._cases(),
            self._for_coordinators(),
            self._wishes(),
        )
        for duty in chain.from_iterable(found):
            by_person.setdefault(duty.person_id, []).append(duty)
        return by_person

    def newest_slots(self) -> dict[int, datetime]:
        """Give person → their newest slot that was reached."""
        newest: dict[int, datetime] = {}
        for person_id, duties in self.duties.items():
            reached = [latest(duty.rungs, self.now) for duty in duties]
            slots = [rung.slot for rung in reached if rung is not None]
            if slots:
                newest[person_id] = max(slots)
        return newest

    def next_slot(self) -> datetime | None:
        """Give the next slot of anybody."""
        rungs = (rung for duties in self.duties.values() for duty in duties for rung in duty.rungs)
        return min((rung.slot for rung in rungs if rung.slot > self.now), default=None)

    def _own(self) -> Iterator[Duty]:
        ladder = self.office.ladder
        for debt in self.debts:
            rungs = ladder.rungs(debt.term(ladder), debt.audience)
            for told in self.recipients.of(debt.department_id):
                hold = self.holds.get(told.person_id, {}).get(debt.key)
                kept = held_back(rungs, hold)
                yield Duty(
                    told.person_id, ReminderPart.OWN, kept, debt, in_place_of=told.in_place_of
                )

    def _tracked(self) -> Iterator[Duty]:
        for item in self.tracked:
            rungs = self._tracked_rungs(item, Audience.OFFICIAL)
            for told in self.recipients.of(item.department_id):
                yield Duty(told.person_id, ReminderPart.TRACKED, rungs, tracked=item)
            for audience, part, people in self._superiors:
                rungs = self._tracked_rungs(item, audience)
                yield from (Duty(person_id, part, rungs, tracked=item) for person_id in people)

    def _unconfirmed(self) -> Iterator[Duty]:
        """Remind people who may confirm; the coordinators if nobody in the team may."""
        for item in self.unconfirmed:
            rungs = confirming_rungs(self.office.ladder, self._since(item.since))
            people = self.recipients.judging(item.department_id) or self.recipients.coordinators
            yield from (Duty(one, ReminderPart.CONFIRM, rungs, tracked=item) for one in people)

    def _tracked_rungs(self, item: Tracked, audience: Audience) -> tuple[Rung, ...]:
        return tracked_rungs(item, self.office.ladder, audience, self._since(item.since))

    def _since(self, moment: datetime) -> datetime:
        return known_since(self.office.wall(moment), self.now)

    @property
    def _superiors(self) -> tuple[_Superiors, ...]:
        """Give who is told of overdue things, and the part of the message for them."""
        return (
            _Superiors(Audience.COORDINATOR, ReminderPart.DIGEST, self.recipients.coordinators),
            _Superiors(Audience.LEADER, ReminderPart.LEADERS_DIGEST, self.recipients.leaders),
        )

    def _for_superiors(self) -> Iterator[Duty]:
        ladder = self.office.ladder
        for debt in self.debts:
            for audience, part, people in self._superiors:
                rungs = self._with_grace(debt, ladder.rungs(debt.term(ladder), audience), audience)
                yield from (Duty(person_id, part, rungs, debt) for person_id in people)

    def _with_grace(
        self, debt: Debt, rungs: tuple[Rung, ...], audience: Audience
    ) -> tuple[Rung, ...]:
        """Delay notices to superiors when the plan came late, so that everybody has days to act."""
        ladder = self.office.ladder
        known_on = self.office.local(debt.asked.imported_at).date()
        if known_on <= ladder.effective(debt.due_on) or known_on > self.today:
            return rungs
        first = self.office.calendar.working_day(ladder.grace(audience), known_on)
        missed = [rung.name for rung in rungs if rung.slot.date() <= first]
        kept = (rung for rung in rungs if rung.slot.date() > first)
        is_asked = bool(missed) and not debt.is_locked(ladder, first)
        then = [Rung(datetime.combine(first, ladder.at), missed[-1])] if is_asked else []
        return (*then, *kept)

    def _cases(self) -> Iterator[Duty]:
        for case in self.cases:
            if case.acknowledged_at is not None:
                continue
            raised = self._since(case.raised_at)
            known = replace(case, raised_on=raised.date(), raised_at=self.office.moment(raised))
            for audience, people in hearing(case, self.recipients):
                rungs = case_rungs(known, self.office, audience)
                yield from (Duty(one, ReminderPart.CASES, rungs, case=case) for one in people)

    @property
    def to_review(self) -> tuple[WaitingReport, ...]:
        """Give the unreviewed reports of rounds that are not locked."""
        locks_on = self.office.ladder.locks_on
        return tuple(one for one in self.unreviewed if self.today <= locks_on(one.due_on))

    def _reviews(self) -> Iterator[Duty]:
        """Remind reviewers each working day, from the day after a report came until its lock."""
        for one in self.to_review:
            last = self.office.ladder.locks_on(one.due_on)
            daily = self._daily(self._since(one.since).date())
            rungs = tuple(rung for rung in daily if rung.slot.date() <= last)
            for person_id in self.reviewing(one):
                yield Duty(person_id, ReminderPart.REVIEW, rungs)

    def reviewing(self, one: WaitingReport) -> tuple[int, ...]:
        """Give the people who review a waiting report."""
        is_of_office = one.department_key == self.office.coordinating_key
        return self.recipients.reviewing(
            one.department_id, (one.submitted_by_id,), is_of_office=is_of_office
        )

    def _for_coordinators(self) -> Iterator[Duty]:
        ladder = self.office.ladder
        checks = tuple(Rung(ladder.check_slot(asked.due_on)) for asked in self.coming)
        warnings = year_warnings(self.office, self.unconfirmed_year)
        for person_id in self.recipients.coordinators:
            yield Duty(person_id, ReminderPart.CHECK, checks)
            yield Duty(person_id, ReminderPart.YEAR, warnings)

    def _wishes(self) -> Iterator[Duty]:
        for wish, deciding in self.wishes:
            rungs = self._daily(self._since(wish.asked_at).date())
            yield from (Duty(person_id, ReminderPart.DELETION, rungs) for person_id in deciding)

    def _daily(self, since: date) -> tuple[Rung, ...]:
        return daily_rungs(self.office.ladder, since, self.today)


async def read_agenda(
    session: AsyncSession, office: Office, organization_id: int, now: datetime
) -> Agenda:
    """Read the agenda of a commune; `now` is aware."""
    office = await office_today(session, office, organization_id)
    wall = office.wall(now)
    today = wall.date()
    ladder = office.ladder
    rounds = await rounds_of_organization(session, organization_id)
    owing = await read_owing(session, organization_id, ladder, today)
    return Agenda(
        office=office,
        organization_id=organization_id,
        now=wall,
        owing=owing,
        recipients=await read_recipients(session, organization_id, today),
        holds=await read_holds(session, office, [asked.id for asked in owing.rounds]),
        coming=tuple(asked for asked in rounds if ladder.effective(asked.due_on) >= today),
        unconfirmed_year=await unconfirmed_year(session, organization_id, today),
        times_reminded=await times_reminded(session, [asked.id for asked in owing.rounds]),
        tracked=await read_tracked(session, organization_id, office),
        wishes=await wishes_to_decide(session, organization_id, today),
        cases=await open_cases(session, organization_id, office, today),
        unconfirmed=tuple(await unconfirmed_findings(session, organization_id)),
        unreviewed=await waiting_reports(session, rounds[-1].plan_id) if rounds else (),
    )
