"""Runs the simulator on loopback, in the caller's event loop."""

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import AsyncIterator, Iterator

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from simulator.bot_api import BotApi
from simulator.guard import Guard
from simulator.page_api import PageApi
from simulator.simulator import Simulator
from simulator.zalo.api import ZaloApi

_BETWEEN_LOOKS = 0.005  # seconds


class _Server(uvicorn.Server):
    """A server that leaves the signals to its program, and ends as soon as nothing is open.

    The library looks ten times a second, twice for an end: most of a short test.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._ending = asyncio.Event()

    def end(self) -> None:
        """Let it close."""
        self.should_exit = True
        self._ending.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        """Keep the answers' date right until the end."""
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), 1)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close; what is still being answered has the configured time for it."""
        for one in (*self.servers, *(sockets or ())):
            one.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        state, loop = self.server_state, asyncio.get_running_loop()
        latest = loop.time() + (self.config.timeout_graceful_shutdown or 0)
        # The library has no event for it.
        while (state.connections or state.tasks) and loop.time() < latest:  # noqa: ASYNC110
            await asyncio.sleep(_BETWEEN_LOOKS)
        for task in state.tasks:
            task.cancel()


def application(simulator: Simulator) -> Starlette:
    """Return the ASGI application: the Bot API, the page and its API."""
    zalo = ZaloApi(simulator)
    routes = [*zalo.routes(), *BotApi(simulator, zalo).routes(), *PageApi(simulator).routes()]
    return Starlette(routes=routes, middleware=[Middleware(Guard)])


@contextlib.asynccontextmanager
async def serving(
    simulator: Simulator, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[str]:
    """Serve until the block ends; yield the base address; port 0 takes a free one.

    Raises ValueError for an address that other machines could reach, OSError for a taken port.
    """
    if not ipaddress.ip_address(host).is_loopback:
        raise ValueError(f"the simulator serves this machine only, not {host}")
    listener = _listen(host, port)
    server = _Server(_configuration(simulator))
    simulator.is_closing = False
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        name = f"[{host}]" if ":" in host else host
        simulator.address = f"http://{name}:{listener.getsockname()[1]}"
        yield simulator.address
    finally:
        await _close(simulator, server, task)


def _listen(host: str, port: int) -> socket.socket:
    """Return a listening socket that names its protocol.

    Otherwise asyncio does not turn Nagle's algorithm off, which costs 40 ms an answer.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(100)
    except OSError:
        listener.close()
        raise
    return listener


def _configuration(simulator: Simulator) -> uvicorn.Config:
    return uvicorn.Config(
        application(simulator),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",  # a fault cuts a connection on purpose: no error
        access_log=False,
        timeout_graceful_shutdown=2,
        timeout_keep_alive=75,
    )


async def _close(simulator: Simulator, server: _Server, task: asyncio.Task[None]) -> None:
    simulator.is_closing = True
    simulator.changes.mark()  # ends the long polls and the page's event streams
    await simulator.webhook.close()
    for bot in simulator.zalo_bots.values():
        await bot.close_webhook()
    # If it is stopped before it has started, it leaks; uvicorn has no event to await.
    while not server.started and not task.done():  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    server.end()
    await task
