"""What a Zalo bot can send, and how it is refused."""

from typing import Any

import pytest

from simulator.faults import Fault
from simulator.zalo.phones import ZaloPhones
from tests.plain_http import plain_client
from tests.simulator.pictures import png

from .conftest import (
    CHAIRMAN,
    CHAIRMAN_ID,
    NEWCOMER,
    NEWCOMER_ID,
    OFFICIAL,
    OFFICIAL_ID,
    ZALO_TOKEN,
    Calls,
    Receiver,
)


async def say(call: Calls, text: str, chat_id: str = OFFICIAL_ID, **more: Any) -> dict[str, Any]:
    return await call("sendMessage", chat_id=chat_id, text=text, **more)


async def test_the_bot_knows_itself(call: Calls):
    me = await call("getMe")
    assert me["result"]["id"] == "1234567890"
    assert me["result"]["account_name"] == "bot.1234567890"
    assert me["result"]["display_name"] == "Bot Nhắc Việc"


async def test_a_text_arrives_with_its_styles_counted_in_utf16(call: Calls, zalo: ZaloPhones):
    styles = [{"start": 3, "len": 3, "st": ["b", "c_db342e"]}]
    answer = await say(call, "🙂 đậm", text_styles=styles)
    assert answer["ok"]
    assert len(answer["result"]["message_id"]) == 20
    assert zalo.last(OFFICIAL).html == "🙂 <b>đậm</b>"
    assert [one.text for one in zalo.sent] == ["🙂 đậm"]


@pytest.mark.parametrize(
    "style",
    [
        {"start": 3, "len": 4, "st": ["b"]},
        {"start": -1, "len": 2, "st": ["b"]},
        {"start": 0, "len": 0, "st": ["b"]},
        {"start": 0, "len": 1, "st": ["bold"]},
        {"start": "0", "len": 1, "st": ["b"]},
        {"len": 1, "st": ["b"]},
        "b",
    ],
)
async def test_a_style_out_of_range_is_refused(call: Calls, zalo: ZaloPhones, style):
    refused = await say(call, "🙂 đậm", text_styles=[style])
    assert (refused["ok"], refused["error_code"]) == (False, 400)
    assert zalo.messages(OFFICIAL) == []


@pytest.mark.parametrize(
    ("text", "is_sent"),
    [("", False), ("  \n", False), ("a" * 2000, True), ("a" * 1999 + "🙂", False)],
)
async def test_a_text_has_1_to_2000_characters(call: Calls, text, is_sent):
    assert (await say(call, text))["ok"] is is_sent


@pytest.mark.parametrize("chat_id", ["", "unknown", NEWCOMER_ID, OFFICIAL])
async def test_only_who_wrote_first_can_be_written_to(call: Calls, chat_id):
    assert (await say(call, "Xin chào", chat_id))["error_code"] == 400


async def test_who_writes_first_can_be_written_to(call: Calls, zalo: ZaloPhones):
    zalo.send_text(NEWCOMER, "Xin chào")
    assert (await say(call, "Xin chào", NEWCOMER_ID))["ok"]


async def test_who_blocked_the_bot_hears_nothing_until_unblocking(call: Calls, zalo: ZaloPhones):
    zalo.block(OFFICIAL)
    assert (await say(call, "một"))["error_code"] == 400
    with pytest.raises(ValueError, match="unblock"):
        zalo.send_text(OFFICIAL, "hai")
    zalo.unblock(OFFICIAL)
    assert (await say(call, "một"))["ok"]


async def test_a_used_up_quota_is_429_until_the_next_month(call: Calls, zalo: ZaloPhones, clock):
    zalo.quirks.messages_a_month = 2
    zalo.quirks.counts_received = True
    zalo.send_text(OFFICIAL, "một")
    answers = [(await say(call, "trả lời")).get("error_code") for _ in range(2)]
    assert answers == [None, 429]
    clock.moment = clock.moment.replace(month=4)
    assert (await say(call, "tháng sau"))["ok"]


async def test_the_plans_next_user_is_refused(call: Calls, zalo: ZaloPhones):
    zalo.quirks.users = 2
    zalo.send_text(NEWCOMER, "Xin chào")
    assert (await say(call, "một", CHAIRMAN_ID))["ok"]
    assert (await say(call, "một", NEWCOMER_ID))["error_code"] == 400


