"""The JSON behind the chat page."""

import asyncio
import json

import httpx
import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup

from simulator.simulator import Simulator
from tests.plain_http import plain_client

from .conftest import NEWCOMER, OFFICIAL, STRANGER
from .pictures import png


@pytest.fixture
async def client(base_url: str):
    async with plain_client(base_url=base_url) as opened:
        yield opened


async def test_the_state_shows_people_clock_and_bot(client, bot: Bot):
    await bot.set_my_description("Trợ lý của xã")
    await bot.set_my_commands([BotCommand("menu", "Trang chính")])
    state = (await client.get("/page/state")).json()
    assert state["now"] == "2023-03-09T01:00:00+00:00"
    assert state["time_zone"] == "Asia/Ho_Chi_Minh"
    assert state["bot"]["description"] == "Trợ lý của xã"
    official, _, newcomer = state["people"]
    assert (official["name"], official["role"], official["has_started"]) == (
        "Cán bộ",
        "Official",
        True,
    )
    assert official["commands"] == [{"command": "menu", "description": "Trang chính"}]
    assert not newcomer["has_started"]


async def test_unread_messages_are_counted_until_they_are_read(
    client, bot: Bot, simulator: Simulator
):
    for text in ("a", "b"):
        await bot.send_message(OFFICIAL, text)
    assert await unread(client) == 2
    await client.post(f"/page/people/{OFFICIAL}/read", json={"message_id": 1})
    assert await unread(client) == 1
    await bot.edit_message_text("c", OFFICIAL, 1)
    assert await unread(client) == 1


async def test_only_changes_are_fetched(client, bot: Bot):
    for text in ("a", "b", "c"):
        await bot.send_message(OFFICIAL, text)
    before = (await client.get(f"/page/people/{OFFICIAL}/messages")).json()
    await bot.edit_message_text("B", OFFICIAL, 2)
    await bot.delete_message(OFFICIAL, 3)
    path = f"/page/people/{OFFICIAL}/messages?after={before['version']}"
    after = (await client.get(path)).json()
    assert [message["text"] for message in before["messages"]] == ["a", "b", "c"]
    assert [message["text"] for message in after["messages"]] == ["B"]
    assert after["deleted"] == [3]


async def test_start_passes_on_its_payload(client, simulator: Simulator):
    path = f"/page/people/{NEWCOMER}/start"
    assert (await client.post(path, json={"payload": "mã"})).status_code == 400
    await client.post(path, json={"payload": "CODE"})
    assert simulator.last(NEWCOMER).text == "/start CODE"


async def test_only_ones_own_words_can_be_edited(client, bot: Bot, simulator: Simulator):
    path = f"/page/people/{OFFICIAL}/edit"
    own = simulator.send_text(OFFICIAL, "cũ")
    theirs = (await bot.send_message(OFFICIAL, "của trợ lý")).message_id
    assert (await client.post(path, json={"message_id": own, "text": "mới"})).status_code == 200
    assert simulator.messages(OFFICIAL)[0].text == "mới"
    for message_id, text in ((theirs, "x"), (999, "x"), (own, " "), (own, "x" * 4097)):
        body = {"message_id": message_id, "text": text}
        assert (await client.post(path, json=body)).status_code == 400


async def test_a_tap_returns_the_bots_answer(client, bot: Bot):
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Mở", callback_data="open"))
    await bot.send_message(OFFICIAL, "x", reply_markup=markup)
    path = f"/page/people/{OFFICIAL}/tap"
    tap = asyncio.create_task(client.post(path, json={"message_id": 1, "data": "open"}))
    [update] = await bot.get_updates(timeout=10)
    assert update.callback_query is not None
    await update.callback_query.answer("Đã lưu", show_alert=True)
    assert (await tap).json() == {"text": "Đã lưu", "show_alert": True}
    gone = await client.post(path, json={"message_id": 1, "data": "gone"})
    assert gone.status_code == 409


async def test_files_are_sent_as_photos_or_documents(client, simulator: Simulator):
    path = f"/page/people/{OFFICIAL}/files"
    photos = [("file", (f"{n}.png", png(shade=n))) for n in (1, 2)]
    await client.post(path, data={"as": "photos", "caption": "Hai ảnh"}, files=photos)
    await client.post(path, data={"as": "documents"}, files=[("file", ("bảng.xlsx", b"x"))])
    first, second, third = simulator.messages(OFFICIAL)
    assert first.text == "Hai ảnh"
    assert first.media_group_id == second.media_group_id is not None
    assert (third.files[0].name, third.media_group_id) == ("bảng.xlsx", None)
    assert (await client.post(path, data={"as": "photos"})).status_code == 400


async def test_only_pictures_are_shown_in_the_page(client, simulator: Simulator):
    photo = simulator.files.add("ảnh.png", png(), "photos")
    page = simulator.files.add("tấn công.html", b"<script>alert(1)</script>", "documents")
    shown = await client.get(f"/page/files/{photo.file_id}")
    saved = await client.get(f"/page/files/{page.file_id}")
    assert shown.headers["content-type"] == "image/png"
    assert shown.headers["content-disposition"].startswith("inline")
    assert saved.headers["content-type"] == "application/octet-stream"
    assert saved.headers["content-disposition"].startswith("attachment")
    assert (await client.get("/page/files/nothing")).status_code == 404


async def test_a_person_who_blocked_the_bot_must_unblock_it(client, simulator: Simulator):
    path = f"/page/people/{OFFICIAL}"
    await client.post(f"{path}/block", json={"is_blocked": True})
    assert (await client.post(f"{path}/text", json={"text": "x"})).status_code == 409
    await client.post(f"{path}/block", json={"is_blocked": False})
    assert (await client.post(f"{path}/text", json={"text": "x"})).status_code == 200


async def test_the_clock_can_jump(client, clock):
    answer = await client.post("/page/jump", json={"target": "next_reminder"})
    assert answer.json() == {"now": "2023-03-10T01:00:00+00:00"}
    assert clock.jumps == ["next_reminder"]
    assert (await client.post("/page/jump", json={"target": "back"})).status_code == 400


async def test_an_unknown_person_has_no_chat(client):
    assert (await client.get(f"/page/people/{STRANGER}/messages")).status_code == 404


async def test_changes_are_streamed(client, simulator: Simulator):
    async with client.stream("GET", "/page/events") as stream:
        lines = stream.aiter_lines()
        first = json.loads((await anext(lines)).removeprefix("data: "))
        assert first["people"][0]["last"] is None
        simulator.send_text(OFFICIAL, "xin chào")
        while not (line := await anext(lines)):
            pass
        assert "xin chào" in line


async def unread(client: httpx.AsyncClient) -> int:
    count: int = (await client.get("/page/state")).json()["people"][0]["unread"]
    return count
