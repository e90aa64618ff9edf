"""What every channel offers to the rest of the program."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from markupsafe import Markup

from core.dialogue.shown import Shown
from core.dialogue.stored_files import UnfitFileError
from core.documents.orders.products import MadeFile
from core.notices.chat import MessageKey
from core.screen import Attachment, Limits, Page


class Channel(Protocol):
    """A way to reach people; unsupported calls raise `DeliveryError`."""

    @property
    def name(self) -> str:
        """Give the name under which accounts are kept."""
        ...

    @property
    def limits(self) -> Limits:
        """Give what one message can carry."""
        ...

    async def push(self, address: str, page: Page) -> str:
        """Send a message that is no answer, and give its name in the channel.

        The name is empty where the channel has none. Raise `DeliveryError` when the message was not
        sent.
        """
        ...

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        """Replace the words of a message, and remove its buttons."""
        ...

    async def unsend(self, address: str, message: str) -> None:
        """Delete a message of ours or of the person; a missing message counts as deleted.

        Raise `DeliveryError`, permanent when the channel will never allow it.
        """
        ...


class FileChannel(Channel, Protocol):
    """A channel for the maker: it takes files, or its limits say that it does not."""

    async def say(self, address: str, words: Markup) -> str:
        """Send words that ask nothing, and give the message's name for `rewrite`."""
        ...

    async def send_file(self, address: str, file: MadeFile, caption: Markup) -> None:
        """Send a file that was made; people may forward it."""
        ...


class FileDoor(Protocol):
    """Gives files out by the web server, for a channel that carries none."""

    async def link(self, address: str, channel: str, file: Attachment | MadeFile) -> str:
        """Give a signed address of the file for the person of that chat.

        Empty when the web server is off, or nobody is linked to the chat. Raise `UnfitFileError`
        when a kept file is lost or altered. A file that was made is kept until its links end.
        """
        ...


class UploadDoor(Protocol):
    """Takes files in by the web server, for a channel that hands none on."""

    async def upload_link(self, channel: str, address: str) -> str:
        """Give a one-time address at which the chat's open question takes files.

        Empty when the web server is off, or nobody is linked to the chat.
        """
        ...


NoteShown = Callable[[MessageKey, str], Awaitable[None]]
"""Notes that a message carries a file of this SHA-256."""

OnUnfit = Callable[[UnfitFileError], Awaitable[None]]
"""Hears of a kept file that is lost or altered."""

Respond = Callable[[Shown], Awaitable[bool | None]]
"""Shows the answer to one act of a person; False when the person does not see it."""
