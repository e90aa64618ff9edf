"""Protects the simulator: it refuses foreign hosts and calls from other sites."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
_LOOPBACK_NAMES = {"127.0.0.1", "localhost", "::1"}
_SAFE_METHODS = {"GET", "HEAD"}
_OWN_SITE = {"same-origin", "none"}
_POLICY = (
    b"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
    b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    b"content-security-policy": _POLICY,
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cache-control": b"no-cache",
}


def is_loopback(url: str) -> bool:
    """Tell whether an address is one of this machine: the simulator never reaches outside."""
    return urlsplit(url).hostname in _LOOPBACK_NAMES


class Guard:
    """ASGI middleware: a page of another site can neither read nor steer the simulator."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the call, or pass it on and add headers that isolate the page."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if reason := _refusal(scope, Headers(scope=scope)):
            await PlainTextResponse(reason, 403)(scope, receive, send)
            return
        await self._app(scope, receive, _with_headers(send))


def _refusal(scope: Scope, headers: Headers) -> str:
    host = headers.get("host", "")
    if _without_port(host) not in LOOPBACK_HOSTS:
        return "foreign Host header"
    if _is_link_to_the_page(scope, headers):
        return ""
    if headers.get("origin", f"http://{host}") != f"http://{host}":
        return "cross-origin request"
    return "" if headers.get("sec-fetch-site", "none") in _OWN_SITE else "cross-site request"


def _is_link_to_the_page(scope: Scope, headers: Headers) -> bool:
    """Tell whether somebody followed another site's link to the page, which is allowed."""
    is_page = scope["method"] in _SAFE_METHODS and scope["path"] == "/"
    return is_page and headers.get("sec-fetch-mode") == "navigate"


def _without_port(host: str) -> str:
    name, separator, port = host.rpartition(":")
    return name if separator and port.isdigit() else host


def _with_headers(send: Send) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            present = {name.lower() for name, _ in message["headers"]}
            extra = [pair for pair in _HEADERS.items() if pair[0] not in present]
            message["headers"] = [*message["headers"], *extra]
        await send(message)

    return send_with_headers
