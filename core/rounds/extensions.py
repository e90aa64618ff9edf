"""More time: a department asks with a reason, the leader or the coordinator grants or refuses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.actor import Actor
from core.rounds.owed import Debt, debts
from core.texts import extensions as texts
from core.vietnamese import nfc
from models import Department, Extension, Grant, Person, Role, Round

_LONGEST_REASON = 1000  # characters


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
    is_decided: bool


_REQUESTS = (
    select(
        Extension.id,
        Extension.round_id,
        Round.key,
        Round.due_on,
        Extension.department_id,
        Department.name,
        Person.full_name,
        Extension.asked_by_id,
        Extension.wanted_on,
        Extension.reason,
        Extension.granted_on,
        Extension.decided_at.is_not(None),
    )
    .join(Round, Round.id == Extension.round_id)
    .join(Department, Department.id == Extension.department_id)
    .join(Person, Person.id == Extension.asked_by_id)
    .order_by(Extension.id)
)


def _request(row: Row[*tuple[Any, ...]]) -> Request:
    return Request(*row)


async def undecided(session: AsyncSession, organization_id: int) -> list[Request]:
    """List the requests that nobody has decided, the oldest first."""
    rows = await session.execute(
        _REQUESTS.where(
            Extension.organization_id == organization_id, Extension.decided_at.is_(None)
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
    _require_deciding(actor, request.department_id)
    return request


async def ask_extension(
    session: AsyncSession,
    actor: Actor,
    debt: Debt,
    wanted_on: date,
    reason: str,
    *,
    now: datetime,
    office: Office,
) -> int:
    """Ask for more time and give the request's id; raise `UserError` when it cannot be asked."""
    if debt.department_id is None:
        raise UserError(texts.only_departments())
    actor.require_reporting_for(debt.department_id)
    wanted_on = check_day(debt, wanted_on, office, office.local(now).date())
    reason = nfc(reason).strip()
    if not reason or len(reason) > _LONGEST_REASON:
        raise UserError(texts.reason_not_valid(_LONGEST_REASON))
    waiting = await undecided(session, actor.organization_id)
    if any((one.round_id, one.department_id) == debt.place for one in waiting):
        raise UserError(texts.asked_already())
    extension = Extension(
        organization_id=actor.organization_id,
        round_id=debt.asked.id,
        department_id=debt.department_id,
        asked_by_id=actor.person_id,
        asked_at=now,
        wanted_on=wanted_on,
        reason=reason,
    )
    session.add(extension)
    await session.flush()
    after = {"wanted_on": wanted_on.isoformat(), "due_on": debt.due_on.isoformat()}
    what = ("extension asked", "extension", extension.id)
    record_act(session, actor, what, now, after={**after, "reason": reason})
    return extension.id


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


async def decide(
    session: AsyncSession,
    actor: Actor,
    extension_id: int,
    now: datetime,
    *,
    is_granted: bool,
) -> Request:
    """Grant what was asked, or refuse it; raise `UserError` when that was done before.

    Nobody decides for a department that they report for themselves.
    """
    request = await load_request(session, actor, extension_id)
    extension = await session.get_one(Extension, extension_id)
    if extension.decided_at is not None:
        raise UserError(texts.decided_already())
    extension.decided_by_id, extension.decided_at = actor.person_id, now
    extension.granted_on = extension.wanted_on if is_granted else None
    await session.flush()
    record_act(
        session,
        actor,
        ("extension granted" if is_granted else "extension refused", "extension", extension_id),
        now,
        before={"due_on": request.round_due_on.isoformat()},
        after={"granted_on": request.wanted_on.isoformat() if is_granted else None},
    )
    return request


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
    session: AsyncSession, organization_id: int, department_id: int
) -> Sequence[int]:
    """List the people who may decide on a department's request."""
    found = await session.scalars(
        select(Grant.person_id)
        .join(Person, Person.id == Grant.person_id)
        .where(
            Person.organization_id == organization_id,
            Grant.revoked_at.is_(None),
            Grant.role.in_((Role.COORDINATOR, Role.LEADER)),
            Grant.person_id.not_in(_reporting_for((department_id,))),
        )
        .distinct()
        .order_by(Grant.person_id)
    )
    return found.all()


def _reporting_for(department_ids: Iterable[int]) -> Select[int]:
    return select(Grant.person_id).where(
        Grant.role == Role.OFFICIAL,
        Grant.department_id.in_(department_ids),
        Grant.revoked_at.is_(None),
    )


def _require_deciding(actor: Actor, department_id: int) -> None:
    if not actor.sees_summary:
        raise NotAllowedError(texts.deciding_not_allowed())
    if department_id in actor.department_ids:
        raise NotAllowedError(texts.not_for_oneself())
