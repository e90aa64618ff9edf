"""The whole assistant with the real library, against the simulator."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import Assistant
from bot.commands.demo_people import PEOPLE, seat_people
from bot.telegram.pacing import Pacing
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.people.organization import ensure_organization
from core.plan.importing import import_plan
from core.plan.reader import read_plan
from core.settings.channels import TelegramSettings
from simulator.messages import ShownMessage
from simulator.server import serving
from simulator.simulator import Simulator
from tests.careless import take_no_care
from tests.office import PLAN, is_of_task, local

TOKEN = "123456:a-token-of-the-tests"  # valid only at the simulator
JUSTICE, COORDINATOR, CHAIRMAN, STRANGER = 101, 103, 106, 108

ON_TELEGRAM = tuple(replace(person, is_on_zalo=False) for person in PEOPLE)

_FURNISHED: dict[datetime, bytes] = {}  # the first office's time → its database
_PART = 1 / 20  # shares of Telegram's second and minute


class QuickPacing(Pacing):
    """The real order of messages with shorter waits, which `test_telegram_pacing.py` tests."""

    def __init__(self) -> None:
        super().__init__(part=_PART)


class TelegramOffice:
    """A simulator, and an assistant that can be started, stopped and killed."""

    def __init__(self, world: Simulator, address: str, folder: Path, clock: SettableClock) -> None:
        self.world = world
        self.clock = clock
        self.settings = Settings(
            organization=OrganizationSettings(name="xã Tùng Ảnh"),
            telegram=TelegramSettings(token=SecretStr(TOKEN), api_url=address),
            storage=StorageSettings(directory=folder),
        )

    @asynccontextmanager
    async def running(
        self, *, is_killed: bool = False, pacing: Pacing | None = None
    ) -> AsyncIterator[Assistant]:
        """Run an assistant; with `is_killed` it cannot finish its work at the end."""
        assistant = Assistant(self.settings, self.clock, pacing or QuickPacing())
        take_no_care(assistant.database)
        stop, ready = asyncio.Event(), asyncio.Event()

        async def on_ready() -> None:
            ready.set()

        run = asyncio.create_task(assistant.run(stop, on_ready))
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait({run, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if run.done():
            run.result()
        try:
            yield assistant
        finally:
            if is_killed:
                await assistant.delivery.finish(0)  # its messages do not hear what became of them
                run.cancel()
            stop.set()
            await asyncio.gather(run, return_exceptions=is_killed)

    async def furnish(self) -> None:
        """Load the plan and give everybody roles; a second office is a copy of the first."""
        file, now = self.settings.database_path, self.clock.now()
        if now not in _FURNISHED:
            await self._seat()
            _FURNISHED[now] = file.read_bytes()
        else:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(_FURNISHED[now])

    async def _seat(self) -> None:
        assistant = Assistant(self.settings, self.clock)
        await assistant.prepare()
        async with assistant.database.writing() as session:
            organization = await ensure_organization(session, "xã Tùng Ảnh")
            await import_plan(
                session,
                organization.id,
                read_plan(PLAN),
                year=2023,
                rounds=assistant.office.rounds,
                now=self.clock.now(),
            )
            await seat_people(session, organization.id, self.clock.now(), ON_TELEGRAM)
        await assistant.database.close()

    def texts(self, chat: int) -> list[str]:
        """Give the assistant's texts in a chat, oldest first."""
        return [message.text for message in self.world.messages(chat) if message.is_from_bot]

    async def sees(self, chat: int, words: str, seconds: float = 8.0) -> ShownMessage:
        """Wait until the chat shows a message of the assistant that contains these words."""
        return await self.world.wait_for(
            chat, lambda message: message.is_from_bot and words in message.text, seconds
        )

    async def taps(self, chat: int, label: str, words: str) -> ShownMessage:
        """Tap the newest button that begins with this label, and wait for these words."""
        message = next(
            m
            for m in reversed(self.world.messages(chat))
            if any(_is_meant(shown, label) for shown in m.labels())
        )
        full = next(shown for shown in message.labels() if _is_meant(shown, label))
        self.world.tap(chat, message.message_id, full)
        return await self.sees(chat, words)


def _is_meant(shown: str, label: str) -> bool:
    return shown.startswith(label) or is_of_task(shown, label)


@asynccontextmanager
async def telegram_office(folder: Path, now: str) -> AsyncIterator[TelegramOffice]:
    """Give an office whose assistant is not running yet."""
    clock = SettableClock(local(now))
    world = Simulator(
        token=TOKEN,
        bot_name="Nhắc Việc",
        bot_username="nhacviec_test_bot",
        users=[person.as_user() for person in ON_TELEGRAM],
    )
    async with serving(world) as address:
        office = TelegramOffice(world, address, folder, clock)
        await office.furnish()
        yield office
