"""Tells the administrators directly when the outbox cannot: the database is gone, or full."""

import logging
from collections.abc import Mapping

from markupsafe import Markup

from bot.channel import Channel
from core.database import Database
from core.errors import DeliveryError
from core.notices.chat import ChatKey
from core.people.reachable import open_chats
from core.people.troubles import administrators_or_coordinators
from core.screen import Page

_log = logging.getLogger(__name__)


class Alarm:
    """Remembers the administrators' chats while the database can be read."""

    def __init__(self, channels: Mapping[str, Channel]) -> None:
        self._channels = channels
        self._chats: list[ChatKey] = []
        self._told: set[str] = set()

    @property
    def has_told(self) -> bool:
        """Tell whether somebody heard of a trouble that has not ended."""
        return bool(self._told)

    async def learn(self, database: Database) -> None:
        """Store the chats."""
        async with database.reading() as session:
            people = await administrators_or_coordinators(session)
            self._chats = await open_chats(session, people, frozenset(self._channels))

    async def tell_once(self, key: str, words: Markup) -> None:
        """Tell everybody, once a key; if nobody could be reached, again next time."""
        if key in self._told:
            return
        _log.error("the administrators are told: %s", key)
        self._told.add(key)  # before sending: several tasks may see the same trouble at once
        if not await self._tell(words):
            self._told.discard(key)

    async def tell_well(self, words: Markup) -> None:
        """Tell those who heard of a trouble that it has ended."""
        if await self._tell(words):
            self._told.clear()

    async def _tell(self, words: Markup) -> bool:
        is_told = False
        for channel, address in self._chats:
            try:
                await self._channels[channel].push(address, Page(words, (), is_record=True))
            except DeliveryError as error:
                _log.warning("an administrator was not told: %s", error)
            else:
                is_told = True
        return is_told
