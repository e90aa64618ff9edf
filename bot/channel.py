"""What every channel offers to the rest of the house."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from markupsafe import Markup

from core.dialogue.shown import Shown
from core.documents.orders.products import MadeFile
from core.screen import Limits, Page


class Channel(Protocol):
    """A way to reach people; what it cannot do raises `DeliveryError`."""

    @property
    def name(self) -> str:
        """Give the name under which accounts are kept."""
        ...

    @property
    def limits(self) -> Limits:
        """Give what one message can carry."""
        ...

    async def push(self, address: str, page: Page) -> str:
        """Send a message nobody asked for just now, and give the name by which it is found.

        The name is empty where the channel has none. Raise `DeliveryError` when it did not go.
        """
        ...

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        """Put other words, without buttons, in the place of those that were said."""
        ...

    async def unsend(self, address: str, message: str) -> None:
        """Delete a message, ours or the person's; one that is gone already counts as deleted.

        Raise `DeliveryError`, permanent when the channel will never allow it.
        """
        ...


class FileChannel(Channel, Protocol):
    """A channel as the maker needs it: with files, or saying by its limits that it has none."""

    async def say(self, address: str, words: Markup) -> str:
        """Send words that ask nothing, and give the name by which `rewrite` finds the message."""
        ...

    async def send_file(self, address: str, file: MadeFile, caption: Markup) -> None:
        """Send a file that was made; it may be passed on."""
        ...


NoteShown = Callable[[str, str, str], Awaitable[None]]
"""Notes that a message of an address carries a file: address, message, SHA-256."""

Respond = Callable[[Shown], Awaitable[bool | None]]
"""Shows the answer to the thing that a person did; False when the person does not see it."""
