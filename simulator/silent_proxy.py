"""A proxy that takes connections and never answers."""

import asyncio
import contextlib
from collections.abc import AsyncIterator


class SilentProxy:
    """The proxy's address, and whether a client came."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.is_asked = asyncio.Event()


@contextlib.asynccontextmanager
async def silent_proxy() -> AsyncIterator[SilentProxy]:
    """Listen on this machine until the block ends."""
    held: list[asyncio.StreamWriter] = []

    def hold(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held.append(writer)
        proxy.is_asked.set()

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    proxy = SilentProxy(server.sockets[0].getsockname()[1])
    try:
        yield proxy
    finally:
        server.close()
        for writer in held:
            writer.transport.abort()
