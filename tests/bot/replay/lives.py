"""Starts the assistant's lives, orders ticks, and ends them by SIGKILL."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[3]
_LONGEST_BIRTH = 30.0  # longest wait in seconds; later something else must have ended it
_Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Killed(Exception):  # noqa: N818 - it is no error here
    """The life ended before it had finished the order."""


class Life:
    """One process of the assistant, called a life."""

    def __init__(self, streams: _Streams, pid: int) -> None:
        self._reader, self._writer = streams
        self.pid = pid
        self.is_alive = True

    async def tick(self) -> str:
        """Let the life remind and deliver; give its report. Raise `Killed` if it dies meanwhile."""
        self._writer.write(b"tick\n")
        return await self.hears()

    async def hears(self) -> str:
        """Wait for the life's next line."""
        try:
            line = await self._reader.readline()
        except ConnectionError:
            line = b""
        if not line:
            await self._bury()
            raise Killed
        return line.decode().strip()

    def kill(self) -> None:
        """Kill the life at once."""
        if self.is_alive:
            self.is_alive = False
            os.kill(self.pid, signal.SIGKILL)

    async def _bury(self) -> None:
        self.is_alive = False
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()

    async def end(self) -> None:
        """Kill the life, and wait until its process has ended."""
        self.kill()
        with contextlib.suppress(Killed):
            while True:
                await self.hears()


class Cradle:
    """The process that has loaded everything and forks lives."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def rehearse(self, how: dict[str, Any]) -> None:
        """Prepare for lives of this kind, and wait until that is done."""
        self.fork(how)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "rehearsed\n"

    def fork(self, how: dict[str, Any]) -> None:
        """Fork a life."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(how)}\n")
        self._process.stdin.flush()


@contextmanager
def cradle() -> Iterator[Cradle]:
    """Start the process that forks, and end it with the block."""
    words = [sys.executable, "-m", "tests.bot.replay.life"]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True, cwd=_ROOT) as process:
        yield Cradle(process)  # the process ends when its input closes


class Nursery:
    """Starts lives and accepts their connections."""

    def __init__(self, cradle: Cradle, how: dict[str, Any]) -> None:
        self._cradle = cradle
        self._how = how
        self._arrived: asyncio.Queue[_Streams] = asyncio.Queue()
        self._lives: list[Life] = []

    async def start_life(self) -> Life:
        """Start a life, and give it when it is ready."""
        self._cradle.fork(self._how)
        reader, writer = await asyncio.wait_for(self._arrived.get(), _LONGEST_BIRTH)
        life = Life((reader, writer), int(await reader.readline()))
        self._lives.append(life)
        return life

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Register a life that has connected."""
        self._arrived.put_nowait((reader, writer))

    async def close(self) -> None:
        """End all lives."""
        for life in self._lives:
            if life.is_alive:
                await life.end()


@asynccontextmanager
async def nursery(cradle: Cradle, how: dict[str, Any]) -> AsyncIterator[Nursery]:
    """Give a nursery that ends all its lives."""
    opened = Nursery(cradle, how)
    server = await asyncio.start_server(opened.meet, "127.0.0.1", 0)
    how["port"] = server.sockets[0].getsockname()[1]
    try:
        yield opened
    finally:
        await opened.close()
        server.close()
        await server.wait_closed()
