"""The JSON behind the Zalo phones of the chat page."""

from simulator.simulator import Simulator
from simulator.zalo.phones import ZaloPhones
from tests.simulator.pictures import png

from .conftest import CHAIRMAN, NEWCOMER, OFFICIAL, OFFICIAL_ID, Calls


async def test_each_phone_is_a_chat_of_its_own(call: Calls, zalo: ZaloPhones):
    await call("sendMessage", chat_id=OFFICIAL_ID, text="Xin chào")
    people = (await call.client.get("/page/state")).json()["people"]
    assert [(one["key"], one["bot_name"], one["unread"]) for one in people] == [
        (f"{OFFICIAL}", "Nhắc Việc", 0),
        (f"zalo/{OFFICIAL}", "Bot Nhắc Việc", 1),
        (f"zalo/{CHAIRMAN}", "Bot Nhắc Việc", 0),
        (f"{NEWCOMER}", "Nhắc Việc", 0),
        (f"zalo/{NEWCOMER}", "Bot Nhắc Việc", 0),
    ]
    await call.client.post(f"/page/zalo/{OFFICIAL}/read", json={"message_id": 1})
    assert zalo.chats[OFFICIAL].unread() == 0


async def test_photos_go_one_by_one_and_files_arrive_unsupported(call: Calls, zalo: ZaloPhones):
    path = f"/page/zalo/{CHAIRMAN}/files"
    photos = [("file", (f"{n}.png", png(shade=n))) for n in (1, 2)]
    await call.client.post(path, data={"as": "photos", "caption": "Hai ảnh"}, files=photos)
    await call.client.post(path, data={"as": "documents", "caption": "Bảng"}, files=photos[:1])
    told = [one["result"] for one in zalo.delivered]
    assert [one["event_name"].split(".")[1] for one in told] == [
        "image",
        "image",
        "unsupported",
        "text",
    ]
    assert [one["message"].get("caption") for one in told[:2]] == ["Hai ảnh", None]
    assert told[3]["message"]["text"] == "Bảng"


async def test_who_blocked_the_bot_must_unblock_it(call: Calls):
    path = f"/page/zalo/{OFFICIAL}"
    await call.client.post(f"{path}/block", json={"is_blocked": True})
    assert (await call.client.post(f"{path}/text", json={"text": "x"})).status_code == 409
    await call.client.post(f"{path}/block", json={"is_blocked": False})
    assert (await call.client.post(f"{path}/text", json={"text": "x"})).status_code == 200
    assert (await call.client.post(f"{path}/text", json={"text": " "})).status_code == 400


async def test_who_has_no_zalo_has_no_zalo_chat(call: Calls, simulator: Simulator):
    assert (await call.client.get("/page/zalo/999/messages")).status_code == 404
    assert (await call.client.get(f"/page/people/{CHAIRMAN}/messages")).status_code == 404
    simulator.zalo_bots.clear()
    assert (await call.client.get(f"/page/zalo/{CHAIRMAN}/messages")).status_code == 404
