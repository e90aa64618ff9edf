"""A small client for the Zalo Bot API; its answers are bounded in size and time.

It calls httpx's transport itself: a client of that library logs whole addresses, with the token.
"""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import httpx

from bot.network.session import trust
from bot.zalo.errors import UnreachedError, ZaloError, refusal
from core.settings.channels import ZaloSettings

_MOST = 1_000_000  # bytes of an answer
_CONNECTING = 10.0  # seconds
_ANSWERING = 20.0
_IDLE = 15.0  # seconds after which an idle connection may be dead
_HTTP_OK = 200


def transport_of(proxy: str | None) -> httpx.AsyncBaseTransport:
    """Give the way to the world; the machine's environment has no influence."""
    limits = httpx.Limits(max_connections=20, keepalive_expiry=_IDLE)
    return httpx.AsyncHTTPTransport(
        verify=trust(), proxy=httpx.Proxy(proxy) if proxy else None, limits=limits, trust_env=False
    )


class ZaloClient:
    """Calls methods; every failure is a `ZaloError`, and none holds the token."""

    def __init__(self, settings: ZaloSettings, transport: httpx.AsyncBaseTransport) -> None:
        self._token = settings.token
        self._base = settings.api_url.rstrip("/")
        self._transport = transport

    async def call(
        self,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        seconds: float = _ANSWERING,
    ) -> Any:  # noqa: ANN401 - whatever the method gives
        """Call a method and give its result."""
        try:
            async with asyncio.timeout(seconds):
                status, content = await self._asked(method, parameters or {}, seconds)
        except TimeoutError:
            raise UnreachedError("no answer in time") from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            # Its words, and the request that hangs at it, may hold the address with the token.
            raise UnreachedError(type(error).__name__) from None
        return self._result(status, content)

    async def close(self) -> None:
        """Close the connections."""
        await self._transport.aclose()

    async def _asked(
        self, method: str, parameters: Mapping[str, Any], seconds: float
    ) -> "tuple[int, bytes]":
        """Give the status and the body."""
        patience = httpx.Timeout(seconds, connect=_CONNECTING)
        request = httpx.Request(
            "POST",
            f"{self._base}/bot{self._token.get_secret_value()}/{method}",
            json=dict(parameters),
            headers={"Accept": "application/json", "User-Agent": "nhacviec"},
            extensions={"timeout": patience.as_dict()},
        )
        response = await self._transport.handle_async_request(request)
        try:
            content = b""
            async for piece in response.aiter_bytes():
                content += piece
                if len(content) > _MOST:
                    raise UnreachedError("the answer is too long")
        finally:
            await response.aclose()
        return response.status_code, content

    def _result(self, status: int, content: bytes) -> Any:  # noqa: ANN401
        told = _read(content)
        if told is None or not isinstance(told.get("ok"), bool):
            raise UnreachedError(f"the answer is none of the Bot API ({status})")
        if told["ok"] is True and status == _HTTP_OK:
            return told.get("result")
        raise self._error(status, told)

    def _error(self, status: int, told: dict[str, Any]) -> ZaloError:
        code, described = told.get("error_code"), told.get("description")
        words = described if isinstance(described, str) else ""
        known = code if isinstance(code, int) and not isinstance(code, bool) else status
        return refusal(known, words.replace(self._token.get_secret_value(), "***"))


def _read(content: bytes) -> dict[str, Any] | None:
    """Read an object; None when it is none. Do not log it: people wrote it."""
    try:
        told = json.loads(content.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None
