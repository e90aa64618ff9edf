"""Messages of the outbox while they are claimed, written and sent."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.channel import Channel
from core.notices.chat import ChatKey
from core.notices.replacing import Replaced
from core.screen import Page, Screen


@dataclass(frozen=True)
class Parcel:
    """A claimed outbox row (`OutboxMessage`), written and addressed; a digest is of several."""

    message_ids: tuple[int, ...]
    account_id: int | None  # None for a chat that its person removed
    channel: Channel
    address: str
    screen: Screen
    page: Page  # of the screen, as the channel takes it
    replaces: tuple[Replaced, ...] = ()  # older messages of this chat that this one replaces
    refused_by: frozenset[int | None] = frozenset()  # accounts whose channel will never take it

    @property
    def chat(self) -> ChatKey:
        """Give the chat that it goes to."""
        return ChatKey(self.channel.name, self.address)


@dataclass
class Batch:
    """Claimed messages that are not written yet, and those on their way."""

    left: set[int]
    on_their_way: Collection[int]
