"""Extensions: a department asks with a reason, a leader or coordinator grants or refuses."""

from datetime import date

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from core.audit import record_act
from core.deadlines.extension_hearers import tell_deciders, tell_decision
from core.deadlines.extension_requests import REQUESTS, Request, request_of, undecided
from core.deadlines.words import extensions as texts
from core.errors import NotAllowedError, UserError
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.posting import Announced
from core.reporting.owed import Debt, debts
from core.reporting.reasons import checked_reason
from core.reporting.report_key import ReportKey
from models import Extension, Pause


async def load_request(session: AsyncSession, actor: Actor, extension_id: int) -> Request:
    """Read a request for somebody who may decide on it; raise `UserError` when it is gone."""
    row = (
        await session.execute(
            REQUESTS.where(
                Extension.id == extension_id, Extension.organization_id == actor.organization_id
            )
        )
    ).one_or_none()
    if row is None:
        raise UserError(texts.gone())
    request = request_of(row)
    _require_deciding(actor, request)
    return request


async def ask_extension(
    act: Act, debt: Debt, wanted_on: date, reason: str, *, office: Office
) -> Announced[int]:
    """Ask for more time, notify the deciders, and give the request's id.

    Raise `UserError` when that is impossible.
    """
    if debt.department_id is None:
        raise UserError(texts.only_departments())
    act.actor.require_reporting_for(debt.department_id)
    wanted_on = check_day(debt, wanted_on, office, act.now.date())
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
    record_act(act, "extension asked", "extension", extension.id, after={**after, "reason": reason})
    return Announced(extension.id, await tell_deciders(act, extension.id, office))


async def check_none_waits(session: AsyncSession, actor: Actor, debt: Debt) -> None:
    """Raise `UserError` while an earlier request for this report is undecided."""
    waiting = await undecided(session, actor.organization_id)
    if any(ReportKey(one.round_id, one.department_id) == debt.key for one in waiting):
        raise UserError(texts.asked_already())


def check_day(debt: Debt, wanted_on: date, office: Office, today: date) -> date:
    """Give the wanted working day; raise `UserError` unless it is later, and not too late.

    The limit is the round's lock.
    """
    day = office.calendar.on_or_after(wanted_on)
    last = office.calendar.on_or_before(office.ladder.locks_on(debt.asked.due_on))
    first = max(debt.deadline(office.ladder, today).effective_on, today)
    if not first < day <= last:
        raise UserError(texts.day_not_valid(first, last))
    return day


async def decide(act: Act, extension_id: int, *, is_granted: bool, office: Office) -> Request:
    """Grant or refuse a request, and notify the department.

    Raise `UserError` when it was decided before, or granting would not help.
    Nobody decides for a department that they report for, or on their own request.
    """
    request = await load_request(act.session, act.actor, extension_id)
    if why := why_not_decided(request, act.now.date(), is_granted=is_granted):
        raise UserError(why)
    extension = await act.session.get_one(Extension, extension_id)
    extension.decided_by_id, extension.decided_at = act.actor.person_id, act.now
    extension.granted_on = extension.wanted_on if is_granted else None
    if is_granted:  # pauses for the old day are obsolete
        await act.session.execute(
            delete(Pause).where(
                Pause.round_id == request.round_id, Pause.department_id == request.department_id
            )
        )
    await act.session.flush()
    record_act(
        act,
        "extension granted" if is_granted else "extension refused",
        "extension",
        extension_id,
        before={"due_on": request.due_on.isoformat()},
        after={"granted_on": request.wanted_on.isoformat() if is_granted else None},
    )
    await tell_decision(act, request, office, is_granted=is_granted)
    return request


def why_not_decided(request: Request, today: date, *, is_granted: bool) -> str | None:
    """Say why a request can no longer be decided; None when it can."""
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
    """List the reports for which the person may ask for more time."""
    return [
        debt
        for debt in await debts(session, actor.organization_id, office.ladder, today)
        if debt.department_id in actor.department_ids and not debt.is_locked(office.ladder, today)
    ]


def _require_deciding(actor: Actor, request: Request) -> None:
    if not actor.sees_summary:
        raise NotAllowedError(texts.deciding_not_allowed())
    if request.department_id in actor.department_ids or request.asked_by_id == actor.person_id:
        raise NotAllowedError(texts.not_for_oneself())
