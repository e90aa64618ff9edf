"""Sends the messages in the outbox: claims them, sends outside any transaction, and marks them."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Channel
from bot.delivery_flights import BATCH, Flights, OnTheirWay
from bot.packing import Packing
from bot.parcel import Batch, Parcel
from bot.stopping import ended
from bot.taking_away import take_away
from core.clock import Clock
from core.database import Database
from core.dialogue import state as states
from core.errors import DeliveryError, NotKeptError
from core.notices import outbox
from core.notices.chat import MessageKey
from core.notices.traffic import note_used_up
from core.office import Office
from core.people.unreachable import tell_undelivered, tell_unreachable
from core.reminders.addressing import addressing
from core.reminders.due import open_organizations
from models import Account, OutboxMessage

_log = logging.getLogger(__name__)

_LONGEST_SEND = 50.0  # seconds
_REMEMBERED = 900.0  # seconds that a failure counts; failed sends are retried more often
_STUCK = 90.0  # seconds: no look for so long means that delivery hangs
_LAST_CALL = timedelta(seconds=30)  # before the hours end: the time that sending takes


class Delivery:
    """Sends outbox messages through the channels; several may run on one database.

    Rounds of delivery run side by side: a chat that hangs holds up only its own round.
    """

    def __init__(
        self,
        database: Database,
        office: Office,
        clock: Clock,
        channels: Mapping[str, Channel],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._office = office
        self._clock = clock
        self._channels = channels
        self._seconds = seconds
        self._lock = asyncio.Lock()  # held while claiming
        self._on_their_way = OnTheirWay(seconds)
        self._woken: set[asyncio.Task[None]] = set()
        self._is_ending = False
        self._flying: Counter[str] = Counter()  # channel → messages on their way
        self._looked_at = seconds()
        self._failed_at: float | None = None  # when the newest message failed; None after a success

    @property
    def is_well(self) -> bool:
        """Tell whether delivery still looks for messages, and the newest one was sent."""
        now = self._seconds()
        has_failed = self._failed_at is not None and now - self._failed_at < _REMEMBERED
        return not has_failed and now - self._looked_at < _STUCK

    def wake(self) -> None:
        """Deliver soon; the caller does not wait."""
        self.begin()

    def begin(self) -> asyncio.Task[None]:
        """Deliver soon; give a task that ends when everything due was sent or put back."""
        task = asyncio.create_task(self.drain())
        self._woken.add(task)
        task.add_done_callback(self._rested)
        return task

    async def look(self) -> None:
        """Wake: the scheduler's job, which must not last as long as a hanging chat."""
        self.wake()

    async def drain(self) -> None:
        """Send everything due within the sending hours; put failures back for later."""
        flights = Flights(self._on_their_way)
        try:
            await self._begin_all(flights)
        finally:
            await flights.until(0)  # sent messages must be marked, even after another failure
        if flights.failure is not None:
            raise flights.failure

    def end(self) -> None:
        """Begin nothing more; unsent messages wait for the next start."""
        self._is_ending = True

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait for messages in hand; break off those that hang, until their lease runs out."""
        await ended(self._woken, seconds, on_late=self._on_their_way.break_off)

    def _rested(self, task: asyncio.Task[None]) -> None:
        self._woken.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, NotKeptError):
            _log.warning("delivery waits: %s", error)
        elif error:
            _log.error("delivery failed; the next tick tries again", exc_info=error)

    async def _begin_all(self, flights: Flights) -> None:
        """Claim while messages are due, a batch whenever there is room."""
        while self._may_begin() and flights.failure is None:
            is_due = await self._begin_batch(flights)
            if not is_due and not len(flights):
                break
            # Sending a message may post another one, to somebody else.
            if not is_due:
                await flights.until(len(flights) - 1)
        self._looked_at = self._seconds()  # even outside the hours

    async def _begin_batch(self, flights: Flights) -> bool:
        """Claim a batch and start sending; False when nothing is due."""
        async with self._lock:
            await self._on_their_way.room()
            parcels = await self._claim(self._on_their_way.ids)
            for parcel in parcels or ():
                flights.begin(parcel.message_ids, self._send(parcel))
            self._looked_at = self._seconds()
        return parcels is not None

    def _may_begin(self) -> bool:
        """Tell whether any commune can be in its sending hours; the database knows the days."""
        wall = self._office.wall(self._clock.now())
        return not self._is_ending and self._office.ladder.windows.is_inside(wall.time())

    async def _claim(self, on_their_way: Collection[int]) -> list[Parcel] | None:
        """Claim a batch and write it; None when nothing is due."""
        now = self._clock.now()
        async with self._database.writing() as session:
            # The hours must still be open when the message arrives.
            moments = (now, now + _LAST_CALL)
            open_now = await open_organizations(session, self._office, *moments)
            packing = await self._packing(session, now)
            claimed = await outbox.claim(
                session,
                now,
                BATCH,
                on_their_way,
                open_now,
                reminders_first=packing.addressing.is_scarce,
            )
            parcels = []
            batch = Batch({message.id for message in claimed}, on_their_way)
            for message in claimed:
                if message.id not in batch.left:
                    continue  # sent as part of a digest
                parcel = await packing.pack(message, batch)
                batch.left -= {message.id, *(parcel.message_ids if parcel else ())}
                parcels.append(parcel)
                await asyncio.sleep(0)  # messages on their way may arrive meanwhile
        return [parcel for parcel in parcels if parcel is not None] if claimed else None

    async def _packing(self, session: AsyncSession, now: datetime) -> Packing:
        names = frozenset(self._channels)
        addresses = await addressing(session, self._office, now, names, self._flying)
        return Packing(session, self._office, now, self._channels, addresses)

    async def _send(self, parcel: Parcel) -> None:
        self._flying[parcel.channel.name] += 1
        try:
            again = await self._sent_or_put_off(parcel)
        finally:
            self._flying[parcel.channel.name] -= 1
        if again is not None:
            await self._send(again)

    async def _sent_or_put_off(self, parcel: Parcel) -> Parcel | None:
        """Send it; give what is to be sent instead, when the channel will never take it."""
        try:
            # Shorter than the lease, so that nobody else claims it meanwhile.
            async with asyncio.timeout(_LONGEST_SEND):
                name = await parcel.channel.push(parcel.address, parcel.page)
        except TimeoutError:
            return await self._put_off(parcel, DeliveryError("it took too long"))
        except DeliveryError as error:
            return await self._put_off(parcel, error)
        except Exception:
            self._failed_at = self._seconds()
            raise
        else:
            self._failed_at = None
            await self._sent(parcel, name)
            # After the new one was sent: rather two messages than none.
            await take_away(self._database, parcel.channel, parcel.address, parcel.replaces)
            return None

    async def _sent(self, parcel: Parcel, name: str) -> None:
        now = self._clock.now()
        shown = MessageKey(parcel.channel.name, parcel.address, name)
        await self._database.write(
            lambda session: outbox.mark_sent(session, parcel.message_ids, now, shown)
        )

    async def _put_off(self, parcel: Parcel, error: DeliveryError) -> Parcel | None:
        """Put it back, or close it; give it for another chat when this one refused it for good."""
        now = self._clock.now()
        first = parcel.message_ids[0]
        async with self._database.writing() as session:
            if error.is_unreachable and parcel.account_id is None:
                return await self._refused(session, parcel, error, now)
            if parcel.account_id is not None:
                await states.take_back(session, parcel.chat, parcel.page.choices)
            if error.is_unreachable:
                _log.warning("message %s: the person blocked the assistant", first)
                account = await session.get(Account, parcel.account_id or 0)
                if account is not None:  # the person was unlinked meanwhile
                    await tell_unreachable(session, account, now)
                # If there is another account, the next claim finds it; otherwise it fails.
                await self._put_back(session, parcel, str(error), 0.0)
            elif error.is_used_up:
                await self._wait_for_quota(session, parcel, now)
            elif error.permanent:
                return await self._refused(session, parcel, error, now)
            else:
                _log.warning("message %s is tried again: %s", first, error)
                if error.retry_after is None:
                    self._failed_at = self._seconds()
                await self._put_back(session, parcel, str(error), error.retry_after)
        return None

    async def _wait_for_quota(self, session: AsyncSession, parcel: Parcel, now: datetime) -> None:
        """Note that the channel is used up; the next claim finds another one, or waits."""
        _log.warning("message %s: %s is used up", parcel.message_ids[0], parcel.channel.name)
        await note_used_up(session, parcel.channel.name, self._office.local(now))
        for message_id in parcel.message_ids:
            outbox.put_off(await session.get_one(OutboxMessage, message_id), now)

    async def _refused(
        self, session: AsyncSession, parcel: Parcel, error: DeliveryError, now: datetime
    ) -> Parcel | None:
        again = await (await self._packing(session, now)).repack(parcel)
        _log.error("message %s cannot be sent: %s", parcel.message_ids[0], error)
        if again is not None:
            return again
        for message_id in parcel.message_ids:
            await outbox.mark_failed(session, message_id, str(error))
            message = await session.get_one(OutboxMessage, message_id)
            await tell_undelivered(session, message, now)
        return None

    async def _put_back(
        self, session: AsyncSession, parcel: Parcel, why: str, told: float | None
    ) -> None:
        for message_id in parcel.message_ids:
            await outbox.put_back(session, message_id, self._clock.now(), why, told)
