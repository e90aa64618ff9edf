"""Puts the pages of the web server together; loaded only where the server is on."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from markupsafe import Markup
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bot.channel import OnUnfit
from bot.gateway import Gateway
from bot.web.arrivals import Arrivals
from bot.web.callers import Callers
from bot.web.files import FilePages
from bot.web.guesses import Guesses
from bot.web.health import HealthPage
from bot.web.pages import STATIC, Pages
from bot.web.protection import Protection
from bot.web.shelf import Shelf
from bot.web.site import Site
from bot.web.spool import Spool
from bot.web.tickets import Tickets
from bot.web.uploads import UploadPages
from bot.web.webhooks import Webhooks
from core.dialogue.incoming import Incoming
from core.dialogue.upload_links import UploadVisit
from core.dialogue.words import web_pages as texts

# Windows may have other types for these endings, and browsers would not run the script then.
_STATIC_TYPES = {"web.css": "text/css", "upload.js": "text/javascript"}


def file_routes(site: Site, tickets: Tickets, shelf: Shelf, on_unfit: OnUnfit) -> list[Route]:
    """Give the routes of files that go out."""
    return FilePages(site, tickets, shelf, on_unfit).routes()


def upload_routes(site: Site, gateway: Gateway, arrivals: Arrivals, folder: Path) -> list[Route]:
    """Give the routes of files that come in, by way of a folder of their own."""
    spool = Spool(folder)
    spool.clear()

    async def question(visited: UploadVisit) -> Markup:
        return await gateway.question(Incoming(*visited.chat, (), visited.actor.called))

    return UploadPages(site, arrivals, question, spool).routes()


def application(site: Site, callers: Callers, *pages: list[Route]) -> ASGIApp:
    """Give what answers requests."""
    routes: list[BaseRoute] = [
        *Webhooks(callers.bots, Guesses()).routes(),
        *HealthPage(site.database, site.clock, callers.signs).routes(),
        *(route for some in pages for route in some),
        Route("/trang/{name}", _static),
    ]
    app = Starlette(routes=routes, exception_handlers=_handlers(Pages(site.path)))
    return Protection(app, is_secure=site.is_secure)  # outside: faults are answered, too


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _STATIC_TYPES:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return FileResponse(STATIC / name, media_type=_STATIC_TYPES[name])


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
