"""An office with its web server: people's phones are clients of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

from bot.channel import Respond
from bot.web.arrivals import IDLE
from bot.web.callers import Callers, Signs
from bot.web.server import WebServer
from bot.web.site import Site
from core.config import StorageSettings
from core.dialogue.shown import Shown
from core.dialogue.stored_files import UnfitFileError
from core.screen import Limits
from core.settings.channels import WebSettings
from tests.office import LINES, Chat, Office

ADDRESS = "http://nhacviec.example"
LIMIT = 1_000_000
PDF = b"%PDF-1.7 a document"


class Answering:
    """The office's channel as the web server sees it; `is_down`: what is sent is lost."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.limits: Limits = office.limits
        self.sent: list[str] = []
        self.is_down = False
        self.is_broken = False

    def respond(self, address: str) -> Respond:
        if self.is_broken:
            raise RuntimeError("a fault")

        async def answer(shown: Shown) -> bool:
            if self.is_down:
                return False
            await self.office.chats[address]._show(shown)
            self.sent.append(self.office.chats[address].text)
            return True

        return answer


class Bot:
    """A Zalo bot that is called; it knows one secret."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    def is_called_by_zalo(self, secret: str) -> bool:
        return secret == "the right secret"

    async def take_webhook(self, secret: str, body: bytes) -> int:
        assert self.is_called_by_zalo(secret)
        self.bodies.append(body)
        return 200


@dataclass
class WebOffice:
    """The office, its server, and what the outside sees of both."""

    office: Office
    server: WebServer
    answering: Answering
    bot: Bot
    callers: Callers
    unfit: list[UnfitFileError]
    signs: dict[str, Any]
    folder: Path
    idle: float = IDLE
    _app: Any = None

    @property
    def address(self) -> str:
        return ADDRESS

    @property
    def door(self):
        return self.server.door

    def phone(self, host: str = "203.0.113.7") -> httpx.AsyncClient:
        """Give a browser of its own, with its own cookies, at an address of the network."""
        if self._app is None:
            self._app = self.server.application(self.office.gateway, self.callers, self.idle)
        transport = httpx.ASGITransport(self._app, client=(host, 4000), raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url=ADDRESS, follow_redirects=True)

    def forget_app(self) -> None:
        """Let the next phone talk to a new application."""
        self._app = None

    async def restart(self) -> None:
        """End the process and begin another on the same data, without its memory."""
        await self.server.finish(1.0)
        self.forget_app()
        self.phone()
        await self.server.resume(self.office.channel)

    async def upload_link(self, chat: Chat) -> str:
        link: str = await self.door.upload_link(self.office.channel, chat.address)
        return link

    async def opened(self, chat: Chat) -> "UploadPage":
        """Open the upload page of somebody's chat on their phone."""
        page = UploadPage(self.phone(), await self.upload_link(chat))
        await page.open()
        return page


@dataclass
class UploadPage:
    """The upload page in one browser."""

    browser: httpx.AsyncClient
    link: str

    async def open(self) -> httpx.Response:
        return await self.browser.post(self.link)

    async def look(self) -> httpx.Response:
        return await self.browser.get(self.link)

    async def send(
        self, name: str = "biên bản.pdf", content: Any = PDF, media_type="application/pdf", **more
    ) -> httpx.Response:
        headers = {"X-File-Name": quote(name), "Content-Type": media_type, **more}
        return await self.browser.post(f"{self.link}/tep", content=content, headers=headers)

    async def end(self) -> httpx.Response:
        return await self.browser.post(f"{self.link}/xong")


@asynccontextmanager
async def web_office(folder: Path, channel: str = LINES, **stored: Any) -> AsyncIterator[WebOffice]:
    """Open the office with a server that is ready, but listens nowhere.

    `stored` are settings of the storage; one file may have a megabyte.
    """
    storage = StorageSettings(**{"evidence_max_megabytes": 1, **stored})
    web = WebSettings(public_url=ADDRESS, port=0)
    office = await Office.open(folder, channel, web=web, storage=storage)
    unfit: list[UnfitFileError] = []

    async def on_unfit(error: UnfitFileError) -> None:
        unfit.append(error)

    signs: dict[str, Any] = {"tick": office.clock.now(), "hears": True}
    answering, bot = Answering(office), Bot()
    callers = Callers(
        {office.channel: answering},
        {"zalo": bot},
        Signs(lambda: signs["tick"], {office.channel: lambda: signs["hears"]}),
    )
    site = Site(office.settings, office.database, office.rules, office.clock)
    server = WebServer(site, on_unfit)
    try:
        yield WebOffice(office, server, answering, bot, callers, unfit, signs, folder)
    finally:
        await server.finish(1.0)
        await office.close()


@asynccontextmanager
async def listening_office(folder: Path) -> AsyncIterator[WebOffice]:
    """Open the office with its server on a port of this machine."""
    async with web_office(folder) as web:
        await web.server.start(web.office.gateway, web.callers)
        yield web
