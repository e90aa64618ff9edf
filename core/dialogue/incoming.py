"""An action of a person, in the same form for all channels."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from markupsafe import Markup

from core.files.received import ReceivedFile
from core.notices.chat import ChatKey


@dataclass(frozen=True)
class Tap:
    """A pressed button; `turn` is None on a record (a reminder)."""

    turn: int | None
    key: str


@dataclass(frozen=True)
class OfferedFile:
    """A file that a person sent and that is not yet fetched; `size` is in bytes.

    `message` is the channel's id of its message, if the channel has ids. `is_here`: the bytes are
    on this machine, so that fetching them again changes nothing.
    """

    name: str
    media_type: str
    size: int
    fetch: Callable[[Path], Awaitable[None]]  # writes the bytes; raises DeliveryError
    message: str = ""
    is_here: bool = False


class Untaken(StrEnum):
    """Kinds of message that the assistant cannot use."""

    VOICE = "voice"
    VIDEO_NOTE = "video note"
    STICKER = "sticker"
    PLACE = "place"
    CONTACT = "contact"
    POLL = "poll"
    FILE = "file"  # the channel does not hand it on; the upload page takes it
    OTHER = "other"


@dataclass(frozen=True)
class MessageText:
    """The words of one message, and the id that the message keeps when it is edited.

    `key` is the key of its delivery.
    """

    message: str
    words: str
    key: str = field(default="", compare=False)


@dataclass(frozen=True)
class PageAct:
    """An act on the upload page: a file for the named `question`, or the end when none is named.

    The chat is shown nothing of a file. At the end it shows its question, after `note`.
    """

    question: str = ""
    note: Markup = field(default_factory=Markup)


@dataclass(frozen=True)
class Incoming:
    """One action of a person; its `delivery_keys` stay the same when the channel repeats it.

    It has one key for each message: an album is one answer in several messages. `said` has the
    words of each message, if the channel allows edits.
    """

    channel: str
    address: str
    delivery_keys: tuple[str, ...]
    sender_name: str
    text: str = ""
    tap: Tap | None = None
    offered: tuple[OfferedFile, ...] = ()
    files: tuple[ReceivedFile, ...] = ()
    refusals: tuple[str, ...] = ()  # why files were not accepted, one sentence each
    untaken: Untaken | None = None  # words may come with it
    upload_url: str = ""  # of an untaken file: a one-time link to the upload page
    said: tuple[MessageText, ...] = ()
    is_edit: bool = False  # an earlier message was edited; `text` has its new words
    has_changed_file: bool = False  # an edit of a message with a file, perhaps another file now
    page: PageAct | None = None  # it was done on the upload page, not in the chat

    @property
    def conversation(self) -> ChatKey:
        """Give what identifies the conversation: channel and address."""
        return ChatKey(self.channel, self.address)
