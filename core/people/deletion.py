"""Requests of people to unlink their chat, decided by others (Luật 91/2025/QH15).

The law and Nghị định 356/2025 allow 2 working days to answer and 15 days to delete.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.errors import NotAllowedError, UserError
from core.notices.chat import ChatKey
from core.office import Office
from core.people.act import Act
from core.people.actor import Actor
from core.people.deletion_notices import DeletionAsked, DeletionRefused, Farewell
from core.people.leave import absences
from core.people.posting import Posting
from core.people.reachable import held_roles
from core.people.words import deletion as texts
from models import Account, DeletionRequest, Person, Role

_ANSWER_DAYS = 2  # working days


@dataclass(frozen=True)
class Wish:
    """A person's request; decided if `decided_by` is not None."""

    id: int
    person_id: int
    person: str
    called: str
    asked_at: datetime
    decided_by: str | None
    is_granted: bool | None


_Decider = aliased(Person)
_WISHES = (
    select(
        DeletionRequest.id,
        DeletionRequest.person_id,
        Person.full_name.label("person"),
        Person.called,
        DeletionRequest.asked_at,
        _Decider.full_name.label("decided_by"),
        DeletionRequest.is_granted,
    )
    .join(Person, Person.id == DeletionRequest.person_id)
    .outerjoin(_Decider, _Decider.id == DeletionRequest.decided_by_id)
    .order_by(DeletionRequest.id)
)


def _wish(row: Row[*tuple[Any, ...]]) -> Wish:
    return Wish(**row._asdict())


_UNDECIDED = _WISHES.where(
    Person.organization_id == bindparam("organization_id"), DeletionRequest.decided_at.is_(None)
)


_CHATS = (
    select(Account.id, Account.channel, Account.address)
    .where(Account.person_id == bindparam("person_id"), Account.unreachable_at.is_(None))
    .order_by(Account.id)
)


async def undecided_wishes(session: AsyncSession, organization_id: int) -> list[Wish]:
    """List the undecided requests, oldest first."""
    rows = await session.execute(_UNDECIDED, {"organization_id": organization_id})
    return [_wish(row) for row in rows]


class WishToDecide(NamedTuple):
    """An undecided request, and the people who decide on it."""

    wish: Wish
    deciders: tuple[int, ...]


async def wishes_to_decide(
    session: AsyncSession, organization_id: int, today: date
) -> tuple[WishToDecide, ...]:
    """List the undecided requests, each with the people who decide on it today."""
    return tuple(
        [
            WishToDecide(wish, await deciders(session, organization_id, wish.person_id, today))
            for wish in await undecided_wishes(session, organization_id)
        ]
    )


async def newest_wish(session: AsyncSession, actor: Actor) -> Wish | None:
    """Give the person's newest request; None when there is none."""
    rows = await session.execute(_WISHES.where(DeletionRequest.person_id == actor.person_id))
    found = [_wish(row) for row in rows]
    return found[-1] if found else None


async def load_wish(session: AsyncSession, actor: Actor, request_id: int) -> Wish:
    """Read a request for somebody who may decide on it; raise `UserError` when it is gone."""
    row = (
        await session.execute(
            _WISHES.where(
                DeletionRequest.id == request_id, Person.organization_id == actor.organization_id
            )
        )
    ).one_or_none()
    if row is None:
        raise UserError(texts.gone())
    wish = _wish(row)
    if not may_decide(actor, wish):
        own = wish.person_id == actor.person_id
        raise NotAllowedError(texts.not_for_oneself() if own else texts.deciding_not_allowed())
    return wish


def answer_by(wish: Wish, office: Office) -> date:
    """Give the last day for an answer."""
    return office.calendar.working_day(_ANSWER_DAYS, office.local(wish.asked_at).date())


def may_decide(actor: Actor, wish: Wish) -> bool:
    """Tell whether somebody may decide: coordinators and leaders, except on their own request."""
    return actor.sees_summary and wish.person_id != actor.person_id


async def deciders(
    session: AsyncSession, organization_id: int, asker_id: int, today: date
) -> tuple[int, ...]:
    """Give who decides: the other coordinators, or the leaders if none of those is present.

    Absent people are asked only if nobody else is left, because a deputy does not have their
    rights.
    """
    away = {one.person_id for one in await absences(session, organization_id, today)}
    held = await held_roles(session, organization_id)
    for those_away in (frozenset[int](), away):
        for role in (Role.COORDINATOR, Role.LEADER):
            found = dict.fromkeys(
                one.person_id
                for one in held
                if one.role == role
                and one.is_reachable
                and one.person_id != asker_id
                and (one.person_id not in away or one.person_id in those_away)
            )
            if found:
                return tuple(found)
    return ()


async def ask_deletion(act: Act, today: date) -> bool:
    """Record the request and notify the deciders; False when there is nobody to decide.

    It is recorded even then, for people who join later. Raise `UserError` while an earlier request
    is undecided.
    """
    earlier = await newest_wish(act.session, act.actor)
    if earlier is not None and earlier.is_granted is not False:
        raise UserError(texts.asked_already())
    person = await act.session.get_one(Person, act.actor.person_id)
    request = DeletionRequest(person_id=person.id, asked_at=act.now)
    act.session.add(request)
    await act.session.flush()
    record_act(act, "deletion asked", "deletion", request.id)
    told = await deciders(act.session, act.actor.organization_id, person.id, today)
    notice = DeletionAsked(id=request.id, name=person.full_name)
    await Posting.of(act).to(told, notice, request.id)
    return bool(told)


async def grant_deletion(act: Act, request_id: int) -> Wish:
    """Grant a request; the person is told in each chat, then unlinked (core.people.unlinking)."""
    wish = await _decide(act, request_id, reason=None)
    for account_id, *chat in await act.session.execute(_CHATS, {"person_id": wish.person_id}):
        notice = Farewell(called=wish.called, told_at=ChatKey(*chat))
        await Posting.of(act).to([wish.person_id], notice, f"{request_id}:{account_id}")
    return wish


async def refuse_deletion(act: Act, request_id: int, reason: str) -> Wish:
    """Refuse a request; the person is told why."""
    wish = await _decide(act, request_id, reason=reason)
    decider = await act.session.get_one(Person, act.actor.person_id)
    notice = DeletionRefused(called=wish.called, reason=reason, decided_by=decider.full_name)
    await Posting.of(act).to([wish.person_id], notice, request_id)
    return wish


async def _decide(act: Act, request_id: int, *, reason: str | None) -> Wish:
    wish = await load_wish(act.session, act.actor, request_id)
    if wish.decided_by is not None:
        raise UserError(texts.decided_already(wish.decided_by, is_granted=bool(wish.is_granted)))
    request = await act.session.get_one(DeletionRequest, request_id)
    request.decided_by_id, request.decided_at = act.actor.person_id, act.now
    request.is_granted = reason is None
    await act.session.flush()
    action = "deletion granted" if reason is None else "deletion refused"
    after = {"is_granted": reason is None, **({"reason": reason} if reason else {})}
    record_act(act, action, "deletion", request_id, after=after)
    return wish
