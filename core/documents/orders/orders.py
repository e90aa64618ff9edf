"""Orders of documents: placed once, claimed for a time, and marked when they are sent."""

from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, ScalarSelect, and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.audit import record_act
from core.documents.orders.products import RECIPES, Product
from core.documents.words import orders as texts
from core.errors import NotAllowedError, UserError
from core.order_facts import OrderFacts
from core.people.act import Act
from core.people.actor import Actor, find_actor
from core.people.departments import department_name
from core.stored_record import as_facts, read_record
from core.wording import refusals
from models import Account, Department, Grant, Order, OrderState, Role, Round

HAS_ORDERS = "has_orders"
LEASE = timedelta(seconds=60)  # renewed during the making; if it expires, the maker has died
ATTEMPTS = 3  # of making; failed sends do not count
PATIENCE = timedelta(days=1)  # an undelivered order fails after this time

_OPEN = (OrderState.WAITING, OrderState.MAKING)
_MOST = 10  # open orders of one person
_LATELY = timedelta(hours=1)  # the time for which a person's finished orders count
_REST = (timedelta(minutes=1), timedelta(hours=1))  # the shortest and longest pause


async def order(act: Act, product: Product, facts: OrderFacts, *, channel: str) -> bool:
    """Order a product for the actor; False when the same order is still open.

    `channel` is the channel of the request. Raise `UserError` when the actor has no right to it, or
    when there is no such round or department.
    """
    RECIPES[product].allow(act.actor, facts)
    await _check_own(act.session, act.actor, facts)
    still_open = await act.session.scalars(
        select(Order).where(Order.person_id == act.actor.person_id, Order.state.in_(_OPEN))
    )
    waiting = still_open.all()
    if any(one.product == product and facts_of_order(one) == facts for one in waiting):
        return False
    if len(waiting) >= _MOST:
        raise UserError(texts.too_many())
    new = Order(
        organization_id=act.actor.organization_id,
        person_id=act.actor.person_id,
        channel=channel,
        product=product,
        facts=as_facts(facts, short=True),
        ordered_at=act.now,
    )
    act.session.add(new)
    await act.session.flush()
    after = {"product": str(product), **new.facts}
    record_act(act, "documents ordered", "order", new.id, after=after)
    act.session.info[HAS_ORDERS] = True  # whoever commits starts the making
    return True


def facts_of_order(one: Order) -> OrderFacts:
    """Read the facts in an order's row."""
    return read_record(OrderFacts, one.facts)


async def _check_own(session: AsyncSession, actor: Actor, facts: OrderFacts) -> None:
    """Raise `UserError` when the facts name another commune's round or department."""
    if facts.department_id is not None:
        await department_name(session, actor.organization_id, facts.department_id)
    if facts.round_id is not None:
        asked = await session.get(Round, facts.round_id)
        if asked is None or asked.organization_id != actor.organization_id:
            raise UserError(refusals.round_gone())


async def claim(session: AsyncSession, now: datetime) -> Order | None:
    """Claim the next order for the time of a lease; None when there is none.

    Turns are fair by person: first those with the fewest recent orders, then coordinators and
    leaders, then the oldest order. One person's ten orders do not block the others.

    An order with an expired lease is claimed again: its process has died. So is one with a lease
    longer than possible, because the clock was ahead when it was claimed.
    """
    is_due = or_(
        and_(Order.state == OrderState.WAITING, Order.lease_until.is_(None)),
        and_(Order.state == OrderState.WAITING, _is_over(now, PATIENCE)),
        and_(Order.state == OrderState.MAKING, _is_over(now, 2 * LEASE)),
    )
    oldest = (
        select(Order.id)
        .where(is_due)
        .order_by(_made_lately(now), _rank(), Order.ordered_at, Order.id)
        .limit(1)
        .with_for_update(skip_locked=True)  # for databases with row locks; SQLite has none
    )
    claimed = await session.scalars(
        update(Order)
        .where(Order.id == oldest.scalar_subquery(), is_due)
        .values(
            state=OrderState.MAKING,
            lease_until=now + LEASE,
            attempts=Order.attempts + 1,
        )
        .returning(Order)
    )
    return claimed.one_or_none()


