"""What every channel offers to the rest of the program."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from markupsafe import Markup

from core.dialogue.shown import Shown
from core.documents.orders.products import MadeFile
from core.screen import Limits, Page


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


NoteShown = Callable[[str, str, str], Awaitable[None]]
"""Notes that a message carries a file: address, message, SHA-256."""

Respond = Callable[[Shown], Awaitable[bool | None]]
"""Shows the answer to one act of a person; False when the person does not see it."""
