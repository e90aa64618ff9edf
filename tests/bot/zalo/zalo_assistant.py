"""The whole assistant on Zalo's own client against the stand-in, with its web server."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from pydantic import SecretStr

from bot.app import Assistant
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.settings.channels import WebSettings, ZaloSettings
from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from simulator.zalo.phones import ZaloPhones
from tests.bot.looking import comes_true
from tests.careless import take_no_care
from tests.office import PEOPLE, Office, local
from tests.plain_http import plain_client

TOKEN = "1234567890:a_token_of_a_zalo_bot"
PUBLIC = "http://nhacviec.example"
_LINK = re.compile(rf"{re.escape(PUBLIC)}(\S+)")


def links_in(said: str) -> list[str]:
    """Give the paths of a message's links, as a proxy before the web server passes them on."""
    return _LINK.findall(said)


class Phone:
    """One person's Zalo; a label is chosen by typing its number, as people do."""

    def __init__(self, zalo: ZaloPhones, user: int, name: str) -> None:
        self.zalo, self.user, self.name = zalo, user, name

    @property
    def texts(self) -> list[str]:
        """Give what the assistant sent, oldest first."""
        return [one.text for one in self.zalo.sent if one.user_id == self.user]

    @property
    def lines(self) -> list[str]:
        """Give the choices of the newest message that has some: "1. Hoàn thành"."""
        asked = (re.findall(r"^\d\. .+$", text, re.MULTILINE) for text in reversed(self.texts))
        return next((lines for lines in asked if lines), [])

    async def sees(self, words: str, after: int = 0) -> str:
        """Wait for a message with these words, and give it."""
        found = await comes_true(lambda: any(words in text for text in self.texts[after:]))
        assert found, (self.name, words, self.texts[after:])
        return next(text for text in self.texts[after:] if words in text)

    async def says(self, words: str, answer: str) -> str:
        """Type words, and wait for an answer with others."""
        before = len(self.texts)
        self.zalo.send_text(self.user, words)
        return await self.sees(answer, before)

    async def chooses(self, label: str, answer: str) -> str:
        """Type the number of a choice that was seen last."""
        found = [line for line in self.lines if label in line]
        assert len(found) == 1, (label, self.lines)
        return await self.says(found[0].partition(".")[0], answer)


class ZaloTown:
    """The people's phones, and an assistant that can be started."""

    def __init__(self, world: Simulator, zalo: ZaloPhones, settings: Settings, now: str) -> None:
        self.world, self.zalo, self.settings = world, zalo, settings
        self.clock = SettableClock(local(now))
        self.address = ""  # of the web server, once the assistant runs

    def __getitem__(self, name: str) -> Phone:
        user = next(one for one in self.world.users.values() if one.first_name == name)
        return Phone(self.zalo, user.id, name)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Assistant]:
        """Run the assistant."""
        assistant = Assistant(self.settings, self.clock)
        take_no_care(assistant.database)
        stop, ready = asyncio.Event(), asyncio.Event()

        async def on_ready() -> None:
            ready.set()

        run = asyncio.create_task(assistant.run(stop, on_ready))
        async with asyncio.timeout(20):
            await ready.wait()
        self.address = assistant.web.address
        try:
            yield assistant
        finally:
            stop.set()
            await run

    def browser(self) -> httpx.AsyncClient:
        """Give a phone's browser, which reaches the assistant's web server."""
        return plain_client(base_url=self.address, follow_redirects=True)


@asynccontextmanager
async def zalo_town(folder: Path, now: str) -> AsyncIterator[ZaloTown]:
    """Furnish the office of `tests.office` with everybody on Zalo; nobody serves them yet."""
    users = [
        SimulatedUser(200 + number, name, has_started=True, zalo_id=f"c{number}")
        for number, name in enumerate(PEOPLE, start=1)
    ]
    world = Simulator(token="1:x", bot_name="x", bot_username="x_bot", users=users)
    zalo = world.add_zalo_bot(TOKEN, "Nhắc Việc")
    office = await Office.open(folder, "zalo", now=now)
    await office.close()
    async with serving(world) as address:
        settings = Settings(
            organization=OrganizationSettings(name="xã Tùng Ảnh"),
            zalo=(ZaloSettings(token=SecretStr(TOKEN), api_url=address),),
            web=WebSettings(public_url=PUBLIC, port=0),
            storage=StorageSettings(directory=folder),
        )
        yield ZaloTown(world, zalo, settings, now)
