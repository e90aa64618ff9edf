"""The digest for coordinators and leaders: overdue reports by round."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.extension_requests import Request, undecided
from core.deadlines.lateness import late_reasons
from core.people.contacts import phone_of
from core.reminders.agenda import Agenda
from core.reporting.owed import AskedRound, Debt
from core.reporting.report_key import ReportKey
from core.vietnamese import name_key
from models import Answer, Department, Person, Report, RoundKind


@dataclass(frozen=True)
class Overdue:
    """An overdue report; `department` is None for the inspection team."""

    department: str | None
    department_id: int | None
    contacts: tuple[str, ...]  # names of people who report for it and can be reached
    phone: str  # of the department; empty if unknown
    days_overdue: int  # working days
    reminded: int  # times
    has_difficulty: bool
    promised_on: date | None
    wanted_on: date | None  # day in an undecided request for more time
    due_on: date  # the round's day, moved to a working day
    extended_on: date | None  # granted day, moved to a working day
    is_silent: bool  # nobody in the department can be reached
    reason: str  # why it is late, in the department's words; may be empty


class Extended(NamedTuple):
    """A department with an extension, and its new day."""

    department: str
    until: date


@dataclass(frozen=True)
class RoundDigest:
    """One round with its overdue reports."""

    round_key: str
    kind: RoundKind
    sent: int
    asked: int
    commune_due_on: date | None  # moved to a working day
    commune_nominal_on: date | None  # not moved
    overdue: tuple[Overdue, ...]  # longest overdue first
    extended: tuple[Extended, ...]


async def read_digest(session: AsyncSession, agenda: Agenda, after: int) -> list[RoundDigest]:
    """Read the rounds with a report overdue by `after` working days or more."""
    ladder = agenda.office.ladder
    late = [
        debt for debt in agenda.debts if debt.deadline(ladder, agenda.today).days_overdue >= after
    ]
    if not late:
        return []
    facts = await _read_facts(session, agenda, {debt.asked.id for debt in late})
    rounds = {debt.asked.id: debt.asked for debt in late}
    return [_round(agenda, asked, late, facts) for asked in rounds.values()]


@dataclass(frozen=True)
class _Facts:
    names: dict[int, str]
    difficult: set[ReportKey]
    with_cases: set[int]  # departments with an open case
    requests: dict[ReportKey, Request]
    reasons: dict[ReportKey, str]
    people: dict[int, str]


async def _read_facts(session: AsyncSession, agenda: Agenda, round_ids: set[int]) -> _Facts:
    names = await session.execute(
        select(Department.id, Department.name).where(
            Department.organization_id == agenda.organization_id
        )
    )
    people = await session.execute(
        select(Person.id, Person.full_name).where(Person.organization_id == agenda.organization_id)
    )
    requests = await undecided(session, agenda.organization_id)
    return _Facts(
        names={department_id: name for department_id, name in names},  # noqa: C416 - rows
        difficult=await _with_difficulty(session, round_ids),
        with_cases={case.department_id for case in agenda.cases},
        requests={ReportKey(one.round_id, one.department_id): one for one in requests},
        reasons=await late_reasons(session, round_ids),
        people={person_id: name for person_id, name in people},  # noqa: C416 - rows
    )


async def _with_difficulty(session: AsyncSession, round_ids: Iterable[int]) -> set[ReportKey]:
    rows = await session.execute(
        select(Report.round_id, Report.department_id)
        .join(Answer, Answer.report_id == Report.id)
        .where(Report.round_id.in_(round_ids), Answer.difficulty != "")
        .distinct()
    )
    return {ReportKey(round_id, department_id) for round_id, department_id in rows}


def _round(agenda: Agenda, asked: AskedRound, late: list[Debt], facts: _Facts) -> RoundDigest:
    reporters = agenda.owing.reporters[asked.id]
    missing = sum(debt.asked.id == asked.id for debt in agenda.owing.debts)
    overdue = [_overdue(agenda, debt, facts) for debt in late if debt.asked.id == asked.id]
    commune_due_on = asked.commune_due_on
    return RoundDigest(
        round_key=asked.key,
        kind=asked.kind,
        sent=len(reporters) - missing,
        asked=len(reporters),
        commune_nominal_on=commune_due_on,
        commune_due_on=agenda.office.calendar.on_or_after(commune_due_on)
        if commune_due_on
        else None,
        overdue=tuple(sorted(overdue, key=lambda one: -one.days_overdue)),
        extended=tuple(_extended(agenda, asked, facts)),
    )


def _extended(agenda: Agenda, asked: AskedRound, facts: _Facts) -> Iterator[Extended]:
    """Give departments that are not late because of an extension, so that the numbers add up."""
    for debt in agenda.debts:
        day = agenda.office.ladder.effective(debt.due_on)
        is_granted = debt.asked.id == asked.id and debt.due_on != asked.due_on
        if is_granted and debt.department_id is not None and day >= agenda.today:
            yield Extended(facts.names[debt.department_id], day)


def _overdue(agenda: Agenda, debt: Debt, facts: _Facts) -> Overdue:
    request, ladder = facts.requests.get(debt.key), agenda.office.ladder
    return Overdue(
        department=facts.names.get(debt.department_id) if debt.department_id else None,
        department_id=debt.department_id,
        contacts=tuple(
            facts.people[one.person_id] for one in agenda.recipients.of(debt.department_id)
        ),
        phone=phone_of(agenda.office, name_key(facts.names.get(debt.department_id or 0, ""))),
        days_overdue=debt.deadline(ladder, agenda.today).days_overdue,
        reminded=agenda.times_reminded.get(debt.key, 0),
        has_difficulty=debt.key in facts.difficult or debt.department_id in facts.with_cases,
        promised_on=agenda.promises.get(debt.key),
        wanted_on=ladder.effective(request.wanted_on) if request else None,
        due_on=ladder.effective(debt.asked.due_on),
        extended_on=ladder.effective(debt.due_on) if debt.due_on != debt.asked.due_on else None,
        is_silent=not agenda.recipients.of(debt.department_id),
        reason=facts.reasons.get(debt.key, ""),
    )
