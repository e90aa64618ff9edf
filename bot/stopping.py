"""Waiting that ends when the process is told to stop."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager


async def stopped_within(stop: asyncio.Event, seconds: float) -> bool:
    """Wait `seconds`, or less when told to stop; tell which it was."""
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return False
    return True


@contextmanager
def stop_on_signals() -> Iterator[asyncio.Event]:
    """Give an event that SIGINT and SIGTERM set; a second signal has its usual effect."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    caught = (signal.SIGINT, signal.SIGTERM)

    def on_signal() -> None:
        stop.set()
        for one in caught:
            loop.remove_signal_handler(one)

    for one in caught:
        loop.add_signal_handler(one, on_signal)
    try:
        yield stop
    finally:
        for one in caught:
            loop.remove_signal_handler(one)
