"""Answers that Telegram never gives: of another version, of a proxy, of a dripping line."""

import asyncio
from collections.abc import AsyncIterator, Callable

from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse

from simulator.faults import Fault

_DRIP_SECONDS = 0.1  # seconds between bytes


def odd_answer(fault: Fault | None, is_closing: Callable[[], bool]) -> Response | None:
    """Return the answer of a fault of this sort; None for other kinds."""
    kind = fault.kind if fault else None
    if fault is not None and kind == "drip":
        return StreamingResponse(_drops(fault.delay, is_closing), media_type="application/json")
    if kind == "no_result":
        return JSONResponse({"ok": True})
    if kind == "list":
        return JSONResponse([])
    if kind == "text_retry_after":
        body = {"ok": False, "error_code": 429, "description": "Too Many Requests"}
        return JSONResponse({**body, "parameters": {"retry_after": "1"}}, 429)
    if kind == "forbidden_page":
        return HTMLResponse("<html><h1>Forbidden</h1></html>", 403)
    return None


async def _drops(seconds: float, is_closing: Callable[[], bool]) -> AsyncIterator[bytes]:
    yield b"{"
    for _ in range(int(seconds / _DRIP_SECONDS)):
        if is_closing():
            return
        await asyncio.sleep(_DRIP_SECONDS)
        yield b" "
