"""Waiting that ends when the process is told to stop."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager


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
    with ExitStack() as caught:

        def on_signal() -> None:
            stop.set()
            caught.close()

        for one in (signal.SIGINT, signal.SIGTERM):
            caught.callback(_catch(one, on_signal))
        yield stop


def _catch(one: signal.Signals, on_signal: Callable[[], None]) -> Callable[[], object]:
    """Call `on_signal` in the running loop on a signal; give what ends that."""
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(one, on_signal)
    except NotImplementedError:  # on Windows
        before = signal.signal(one, lambda *_: loop.call_soon_threadsafe(on_signal))
        return lambda: signal.signal(one, before)
    return lambda: loop.remove_signal_handler(one)
