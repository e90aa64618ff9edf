"""Sends what the outbox owes: claim, send outside any transaction, mark."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Channel
from core.clock import Clock
from core.database import Database
from core.dialogue import state as states
from core.dialogue.paging import cut
from core.dialogue.screen import Page
from core.errors import DeliveryError
from core.office import Office
from core.reminders import outbox
from core.reminders.letters import tell_unreachable, write
from models import Account, OutboxMessage

_log = logging.getLogger(__name__)

_BATCH = 20  # as many as are sent side by side


@dataclass(frozen=True)
class _Parcel:
    """A claimed message, ready to be sent."""

    message_id: int
    account_id: int
    channel: Channel
    address: str
    page: Page


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

    def wake(self) -> None:
        """Deliver soon, without being waited for."""
        task = asyncio.create_task(self.drain())
        self._woken.add(task)
        task.add_done_callback(self._rested)

    async def drain(self) -> None:
        """Send all that is due; what fails is put back for later."""
        async with self._lock:
            while parcels := await self._claim():
                await asyncio.gather(*(self._send(parcel) for parcel in parcels))

    async def finish(self) -> None:
        """Wait until what was woken has been sent or put back."""
        while self._woken:
            await asyncio.wait(self._woken)

    def _rested(self, task: asyncio.Task[None]) -> None:
        self._woken.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("delivery failed; the next tick tries again", exc_info=error)

    async def _claim(self) -> list[_Parcel]:
        """Take a batch; an empty list means rest, so a batch of drops alone asks again."""
        now = self._clock.now()
        with_reminders = self._office.ladder.is_open(self._office.local(now))
        while True:
            async with self._database.writing() as session:
                claimed = await outbox.claim(
                    session, now, with_reminders=with_reminders, limit=_BATCH
                )
                parcels = [await self._parcel(session, message) for message in claimed]
            ready = [parcel for parcel in parcels if parcel is not None]
            if ready or not claimed:
                return ready

    async def _parcel(self, session: AsyncSession, message: OutboxMessage) -> _Parcel | None:
        screen = await write(session, message, self._office, self._clock.now())
        if screen is None:
            outbox.drop(message, "nothing is owed any more")
            return None
        account = await outbox.account_of(session, message.person_id, frozenset(self._channels))
        if account is None:
            await outbox.mark_failed(session, message.id, "no account can be reached")
            return None
        channel = self._channels[account.channel]
        page, _ = cut(screen, 0, channel.limits)
        return _Parcel(message.id, account.id, channel, account.address, page)

    async def _send(self, parcel: _Parcel) -> None:
        try:
            await parcel.channel.push(parcel.address, parcel.page)
        except DeliveryError as error:
            await self._put_off(parcel, error)
        else:
            await self._sent(parcel)

    async def _sent(self, parcel: _Parcel) -> None:
        async with self._database.writing() as session:
            await outbox.mark_sent(session, parcel.message_id, self._clock.now())
            row, state = await states.load(session, parcel.channel.name, parcel.address)
            state.push(parcel.page.choices)
            states.save(row, state)

    async def _put_off(self, parcel: _Parcel, error: DeliveryError) -> None:
        now = self._clock.now()
        async with self._database.writing() as session:
            account = await session.get_one(Account, parcel.account_id)
            if error.moved_to is not None:
                account.address = error.moved_to
            if error.is_unreachable:
                await tell_unreachable(session, account, now)
            if error.permanent and not error.is_unreachable:
                _log.error("message %s cannot be sent: %s", parcel.message_id, error)
                await outbox.mark_failed(session, parcel.message_id, str(error))
            else:
                # Somebody unreachable may have another account: the next claim finds it, or fails.
                told = 0.0 if error.is_unreachable or error.moved_to else error.retry_after
                await outbox.put_back(session, parcel.message_id, now, str(error), told)
