"""Fixtures of the tests that run a Zalo service against a fake Zalo."""

import pytest

from tests.bot.zalo.fake_zalo import FakeZalo
from tests.bot.zalo.zalo_chats import ZaloChats
from tests.office import Office


@pytest.fixture
async def office(tmp_path):
    office = await Office.open(tmp_path, "zalo")
    yield office
    await office.close()


@pytest.fixture
async def zalo():
    return FakeZalo()


@pytest.fixture
async def chats(office, zalo, tmp_path):
    chats = ZaloChats(office, zalo, tmp_path)
    await chats.begin()
    yield chats
    await chats.stop()
