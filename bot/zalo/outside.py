"""Fetches from addresses that come from outside: they may lead nowhere but into the open internet.

An address of this machine or of the office's network would let strangers look around there.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import httpx

from core.errors import DeliveryError

_REDIRECTS = 3
_CONNECTING = 10.0  # seconds
_LONGEST = 60.0  # seconds for a whole file
_PIECE = 30.0  # seconds between two pieces
_GONE = range(400, 500)
_MOVED = frozenset({301, 302, 303, 307, 308})
_HTTPS = 443
_INTERNET = ipaddress.IPv6Network("2000::/3")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # how networks of IPv6 alone reach IPv4

LookUp = Callable[[str], Awaitable[list[str]]]
"""Gives the addresses of a host; none when the name is unknown."""


class _Target(NamedTuple):
    """What is asked for: the address, the host's own name, and whether it may be plain HTTP."""

    url: httpx.URL
    host: str


class Outside:
    """Fetches files; `trusted` is the server of the Bot API, which may be this machine in tests."""

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport,
        trusted: str,
        *,
        has_proxy: bool = False,
        look_up: LookUp | None = None,
    ) -> None:
        self._transport = transport
        self._trusted = _origin(trusted)
        self._has_proxy = has_proxy
        self._look_up = look_up or _looked_up

    async def fetch(self, url: str, to: Path, most: int) -> None:
        """Write the bytes at an address to a file; raise `DeliveryError` when they did not come.

        A file of more than `most` bytes is broken off just beyond: its size then tells.
        """
        try:
            async with asyncio.timeout(_LONGEST):
                await self._fetch(url, to, most)
        except TimeoutError:
            raise DeliveryError("a file did not come in time") from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise DeliveryError(f"a file did not come: {type(error).__name__}") from None

    async def _fetch(self, url: str, to: Path, most: int) -> None:
        for _ in range(_REDIRECTS + 1):
            target = await self._checked(url)
            response = await self._transport.handle_async_request(_request(target))
            try:
                if response.status_code not in _MOVED:
                    return await _write(response, to, most)
            finally:
                await response.aclose()
            url = urljoin(url, response.headers.get("location", ""))
        raise DeliveryError("a file's address leads in a circle", permanent=True)

    async def _checked(self, url: str) -> _Target:
        """Give what may be asked for; the name is looked up once, so that it cannot change."""
        try:
            parts, asked = urlsplit(url), httpx.URL(url)
        except (ValueError, httpx.InvalidURL):
            raise DeliveryError("a file's address is none", permanent=True) from None
        host = parts.hostname or ""
        if _origin(url) == self._trusted:
            return _Target(asked, host)
        if parts.scheme != "https" or not host or (parts.port or _HTTPS) != _HTTPS:
            raise DeliveryError("a file's address is not https", permanent=True)
        found = await self._look_up(host)
        if not all(_is_open(one) for one in found):
            raise DeliveryError("a file's address is no public one", permanent=True)
        if found and not self._has_proxy:
            return _Target(asked.copy_with(host=found[0]), host)
        if not self._has_proxy:
            raise DeliveryError("a file's host is unknown")
        return _Target(asked, host)  # the proxy knows names that this machine does not


def _request(target: _Target) -> httpx.Request:
    patience = httpx.Timeout(_PIECE, connect=_CONNECTING).as_dict()
    port = f":{target.url.port}" if target.url.port else ""
    name = f"[{target.host}]" if ":" in target.host else target.host
    return httpx.Request(
        "GET",
        target.url,
        headers={
            "Host": f"{name}{port}",
            "User-Agent": "nhacviec",
            "Accept-Encoding": "identity",
        },
        extensions={"timeout": patience, "sni_hostname": target.host},
    )


async def _write(response: httpx.Response, to: Path, most: int) -> None:
    if response.status_code in _GONE:
        raise DeliveryError(f"a file is gone ({response.status_code})", permanent=True)
    if not response.is_success:
        raise DeliveryError(f"a file did not come ({response.status_code})")
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        # A few packed bytes may unpack to more than the memory holds, before they are counted.
        raise DeliveryError("a file came packed", permanent=True)
    size = 0
    with to.open("wb") as target:
        async for piece in response.aiter_bytes(1 << 16):
            size += len(piece)
            await asyncio.to_thread(target.write, piece)
            if size > most:
                return


def _is_open(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        return _is_open_v6(found)
    return found.is_global and not found.is_multicast


def _is_open_v6(found: ipaddress.IPv6Address) -> bool:
    """Tell it of the address that the call really reaches: some hold one of IPv4.

    All other hosts of the internet are in one network; forms that the library calls global, such
    as "::127.0.0.1" and fec0::, are not.
    """
    inner = found.ipv4_mapped or found.sixtofour
    if found in _TRANSLATED:
        inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    if inner is not None:
        return inner.is_global and not inner.is_multicast
    return found in _INTERNET and found.is_global


async def _looked_up(host: str) -> list[str]:
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, _HTTPS, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return [str(address[0]) for *_, address in found]


def _origin(url: str) -> str:
    try:
        parts = urlsplit(url)
        port = parts.port or ""
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.hostname}:{port}"
