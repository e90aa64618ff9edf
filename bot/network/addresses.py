"""Looks up the addresses of hosts; a silent name server blocks nothing else."""

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import Any, NamedTuple

from aiohttp.abc import AbstractResolver, ResolveResult

_OLD = 30.0  # seconds after which another thread asks again
_MOST = 8  # threads that may wait for a name server

Infos = list[tuple[Any, Any, int, str, Any]]  # as the standard library gives them
LookUp = Callable[..., Infos]


class _Host(NamedTuple):
    """A host in a family of addresses."""

    name: str
    family: int


class _Question(NamedTuple):
    """When somebody asked for a host, and the answer."""

    at: float
    answer: asyncio.Future[Infos]


class Addresses(AbstractResolver):
    """Looks up hosts in threads of its own; stopping does not wait for them.

    The process's shared pool has few threads: a silent name server would soon hold all of them, and
    leaving the program waits for each.
    """

    def __init__(self, look_up: LookUp = socket.getaddrinfo) -> None:
        self._look_up = look_up
        self._asked: dict[_Host, _Question] = {}
        self._threads = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Give a host's addresses; simultaneous requests share one answer."""
        infos = await asyncio.shield(self._answer(host, family))
        return [
            ResolveResult(
                hostname=host,
                host=str(address[0]),
                port=port,
                family=of,
                proto=proto,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for of, _, proto, _, address in infos
        ]

    async def close(self) -> None:
        """Do nothing: the threads end by themselves."""

    def _answer(self, host: str, family: int) -> asyncio.Future[Infos]:
        loop = asyncio.get_running_loop()
        key = _Host(host, int(family))
        asked = self._asked.get(key)
        if asked and not asked.answer.done() and loop.time() - asked.at < _OLD:
            return asked.answer
        if self._threads >= _MOST:
            raise OSError("the name servers do not answer")
        answer: asyncio.Future[Infos] = loop.create_future()
        answer.add_done_callback(_notice)
        self._asked[key] = _Question(loop.time(), answer)
        self._threads += 1
        work = (loop, answer, host, family)
        threading.Thread(target=self._ask, args=work, daemon=True, name="addresses").start()
        return answer

    def _ask(
        self, loop: asyncio.AbstractEventLoop, answer: asyncio.Future[Infos], host: str, family: int
    ) -> None:
        found: Infos | Exception
        try:
            found = self._look_up(host, None, family, socket.SOCK_STREAM)
        except Exception as error:
            found = error
        try:
            loop.call_soon_threadsafe(self._answered, answer, found)
        except RuntimeError:  # the loop was closed meanwhile: nobody waits
            return

    def _answered(self, answer: asyncio.Future[Infos], found: Infos | Exception) -> None:
        self._threads -= 1
        if answer.done():
            return
        if isinstance(found, Exception):
            answer.set_exception(found)
        else:
            answer.set_result(found)


def _notice(answer: asyncio.Future[Infos]) -> None:
    """Retrieve the error, because perhaps nobody waits for it."""
    if not answer.cancelled():
        answer.exception()
