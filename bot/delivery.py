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
from core.reminders.letters import write
from core.reminders.notices import tell_undelivered, tell_unreachable
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
        """Send all that is due, in the sending hours; what fails is put back for later."""
        async with self._lock:
            while self._office.ladder.is_open(self._office.local(self._clock.now())):
                parcels = await self._claim()
                if parcels is None:
                    return
                # One failure must not leave its siblings sent and not marked.
                outcomes = await asyncio.gather(
                    *(self._send(parcel) for parcel in parcels), return_exceptions=True
                )
                if failed := [outcome for outcome in outcomes if outcome is not None]:
                    raise failed[0]

    async def finish(self) -> None:
        """Wait until what was woken has been sent or put back."""
        while self._woken:
            await asyncio.wait(self._woken)

    def _rested(self, task: asyncio.Task[None]) -> None:
        self._woken.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("delivery failed; the next tick tries again", exc_info=error)

    async def _claim(self) -> list[_Parcel] | None:
        """Take a batch and write it; None when nothing is due."""
        now = self._clock.now()
        async with self._database.writing() as session:
            claimed = await outbox.claim(session, now, _BATCH)
            parcels = [await self._written(session, message) for message in claimed]
        return [parcel for parcel in parcels if parcel is not None] if claimed else None

    async def _written(self, session: AsyncSession, message: OutboxMessage) -> _Parcel | None:
        """Write one message; a bug in it must not hold up all the others."""
        message_id = message.id
        try:
            async with session.begin_nested():
                return await self._parcel(session, message)
        except Exception as error:
            _log.exception("message %s could not be written", message_id)
            why = f"could not be written: {type(error).__name__}"
            await outbox.put_back(session, message_id, self._clock.now(), why, None)
            return None

    async def _parcel(self, session: AsyncSession, message: OutboxMessage) -> _Parcel | None:
        now = self._clock.now()
        screen = await write(session, message, self._office, now)
        if screen is None:
            outbox.drop(message, "nothing is owed any more")
            return None
        account = await outbox.account_of(session, message.person_id, frozenset(self._channels))
        if account is None:
            _log.warning("message %s: the person cannot be reached", message.id)
            await outbox.mark_failed(session, message.id, "no account can be reached")
            return None
        channel = self._channels[account.channel]
        page, _ = cut(screen, 0, channel.limits)
        # Before it is sent: an answer may come before the sending is known to have succeeded.
        conversation_id, state = await states.load(session, channel.name, account.address)
        state.push(page.choices)
        await states.save(session, conversation_id, state)
        return _Parcel(message.id, account.id, channel, account.address, page)

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
            lambda session: outbox.mark_sent(session, parcel.message_id, now)
        )

    async def _put_off(self, parcel: _Parcel, error: DeliveryError) -> None:
        now = self._clock.now()
        async with self._database.writing() as session:
            if error.is_unreachable:
                _log.warning("message %s: the person blocked the assistant", parcel.message_id)
                account = await session.get_one(Account, parcel.account_id)
                await tell_unreachable(session, account, now)
                # There may be another account: the next claim finds it, or fails.
                await outbox.put_back(session, parcel.message_id, now, str(error), 0.0)
            elif error.permanent:
                _log.error("message %s cannot be sent: %s", parcel.message_id, error)
                await outbox.mark_failed(session, parcel.message_id, str(error))
                message = await session.get_one(OutboxMessage, parcel.message_id)
                await tell_undelivered(session, message, now)
            else:
                _log.warning("message %s is tried again: %s", parcel.message_id, error)
                told = error.retry_after
                await outbox.put_back(session, parcel.message_id, now, str(error), told)
