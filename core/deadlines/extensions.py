"""More time: a department asks with a reason, the leader or the coordinator grants or refuses."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.deadlines.words import extensions as texts
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.reachable import with_open_chat
from core.reporting.owed import Debt, debts
from core.reporting.reasons import checked_reason
from models import Department, Extension, Grant, Pause, Person, Report, Role, Round


@dataclass(frozen=True)
class Request:
    """What a department asked, as it is shown."""

    id: int
    round_id: int
    round_key: str
    round_due_on: date
    department_id: int
    department: str
    asked_by: str
    asked_by_id: int
    wanted_on: date
    reason: str
    granted_on: date | None
    decided_by: str | None
    due_on: date  # as it is now: earlier grants counted in
    commune_due_on: date | None
    submitted_at: datetime | None  # the report may come while the request waits


_Decider = aliased(Person)
_Earlier = aliased(Extension)
_GRANTED_BEFORE = (
    select(func.max(_Earlier.granted_on))
    .where(
        _Earlier.round_id == Extension.round_id,
        _Earlier.department_id == Extension.department_id,
        _Earlier.id != Extension.id,
    )
    .correlate(Extension)
    .scalar_subquery()
)
_REQUESTS = (
    select(
        Extension.id,
        Extension.round_id,
        Round.key.label("round_key"),
        Round.due_on.label("round_due_on"),
        Extension.department_id,
        Department.name.label("department"),
        Person.full_name.label("asked_by"),
        Extension.asked_by_id,
        Extension.wanted_on,
        Extension.reason,
        Extension.granted_on,
        _Decider.full_name.label("decided_by"),
        _GRANTED_BEFORE.label("granted_before"),
        Round.commune_due_on,
        Report.submitted_at,
    )
    .join(Round, Round.id == Extension.round_id)
    .join(Department, Department.id == Extension.department_id)
    .join(Person, Person.id == Extension.asked_by_id)
    .outerjoin(_Decider, _Decider.id == Extension.decided_by_id)
    .outerjoin(
        Report,
        (Report.round_id == Extension.round_id) & (Report.department_id == Extension.department_id),
    )
    .order_by(Extension.id)
)


def _request(row: Row[*tuple[Any, ...]]) -> Request:
    facts = row._asdict()
    granted_before = facts.pop("granted_before")
    round_due_on = facts["round_due_on"]
    return Request(**facts, due_on=max(granted_before or round_due_on, round_due_on))


async def undecided(session: AsyncSession, organization_id: int) -> list[Request]:
    """List the requests that wait, the oldest first; none whose report came meanwhile."""
    rows = await session.execute(
        _REQUESTS.where(
            Extension.organization_id == organization_id,
            Extension.decided_at.is_(None),
            Report.submitted_at.is_(None),
        )
    )
    return [_request(row) for row in rows]


async def load_request(session: AsyncSession, actor: Actor, extension_id: int) -> Request:
    """Read a request for somebody who may decide on it; raise `UserError` when there is none."""
    row = (
        await session.execute(
            _REQUESTS.where(
                Extension.id == extension_id, Extension.organization_id == actor.organization_id
            )
        )
    ).one_or_none()
    if row is None:
        raise UserError(texts.gone())
    request = _request(row)
    _require_deciding(actor, request)
    return request


async def ask_extension(
    act: Act, debt: Debt, wanted_on: date, reason: str, *, office: Office
) -> int:
    """Ask for more time and give the request's id; raise `UserError` when it cannot be asked."""
    if debt.department_id is None:
        raise UserError(texts.only_departments())
    act.actor.require_reporting_for(debt.department_id)
    wanted_on = check_day(debt, wanted_on, office, office.local(act.now).date())
    reason = checked_reason(reason)
    await check_none_waits(act.session, act.actor, debt)
    extension = Extension(
        organization_id=act.actor.organization_id,
        round_id=debt.asked.id,
        department_id=debt.department_id,
        asked_by_id=act.actor.person_id,
        asked_at=act.now,
        wanted_on=wanted_on,
        reason=reason,
    )
    act.session.add(extension)
    await act.session.flush()
    after = {"wanted_on": wanted_on.isoformat(), "due_on": debt.due_on.isoformat()}
    what = ("extension asked", "extension", extension.id)
    record_act(act, what, after={**after, "reason": reason})
    return extension.id


