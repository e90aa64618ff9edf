"""A Zalo bot in service: nothing is lost in a kill, doubles count once, order is kept."""

import asyncio
import json
from datetime import timedelta
from http import HTTPStatus

import httpx
import pytest
from sqlalchemy import func, select

from bot.service import TokenRefusedError
from bot.watch.signs_of_life import SignsOfLife
from bot.zalo import polling
from bot.zalo.hearing import Hearing
from bot.zalo.webhook import webhook_of
from core.errors import NotKeptError, Obstacle
from models import Evidence, PutAside
from tests.bot.looking import comes_true
from tests.bot.zalo.fake_zalo import SETTINGS, ok, refused, text_update
from tests.bot.zalo.zalo_chats import ZaloChats
from tests.office import Office, local

OFFICIAL, STRANGER = "c1", "nobody"
HOOKED = SETTINGS.model_copy(update={"is_webhook": True})
PUBLIC = "https://nhacviec.example"
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(200))


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(polling, "_PAUSES", (0.01,))
    monkeypatch.setattr("bot.zalo.service._PAUSE", 0.01)
    monkeypatch.setattr("bot.zalo.patience._PAUSES", (0.0,))


async def rows(office: Office) -> int:
    async with office.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(PutAside)) or 0


async def test_words_are_answered_and_counted(chats, zalo, office):
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    assert await comes_true(lambda: (chats.received, chats.sent) == (1, 1))
    assert await rows(office) == 0


async def test_words_of_one_person_are_answered_in_order(chats, zalo):
    for number, words in enumerate(("/baocao", "1", "3")):
        zalo.updates.append(text_update(words, OFFICIAL, f"m{number}"))
    await zalo.sees("Mức độ: Đang thực hiện 50%", OFFICIAL)
    heads = [text.splitlines()[0] for text in zalo.texts(OFFICIAL)]
    assert heads[0].startswith("BÁO CÁO QUÝ I/2023")
    assert heads[2] == "✓ Đang thực hiện 50%"


async def test_a_double_counts_once(chats, zalo):
    for _ in range(3):
        zalo.updates.append(text_update("/baocao", OFFICIAL, "m1"))
    assert await comes_true(lambda: not zalo.updates)
    await zalo.sees("BÁO CÁO QUÝ I/2023", OFFICIAL)
    zalo.updates.append(text_update("1", OFFICIAL, "m2"))
    await zalo.sees("hiện thực hiện đến đâu", OFFICIAL)
    assert len(zalo.texts(OFFICIAL)) == 2


async def test_a_stranger_is_asked_for_a_code_and_kept_nowhere(chats, zalo, office):
    parked = []
    before = office.database.write

    async def watched(work):
        result = await before(work)
        parked.append(await rows(office))
        return result

    office.database.write = watched
    await zalo.says("xin chào", "mã", STRANGER)
    office.database.write = before
    assert set(parked) == {0}


async def test_a_group_is_declined_once(chats, zalo):
    for number in range(3):
        update = text_update("@bot giúp", "u5", f"g{number}", chat={"id": "zgr-1"})
        zalo.updates.append(update)
    await zalo.sees("Trợ lý chỉ làm việc trong cuộc trò chuyện riêng", "zgr-1")
    assert await comes_true(lambda: not zalo.updates)
    assert len(zalo.texts("zgr-1")) == 1


async def test_what_came_before_a_kill_is_answered_after_the_restart(
    office, zalo, tmp_path, monkeypatch
):
    chats = ZaloChats(office, zalo, tmp_path)
    await chats.begin()
    hanging = asyncio.Event()

    async def hang(*told, **more):
        hanging.set()
        await asyncio.sleep(3600)

    monkeypatch.setattr(office.gateway, "receive", hang)
    zalo.updates.append(text_update("/baocao", OFFICIAL, "m1"))
    zalo.updates.append(text_update("1", OFFICIAL, "m2"))
    await hanging.wait()
    assert await comes_true(lambda: not zalo.updates)
    while await rows(office) < 2:
        await asyncio.sleep(0.01)
    await chats.kill()
    monkeypatch.undo()
    assert not zalo.texts(OFFICIAL)
    again = ZaloChats(office, zalo, tmp_path)
    await again.begin()
    await zalo.sees("hiện thực hiện đến đâu", OFFICIAL)
    assert zalo.texts(OFFICIAL)[0].startswith("BÁO CÁO QUÝ I/2023")
    await again.stop()
    assert await rows(office) == 0


async def test_words_without_id_and_time_are_no_double_of_those_before_a_restart(
    office, zalo, tmp_path
):
    for day in ("2023-03-09 09:00", "2023-03-09 10:00"):
        office.clock.set(local(day))
        chats = ZaloChats(office, zalo, tmp_path)
        await chats.begin()
        zalo.asked.clear()
        zalo.updates.append(text_update("/baocao", OFFICIAL, None, date=None))
        zalo.updates.append(text_update("1", OFFICIAL, None, date=None))
        assert await comes_true(lambda: len(zalo.texts(OFFICIAL)) == 2)
        await chats.stop()


