"""Claims on orders: each change of an order's row in a short transaction."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, TypeVar

from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import FileChannel
from core.clock import Clock
from core.database import Database
from core.dialogue.access_log import DOCUMENT, note_given
from core.documents.orders import orders
from core.documents.orders.products import RECIPES, Product
from core.documents.words import orders as texts
from core.errors import DeliveryError
from core.notices.traffic import note_used_up, read_quotas
from core.office import Office
from core.order_facts import OrderFacts
from core.people.person_key import PersonKey
from core.people.unreachable import tell_unreachable
from core.reporting.evidence.withdrawing import withdrawn_since
from core.screen import AccessFacts
from core.stored_record import as_facts
from models import Account, Order, OrderState

_log = logging.getLogger(__name__)

_Result = TypeVar("_Result")

_NO_LONGER = "no longer theirs to have"


@dataclass(frozen=True)
class Claimed:
    """An order, its name, and where its files go.

    `attempt` tells one claim on the order from the next. `asked_at` is the chat that ordered, when
    the files go to another one.
    """

    order_id: int
    attempt: int
    organization_id: int
    product: Product
    facts: OrderFacts
    title: str
    account_id: int
    channel: FileChannel
    address: str
    asked_at: "Destination | None" = None

    @property
    def unit(self) -> str:
        """Give what progress counts."""
        return RECIPES[self.product].unit


class Claims:
    """Claims orders and notes what became of them."""

    def __init__(
        self, database: Database, office: Office, clock: Clock, channels: Mapping[str, FileChannel]
    ) -> None:
        self._database = database
        self._office = office
        self._clock = clock
        self._channels = channels

    async def held(self) -> set[int]:
        """Give the orders that any process has in hand."""
        async with self._database.reading() as session:
            return await orders.held(session, self._clock.now())

    async def take(self) -> Claimed | None:
        """Claim the oldest order that can be made; None when there is none."""
        while True:
            outcome = await self._database.write(self._take)
            if not isinstance(outcome, _Closed):
                return outcome
            await self._tell(outcome)

    async def renew(self, claimed: Claimed) -> None:
        """Renew the lease."""
        now = self._clock.now()
        await self._ours(
            claimed, lambda session: orders.renew(session, claimed.order_id, now), otherwise=None
        )

    async def holds(self, claimed: Claimed) -> bool:
        """Tell whether the claim still holds: a process that slept may have lost it."""
        async with self._database.reading() as session:
            return _is_held(await session.get(Order, claimed.order_id), claimed)

    async def may_have(self, claimed: Claimed) -> bool:
        """Tell whether the person may still have it."""
        async with self._database.reading() as session:
            one = await session.get_one(Order, claimed.order_id)
            account = await session.get(Account, claimed.account_id)
            return account is not None and await self._is_allowed(session, one, account)

    async def lost_evidence(self, claimed: Claimed, since: datetime) -> bool:
        """Tell whether a file was withdrawn since then that an archive may hold."""
        if claimed.product is not Product.EVIDENCE:
            return False
        async with self._database.reading() as session:
            return await withdrawn_since(session, claimed.organization_id, since)

    async def note_given(self, claimed: Claimed) -> None:
        """Write into the access log that the documents are given, once for each claim."""
        now = self._clock.now()
        of = as_facts(claimed.facts, short=True)
        facts = {"order_id": claimed.order_id, "product": str(claimed.product), **of}

        async def note(session: AsyncSession) -> None:
            one = await session.get_one(Order, claimed.order_id)
            whose = PersonKey(one.organization_id, one.person_id)
            note_given(session, whose, [AccessFacts(DOCUMENT, facts)], now)

        await self._ours(claimed, note, otherwise=None)

    async def done(self, claimed: Claimed) -> None:
        """Note that it was sent."""
        await self._finish(claimed, OrderState.DONE)

    async def fail(self, claimed: Claimed, why: str) -> None:
        """Note that it cannot be made."""
        await self._finish(claimed, OrderState.FAILED, why)

    async def drop(self, claimed: Claimed) -> None:
        """Note that the person may no longer have it."""
        await self._finish(claimed, OrderState.DROPPED, _NO_LONGER)

    async def let_go(self, claimed: Claimed) -> None:
        """Return it unmade."""
        await self._ours(
            claimed, lambda session: orders.let_go(session, claimed.order_id), otherwise=None
        )

    async def put_back(self, claimed: Claimed, why: str) -> bool:
        """Put it back to be made again; False when it has failed for good."""
        now = self._clock.now()
        return await self._ours(
            claimed,
            lambda session: orders.put_back(session, claimed.order_id, now, why),
            otherwise=True,
        )

    async def not_sent(self, claimed: Claimed, error: DeliveryError) -> bool:
        """Put it back to be made and sent again; False when it has failed for good."""
        _log.warning("order %s was not sent: %s", claimed.order_id, error)
        if error.permanent and not error.is_unreachable:
            await self.fail(claimed, str(error))
            return False
        now = self._clock.now()

        async def put_off(session: AsyncSession) -> bool:
            told = error.retry_after
            if error.is_unreachable:
                account = await session.get(Account, claimed.account_id)
                if account is not None:  # the person was unlinked meanwhile
                    await tell_unreachable(session, account, now)
                told = 0.0  # there may be another account
            elif error.is_used_up:
                local = self._office.local(now)
                await note_used_up(session, claimed.channel.name, local)
            return await orders.put_off(session, claimed.order_id, now, str(error), told)

        return await self._ours(claimed, put_off, otherwise=True)

    async def _finish(self, claimed: Claimed, state: OrderState, why: str | None = None) -> None:
        now = self._clock.now()
        await self._ours(
            claimed,
            lambda session: orders.finish(session, claimed.order_id, state, now, why),
            otherwise=None,
        )

    async def _ours(
        self,
        claimed: Claimed,
        work: Callable[[AsyncSession], Awaitable[_Result]],
        *,
        otherwise: _Result,
    ) -> _Result:
        """Change an order only while the claim holds."""

        async def note(session: AsyncSession) -> _Result:
            if _is_held(await session.get(Order, claimed.order_id), claimed):
                return await work(session)
            _log.warning("order %s is in other hands by now", claimed.order_id)
            return otherwise

        return await self._database.write(note)

    async def _take(self, session: AsyncSession) -> "Claimed | _Closed | None":
        now = self._clock.now()
        one = await orders.claim(session, now)
        if one is None:
            return None
        if one.product not in set(Product):  # of another version of this software
            await orders.finish(session, one.id, OrderState.FAILED, now, "no such product")
            return _Closed()
        return await self._destined(session, one)

    async def _destined(self, session: AsyncSession, one: Order) -> "Claimed | _Closed":
        """Find where the files go; close the order when there is nowhere."""
        now = self._clock.now()
        found = await self._reached(session, one)
        if not found:
            await orders.finish(session, one.id, OrderState.FAILED, now, "no account is reached")
            return _Closed()
        allowed = [way for way in found if await self._is_allowed(session, one, way.account)]
        if not allowed:
            await orders.finish(session, one.id, OrderState.DROPPED, now, _NO_LONGER)
            return _Closed()
        facts = orders.facts_of_order(one)
        title = await orders.title_of(session, Product(one.product), facts)
        if one.attempts > orders.ATTEMPTS:  # each time the process ended before it could report
            await orders.finish(session, one.id, OrderState.FAILED, now, one.last_error)
            return _Closed(allowed[0].destination, texts.failed(title))
        carrying = [way for way in allowed if way.channel.limits.has_files]
        if not carrying:
            await orders.finish(session, one.id, OrderState.FAILED, now, "no channel with files")
            return _Closed(allowed[0].destination, texts.no_files_here(title))
        channel, account = carrying[0]
        is_elsewhere = carrying[0] is not allowed[0] and allowed[0].account.channel == one.channel
        return Claimed(
            order_id=one.id,
            attempt=one.attempts,
            organization_id=one.organization_id,
            product=Product(one.product),
            facts=facts,
            title=title,
            account_id=account.id,
            channel=channel,
            address=account.address,
            asked_at=allowed[0].destination if is_elsewhere else None,
        )

    async def _reached(self, session: AsyncSession, one: Order) -> list["_Reached"]:
        """Give the person's chats, first the one that ordered; last those that are used up."""
        now = self._clock.now()
        quotas = await read_quotas(session, self._office, now)
        used_up = {name for name, quota in quotas.items() if not quota.room(now)}
        found = [
            _Reached(self._channels[account.channel], account)
            for account in await orders.accounts_of(session, one)
            if account.channel in self._channels
        ]
        return sorted(found, key=lambda way: way.account.channel in used_up)

    async def _is_allowed(self, session: AsyncSession, one: Order, account: Account) -> bool:
        today = self._office.local(self._clock.now()).date()
        return await orders.may_have(session, one, account, today)

    async def _tell(self, closed: "_Closed") -> None:
        """Say why the order is closed, if the person has a chat."""
        if closed.told_at is None:
            return
        channel, address = closed.told_at
        try:
            await channel.say(address, closed.words)
        except DeliveryError as error:
            _log.warning("the end of an order was not told: %s", error)


class Destination(NamedTuple):
    """Where words or files go: the channel, and the address there."""

    channel: FileChannel
    address: str


class _Reached(NamedTuple):
    """A channel on which a person can be reached, with their account there."""

    channel: FileChannel
    account: Account

    @property
    def destination(self) -> Destination:
        return Destination(self.channel, self.account.address)


@dataclass(frozen=True)
class _Closed:
    """An order that was closed when it was claimed, with its sentence and chat."""

    told_at: Destination | None = None
    words: Markup = field(default_factory=Markup)


def _is_held(one: Order | None, claimed: Claimed) -> bool:
    is_in_hand = one is not None and one.state == OrderState.MAKING
    return is_in_hand and one is not None and one.attempts == claimed.attempt