def _made_lately(now: datetime) -> ScalarSelect[int]:
    """Count the same person's other orders that were finished lately or are being made."""
    other = aliased(Order)
    is_made = and_(other.finished_at > now - _LATELY, other.finished_at <= now)
    return (
        select(func.count())
        .select_from(other)
        .where(
            other.person_id == Order.person_id,
            other.id != Order.id,
            or_(is_made, and_(other.state == OrderState.MAKING, other.lease_until > now)),
        )
        .correlate(Order)
        .scalar_subquery()
    )


def _rank() -> ColumnElement[int]:
    """Give 0 for coordinators and leaders, 1 for others."""
    decides = (
        select(Grant.id)
        .where(
            Grant.person_id == Order.person_id,
            Grant.role.in_((Role.COORDINATOR, Role.LEADER)),
            Grant.revoked_at.is_(None),
        )
        .correlate(Order)
        .exists()
    )
    return case((decides, 0), else_=1)


def _is_over(now: datetime, longest: timedelta) -> ColumnElement[bool]:
    return or_(Order.lease_until <= now, Order.lease_until > now + longest)


async def renew(session: AsyncSession, order_id: int, now: datetime) -> None:
    """Renew the lease: the order is still being made."""
    claimed = await session.get_one(Order, order_id)
    claimed.lease_until = now + LEASE


async def held(session: AsyncSession, now: datetime) -> set[int]:
    """Give the ids of the orders that are being made now."""
    found = await session.scalars(
        select(Order.id).where(Order.state == OrderState.MAKING, Order.lease_until > now)
    )
    return set(found)


async def finish(
    session: AsyncSession, order_id: int, state: OrderState, now: datetime, why: str | None = None
) -> None:
    """Record the outcome: DONE, FAILED or DROPPED."""
    one = await session.get_one(Order, order_id)
    one.state, one.finished_at, one.last_error = state, now, why


async def put_back(session: AsyncSession, order_id: int, now: datetime, why: str) -> bool:
    """Queue a failed order again after a pause; False when its attempts are used up."""
    one = await session.get_one(Order, order_id)
    one.last_error = why
    if one.attempts >= ATTEMPTS:
        one.state, one.finished_at = OrderState.FAILED, now
        return False
    one.state, one.lease_until = OrderState.WAITING, now + _REST[0] * (one.attempts - 1)
    return True


async def put_off(
    session: AsyncSession, order_id: int, now: datetime, why: str, told: float | None = None
) -> bool:
    """Queue an order again because the channel did not take it; False when it is too late.

    It waits as long as it has waited already, or as long as the channel asked (`told`, seconds).
    """
    one = await session.get_one(Order, order_id)
    one.last_error = why
    waited = now - one.ordered_at
    if waited >= PATIENCE:
        one.state, one.finished_at = OrderState.FAILED, now
        return False
    rest = timedelta(seconds=told) if told is not None else min(max(waited, _REST[0]), _REST[1])
    one.state, one.attempts, one.lease_until = OrderState.WAITING, 0, now + rest
    return True


async def let_go(session: AsyncSession, order_id: int) -> None:
    """Return a claim as if it had never been taken, because the process is stopping."""
    one = await session.get_one(Order, order_id)
    one.state, one.attempts, one.lease_until = OrderState.WAITING, one.attempts - 1, None


async def accounts_of(session: AsyncSession, one: Order) -> list[Account]:
    """List the person's reachable accounts, first that of the channel of the request."""
    found = await session.scalars(
        select(Account)
        .where(Account.person_id == one.person_id, Account.unreachable_at.is_(None))
        .order_by(Account.id)
    )
    return sorted(found, key=lambda account: account.channel != one.channel)


async def may_have(session: AsyncSession, one: Order, account: Account, today: date) -> bool:
    """Tell whether the person still has the right to the order; roles may have ended."""
    actor = await find_actor(session, account.channel, account.address, today)
    if actor is None or actor.organization_id != one.organization_id:
        return False
    try:
        RECIPES[Product(one.product)].allow(actor, facts_of_order(one))
    except NotAllowedError:
        return False
    return True


async def title_of(session: AsyncSession, product: Product, facts: OrderFacts) -> str:
    """Name what was ordered, with its round and department."""
    round_id, department_id = facts.round_id, facts.department_id
    asked = await session.get(Round, round_id) if round_id is not None else None
    department = await session.get(Department, department_id) if department_id is not None else None
    return texts.title(
        RECIPES[product].name,
        asked.key if asked else None,
        department.name if department else None,
        as_of=facts.as_of,
        edition=facts.edition,
        year=facts.year,
    )
