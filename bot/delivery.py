"""Sends what the outbox owes: claim, send outside any transaction, mark; all three at once."""

import asyncio
import logging
from collections.abc import Collection, Coroutine, Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Channel
from core.clock import Clock
from core.database import Database
from core.dialogue import state as states
from core.dialogue.paging import cut
from core.dialogue.screen import Page
from core.errors import DeliveryError
from core.office import Office
from core.reminders import gathering, outbox
from core.reminders.due import open_organizations
from core.reminders.letters import Writer
from core.reminders.notices import tell_undelivered, tell_unreachable
from models import Account, OutboxMessage

_log = logging.getLogger(__name__)

_BATCH = 10  # as many are claimed and written in one transaction
_AHEAD = 40  # as many are on their way: more than a second's worth, so that the pacing never idles
_LAST_CALL = timedelta(seconds=30)  # before the hours end: what was begun then would come after


@dataclass(frozen=True)
class _Parcel:
    """A claimed message, ready to be sent; it may tell several letters at once."""

    message_ids: tuple[int, ...]
    account_id: int
    channel: Channel
    address: str
    page: Page


@dataclass
class _Batch:
    """Letters that are claimed and not written yet, and those that are on their way."""

    left: set[int]
    on_their_way: Collection[int]


class _Flights:
    """What is on its way; one that fails does not disturb the others."""

    def __init__(self) -> None:
        self._tasks: dict[tuple[int, ...], asyncio.Task[None]] = {}
        self.failure: BaseException | None = None

    def __len__(self) -> int:
        return len(self._tasks)

    @property
    def ids(self) -> Collection[int]:
        """Give the letters that are on their way."""
        return {one for ids in self._tasks for one in ids}

    def begin(self, message_ids: tuple[int, ...], sending: Coroutine[None, None, None]) -> None:
        """Send one more, beside the others."""
        self._tasks[message_ids] = asyncio.create_task(sending)

    async def until(self, most: int) -> None:
        """Wait until at most so many are on their way."""
        while len(self._tasks) > most:
            await asyncio.wait(self._tasks.values(), return_when=asyncio.FIRST_COMPLETED)
            for message_ids, task in [*self._tasks.items()]:
                if task.done():
                    del self._tasks[message_ids]
                    self.failure = self.failure or _failure_of(task)


