"""What every channel offers to the rest of the house."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from core.dialogue.engine import Shown
from core.dialogue.screen import Limits, Page


class Channel(Protocol):
    """A way to reach people."""

    @property
    def name(self) -> str:
        """Give the name under which accounts are kept."""
        ...

    @property
    def limits(self) -> Limits:
        """Give what one message can carry."""
        ...

    async def push(self, address: str, page: Page) -> None:
        """Send a message nobody asked for just now; raise `DeliveryError` when it did not go."""
        ...


Respond = Callable[[Shown], Awaitable[None]]
"""Shows the answer to the thing that a person did."""
