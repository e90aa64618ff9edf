"""Waits that end when the process is told to stop, and a stop that always ends."""

import asyncio
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Collection, Coroutine, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, TypeVar

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")

_BREAKING = 2.0  # seconds for a cancelled task to clean up
LONGEST = 30.0  # seconds from the signal to the end, even if something hangs


async def stopped_within(stop: asyncio.Event, seconds: float) -> bool:
    """Wait `seconds`, or less when told to stop; tell which."""
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return False
    return True


async def unless_stopped(stop: asyncio.Event, work: Coroutine[Any, Any, _Result]) -> _Result | None:
    """Run it and give its result; None when told to stop meanwhile."""
    task, halt = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({task, halt}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            return None
        if task.cancelled():
            raise RuntimeError("it was broken off from inside")
        return task.result()
    finally:
        halt.cancel()
        task.cancel()


async def done_within(stop: asyncio.Event, seconds: float, work: Coroutine[Any, Any, None]) -> None:
    """Run it; when told to stop, allow this many seconds more, then cancel it."""
    task, halt = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({task, halt}, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait({task}, timeout=seconds)
        if task.done():
            return task.result()
        _log.warning("what was begun takes too long: it is broken off")
    finally:
        halt.cancel()
        await ended({task}, 0.0)


async def ended(
    tasks: Collection[asyncio.Task[Any]],
    seconds: float,
    on_late: Callable[[], None] = lambda: None,
) -> None:
    """Wait for tasks so long, then cancel the late ones."""
    waited = [*tasks]
    if not waited:
        return
    _, late = await asyncio.wait(waited, timeout=seconds)
    if late:
        on_late()
        for task in late:
            task.cancel()
        await asyncio.wait(late, timeout=_BREAKING)


@contextmanager
def stop_on_signals(
    on_request: Callable[[], None] = lambda: None,
) -> Iterator[asyncio.Event]:
    """Give an event that SIGINT and SIGTERM set; a second signal has its usual effect.

    `on_request` is called at once, even when the event loop is too busy to see the event.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    before: dict[int, Any] = {}

    def restore() -> None:
        while before:
            signal.signal(*before.popitem())

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        restore()
        on_request()
        loop.call_soon_threadsafe(stop.set)

    for one in (signal.SIGINT, signal.SIGTERM):
        before[one] = signal.signal(one, on_signal)
    try:
        yield stop
    finally:
        restore()


def end_for_certain(seconds: float = LONGEST) -> None:
    """End the process after so many seconds, if it has not ended by then.

    A thread that never returns would keep it for ever. Answered messages are in the database;
    others come again.
    """

    def end() -> None:
        time.sleep(seconds)
        _log.warning("something does not come to its end: the process ends without it")
        logging.shutdown()
        os._exit(0)

    threading.Thread(target=end, daemon=True, name="end for certain").start()
