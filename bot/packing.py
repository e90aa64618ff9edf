"""Packs outbox messages for sending: written, gathered, addressed, cut to the channel's size."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.channel import Channel
from bot.parcel import Batch, Parcel
from core.dialogue import state as states
from core.dialogue.access_log import note_given
from core.dialogue.naming import named
from core.dialogue.paging import cut
from core.notices import outbox
from core.notices.replacing import Replaced, replaced_by
from core.office import Office
from core.people.person_key import PersonKey
from core.reminders import gathering
from core.reminders.addressing import Addressing, NoWay, Way
from core.reminders.message_writer import Writer
from core.screen import Page, Screen
from models import OutboxMessage

_log = logging.getLogger(__name__)

_NOTHING_OWED = "nothing is owed any more"


@dataclass
class Packing:
    """Packs messages in one transaction."""

    session: AsyncSession
    office: Office
    now: datetime
    channels: Mapping[str, Channel]
    addressing: Addressing

    def __post_init__(self) -> None:
        self._writer = Writer(self.session, self.office, self.now)

    async def pack(self, message: OutboxMessage, batch: Batch) -> Parcel | None:
        """Pack one message; a bug in it must not hold up the others."""
        message_id = message.id
        try:
            async with self.session.begin_nested():
                return await self._packed(message, batch)
        except Exception as error:
            _log.exception("message %s could not be written", message_id)
            why = f"could not be written: {type(error).__name__}"
            await outbox.put_back(self.session, message_id, self.now, why, None)
            return None

    async def repack(self, parcel: Parcel) -> Parcel | None:
        """Pack what a channel refused for good for another chat of the person, if there is one."""
        message = await self.session.get_one(OutboxMessage, parcel.message_ids[0])
        refused = parcel.refused_by | {parcel.account_id}
        way = await self.addressing.way(message, without=refused)
        if isinstance(way, NoWay):
            return None
        for message_id in parcel.message_ids:
            one = await self.session.get_one(OutboxMessage, message_id)
            one.lease_until = self.now + outbox.LEASE
        return await self._parcel(way, message, parcel.screen, parcel.message_ids, refused)

    async def _packed(self, message: OutboxMessage, batch: Batch) -> Parcel | None:
        way = await self.addressing.way(message)
        if isinstance(way, NoWay):
            await self._kept_back(message, way)
            return None
        screen = await self._writer.write(message)
        if screen is None or await self.addressing.is_needless(message, way):
            outbox.drop(message, _NOTHING_OWED if screen is None else NoWay.COURTESY.value)
            return None
        rests_until = await gathering.rests_until(
            self.session, message, self.now, is_scarce=way.is_scarce
        )
        if rests_until is not None:
            outbox.put_off(message, rests_until)
            return None
        found = await gathering.gather(
            self.session,
            message,
            self.now,
            claimed=batch.left,
            on_their_way=batch.on_their_way,
            is_scarce=way.is_scarce,
        )
        letters = [one for one in found if await self._still_told(one, message)]
        if len(letters) > 1:
            screen = gathering.together(letters)
        ids = tuple(one.id for one in letters)
        return await self._parcel(way, message, screen, ids)

    async def _kept_back(self, message: OutboxMessage, why: NoWay) -> None:
        if why is NoWay.COURTESY:
            outbox.drop(message, why.value)
        elif why is NoWay.USED_UP:
            _log.info("message %s waits: %s", message.id, why.value)  # each hour
            outbox.put_off(message, self.addressing.again_at, why.value)
        else:
            _log.warning("message %s: the person cannot be reached", message.id)
            await outbox.mark_failed(self.session, message.id, why.value)

    async def _parcel(
        self,
        way: Way,
        message: OutboxMessage,
        screen: Screen,
        message_ids: tuple[int, ...],
        refused_by: frozenset[int | None] = frozenset(),
    ) -> Parcel:
        self.addressing.take(way)
        whose = PersonKey(message.organization_id, message.person_id)
        note_given(self.session, whose, screen.gives, self.now)
        channel = self.channels[way.chat.channel]
        page = cut(named(screen, self.office), 0, channel.limits).page
        # Before sending: the person may answer before the send is known to have succeeded.
        came = None if screen.is_aside else self.now
        replaces = await self._pushed(way, message, page, came) if way.account_id else ()
        return Parcel(
            message_ids,
            way.account_id,
            channel,
            way.chat.address,
            screen,
            page,
            replaces,
            refused_by,
        )

    async def _pushed(
        self, way: Way, message: OutboxMessage, page: Page, came: datetime | None
    ) -> tuple[Replaced, ...]:
        """Remember the choices in the chat; give the older messages that this one replaces."""
        conversation_id, state = await states.load(self.session, *way.chat)
        state.push(page.choices, came)
        await states.save(self.session, conversation_id, state)
        found = await replaced_by(self.session, message, way.chat, state.came_at, self.now)
        return tuple(found)

    async def _still_told(self, one: OutboxMessage, written: OutboxMessage) -> bool:
        """Drop the parts of a digest that the person may no longer hear."""
        if one is written or await self._writer.may_hear(one):
            return True
        outbox.drop(one, _NOTHING_OWED)
        return False