class Delivery:
    """Brings the outbox to the channels; several may run on one database."""

    def __init__(
        self,
        database: Database,
        office: Office,
        clock: Clock,
        channels: Mapping[str, Channel],
    ) -> None:
        self._database = database
        self._office = office
        self._clock = clock
        self._channels = channels
        self._lock = asyncio.Lock()
        self._woken: set[asyncio.Task[None]] = set()
        self._is_ending = False

    def wake(self) -> None:
        """Deliver soon, without being waited for."""
        task = asyncio.create_task(self.drain())
        self._woken.add(task)
        task.add_done_callback(self._rested)

    async def drain(self) -> None:
        """Send all that is due, in the sending hours; what fails is put back for later."""
        async with self._lock:
            flights = _Flights()
            try:
                await self._begin_all(flights)
            finally:
                await flights.until(0)  # what was sent must be marked, whatever else failed
            if flights.failure is not None:
                raise flights.failure

    def end(self) -> None:
        """Begin nothing more: what is owed waits for the next start."""
        self._is_ending = True

    async def finish(self) -> None:
        """Wait until what was woken has been sent or put back."""
        while self._woken:
            await asyncio.wait(self._woken)

    def _rested(self, task: asyncio.Task[None]) -> None:
        self._woken.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("delivery failed; the next tick tries again", exc_info=error)

    async def _begin_all(self, flights: _Flights) -> None:
        """Claim as long as something is due, a batch whenever there is room for one."""
        while self._may_begin() and flights.failure is None:
            parcels = await self._claim(flights.ids)
            if parcels is None and not flights:
                return
            for parcel in parcels or ():
                flights.begin(parcel.message_ids, self._send(parcel))
            # What comes of a message may be another one, to somebody else.
            await flights.until(_AHEAD - _BATCH if parcels is not None else len(flights) - 1)

    def _may_begin(self) -> bool:
        """Tell whether it can be anybody's sending hours; which days count, the database knows."""
        wall = self._office.wall(self._clock.now())
        return not self._is_ending and self._office.ladder.windows.is_inside(wall.time())

    async def _claim(self, on_their_way: Collection[int]) -> list[_Parcel] | None:
        """Take a batch and write it; None when nothing is due."""
        now = self._clock.now()
        async with self._database.writing() as session:
            # Still open when a message has arrived, not only when it is begun.
            moments = (now, now + _LAST_CALL)
            open_now = await open_organizations(session, self._office, *moments)
            claimed = await outbox.claim(session, now, _BATCH, on_their_way, open_now)
            writer = Writer(session, self._office, now)
            parcels = []
            batch = _Batch({message.id for message in claimed}, on_their_way)
            for message in claimed:
                if message.id not in batch.left:
                    continue  # told with another one
                parcel = await self._written(session, writer, message, batch)
                batch.left -= {message.id, *(parcel.message_ids if parcel else ())}
                parcels.append(parcel)
                await asyncio.sleep(0)  # what is on its way is received in between
        return [parcel for parcel in parcels if parcel is not None] if claimed else None

    async def _written(
        self,
        session: AsyncSession,
        writer: Writer,
        message: OutboxMessage,
        batch: _Batch,
    ) -> _Parcel | None:
        """Write one message; a bug in it must not hold up all the others."""
        message_id = message.id
        try:
            async with session.begin_nested():
                return await self._parcel(session, writer, message, batch)
        except Exception as error:
            _log.exception("message %s could not be written", message_id)
            why = f"could not be written: {type(error).__name__}"
            await outbox.put_back(session, message_id, self._clock.now(), why, None)
            return None

    async def _parcel(
        self,
        session: AsyncSession,
        writer: Writer,
        message: OutboxMessage,
        batch: _Batch,
    ) -> _Parcel | None:
        account = await outbox.account_of(session, message.person_id, frozenset(self._channels))
        if account is None:
            _log.warning("message %s: the person cannot be reached", message.id)
            await outbox.mark_failed(session, message.id, "no account can be reached")
            return None
        screen = await writer.write(message)
        if screen is None:
            outbox.drop(message, "nothing is owed any more")
            return None
        now = self._clock.now()
        rests_until = await gathering.rests_until(session, message, now)
        if rests_until is not None:
            gathering.put_off(message, rests_until)
            return None
        letters = await gathering.gather(
            session, message, now, claimed=batch.left, on_their_way=batch.on_their_way
        )
        if len(letters) > 1:
            screen = gathering.together(letters)
        channel = self._channels[account.channel]
        page, _ = cut(screen, 0, channel.limits)
        # Before it is sent: an answer may come before the sending is known to have succeeded.
        conversation_id, state = await states.load(session, channel.name, account.address)
        state.push(page.choices)
        await states.save(session, conversation_id, state)
        return _Parcel(tuple(one.id for one in letters), account.id, channel, account.address, page)

    async def _send(self, parcel: _Parcel) -> None:
        try:
            await parcel.channel.push(parcel.address, parcel.page)
        except DeliveryError as error:
            await self._put_off(parcel, error)
        else:
            await self._sent(parcel)

    async def _sent(self, parcel: _Parcel) -> None:
        now = self._clock.now()
        await self._database.write(
            lambda session: outbox.mark_sent(session, parcel.message_ids, now)
        )

    async def _put_off(self, parcel: _Parcel, error: DeliveryError) -> None:
        now = self._clock.now()
        first = parcel.message_ids[0]
        async with self._database.writing() as session:
            if error.is_unreachable:
                _log.warning("message %s: the person blocked the assistant", first)
                account = await session.get(Account, parcel.account_id)
                if account is not None:  # unlinked meanwhile: nobody is left to speak of
                    await tell_unreachable(session, account, now)
                # There may be another account: the next claim finds it, or fails.
                await self._put_back(session, parcel, str(error), 0.0)
            elif error.permanent:
                _log.error("message %s cannot be sent: %s", first, error)
                for message_id in parcel.message_ids:
                    await outbox.mark_failed(session, message_id, str(error))
                    message = await session.get_one(OutboxMessage, message_id)
                    await tell_undelivered(session, message, now)
            else:
                _log.warning("message %s is tried again: %s", first, error)
                await self._put_back(session, parcel, str(error), error.retry_after)

    async def _put_back(
        self, session: AsyncSession, parcel: _Parcel, why: str, told: float | None
    ) -> None:
        for message_id in parcel.message_ids:
            await outbox.put_back(session, message_id, self._clock.now(), why, told)


def _failure_of(task: asyncio.Task[None]) -> BaseException | None:
    return asyncio.CancelledError() if task.cancelled() else task.exception()
