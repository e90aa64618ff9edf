"""The whole assistant with Zalo alone: from a message to the database and back."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select

import bot.services
from bot.app import Assistant
from bot.zalo.service import ZaloService
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.notices.traffic import read_quotas
from models import Answer
from tests.bot.zalo.fake_zalo import SETTINGS, FakeZalo, refused
from tests.careless import take_no_care
from tests.office import Office, local

OFFICIAL = "c1"  # the address of the first person of `tests.office`


class ZaloOffice:
    """An office whose people are on Zalo, and an assistant that can be started and killed."""

    def __init__(self, folder, zalo: FakeZalo) -> None:
        self.zalo = zalo
        self.clock = SettableClock(local("2023-03-09 07:30"))
        self.settings = Settings(
            organization=OrganizationSettings(name="xã Tùng Ảnh"),
            zalo=(SETTINGS,),
            storage=StorageSettings(directory=folder),
        )

    @asynccontextmanager
    async def running(self, *, is_killed: bool = False):
        assistant = Assistant(self.settings, self.clock)
        take_no_care(assistant.database)
        stop, ready = asyncio.Event(), asyncio.Event()

        async def on_ready() -> None:
            ready.set()

        run = asyncio.create_task(assistant.run(stop, on_ready))
        async with asyncio.timeout(20):
            await ready.wait()
        try:
            yield assistant
        finally:
            if is_killed:
                run.cancel()
            stop.set()
            await asyncio.gather(run, return_exceptions=is_killed)


@pytest.fixture
async def office(tmp_path, monkeypatch):
    zalo = FakeZalo()

    def service(settings, around):
        return ZaloService(settings, around, zalo.transport)

    monkeypatch.setattr(bot.services, "ZaloService", service)
    furnished = await Office.open(tmp_path, "zalo", now="2023-03-09 07:30")
    await furnished.close()
    return ZaloOffice(tmp_path, zalo)


async def test_a_number_typed_after_a_reminder_is_recorded(office):
    async with office.running() as assistant:
        office.clock.set(local("2023-03-09 08:00"))
        await assistant.remind()
        reminder = await office.zalo.sees("đến hạn ngày 16/03/2023", OFFICIAL)
        assert "1. Báo cáo ngay" in reminder
        listed = await office.zalo.says("1", "Đã cập nhật 0/2", OFFICIAL)
        assert listed.splitlines()[0] == "✓ Báo cáo ngay"
        asked = await office.zalo.says("1", "hiện thực hiện đến đâu", OFFICIAL)
        assert asked.endswith("\n6. Lịch sử\n0. Quay lại")
        assert await office.zalo.says("0", "Đã cập nhật 0/2", OFFICIAL)
        await office.zalo.says("1", "hiện thực hiện đến đâu", OFFICIAL)
        await office.zalo.says("3", "Mức độ: Đang thực hiện 50%", OFFICIAL)
        async with assistant.database.reading() as session:
            answers = (await session.scalars(select(Answer))).all()
        assert [answer.progress for answer in answers] == [50]


async def test_a_month_that_zalo_ends_is_counted_waited_for_and_made_good(office):
    async with office.running() as assistant:
        office.zalo.answers["sendMessage"] = [refused(429, "quota") for _ in range(40)]
        office.clock.set(local("2023-03-09 08:00"))
        await assistant.remind()
        assert office.zalo.texts(OFFICIAL) == []
        assert (await month_of_zalo(assistant)).is_used_up
        asked = office.zalo.calls.count("sendMessage")
        office.clock.set(local("2023-03-09 09:30"))
        await assistant.remind()
        assert office.zalo.calls.count("sendMessage") == asked
        office.zalo.answers.clear()
        office.clock.set(local("2023-04-03 08:00"))
        await assistant.remind()
        await office.zalo.sees("quá hạn", OFFICIAL)
        assert len([text for text in office.zalo.texts(OFFICIAL) if "quá hạn" in text]) == 1
        month = await month_of_zalo(assistant)
        assert month.month == "2023-04"
        assert 0 < month.sent <= len(office.zalo.asked)
        assert not month.is_used_up


async def month_of_zalo(assistant):
    async with assistant.database.reading() as session:
        return (await read_quotas(session, assistant.office, assistant.clock.now()))["zalo"]
