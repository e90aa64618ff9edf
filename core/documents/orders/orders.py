"""Documents that were ordered: put in once, claimed for a while, marked when they were sent."""

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
LEASE = timedelta(seconds=60)  # renewed while it is made: then whoever claimed it is gone
ATTEMPTS = 3  # to make it; how often it cannot be sent does not count
PATIENCE = timedelta(days=1)  # then nobody waits for it any more

_OPEN = (OrderState.WAITING, OrderState.MAKING)
_MOST = 10  # open orders of one person
_LATELY = timedelta(hours=1)  # within which what a person was made counts
_REST = (timedelta(minutes=1), timedelta(hours=1))  # the shortest and the longest


async def order(act: Act, product: Product, facts: OrderFacts, *, channel: str) -> bool:
    """Order a product for whoever asks; False when the same is waiting or being made already.

    `channel` is where it was asked for. Raise `UserError` when it is not theirs to have, or when
    there is no such round or department.
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
    act.session.info[HAS_ORDERS] = True  # so that whoever commits can have them made
    return True


def facts_of_order(one: Order) -> OrderFacts:
    """Read what an order is of, as its row keeps it."""
    return read_record(OrderFacts, one.facts)


async def _check_own(session: AsyncSession, actor: Actor, facts: OrderFacts) -> None:
    """Raise `UserError` when the facts name what is not the commune's."""
    if facts.department_id is not None:
        await department_name(session, actor.organization_id, facts.department_id)
    if facts.round_id is not None:
        asked = await session.get(Round, facts.round_id)
        if asked is None or asked.organization_id != actor.organization_id:
            raise UserError(refusals.round_gone())


async def claim(session: AsyncSession, now: datetime) -> Order | None:
    """Take the order whose turn it is, for as long as the lease runs; None when there is none.

    Shares are fair by person: first whoever had the fewest made lately, then coordinators and
    leaders, then what waits longest. One person's ten orders keep nobody waiting for all ten.

    One whose lease ran out is taken again: the process that had it is gone. One whose lease is
    longer than any was claimed by a clock that was ahead, and is taken again, too.
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
        .with_for_update(skip_locked=True)  # where rows are locked one by one: not in SQLite
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
    """Count the orders of the same person that were made lately, or are being made."""
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
    """Give 0 for those who coordinate or lead, 1 for others."""
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
    """Keep the claim: it is still being made."""
    claimed = await session.get_one(Order, order_id)
    claimed.lease_until = now + LEASE


async def held(session: AsyncSession, now: datetime) -> set[int]:
    """Give the orders that some process is making now."""
    found = await session.scalars(
        select(Order.id).where(Order.state == OrderState.MAKING, Order.lease_until > now)
    )
    return set(found)


async def finish(
    session: AsyncSession, order_id: int, state: OrderState, now: datetime, why: str | None = None
) -> None:
    """Note what became of it: DONE, FAILED or DROPPED."""
    one = await session.get_one(Order, order_id)
    one.state, one.finished_at, one.last_error = state, now, why


async def put_back(session: AsyncSession, order_id: int, now: datetime, why: str) -> bool:
    """Have it made again, after a rest; False when it failed as often as it may, and is over."""
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
    """Have it made and sent later: the channel did not take it; False when it is too late.

    It rests as long as it has waited already, or as the channel told (seconds).
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
    """Give a claim back as if it had not been taken: the process is told to stop."""
    one = await session.get_one(Order, order_id)
    one.state, one.attempts, one.lease_until = OrderState.WAITING, one.attempts - 1, None


async def accounts_of(session: AsyncSession, one: Order) -> list[Account]:
    """List where the person can be reached: first the channel on which they asked."""
    found = await session.scalars(
        select(Account)
        .where(Account.person_id == one.person_id, Account.unreachable_at.is_(None))
        .order_by(Account.id)
    )
    return sorted(found, key=lambda account: account.channel != one.channel)


async def may_have(session: AsyncSession, one: Order, account: Account, today: date) -> bool:
    """Tell whether the person may still have what they ordered: roles end."""
    actor = await find_actor(session, account.channel, account.address, today)
    if actor is None or actor.organization_id != one.organization_id:
        return False
    try:
        RECIPES[Product(one.product)].allow(actor, facts_of_order(one))
    except NotAllowedError:
        return False
    return True


async def title_of(session: AsyncSession, product: Product, facts: OrderFacts) -> str:
    """Give what was ordered in words, with its round and department."""
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