async def test_words_marked_secret_stand_in_no_row(office, zalo, tmp_path, monkeypatch):
    chats = ZaloChats(office, zalo, tmp_path)
    await chats.begin()

    async def hang(*told, **more):
        await asyncio.sleep(3600)

    monkeypatch.setattr(office.gateway, "receive", hang)
    zalo.updates.append(text_update("Mật: số liệu là 17", OFFICIAL, "m1"))
    while not await rows(office):
        await asyncio.sleep(0.01)
    async with office.database.reading() as session:
        row = (await session.scalars(select(PutAside))).one()
    await chats.kill()
    assert "17" not in json.dumps(row.payload)


async def test_a_photo_is_fetched_at_once_though_the_conversation_is_busy(
    chats, zalo, office, monkeypatch
):
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    await zalo.says("1", "hiện thực hiện đến đâu", OFFICIAL)
    await zalo.says("3", "Mức độ", OFFICIAL)
    may_go_on = asyncio.Event()
    receive = office.gateway.receive

    async def wait(*told, **more):
        await may_go_on.wait()
        await receive(*told, **more)

    monkeypatch.setattr(office.gateway, "receive", wait)
    zalo.updates.append(text_update("Đã họp", OFFICIAL, "busy"))
    url = "https://zalo.example/photo/1.jpg"
    zalo.files[url] = JPEG
    photo = text_update("", OFFICIAL, "photo", photo_url=url, caption="Ảnh họp")
    zalo.updates.append({**photo, "event_name": "message.image.received"})
    assert await comes_true(lambda: zalo.fetched == [url])
    del zalo.files[url]  # it has expired
    may_go_on.set()

    async def kept() -> list[str]:
        async with office.database.reading() as session:
            return [one.file_name for one in await session.scalars(select(Evidence))]

    async with asyncio.timeout(20):
        while not await kept():
            await asyncio.sleep(0.02)
    assert await kept() == ["anh-photo.jpg"]
    assert zalo.fetched == [url]


async def test_a_poll_that_fails_is_repeated_and_the_time_without_it_noted(chats, zalo, office):
    began = office.clock.now()
    zalo.answers["getUpdates"] = [httpx.ConnectError("no way") for _ in range(3)]
    assert await comes_true(lambda: not zalo.answers["getUpdates"])
    assert await comes_true(lambda: chats.service.health.hears)
    assert not chats.away
    zalo.answers["getUpdates"] = [refused(403, "internal server error") for _ in range(3)]
    office.clock.set(began + timedelta(minutes=5))
    assert await comes_true(lambda: chats.away)
    assert chats.away == [("zalo", began, began + timedelta(minutes=5))]


async def test_a_quarter_of_an_hour_without_a_poll_is_told_once(chats, zalo, office):
    began = office.clock.now()
    zalo.answers["getUpdates"] = [refused(403) for _ in range(3)]
    assert await comes_true(lambda: not zalo.answers["getUpdates"])
    assert not chats.silent
    zalo.answers["getUpdates"] = [refused(403)]
    assert await comes_true(lambda: chats.service.health.hears)
    zalo.answers["getUpdates"] = [refused(403) for _ in range(60)]
    assert await comes_true(lambda: len(zalo.answers["getUpdates"]) < 58)
    office.clock.set(began + timedelta(minutes=20))
    assert await comes_true(lambda: not zalo.answers["getUpdates"])
    assert chats.silent == [began]


async def test_a_time_off_is_noted_once_and_a_restart_is_not(office, zalo, tmp_path):
    for minutes, expected in ((0, 0), (1, 0), (10, 1), (0, 0)):
        office.clock.set(office.clock.now() + timedelta(minutes=minutes))
        chats = ZaloChats(office, zalo, tmp_path)
        health = chats.service.health
        await chats.begin()
        while not health.hears:
            await asyncio.sleep(0.01)
        await chats.stop()
        assert len(chats.away) == expected


