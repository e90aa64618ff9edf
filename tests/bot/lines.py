"""Servers and proxies on this machine that say only what a test needs."""

import asyncio
from asyncio import StreamReader as Reader
from asyncio import StreamWriter as Writer
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def listening(talk: Callable[[Reader, Writer], Awaitable[None]]) -> AsyncIterator[int]:
    """Serve with `talk` until the block ends; yield the port."""
    talks: dict[asyncio.Task[None], Writer] = {}

    async def serve(reader: Reader, writer: Writer) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await talk(reader, writer)
        writer.close()

    def begin(reader: Reader, writer: Writer) -> None:  # a coroutine would be awaited
        talks[asyncio.create_task(serve(reader, writer))] = writer

    server = await asyncio.start_server(begin, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task, writer in talks.items():
            writer.transport.abort()
            task.cancel()
        await asyncio.gather(*talks, return_exceptions=True)


async def silent(reader: Reader, writer: Writer) -> None:
    await asyncio.sleep(3600)


def answering(body: bytes, head: str = "200 OK") -> Callable[[Reader, Writer], Awaitable[None]]:
    """Give the same answer to each call."""

    async def talk(reader: Reader, writer: Writer) -> None:
        await read_request(reader)
        writer.write(f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        await writer.drain()

    return talk


async def read_request(reader: Reader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return head + await reader.readexactly(int(line.split(b":")[1]))
    return head


class Socks:
    """A SOCKS5 proxy that requires a name and a password, and connects everybody to one port."""

    def __init__(self, port: int, name: str, password: str) -> None:
        self._port = port
        self._wanted = (name.encode(), password.encode())
        self.hosts: list[bytes] = []

    async def talk(self, reader: Reader, writer: Writer) -> None:
        _, methods = await reader.readexactly(2)
        assert 2 in await reader.readexactly(methods)
        writer.write(b"\x05\x02")
        await reader.readexactly(1)
        told = [await reader.readexactly((await reader.readexactly(1))[0]) for _ in range(2)]
        is_right = tuple(told) == self._wanted
        writer.write(b"\x01\x00" if is_right else b"\x01\x01")
        if not is_right:
            return
        assert (await reader.readexactly(4))[3] == 3  # the host by its name
        self.hosts.append(await reader.readexactly((await reader.readexactly(1))[0]))
        await reader.readexactly(2)
        writer.write(b"\x05\x00\x00\x01" + bytes(6))
        there, back = await asyncio.open_connection("127.0.0.1", self._port)
        await asyncio.gather(_pass_on(reader, back), _pass_on(there, writer))


async def _pass_on(reader: Reader, writer: Writer) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65_536):
            writer.write(data)
    writer.close()
