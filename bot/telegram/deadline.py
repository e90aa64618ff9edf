"""Deadlines for calls: small ones end soon, streams may go on while data moves."""

import asyncio
from types import TracebackType
from typing import Self

_SLOWEST = 16_000  # bytes a second: the slowest line that is still useful
_STEP = 65_536  # bytes that count as movement
_STANDSTILL = 30.0  # seconds without movement


class Deadline:
    """Ends its block with `TimeoutError`."""

    def __init__(self, seconds: float, of_stream: float | None = None) -> None:
        self._seconds = seconds
        self._of_stream = of_stream
        self._timeout: asyncio.Timeout | None = None
        self._end = 0.0  # of a whole stream, even if data moves
        self._moved = 0

    @classmethod
    def of_stream(cls, size: int, seconds: float) -> Self:
        """Give the deadline of a stream of so many bytes; `seconds` is for the rest of the call."""
        return cls(seconds, seconds + size / _SLOWEST)

    async def __aenter__(self) -> Self:
        now = asyncio.get_running_loop().time()
        self._end = now + (self._of_stream or self._seconds)
        self._timeout = asyncio.timeout(self._seconds)
        await self._timeout.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        timeout, self._timeout = self._timeout, None  # data after that extends nothing
        if timeout is not None:
            await timeout.__aexit__(kind, error, trace)

    def moved(self, size: int) -> None:
        """Extend a stream for the data that moved; a few bytes now and then count as none."""
        self._moved += size
        if self._of_stream is not None and self._moved >= _STEP:
            self._moved = 0
            self.extend(_STANDSTILL)

    def extend(self, seconds: float | None = None) -> None:
        """Allow so many seconds from now on, by default for the answer."""
        if self._timeout is not None and not self._timeout.expired():
            now = asyncio.get_running_loop().time()
            self._timeout.reschedule(min(self._end, now + (seconds or self._seconds)))
