"""The web server in the assistant's own loop; off when nothing is to be reached by it."""

import asyncio
import contextlib
import logging
import os
import socket
from collections.abc import Awaitable, Callable, Iterator
from http import HTTPStatus
from typing import Any

import uvicorn
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from bot.gateway import Gateway
from bot.stopping import ended
from bot.web.arrivals import IDLE, Arrivals
from bot.web.callers import Callers
from bot.web.door import WebDoor
from bot.web.files import FilePages
from bot.web.guesses import Guesses
from bot.web.health import HealthPage
from bot.web.key import signing_key
from bot.web.pages import STATIC, Pages
from bot.web.protection import Protection
from bot.web.shelf import Shelf
from bot.web.site import Site
from bot.web.spool import Spool
from bot.web.tickets import Tickets
from bot.web.uploads import UploadPages
from bot.web.webhooks import Webhooks
from core.dialogue.incoming import Incoming
from core.dialogue.stored_files import UnfitFileError
from core.dialogue.upload_links import UploadVisit
from core.dialogue.words import web_pages as texts
from core.errors import UserError
from core.installation.words import installation

_log = logging.getLogger(__name__)

_STOPPING = 3  # seconds for answers in hand; an upload that takes longer is sent again
_KEEP_ALIVE = 20  # seconds
_MOST = 300  # connections; an office has fewer phones
_WAITING = 100  # connections


class WebServer:
    """Serves webhooks, files, uploads and the health page until it is finished."""

    def __init__(self, site: Site, on_unfit: Callable[[UnfitFileError], Awaitable[None]]) -> None:
        self._site = site
        self._on_unfit = on_unfit
        data = site.settings.storage.directory
        self._folder = data / "web"
        self._tickets = Tickets(lambda: signing_key(data))
        self._shelf = Shelf(self._folder / "made")
        self.door = WebDoor(site, self._tickets, self._shelf)
        self.address = ""  # where it listens, while it runs
        self._arrivals: Arrivals | None = None
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether the settings want the server."""
        return bool(self._site.address)

    async def start(self, gateway: Gateway, callers: Callers) -> None:
        """Listen, unless the server is off; raise `UserError` when the port is taken."""
        if not self.is_on:
            return
        web = self._site.settings.web
        listener = _listen(web.host, web.port)
        try:
            await self._make_ready()
        except OSError as error:
            listener.close()
            raise UserError(installation.web_folder_refused(self._folder)) from error
        app = self.application(gateway, callers)
        self._server = _Server(self._configuration(app))
        self._serving = asyncio.create_task(self._server.serve(sockets=[listener]))
        self._serving.add_done_callback(_say_why)
        host = f"[{web.host}]" if ":" in web.host else web.host
        self.address = f"http://{host}:{listener.getsockname()[1]}"
        _log.info("the web server listens at %s", self.address)
        await self.resume()

    async def resume(self) -> None:
        """Let chats go on whose files came before the process was ended."""
        if self._arrivals is not None:
            await self._arrivals.resume()

    async def sweep(self) -> None:
        """Remove documents whose links have ended."""
        if self.is_on:
            await asyncio.to_thread(self._shelf.sweep, self._site.clock.now())

    async def finish(self, seconds: float) -> None:
        """Take nothing more, and answer what is in hand."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await ended({self._serving}, seconds)
        if self._arrivals is not None:
            await self._arrivals.finish(seconds)

    async def _make_ready(self) -> None:
        await asyncio.to_thread(self._tickets.make_ready)
        await self.sweep()

    def application(self, gateway: Gateway, callers: Callers, idle: float = IDLE) -> Starlette:
        """Give what answers requests."""
        arrivals = self._arrivals = Arrivals(gateway, callers.channels, idle)
        site, spool = self._site, Spool(self._folder / "arriving")
        spool.clear()

        async def question(visited: UploadVisit) -> Markup:
            return await gateway.question(Incoming(*visited.chat, (), visited.actor.called))

        routes: list[BaseRoute] = [
            *Webhooks(callers.bots, Guesses()).routes(),
            *HealthPage(site.database, site.clock, callers.signs).routes(),
            *FilePages(site, self._tickets, self._shelf, self._on_unfit).routes(),
            *UploadPages(site, arrivals, question, spool).routes(),
            Mount("/trang", StaticFiles(directory=STATIC)),
        ]
        return Starlette(
            routes=routes,
            middleware=[Middleware(Protection, is_secure=site.is_secure)],
            exception_handlers=_handlers(site.pages),
        )

    def _configuration(self, app: Starlette) -> uvicorn.Config:
        proxies = list(self._site.settings.web.proxies)
        return uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,  # its lines would have the links
            proxy_headers=bool(proxies),
            forwarded_allow_ips=proxies,
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


def _handlers(pages: Pages) -> dict[Any, Callable[[Request, Exception], Awaitable[Response]]]:
    """Give the pages for wrong addresses and for faults, which the library logs."""

    async def not_found(request: Request, error: Exception) -> Response:
        del request, error
        words = texts.no_such_page()
        return pages.message(texts.upload_title(), words, HTTPStatus.NOT_FOUND)

    async def failed(request: Request, error: Exception) -> Response:
        del request, error
        words = texts.not_now()
        return pages.message(texts.upload_title(), words, HTTPStatus.INTERNAL_SERVER_ERROR)

    return {HTTPStatus.NOT_FOUND: not_found, Exception: failed}
