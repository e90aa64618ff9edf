"""Waiting for the next change: long polls, the chat page and the tests use it."""

import asyncio
import contextlib
from collections.abc import Callable


class Changes:
    """A counter that can be awaited. It belongs to one event loop."""

    def __init__(self) -> None:
        self.version = 0
        self._next = asyncio.Event()

    def mark(self) -> int:
        """Count one change, wake everyone, and return its number."""
        self.version += 1
        self._next.set()
        self._next = asyncio.Event()
        return self.version

    async def wait(self, seconds: float | None) -> None:
        """Return after the next change, or when the time is up."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._next.wait(), seconds)

    async def past(self, version: int, seconds: float) -> None:
        """Return once there is a change after `version`, or when the time is up."""
        await self.until(lambda: self.version > version, seconds)

    async def until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Return whether `holds` came true in time. It is asked again after every change."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not holds():
            remaining = deadline - loop.time()
            if remaining <= 0:
                return False
            await self.wait(remaining)
        return True
