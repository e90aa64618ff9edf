"""A number chooses nothing that its writer never saw, though the assistant dies in between."""

import asyncio

import pytest
from sqlalchemy import select

from models import PutAside
from tests.bot.zalo.fake_zalo import FakeZalo, text_update
from tests.bot.zalo.zalo_chats import ZaloChats
from tests.office import Office

OFFICIAL = "c1"


@pytest.fixture
async def office(tmp_path):
    office = await Office.open(tmp_path, "zalo")
    yield office
    await office.close()


async def test_an_answer_that_a_kill_kept_from_its_reader_is_given_after_the_restart(
    office, tmp_path, monkeypatch
):
    zalo = FakeZalo()
    chats = ZaloChats(office, zalo, tmp_path)
    await chats.begin()
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    answering = asyncio.Event()

    async def hang(*told, **more):
        answering.set()
        await asyncio.sleep(3600)

    with monkeypatch.context() as patched:
        patched.setattr(chats.service.channel, "answer", hang)
        zalo.updates.append(text_update("1", OFFICIAL, "m1"))
        async with asyncio.timeout(20):
            await answering.wait()
        await chats.kill()
    again = ZaloChats(office, zalo, tmp_path)
    await again.begin()
    await zalo.sees("hiện thực hiện đến đâu", OFFICIAL)
    assert len(zalo.texts(OFFICIAL)) == 2
    await zalo.says("3", "✓ Đang thực hiện 50%", OFFICIAL)
    await again.stop()
    assert len(zalo.texts(OFFICIAL)) == 3
    async with office.database.reading() as session:
        assert not (await session.scalars(select(PutAside))).all()
