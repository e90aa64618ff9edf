"""Waits for what the simulator does not announce: a recorded call, a line in the log."""

import asyncio
from collections.abc import Callable

_BETWEEN = 0.02  # seconds between two looks


async def comes_true(holds: Callable[[], object], seconds: float = 30.0) -> bool:
    """Check a condition repeatedly; tell whether it became true in time."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while not holds():
        if loop.time() > deadline:
            return False
        await asyncio.sleep(_BETWEEN)
    return True
