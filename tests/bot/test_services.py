"""Several channels side by side: either token alone is enough, and none waits for another."""

import asyncio

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.app import Assistant
from bot.service import TokenRefusedError
from bot.services import Serving
from bot.watch.signs_of_life import SignsOfLife, tell_accepted
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.notices.troubles import Trouble
from core.settings.channels import TelegramSettings, ZaloSettings
from core.settings.words import no_token
from models import OutboxMessage
from tests.office import Office, local

TELEGRAM = TelegramSettings(token=SecretStr("1:telegram"))
ZALO = ZaloSettings(token=SecretStr("1:zalo"))
SECOND = ZaloSettings(token=SecretStr("2:zalo"), name="zalo-2")


@pytest.mark.parametrize(
    ("telegram", "zalo", "names"),
    [
        (TELEGRAM, (), ["telegram"]),
        (TelegramSettings(), (ZALO,), ["zalo"]),
        (TELEGRAM, (ZaloSettings(), SECOND), ["telegram", "zalo-2"]),
        (TelegramSettings(), (ZALO, SECOND), ["zalo", "zalo-2"]),
    ],
)
async def test_there_is_a_service_for_each_token(telegram, zalo, names, tmp_path):
    settings = Settings(
        organization=OrganizationSettings(name="xã Tùng Ảnh"),
        telegram=telegram,
        zalo=zalo,
        storage=StorageSettings(directory=tmp_path),
    )
    assistant = Assistant(settings, SettableClock(local("2023-03-09 08:00")))
    assert [one.channel.name for one in assistant.services] == names
    assert {*assistant.delivery._channels} == {*names}
    for service in assistant.services:
        await service.close()


async def test_a_refused_channel_is_told_on_the_others_and_its_end_too(tmp_path):
    """Zalo's token is refused while Telegram works, and accepted after a restart."""
    office = await Office.open(tmp_path, "telegram")
    await office.close()
    settings = office.settings.model_copy(update={"telegram": TELEGRAM, "zalo": (ZALO,)})
    assistant = Assistant(settings, office.clock)
    assistant.delivery.end()  # nothing is sent here
    await assistant.prepare()
    zalo = assistant.services[1]
    signs = SignsOfLife(settings.storage.directory)
    for _ in range(2):
        await assistant._refused(zalo)
    assert signs.refused_at("zalo") is not None
    assert signs.refused_at("telegram") is None
    assistant.delivery.end()
    await assistant.delivery.finish()
    await tell_accepted(assistant.database, assistant.office, signs, "zalo", office.clock.now())
    async with assistant.database.reading() as session:
        told = (await session.scalars(select(OutboxMessage))).all()
    said = [Trouble.of_facts(one.facts).words() for one in told]
    assert len(said) == 2
    assert said[0].startswith("Zalo không nhận mã bot")
    assert said[1].startswith("Zalo đã từ chối mã bot từ 08:00 ngày 09/03/2023")
    assert signs.refused_at("zalo") is None
    for service in assistant.services:
        await service.close()
    await assistant.database.close()


def test_the_sentence_about_a_missing_token_names_both_platforms(tmp_path):
    said = no_token(tmp_path)
    assert "[zalo]" in said
    assert "[telegram]" in said


class Scripted:
    """A service that behaves as the test says."""

    def __init__(self, *, hangs: bool = False, is_refused: bool = False) -> None:
        self.channel = type("Named", (), {"name": "refused" if is_refused else "other"})()
        self.hangs = hangs
        self.is_refused = is_refused
        self.log: list[str] = []

    async def reach(self, stop: asyncio.Event) -> bool:
        if self.is_refused:
            raise TokenRefusedError("no")
        if self.hangs:
            await stop.wait()
        return not stop.is_set()

    async def run(self, gateway, stop: asyncio.Event, has_begun: asyncio.Event) -> None:
        has_begun.set()
        self.log.append("runs")
        await stop.wait()

    def end(self) -> None:
        self.log.append("ends")

    async def finish(self, seconds: float) -> None:
        self.log.append("is finished")


class Watched:
    """A serving, with what it told."""

    def __init__(self, *services: Scripted) -> None:
        self.told: list[str] = []
        self.begun = asyncio.Event()
        self.serving = Serving(
            services,  # type: ignore[arg-type]
            on_reached=self._reached,
            on_begun=self._begun,
            on_refused=self._refused,
        )

    async def _reached(self, service) -> None:
        self.told.append(f"{service.channel.name} is reached")

    async def _begun(self, service) -> None:
        self.told.append(f"{service.channel.name} has begun")
        self.begun.set()

    async def _refused(self, service) -> None:
        self.told.append(f"{service.channel.name} is refused")


@pytest.mark.parametrize("other", [{"hangs": True}, {"is_refused": True}])
async def test_a_channel_that_is_out_of_reach_or_refused_keeps_no_other_from_working(other):
    good, bad = Scripted(), Scripted(**other)
    watched, stop = Watched(bad, good), asyncio.Event()
    running = asyncio.create_task(watched.serving.run(None, stop))  # type: ignore[arg-type]
    async with asyncio.timeout(20):
        await watched.begun.wait()
    assert good.log == ["runs"]
    stop.set()
    await running
    await watched.serving.finish(1.0)
    assert bad.log == ["ends", "is finished"]
    wanted = ["refused is refused"] if other.get("is_refused") else []
    assert [*wanted, "other is reached", "other has begun"] == watched.told


async def test_when_all_are_refused_the_program_ends_with_the_reason():
    watched = Watched(Scripted(is_refused=True), Scripted(is_refused=True))
    with pytest.raises(TokenRefusedError):
        await watched.serving.run(None, asyncio.Event())  # type: ignore[arg-type]


async def test_a_fault_in_one_service_ends_the_program():
    broken = Scripted()

    async def fail(*told):
        raise ZeroDivisionError

    broken.run = fail  # type: ignore[method-assign]
    watched, stop = Watched(broken, Scripted()), asyncio.Event()
    with pytest.raises(ZeroDivisionError):
        await watched.serving.run(None, stop)  # type: ignore[arg-type]
    stop.set()
    await watched.serving.finish(1.0)
