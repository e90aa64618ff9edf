"""Keeping a caller waiting, and answers that never come."""

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

_STEP_SECONDS = 0.05


async def hold(request: Request, seconds: float, is_closing: Callable[[], bool]) -> None:
    """Keep the caller waiting until the time is up, it hangs up, or the server closes."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while loop.time() < deadline and not is_closing():
        if await request.is_disconnected():
            return
        await asyncio.sleep(min(_STEP_SECONDS, seconds))


class Unanswered(Response):
    """Promises a body and sends none, so that the server cuts the connection."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Begin an answer that never goes on."""
        headers = [(b"content-length", b"2"), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
