"""HTTP sessions through a proxy or directly; the machine's environment has no influence."""

import base64
import functools
import ssl
from typing import Any
from urllib.parse import unquote, urlsplit

import certifi
from aiohttp import (
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
)

from bot.network.addresses import Addresses

_SOCKS_PORT = 1080
_IDLE = 15.0  # seconds after which an idle connection may be dead and is not reused


class Route:
    """The way to the world: directly, or by a proxy whose password appears in no output."""

    def __init__(self, proxy: str | None) -> None:
        found = urlsplit(proxy or "")
        self._is_socks = found.scheme.startswith("socks")
        self._host = found.hostname or ""
        self._port = found.port
        self._name = unquote(found.username or "")
        self._password = unquote(found.password or "")
        self._scheme = found.scheme

    def options(self, scheme: str) -> dict[str, Any]:
        """Give the options for calls to an address of this scheme."""
        options: dict[str, Any] = {"ssl": trust()} if "https" in {scheme, self._scheme} else {}
        if self._host and not self._is_socks:
            host = f"[{self._host}]" if ":" in self._host else self._host
            port = "" if self._port is None else f":{self._port}"
            options["proxy"] = f"{self._scheme}://{host}{port}"
            if scheme == "https":
                options["proxy_headers"] = self._authorization()
        return options

    def headers(self, scheme: str) -> dict[str, str]:
        """Give the headers that identify us to an HTTP proxy."""
        return {} if self._is_socks or scheme == "https" else self._authorization()

    def _authorization(self) -> dict[str, str]:
        if not (self._name or self._password):
            return {}
        told = base64.b64encode(f"{self._name}:{self._password}".encode()).decode()
        return {"Proxy-Authorization": f"Basic {told}"}

    def connector(self, most: int) -> TCPConnector:
        """Make a connector with a limit of connections; needs a running loop."""
        options: dict[str, Any] = {"limit": most, "keepalive_timeout": _IDLE}
        if not self._is_socks:
            return TCPConnector(resolver=Addresses(), ttl_dns_cache=60, **options)
        from bot.network.socks import SocksConnector  # noqa: PLC0415 - few need it, and it takes time

        port = self._port or _SOCKS_PORT
        return SocksConnector.to(self._host, port, self._name, self._password, **options)


def open_session(route: Route, most: int) -> ClientSession:
    """Open a session; its callers set the deadlines."""
    return ClientSession(
        connector=route.connector(most),
        cookie_jar=DummyCookieJar(),
        timeout=ClientTimeout(total=None, sock_connect=None),
        trust_env=False,
    )


@functools.cache
def trust() -> ssl.SSLContext:
    """Give the trusted authorities: the machine's and the usual ones; made once, as it is slow.

    An office may have an authority of its own; a bare machine may have none.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
