"""Ten thousand random updates: each is read or left out, and none stops the service."""

import asyncio
import gc
import json
import logging
from collections import Counter
from collections.abc import Iterable
from http import HTTPStatus

import pytest
from sqlalchemy import func, select

from bot.zalo.media import Media
from bot.zalo.outside import Outside
from bot.zalo.updates import MediaAddress, Written, WrittenInGroup, read, update_of
from bot.zalo.webhook import webhook_of
from core.errors import DeliveryError
from models import PutAside
from tests.bot.looking import comes_true
from tests.bot.zalo.fake_zalo import API, SETTINGS, FakeZalo
from tests.bot.zalo.odd_updates import PHOTO, VOICE, OddUpdates
from tests.bot.zalo.zalo_chats import ZaloChats
from tests.office import Office
from tests.simulator.pictures import png

PEOPLE = ("c1", "c3", "c5", "a stranger", "another stranger")
PUBLIC = "https://nhacviec.example"
HOOKED = SETTINGS.model_copy(update={"is_webhook": True})


def test_ten_thousand_random_updates_are_read_or_left_out():
    fates: Counter[str] = Counter()
    for number, told in enumerate(OddUpdates(1, PEOPLE).some(10_000)):
        update = update_of(told)
        found = None if update is None else read(update, number)
        fates[type(found).__name__] += 1
        again = update_of(json.loads(json.dumps(told)))  # as the webhook or the database gives it
        assert (None if again is None else read(again, number)) == found
        if isinstance(found, Written):
            assert 0 < len(found.address) <= 64
            assert 0 < len(found.key) <= 64
            assert len(found.sender_name) <= 100
            assert f"{found.address}{found.key}{found.sender_name}{found.text}".encode()
            assert found.text.strip() or found.media or found.untaken
    assert fates[Written.__name__] > 5_000
    assert min(fates[WrittenInGroup.__name__], fates["NoneType"]) > 100


@pytest.fixture
async def office(tmp_path):
    office = await Office.open(tmp_path, "zalo")
    yield office
    await office.close()


async def test_hundreds_of_random_updates_stop_no_service(office, tmp_path, caplog, monkeypatch):
    monkeypatch.setattr("bot.zalo.patience._PAUSES", (0.0,))
    zalo = FakeZalo()
    zalo.files = {PHOTO: png(), VOICE: b"\xff\xf1" + bytes(50)}
    updates = OddUpdates(2, PEOPLE)
    chats = await served(office, zalo, tmp_path)
    await take(chats, updates.some(240))
    await done(chats)
    chats.service.end()
    await take(chats, updates.some(60))  # kept for the next life
    assert await kept(office) > 10
    await chats.stop()
    again = await served(office, zalo, tmp_path)
    await done(again)
    zalo.asked.clear()
    await take(again, [{"event_name": "message.text.received", "message": menu("c1")}])
    await zalo.sees("chọn việc cần làm", "c1")
    await again.stop()
    assert await kept(office) == 0
    assert not [one.getMessage() for one in caplog.records if is_fault(one)]


async def test_a_file_that_is_gone_and_that_nobody_waits_for_is_no_fault(tmp_path, caplog):
    caplog.set_level(logging.CRITICAL, "bot.zalo.media")  # what is logged would be held
    faults: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, told: faults.append(told))
    media = Media(Outside(FakeZalo().transport, API), tmp_path, 1_000)
    early = media.begin(MediaAddress(f"{API}/gone.jpg"))
    assert early is not None
    assert await comes_true(early._fetching.done)
    del media, early  # the assistant ends before their turn
    gc.collect()
    assert not faults


async def served(office: Office, zalo: FakeZalo, folder) -> ZaloChats:
    chats = ZaloChats(office, zalo, folder, settings=HOOKED, public_url=PUBLIC)
    await chats.begin()
    return chats


async def take(chats: ZaloChats, updates: Iterable[object]) -> None:
    secret = webhook_of(HOOKED, PUBLIC).secret
    for told in updates:
        status = await chats.service.take_webhook(secret, json.dumps(told).encode())
        assert status == HTTPStatus.OK


async def done(chats: ZaloChats) -> None:
    """Wait until everything that was taken is worked on."""
    intake = chats.service._intake
    assert intake is not None
    assert await comes_true(lambda: not intake._tasks)


async def kept(office: Office) -> int:
    async with office.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(PutAside)) or 0


def menu(address: str):
    return {"from": {"id": address}, "text": "/menu"}


def is_fault(record: logging.LogRecord) -> bool:
    """Tell whether the log says that something is broken; a file may have gone."""
    error = record.exc_info[1] if record.exc_info else None
    is_expected = error is None or isinstance(error, DeliveryError)
    return record.levelno >= logging.ERROR or not is_expected
