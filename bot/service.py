"""What the program runs for each way to reach people: Telegram, a Zalo bot."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.channel import FileChannel, FileDoor, NoteShown, OnUnfit, Respond, UploadDoor
from bot.gateway import Gateway
from bot.watch.health import Health
from bot.watch.signs_of_life import SignsOfLife
from core.clock import Clock
from core.database import Database
from core.errors import UserError

NoteTraffic = Callable[[str], Awaitable[None]]
"""Counts a message of a channel; it never raises."""

NoteAway = Callable[[str, datetime, datetime], Awaitable[None]]
"""Notes that a channel heard nothing between two moments, so that what came then is lost."""


NoteSilent = Callable[[str, datetime], Awaitable[None]]
"""Tells that a channel brings nothing since then."""


class TokenRefusedError(UserError):
    """The platform refuses the token; no later attempt can succeed."""


@dataclass(frozen=True)
class Surroundings:
    """What a service uses of the rest of the program."""

    database: Database
    clock: Clock
    note_shown: NoteShown
    on_unfit: OnUnfit
    on_bad_update: Callable[[str, int | str | None], Awaitable[None]]  # channel, update
    note_sent: NoteTraffic
    note_received: NoteTraffic
    note_away: NoteAway
    note_silent: NoteSilent
    signs: SignsOfLife
    folder: Path  # for files that wait their turn
    file_bytes: int  # of the largest file that is taken
    public_url: str = ""
    files: FileDoor | None = None
    uploads: UploadDoor | None = None


class Service(Protocol):
    """One channel as a whole: what people do comes in, answers go out."""

    @property
    def channel(self) -> FileChannel:
        """Give the channel, which can send before the service runs."""
        ...

    @property
    def health(self) -> Health:
        """Tell whether people are heard here."""
        ...

    @property
    def username(self) -> str:
        """Give the name for invitation links; empty where there are none."""
        ...

    @property
    def title(self) -> str:
        """Give the bot's name as people on the platform see it; empty before it is reached."""
        ...

    async def reach(self, stop: asyncio.Event) -> bool:
        """Call the platform until it answers; False when told to stop meanwhile.

        Raise `TokenRefusedError` when it refuses the token.
        """
        ...

    async def run(self, gateway: Gateway, stop: asyncio.Event, has_begun: asyncio.Event) -> None:
        """Take in what people do until `stop`; set `has_begun` after the first attempt.

        Raise `TokenRefusedError` when the platform refuses the token.
        """
        ...

    def respond(self, address: str) -> Respond:
        """Give the function that answers in a chat, when no tap is to be answered."""
        ...

    async def tell_again(self) -> None:
        """Repeat what was not recorded, to people who may not know it."""
        ...

    async def greet(self) -> None:
        """Do what can wait until the first tick is over: publish commands."""
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
