"""The web server in the assistant's own loop; off when nothing is to be reached by it."""

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.channel import OnUnfit
from bot.gateway import Gateway
from bot.web.arrivals import IDLE, Arrivals
from bot.web.callers import Callers
from bot.web.door import WebDoor
from bot.web.key import signing_key
from bot.web.shelf import Shelf
from bot.web.site import Site
from bot.web.tickets import Tickets
from core.errors import UserError
from core.installation.words import installation

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from bot.web.listening import Listening

_log = logging.getLogger(__name__)


class WebServer:
    """Serves webhooks, files, uploads and the health page until it is finished."""

    def __init__(self, site: Site, on_unfit: OnUnfit) -> None:
        self._site = site
        self._on_unfit = on_unfit
        data = site.settings.storage.directory
        self._folder = data / "web"
        self._tickets = Tickets(lambda: signing_key(data))
        self._shelf = Shelf(self._folder / "made")
        self.door = WebDoor(site, self._tickets, self._shelf)
        self.address = ""  # where it listens, while it runs
        self._arrivals: Arrivals | None = None
        self._listening: Listening | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether the settings want the server."""
        return bool(self._site.address)

    async def start(self, gateway: Gateway, callers: Callers) -> None:
        """Listen, unless the server is off; raise `UserError` when the port is taken."""
        if not self.is_on:
            return
        from bot.web.listening import Listening  # noqa: PLC0415 - few need it, and it takes time

        self._listening = Listening(self._site.settings.web)
        try:
            await asyncio.to_thread(self._tickets.make_ready)
            await self.sweep()
        except OSError as error:
            await self._listening.finish(0.0)
            raise UserError(installation.web_folder_refused(self._folder)) from error
        self._listening.begin(self.application(gateway, callers))
        self.address = self._listening.address
        _log.info("the web server listens at %s", self.address)

    async def resume(self, channel: str) -> None:
        """Let a channel's chats go on whose files came before the process was ended."""
        if self._arrivals is not None:
            await self._arrivals.resume(channel)

    async def sweep(self) -> None:
        """Remove documents whose links have ended."""
        if self.is_on:
            await asyncio.to_thread(self._shelf.sweep, self._site.clock.now())

    async def finish(self, seconds: float) -> None:
        """Take nothing more, and answer what is in hand."""
        if self._listening is not None:
            await self._listening.finish(seconds)
        if self._arrivals is not None:
            await self._arrivals.finish(seconds)

    def application(self, gateway: Gateway, callers: Callers, idle: float = IDLE) -> "ASGIApp":
        """Give what answers requests."""
        from bot.web import application  # noqa: PLC0415 - as above

        arrivals = self._arrivals = Arrivals(gateway, callers.channels, idle)
        return application.application(
            self._site,
            callers,
            application.file_routes(self._site, self._tickets, self._shelf, self._on_unfit),
            application.upload_routes(self._site, gateway, arrivals, self._folder / "arriving"),
        )
