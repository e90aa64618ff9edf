"""What a person did, as every channel tells it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from core.files.received import ReceivedFile
from core.notices.chat import ChatKey


@dataclass(frozen=True)
class Tap:
    """A button that was pressed; `turn` is None on a message that stays (a reminder)."""

    turn: int | None
    key: str


@dataclass(frozen=True)
class OfferedFile:
    """A file that a person sent and that is not fetched yet; `size` is in bytes.

    `message` is the channel's name of the message that brought it, where it has one.
    """

    name: str
    media_type: str
    size: int
    fetch: Callable[[Path], Awaitable[None]]  # writes the bytes; raises DeliveryError
    message: str = ""


class Untaken(StrEnum):
    """What the assistant can do nothing with."""

    VOICE = "voice"
    VIDEO_NOTE = "video note"
    STICKER = "sticker"
    PLACE = "place"
    CONTACT = "contact"
    POLL = "poll"
    OTHER = "other"


@dataclass(frozen=True)
class MessageText:
    """The words of one message, and the name that the message keeps when it is edited.

    `key` is the delivery they came with.
    """

    message: str
    words: str
    key: str = field(default="", compare=False)


@dataclass(frozen=True)
class Incoming:
    """One thing a person did; its `delivery_keys` are the same when the channel repeats it.

    It has one key for each message it came in: an album is one answer in several. `said` are the
    words message by message, where the channel lets a person edit them.
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
    untaken: Untaken | None = None  # words may have come with it
    said: tuple[MessageText, ...] = ()
    is_edit: bool = False  # a message of before was changed; `text` is what it says now
    has_changed_file: bool = False  # an edit of a message with a file, which may be another one now

    @property
    def conversation(self) -> ChatKey:
        """Give what tells this conversation from all others."""
        return ChatKey(self.channel, self.address)
