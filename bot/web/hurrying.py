"""Closes connections on which no request comes: some hundred of them would lock everybody out."""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 20.0  # for a request's head to come


class Hurrying(H11Protocol):
    """A connection that is looked at at intervals, from its beginning to its end.

    The library waits without end for the first request, and as long as somebody sends a byte now
    and then, be it the rest of a body that was refused.
    """

    _looking: asyncio.TimerHandle
    _seen: object = None  # the request that was over at the last look; None before the first one

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look."""
        super().connection_made(transport)
        self._looking = self.loop.call_later(SECONDS, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """End looking."""
        self._looking.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        is_over = self.cycle is None or self.cycle.response_complete
        if is_over and self.cycle is self._seen:
            self.transport.close()
            return
        self._seen = self.cycle if is_over else self
        self._looking = self.loop.call_later(SECONDS, self._look)
