"""What a person did, as every channel tells it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from core.rounds.evidence import ReceivedFile


@dataclass(frozen=True)
class Tap:
    """A button that was pressed; `turn` is None on a message that stays (a reminder)."""

    turn: int | None
    key: str


@dataclass(frozen=True)
class OfferedFile:
    """A file that a person sent and that is not fetched yet; `size` is in bytes."""

    name: str
    media_type: str
    size: int
    fetch: Callable[[Path], Awaitable[None]]  # writes the bytes; raises DeliveryError


@dataclass(frozen=True)
class Incoming:
    """One thing a person did; its `delivery_keys` are the same when the channel repeats it.

    It has one key for each message it came in: an album is one answer in several.
    """

    channel: str
    address: str
    delivery_keys: tuple[str, ...]
    sender_name: str
    text: str = ""
    tap: Tap | None = None
    offered: tuple[OfferedFile, ...] = ()
    files: tuple[ReceivedFile, ...] = ()
    refusals: tuple[str, ...] = ()  # why a file was not taken, a sentence each
    is_unsupported: bool = False  # a sticker, a voice note, a place

    @property
    def conversation(self) -> tuple[str, str]:
        """Give what tells this conversation from all others."""
        return self.channel, self.address
