"""What a Zalo bot is told, and what it never hears of."""

import asyncio
from typing import Any

import httpx
import pytest

from simulator.faults import Fault
from simulator.simulator import Simulator
from simulator.zalo.phones import ZaloPhones
from tests.simulator.pictures import png

from .conftest import CHAIRMAN, CHAIRMAN_ID, NEWCOMER, OFFICIAL, OFFICIAL_ID, Calls, Monotonic

IDLE = {"ok": False, "description": "Request timeout", "error_code": 408}


async def told(call: Calls) -> dict[str, Any]:
    result: dict[str, Any] = (await call("getUpdates", timeout=10))["result"]
    return result


async def polled_once(call: Calls) -> None:
    """What people send after a poll is kept for the next one."""
    assert await call("getUpdates", timeout=0) == IDLE


async def test_an_idle_poll_is_no_success_under_status_200(call: Calls):
    assert await call("getUpdates", timeout=0) == IDLE


async def test_a_poll_gives_one_update_and_forgets_it(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    for words in ("một", "hai"):
        zalo.send_text(OFFICIAL, words)
    texts = [(await told(call))["message"]["text"] for _ in range(2)]
    assert texts == ["một", "hai"]
    await polled_once(call)


async def test_a_message_carries_its_sender_and_milliseconds(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    zalo.send_text(CHAIRMAN, "Xin chào")
    assert await told(call) == {
        "event_name": "message.text.received",
        "message": {
            "from": {"id": CHAIRMAN_ID, "display_name": "Chủ tịch", "is_bot": False},
            "chat": {"id": CHAIRMAN_ID, "chat_type": "PRIVATE"},
            "date": 1_678_323_600_000,
            "message_id": zalo.message_id(zalo.chats[CHAIRMAN], 1),
            "text": "Xin chào",
        },
    }


async def test_an_open_poll_is_answered_as_soon_as_somebody_writes(call: Calls, zalo: ZaloPhones):
    poll = asyncio.create_task(told(call))
    await zalo.changes.wait(5)  # the poll has begun
    zalo.send_text(OFFICIAL, "   ")
    assert (await poll)["message"]["text"] == "   "


async def test_what_is_sent_while_nobody_polls_is_lost(
    call: Calls, zalo: ZaloPhones, monotonic: Monotonic
):
    zalo.send_text(OFFICIAL, "trước khi bật")
    await polled_once(call)
    monotonic.seconds += zalo.quirks.patience + 1
    zalo.send_text(OFFICIAL, "trong lúc tắt")
    await polled_once(call)
    assert [one["result"]["message"]["text"] for one in zalo.lost] == [
        "trước khi bật",
        "trong lúc tắt",
    ]


async def test_a_patient_zalo_keeps_what_is_sent_meanwhile(
    call: Calls, zalo: ZaloPhones, monotonic: Monotonic
):
    zalo.quirks.loses_unpolled = False
    zalo.send_text(OFFICIAL, "trong lúc tắt")
    monotonic.seconds += 3600
    assert (await told(call))["message"]["text"] == "trong lúc tắt"


async def test_a_second_poll_ends_the_first(call: Calls, zalo: ZaloPhones):
    first = asyncio.create_task(call("getUpdates", timeout=10))
    await zalo.changes.wait(5)
    second = asyncio.create_task(told(call))
    assert await first == IDLE
    zalo.send_text(OFFICIAL, "một")
    assert (await second)["message"]["text"] == "một"


async def test_an_answer_that_breaks_off_takes_its_update_with_it(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    zalo.send_text(OFFICIAL, "một")
    zalo.faults.add(Fault("getUpdates", "timeout_after", delay=0))
    with pytest.raises(httpx.RemoteProtocolError):
        await call("getUpdates", timeout=1)
    await polled_once(call)


async def test_a_photo_comes_in_either_shape_at_an_address_that_expires(
    call: Calls, zalo: ZaloPhones, simulator: Simulator
):
    await polled_once(call)
    zalo.send_photo(OFFICIAL, png(), "Minh chứng")
    zalo.quirks.photo_shape = "documented"
    zalo.send_photo(OFFICIAL, png(shade=2))
    live, documented = [(await told(call))["message"] for _ in range(2)]
    assert (live["message_type"], live["caption"]) == ("CHAT_PHOTO", "Minh chứng")
    assert "photo" not in live
    assert "caption" not in documented
    assert (await call.client.get(live["photo_url"])).content == png()
    assert (await call.client.get(documented["photo"])).content == png(shade=2)
    await simulator.clock.jump("next_day")
    await simulator.clock.jump("next_day")
    assert (await call.client.get(live["photo_url"])).status_code == 404


async def test_a_download_can_be_cut_short(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    zalo.send_photo(OFFICIAL, png())
    zalo.faults.add(Fault("download", "cut_short"))
    message = (await told(call))["message"]
    content = (await call.client.get(message["photo_url"])).content
    assert content == png()[: len(png()) // 2]


async def test_a_voice_is_raw_aac(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    zalo.send_voice(OFFICIAL, seconds=2)
    update = await told(call)
    content = (await call.client.get(update["message"]["voice_url"])).content
    assert update["event_name"] == "message.voice.received"
    frames = 0
    while content:
        assert content[:2] == b"\xff\xf1"
        content = content[(content[3] & 3) << 11 | content[4] << 3 | content[5] >> 5 :]
        frames += 1
    assert frames == round(2 * 16_000 / 1024)


async def test_a_file_is_unsupported_and_perhaps_nameless(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    zalo.send_file(OFFICIAL, "Báo cáo.pdf")
    update = await told(call)
    assert update["event_name"] == "message.unsupported.received"
    assert set(update["message"]) == {"from", "chat", "date"}
    assert zalo.last(OFFICIAL).files[0].name == "Báo cáo.pdf"


async def test_any_message_can_come_without_an_id_and_twice(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    zalo.quirks.has_message_ids = False
    zalo.send_sticker(OFFICIAL)
    zalo.repeat()
    first, second = [await told(call) for _ in range(2)]
    assert first == second
    assert "message_id" not in first["message"]


async def test_a_group_is_another_kind_of_chat(call: Calls, zalo: ZaloPhones):
    await polled_once(call)
    zalo.write_in_group(OFFICIAL, "@Bot báo cáo")
    message = (await told(call))["message"]
    assert message["chat"] == {"id": "zgr-1", "chat_type": "GROUP"}
    assert message["from"]["id"] == OFFICIAL_ID


async def test_only_people_with_zalo_have_a_chat(zalo: ZaloPhones, simulator: Simulator):
    assert list(zalo.chats) == [OFFICIAL, CHAIRMAN, NEWCOMER]
    assert list(simulator.chats) == [OFFICIAL, NEWCOMER]
