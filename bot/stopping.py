"""Waiting that ends when the process is told to stop, and stopping that ends for certain."""

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

_BREAKING = 2.0  # seconds that something is given to let go of what it holds
LONGEST = 30.0  # seconds from the signal to the end, whatever hangs


async def stopped_within(stop: asyncio.Event, seconds: float) -> bool:
    """Wait `seconds`, or less when told to stop; tell which it was."""
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return False
    return True


async def unless_stopped(stop: asyncio.Event, work: Coroutine[Any, Any, _Result]) -> _Result | None:
    """Do it, and give what comes of it; None when told to stop meanwhile."""
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
    """Do it; once told to stop, give it so many seconds more and then break it off."""
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
    """Wait so long for tasks, then break off those that are late."""
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

    `on_request` is called at once, also when the event loop is too busy to look at the event.
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
    """End the process after so many seconds, unless it has ended by then.

    A thread that never comes back would keep it for ever. What was answered is in the database;
    what was not comes again.
    """

    def end() -> None:
        time.sleep(seconds)
        _log.warning("something does not come to its end: the process ends without it")
        logging.shutdown()
        os._exit(0)

    threading.Thread(target=end, daemon=True, name="end for certain").start()