async def check_none_waits(session: AsyncSession, actor: Actor, debt: Debt) -> None:
    """Raise `UserError` while an earlier request for this report waits."""
    waiting = await undecided(session, actor.organization_id)
    if any((one.round_id, one.department_id) == debt.place for one in waiting):
        raise UserError(texts.asked_already())


def check_day(debt: Debt, wanted_on: date, office: Office, today: date) -> date:
    """Give the working day that is wanted; raise `UserError` unless it is later, and not too late.

    The round's lock is the limit: later than that nothing is asked any more.
    """
    day = office.calendar.on_or_after(wanted_on)
    last = office.calendar.on_or_before(office.ladder.locks_on(debt.asked.due_on))
    first = max(debt.deadline(office.ladder, today).effective_on, today)
    if not first < day <= last:
        raise UserError(texts.day_not_valid(first, last))
    return day


async def decide(act: Act, extension_id: int, *, is_granted: bool) -> Request:
    """Grant what was asked, or refuse it; `now` is local.

    Raise `UserError` when that was done before, or when it would change nothing for the better.
    Nobody decides for a department that they report for themselves, nor what they asked.
    """
    request = await load_request(act.session, act.actor, extension_id)
    if why := why_not_decided(request, act.now.date(), is_granted=is_granted):
        raise UserError(why)
    extension = await act.session.get_one(Extension, extension_id)
    extension.decided_by_id, extension.decided_at = act.actor.person_id, act.now
    extension.granted_on = extension.wanted_on if is_granted else None
    if is_granted:  # what was held back for the old day has nothing to say any more
        await act.session.execute(
            delete(Pause).where(
                Pause.round_id == request.round_id, Pause.department_id == request.department_id
            )
        )
    await act.session.flush()
    record_act(
        act,
        ("extension granted" if is_granted else "extension refused", "extension", extension_id),
        before={"due_on": request.due_on.isoformat()},
        after={"granted_on": request.wanted_on.isoformat() if is_granted else None},
    )
    return request


def why_not_decided(request: Request, today: date, *, is_granted: bool) -> str | None:
    """Say why there is nothing to decide any more; None when there is."""
    if request.decided_by is not None:
        return texts.decided_already(request.decided_by, request.granted_on)
    if request.submitted_at is not None:
        return texts.sent_meanwhile()
    if is_granted and (request.wanted_on <= request.due_on or request.wanted_on < today):
        return texts.day_is_past(request.wanted_on)
    return None


async def extendable(
    session: AsyncSession, actor: Actor, office: Office, today: date
) -> list[Debt]:
    """List the reports for which the person may ask more time."""
    return [
        debt
        for debt in await debts(session, actor.organization_id, office.ladder, today)
        if debt.department_id in actor.department_ids and not debt.is_locked(office.ladder, today)
    ]


async def deciders(
    session: AsyncSession, organization_id: int, request: Request
) -> list[tuple[int, str | None]]:
    """List who may decide on a request, and can be reached; leaders with how they are called."""
    rows = await session.execute(
        select(Grant.person_id, Grant.role, Person.called)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.revoked_at.is_(None),
            Grant.role.in_((Role.COORDINATOR, Role.LEADER)),
            Grant.person_id.not_in(_reporting_for(request.department_id)),
            Grant.person_id != request.asked_by_id,
            Grant.person_id.in_(with_open_chat()),
        )
        .order_by(Grant.person_id)
    )
    found: dict[int, str | None] = {}
    for person_id, role, called in rows:
        found[person_id] = called if role == Role.LEADER else found.get(person_id)
    return list(found.items())


def _reporting_for(department_id: int) -> Select[int]:
    return select(Grant.person_id).where(
        Grant.role == Role.OFFICIAL,
        Grant.department_id == department_id,
        Grant.revoked_at.is_(None),
    )


def _require_deciding(actor: Actor, request: Request) -> None:
    if not actor.sees_summary:
        raise NotAllowedError(texts.deciding_not_allowed())
    if request.department_id in actor.department_ids or request.asked_by_id == actor.person_id:
        raise NotAllowedError(texts.not_for_oneself())
