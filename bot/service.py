"""What the program runs for each way to reach people: Telegram, a Zalo bot."""

import asyncio
from typing import Protocol

from bot.channel import FileChannel
from bot.gateway import Gateway


class Service(Protocol):
    """One channel as a whole: what people do comes in, answers go out."""

    @property
    def channel(self) -> FileChannel:
        """Give the channel, which can send before the service runs."""
        ...

    async def reach(self, stop: asyncio.Event) -> bool:
        """Call the platform until it answers; False when told to stop meanwhile.

        Raise `UserError` when it refuses the token.
        """
        ...

    async def run(self, gateway: Gateway, stop: asyncio.Event, has_begun: asyncio.Event) -> None:
        """Take in what people do until `stop`; set `has_begun` after the first attempt.

        Raise `UserError` when the platform refuses the token.
        """
        ...

    async def tell_again(self) -> None:
        """Repeat what was not recorded, to people who may not know it."""
        ...

    async def greet(self) -> None:
        """Do what follows the first tick: publish commands, or say what a time away may have lost.

        What fails is not important, and is not repeated.
        """
        ...

    def end(self) -> None:
        """Begin nothing more."""
        ...

    async def finish(self, seconds: float) -> None:
        """Wait for the work in hand so long, then break it off."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...