async def test_a_refused_token_ends_the_service(office, zalo, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.zalo.token._PAUSES", (0.0, 0.0))
    chats = ZaloChats(office, zalo, tmp_path)
    zalo.answers["getMe"] = [refused(401) for _ in range(3)]
    with pytest.raises(TokenRefusedError, match="Zalo không nhận mã bot"):
        await chats.begin()
    zalo.answers["getUpdates"] = [refused(401)]
    zalo.answers["getMe"] = [ok({"id": "1"}), *(refused(404) for _ in range(3))]
    await chats.begin()
    with pytest.raises(TokenRefusedError):
        await chats.ended()
    await chats.stop()


async def test_one_odd_refusal_does_not_end_the_service(office, zalo, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.zalo.token._PAUSES", (0.0, 0.0))
    chats = ZaloChats(office, zalo, tmp_path)
    zalo.answers["getMe"] = [httpx.ConnectError("x"), refused(401), ok({"id": "1"})]
    await chats.begin()
    zalo.answers["getUpdates"] = [refused(401)]
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    await chats.stop()


async def test_a_webhook_that_is_left_over_is_removed(office, zalo, tmp_path):
    zalo.webhook = "https://elsewhere.example/x"
    chats = ZaloChats(office, zalo, tmp_path)
    await chats.begin()
    assert not zalo.webhook
    zalo.webhook = "https://elsewhere.example/x"
    zalo.answers["getUpdates"] = [refused(400, "webhook is set")]
    assert await comes_true(lambda: not zalo.webhook)
    await chats.stop()


@pytest.mark.parametrize("update", [7, {"event_name": 1}, [1, 2], "x"])
async def test_an_update_that_cannot_be_read_is_told_and_others_go_on(chats, zalo, update):
    zalo.updates.append(update)
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    assert chats.bad == ["zalo"]


async def hooked(office, zalo, tmp_path) -> ZaloChats:
    chats = ZaloChats(office, zalo, tmp_path, settings=HOOKED, public_url=PUBLIC)
    await chats.begin()
    return chats


async def test_the_webhook_is_set_and_its_updates_are_answered(office, zalo, tmp_path):
    chats = await hooked(office, zalo, tmp_path)
    assert zalo.webhook == f"{PUBLIC}/zalo/zalo"
    secret = webhook_of(HOOKED, PUBLIC).secret
    assert 8 <= len(secret) <= 256
    body = json.dumps({"ok": True, "result": text_update("/baocao", OFFICIAL, "m1")}).encode()
    for _ in range(2):
        assert await chats.service.take_webhook(secret, body) == HTTPStatus.OK
    await zalo.sees("BÁO CÁO QUÝ I/2023", OFFICIAL)
    assert "getUpdates" not in zalo.calls
    assert await comes_true(lambda: chats.service.health.hears)
    await chats.stop()
    assert len(zalo.texts(OFFICIAL)) == 1


async def test_a_wrong_or_missing_secret_is_refused(office, zalo, tmp_path):
    chats = await hooked(office, zalo, tmp_path)
    right = webhook_of(HOOKED, PUBLIC).secret
    body = json.dumps(text_update("/baocao", OFFICIAL, "m1")).encode()
    for secret in ("", "x", right[:-1], right + "0", "\ud800"):
        assert await chats.service.take_webhook(secret, body) == HTTPStatus.FORBIDDEN
    for odd in (b"", b"\xff", b"[" * 100_000):
        assert await chats.service.take_webhook(right, odd) == HTTPStatus.BAD_REQUEST
    await chats.stop()
    assert not zalo.asked
    assert right not in repr(webhook_of(HOOKED, PUBLIC))


async def test_a_test_of_the_webhook_is_answered_before_the_service_has_begun(
    office, zalo, tmp_path
):
    chats = ZaloChats(office, zalo, tmp_path, settings=HOOKED, public_url=PUBLIC)
    secret = webhook_of(HOOKED, PUBLIC).secret
    assert await chats.service.take_webhook(secret, b"{}") == HTTPStatus.OK
    body = json.dumps(text_update("/baocao", OFFICIAL, "m1")).encode()
    assert await chats.service.take_webhook(secret, body) == HTTPStatus.SERVICE_UNAVAILABLE
    await chats.service.close()


async def test_updates_are_polled_when_zalo_refuses_the_webhook(office, zalo, tmp_path):
    zalo.answers["setWebhook"] = [refused(400, "url must be public")]
    chats = await hooked(office, zalo, tmp_path)
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    await chats.stop()


async def test_a_time_off_that_could_not_be_noted_is_noted_later(office, zalo, tmp_path):
    signs = SignsOfLife(tmp_path)
    began = office.clock.now()
    signs.heard("zalo", began)
    told, failures = [], [OSError("full")]

    async def nothing(since) -> None:
        """Tell nobody."""

    async def note(since, until) -> None:
        if failures:
            raise failures.pop()
        told.append((since, until))

    office.clock.set(began + timedelta(minutes=5))
    hearing = Hearing("zalo", signs, office.clock, note_gap=note, note_silence=nothing)
    for _ in range(3):
        await hearing.heard(office.clock.now())
    assert told == [(began, began + timedelta(minutes=5))]


async def test_the_webhook_asks_for_a_repetition_when_nothing_can_be_kept(
    office, zalo, tmp_path, monkeypatch
):
    chats = await hooked(office, zalo, tmp_path)
    secret = webhook_of(HOOKED, PUBLIC).secret
    body = json.dumps(text_update("/baocao", OFFICIAL, "m1")).encode()

    async def refuse(work):
        raise NotKeptError(Obstacle.FULL)

    with monkeypatch.context() as patched:
        patched.setattr(office.database, "write", refuse)
        status = await chats.service.take_webhook(secret, body)
        await zalo.sees("BÁO CÁO QUÝ I/2023", OFFICIAL)  # people can still read
    assert status == HTTPStatus.SERVICE_UNAVAILABLE
    assert await chats.service.take_webhook(secret, body) == HTTPStatus.OK
    await chats.stop()


async def test_a_bot_without_a_public_address_is_polled_all_the_same(office, zalo, tmp_path):
    chats = ZaloChats(office, zalo, tmp_path, settings=HOOKED)
    await chats.begin()
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    await chats.stop()
    assert not zalo.webhook
