"""A chat: its messages, and whether the bot may write in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from simulator.messages import Message
from simulator.people import JsonObject, SimulatedUser


@dataclass
class Chat:
    """A private chat with one person, or a group."""

    id: int
    header: JsonObject
    language_code: str = ""
    has_started: bool = True
    is_blocked: bool = False
    read_up_to: int = 0
    typing_until: float = 0.0
    messages: dict[int, Message] = field(default_factory=dict)
    deleted: dict[int, int] = field(default_factory=dict)
    _last_id: int = 0

    @classmethod
    def private(cls, user: SimulatedUser) -> "Chat":
        """Return the chat of one person with the bot."""
        header = {"id": user.id, "type": "private", **user.names()}
        return cls(user.id, header, user.language_code, has_started=user.has_started)

    @classmethod
    def group(cls, group_id: int, title: str) -> "Chat":
        """Return a group."""
        return cls(group_id, {"id": group_id, "type": "group", "title": title})

    @property
    def is_group(self) -> bool:
        """Whether several people are in it."""
        return self.id < 0

    def next_id(self) -> int:
        """Return the number of the next message: never used again, even after a deletion."""
        self._last_id += 1
        return self._last_id

    def unread(self) -> int:
        """Return how many of the bot's messages were not read."""
        return sum(message.message_id > self.read_up_to for message in self.from_bot())

    def from_bot(self) -> Iterator[Message]:
        """Yield what the bot wrote."""
        return (message for message in self.messages.values() if message.is_from_bot)
