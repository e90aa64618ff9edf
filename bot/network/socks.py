"""Connections by way of a SOCKS proxy."""

from contextlib import suppress
from typing import Any, Self

from aiohttp_socks import ProxyConnector, ProxyType
from python_socks import ProxyConnectionError, ProxyError

from bot.network.addresses import Addresses


class _Utf8(str):
    """Text that the library measures and encodes as ASCII; a password may have other letters."""

    __slots__ = ()

    def __len__(self) -> int:
        return len(self.encode())

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:  # noqa: ARG002
        return super().encode("utf-8", errors)


class SocksConnector(ProxyConnector):
    """Resolves the proxy's host as all hosts are; the library would use the shared thread pool."""

    def __init__(self, host: str, *arguments: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(host, *arguments, **more)
        self._named = host
        self._addresses = Addresses()

    @classmethod
    def to(cls, host: str, port: int, name: str, password: str, **options: Any) -> Self:  # noqa: ANN401
        """Make a connector for a proxy, with a name and a password or without both."""
        return cls(
            host,
            port,
            ProxyType.SOCKS5,
            _Utf8(name) or None,
            _Utf8(password) or None,
            rdns=True,  # where Telegram is blocked, its names are too
            **options,
        )

    async def _connect_via_proxy(self, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401
        try:
            return await self._connect_to_any(*arguments, **more)
        except ProxyError as error:
            raise ConnectionError(f"the proxy refused: {error}") from None

    async def _connect_to_any(self, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401
        *others, last = await self._addresses.resolve(self._named)
        for address in others:
            with suppress(ProxyConnectionError):
                self._proxy_host = address["host"]
                return await super()._connect_via_proxy(*arguments, **more)
        self._proxy_host = last["host"]
        return await super()._connect_via_proxy(*arguments, **more)
