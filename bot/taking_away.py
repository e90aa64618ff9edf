"""Removes messages that a newer one replaces; failures do no harm."""

import logging
from collections.abc import Sequence

from bot.channel import Channel
from core.database import Database
from core.dialogue import state as states
from core.errors import DeliveryError
from core.notices.chat import ChatKey
from core.notices.replacing import Replaced, note_replaced
from core.reminders.words import digests as texts

_log = logging.getLogger(__name__)


async def take_away(
    database: Database, channel: Channel, address: str, replaced: Sequence[Replaced]
) -> None:
    """Delete these messages, or make them one line; the next digest retries failures."""
    gone = []
    for one in await _unseen(database, ChatKey(channel.name, address), replaced):
        try:
            await _take(channel, address, one)
        except DeliveryError as error:
            _log.info("an older digest stays: %s", error)
            if not error.permanent:
                continue
        gone.append(one.outbox_id)
    if gone:
        await database.write(lambda session: note_replaced(session, gone))


async def _unseen(
    database: Database, chat: ChatKey, replaced: Sequence[Replaced]
) -> list[Replaced]:
    """Leave out messages that the person answered while the new one was on its way."""
    if not replaced:
        return []
    async with database.reading() as session:
        _, state = await states.load(session, *chat)
    return [one for one in replaced if not one.was_seen(state.came_at)]


async def _take(channel: Channel, address: str, one: Replaced) -> None:
    if one.is_deletable:
        try:
            await channel.unsend(address, one.message)
        except DeliveryError as error:
            if not error.permanent:
                raise
        else:
            return
    await channel.rewrite(address, one.message, texts.replaced())
