"""Listens for requests in the assistant's own loop; loaded only where the server is on."""

import asyncio
import contextlib
import logging
import os
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.stopping import ended
from bot.web.hurrying import Hurrying
from core.errors import UserError
from core.installation.words import installation
from core.settings.channels import WebSettings

_log = logging.getLogger(__name__)

_STOPPING = 3  # seconds for answers in hand; an upload that takes longer is sent again
_KEEP_ALIVE = 20  # seconds
_MOST = 300  # connections; an office has fewer phones
_WAITING = 100  # connections


class Listening:
    """A listening port, and who answers there."""

    def __init__(self, settings: WebSettings) -> None:
        """Take the port; raise `UserError` when it is taken."""
        self._settings = settings
        self._listener = _listen(settings.host, settings.port)
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def address(self) -> str:
        """Give where it listens."""
        host = self._settings.host
        named = f"[{host}]" if ":" in host else host
        return f"http://{named}:{self._listener.getsockname()[1]}"

    def begin(self, app: ASGIApp) -> None:
        """Answer requests."""
        self._server = _Server(_configuration(app, self._settings))
        self._serving = asyncio.create_task(self._server.serve(sockets=[self._listener]))
        self._serving.add_done_callback(_say_why)

    async def finish(self, seconds: float) -> None:
        """Take nothing more, and answer what is in hand."""
        if self._server is None or self._serving is None:
            self._listener.close()
            return
        self._server.should_exit = True
        await ended({self._serving}, seconds)


def _configuration(app: ASGIApp, settings: WebSettings) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=Hurrying,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,  # its lines would have the links
        log_level="error",  # whoever sends nonsense must not fill the log
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies),
        server_header=False,
        limit_concurrency=_MOST,
        timeout_graceful_shutdown=_STOPPING,
        timeout_keep_alive=_KEEP_ALIVE,
    )


class _Server(uvicorn.Server):
    """A server that leaves the signals to the program."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere the option lets two programs share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_WAITING)
    except OSError as error:
        listener.close()
        _log.warning("the web server cannot listen: %s", error.strerror)
        raise UserError(installation.port_refused(host, port)) from error
    return listener


def _say_why(serving: asyncio.Task[None]) -> None:
    if not serving.cancelled() and (error := serving.exception()):
        _log.error("the web server has ended", exc_info=error)
