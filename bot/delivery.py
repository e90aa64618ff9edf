"""Sends what the outbox owes: claim, send outside any transaction, mark; all three at once."""

import asyncio
import logging
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Channel
from bot.delivery_flights import BATCH, Flights, OnTheirWay
from bot.stopping import ended
from bot.taking_away import take_away
from core.clock import Clock
from core.database import Database
from core.dialogue import state as states
from core.dialogue.access_log import note_given
from core.dialogue.naming import named
from core.dialogue.paging import cut
from core.errors import DeliveryError, NotKeptError
from core.notices import outbox
from core.notices.replacing import Replaced, replaced_by
from core.office import Office
from core.people.notices import tell_undelivered, tell_unreachable
from core.reminders import gathering
from core.reminders.due import open_organizations
from core.reminders.letters import Writer
from core.screen import Page
from models import Account, OutboxMessage

_log = logging.getLogger(__name__)

_LONGEST_SEND = 50.0  # seconds
_REMEMBERED = 900.0  # seconds that a failure counts: what fails is tried more often than that
_STUCK = 90.0  # seconds: who looks every few seconds and has not looked so long, hangs
_LAST_CALL = timedelta(seconds=30)  # before the hours end: what was begun then would come after


@dataclass(frozen=True)
class _Parcel:
    """A claimed message, ready to be sent; it may tell several letters at once."""

    message_ids: tuple[int, ...]
    account_id: int
    channel: Channel
    address: str
    page: Page
    replaces: tuple[Replaced, ...] = ()  # messages of this chat that say nothing more


@dataclass
class _Batch:
    """Letters that are claimed and not written yet, and those that are on their way."""

    left: set[int]
    on_their_way: Collection[int]


class Delivery:
    """Brings the outbox to the channels; several may run on one database.

    Rounds of delivery run side by side: one that waits for a chat that hangs holds up no other.
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
        self._lock = asyncio.Lock()  # of claiming
        self._on_their_way = OnTheirWay(seconds)
        self._woken: set[asyncio.Task[None]] = set()
        self._is_ending = False
        self._looked_at = seconds()
        self._failed_at: float | None = None  # when the newest message failed, if it did

    @property
    def is_well(self) -> bool:
        """Tell whether messages are looked for, and the newest one was taken by its channel."""
        now = self._seconds()
        has_failed = self._failed_at is not None and now - self._failed_at < _REMEMBERED
        return not has_failed and now - self._looked_at < _STUCK

    def wake(self) -> None:
        """Deliver soon, without being waited for."""
        self.begin()

    def begin(self) -> asyncio.Task[None]:
        """Deliver soon, and give what ends when all that is due was sent or put back."""
        task = asyncio.create_task(self.drain())
        self._woken.add(task)
        task.add_done_callback(self._rested)
        return task

    async def look(self) -> None:
        """Wake: the scheduler's job, which must not last as long as a chat that hangs."""
        self.wake()

    async def drain(self) -> None:
        """Send all that is due, in the sending hours; what fails is put back for later."""
        flights = Flights(self._on_their_way)
        try:
            await self._begin_all(flights)
        finally:
            await flights.until(0)  # what was sent must be marked, whatever else failed
        if flights.failure is not None:
            raise flights.failure

    def end(self) -> None:
        """Begin nothing more: what is owed waits for the next start."""
        self._is_ending = True

    async def finish(self, seconds: float = 8.0) -> None:
        """Wait until what was woken has been sent or put back; what hangs is broken off then.

        What is broken off is claimed anew when its lease has run out.
        """
        await ended(self._woken, seconds, on_late=self._on_their_way.break_off)

    def _rested(self, task: asyncio.Task[None]) -> None:
        self._woken.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, NotKeptError):
            _log.warning("delivery waits: %s", error)
        elif error:
            _log.error("delivery failed; the next tick tries again", exc_info=error)

    async def _begin_all(self, flights: Flights) -> None:
        """Claim as long as something is due, a batch whenever there is room for one."""
        while self._may_begin() and flights.failure is None:
            is_due = await self._begin_batch(flights)
            if not is_due and not len(flights):
                break
            # What comes of a message may be another one, to somebody else.
            if not is_due:
                await flights.until(len(flights) - 1)
        self._looked_at = self._seconds()  # outside the hours too

    async def _begin_batch(self, flights: Flights) -> bool:
        """Claim a batch and send it off; False when nothing is due."""
        async with self._lock:
            await self._on_their_way.room()
            parcels = await self._claim(self._on_their_way.ids)
            for parcel in parcels or ():
                flights.begin(parcel.message_ids, self._send(parcel))
            self._looked_at = self._seconds()
        return parcels is not None

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
            claimed = await outbox.claim(session, now, BATCH, on_their_way, open_now)
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
        found = await gathering.gather(
            session, message, now, claimed=batch.left, on_their_way=batch.on_their_way
        )
        letters = [one for one in found if await self._still_told(writer, one, message)]
        if len(letters) > 1:
            screen = gathering.together(letters)
        note_given(session, (message.organization_id, message.person_id), screen.gives, now)
        channel = self._channels[account.channel]
        page, _ = cut(named(screen, self._office), 0, channel.limits)
        # Before it is sent: an answer may come before the sending is known to have succeeded.
        conversation_id, state = await states.load(session, channel.name, account.address)
        state.push(page.choices, now)
        await states.save(session, conversation_id, state)
        spot = (channel.name, account.address)
        replaces = await replaced_by(session, message, spot, state.came_at, now)
        message_ids = tuple(one.id for one in letters)
        return _Parcel(message_ids, account.id, channel, account.address, page, tuple(replaces))

    async def _still_told(self, writer: Writer, one: OutboxMessage, written: OutboxMessage) -> bool:
        """Drop what a person may no longer hear from among what is told together."""
        if one is written or await writer.may_hear(one):
            return True
        outbox.drop(one, "nothing is owed any more")
        return False

    async def _send(self, parcel: _Parcel) -> None:
        try:
            # Shorter than the claim lasts: nobody else takes it meanwhile.
            async with asyncio.timeout(_LONGEST_SEND):
                name = await parcel.channel.push(parcel.address, parcel.page)
        except TimeoutError:
            await self._put_off(parcel, DeliveryError("it took too long"))
        except DeliveryError as error:
            await self._put_off(parcel, error)
        except Exception:
            self._failed_at = self._seconds()
            raise
        else:
            self._failed_at = None
            await self._sent(parcel, name)
            # After the new one: rather two stand than none.
            await take_away(self._database, parcel.channel, parcel.address, parcel.replaces)

    async def _sent(self, parcel: _Parcel, name: str) -> None:
        now = self._clock.now()
        spot = (parcel.channel.name, parcel.address, name)
        await self._database.write(
            lambda session: outbox.mark_sent(session, parcel.message_ids, now, spot)
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
                told = error.retry_after
                if told is None:
                    self._failed_at = self._seconds()
                await self._put_back(session, parcel, str(error), told)

    async def _put_back(
        self, session: AsyncSession, parcel: _Parcel, why: str, told: float | None
    ) -> None:
        for message_id in parcel.message_ids:
            await outbox.put_back(session, message_id, self._clock.now(), why, told)