async def test_a_photo_is_fetched_several_times_from_its_address(
    call: Calls, zalo: ZaloPhones, receiver: Receiver
):
    url = f"{receiver.address}/photo.png"
    answer = await call("sendPhoto", chat_id=OFFICIAL_ID, photo=url, caption="Biểu đồ")
    assert answer["ok"]
    assert receiver.fetches == 3
    shown = zalo.last(OFFICIAL)
    assert (shown.text, shown.files[0].content) == ("Biểu đồ", png())


@pytest.mark.parametrize("path", ["/page/files/nothing", "/page/state"])
async def test_an_address_without_a_picture_is_refused(call: Calls, base_url: str, path):
    answer = await call("sendPhoto", chat_id=OFFICIAL_ID, photo=f"{base_url}{path}")
    assert answer["error_code"] == 400


async def test_nothing_outside_this_machine_is_fetched(call: Calls):
    answer = await call("sendPhoto", chat_id=OFFICIAL_ID, photo="https://example.com/a.png")
    assert answer["error_code"] == 400


async def test_a_voice_and_a_sticker_arrive(call: Calls, zalo: ZaloPhones):
    zalo.send_voice(CHAIRMAN)
    url = zalo.delivered[-1]["result"]["message"]["voice_url"]
    assert (await call("sendVoice", chat_id=OFFICIAL_ID, voice_url=url))["ok"]
    assert (await call("sendSticker", chat_id=OFFICIAL_ID, sticker="0e078a1f"))["ok"]
    assert [one.method for one in zalo.sent] == ["sendVoice", "sendSticker"]


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendVoice", {"chat_id": OFFICIAL_ID, "voice_url": "http://127.0.0.1/a.mp3"}),
        ("sendSticker", {"chat_id": OFFICIAL_ID}),
        ("sendChatAction", {"chat_id": OFFICIAL_ID, "action": "dancing"}),
    ],
)
async def test_what_is_wrong_is_refused(call: Calls, method, parameters):
    assert (await call(method, **parameters))["error_code"] == 400


async def test_a_voice_to_a_group_only_seems_to_arrive(call: Calls, zalo: ZaloPhones):
    assert (await call("sendVoice", chat_id="zgr-1", voice_url="http://x/a.aac"))["ok"]
    assert zalo.sent == []


async def test_typing_costs_nothing_and_has_no_result(call: Calls, zalo: ZaloPhones):
    assert await call("sendChatAction", chat_id=OFFICIAL_ID, action="typing") == {"ok": True}
    assert zalo.used_this_month() == 0
    assert zalo.chats[OFFICIAL].typing_until > 0


async def test_a_wrong_token_is_401_and_a_wrong_name_404(base_url: str, call: Calls):
    for token, code in (("1:wrong_token", 401), ("wrong", 404)):
        other = Calls(base_url, token)
        async with other.client:
            assert (await other("getMe"))["error_code"] == code
    assert (await call("getme"))["error_code"] == 404
    assert (await call("sendDocument"))["error_code"] == 404


async def test_the_server_header_comes_twice(base_url: str):
    async with plain_client(base_url=base_url) as client:
        answer = await client.get(f"/zalo/bot{ZALO_TOKEN}/getMe")
    assert len(answer.headers.get_list("server")) == 2


async def test_the_bot_is_found_without_a_path_too(base_url: str):
    async with plain_client(base_url=base_url) as client:
        answer = await client.post(f"/bot{ZALO_TOKEN}/getMe", json={})
    assert answer.json()["result"]["display_name"] == "Bot Nhắc Việc"


async def test_faults_come_as_zalo_words_them(call: Calls, zalo: ZaloPhones):
    zalo.faults.add(Fault("sendMessage", "server_error", chat_id=OFFICIAL))
    zalo.faults.add(Fault("sendMessage", "too_many_requests"))
    zalo.faults.add(Fault("sendMessage", "no_result"))
    codes = [(await say(call, "một")).get("error_code") for _ in range(3)]
    assert codes == [403, 429, None]
    assert zalo.sent == []
