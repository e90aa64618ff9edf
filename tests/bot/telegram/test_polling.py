"""Polling continues, whatever the server answers."""

import asyncio
import logging

import pytest
from telegram import Bot
from telegram.error import NetworkError

import bot.telegram.client
import bot.telegram.polling
import bot.telegram.token
from bot.app import Assistant
from bot.telegram.polling import Polling
from bot.telegram.request import TelegramRequest
from bot.telegram.source import received
from bot.watch.health import Health
from core.errors import UserError
from simulator.faults import Fault, FaultKind
from tests.bot.counting_server import on_a_jumping_clock
from tests.bot.looking import comes_true
from tests.bot.telegram.telegram_office import CHAIRMAN, COORDINATOR, STRANGER, telegram_office

ODD: tuple[FaultKind, ...] = (
    "no_result",
    "list",
    "text_retry_after",
    "not_found",
    "unauthorized",
    "forbidden_page",
    "bad_gateway",
)


@pytest.fixture
async def office(tmp_path, monkeypatch):
    monkeypatch.setattr(bot.telegram.polling, "_PAUSES", (0.02,))
    monkeypatch.setattr(bot.telegram.token, "_PAUSES", (0.02, 0.02))
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        yield opened


async def test_a_bad_update_is_set_aside_and_reported_once_and_the_others_are_handled(
    office, caplog
):
    office.world.send_unreadable(STRANGER, "lời riêng")
    office.world.send_unreadable(STRANGER, "lời riêng")
    office.world.send_text(CHAIRMAN, "/trangthai")
    async with office.running():
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO")
        await office.sees(COORDINATOR, "một tin không đọc được từ Telegram")
    assert not office.world.updates.pending
    async with office.running():
        office.world.send_unreadable(STRANGER, "lời riêng")
        office.world.send_text(CHAIRMAN, "/menu")
        await office.sees(CHAIRMAN, "Đồng chí chọn việc cần làm")
    assert not office.world.updates.pending
    told = [text for text in office.texts(COORDINATOR) if "không đọc được" in text]
    assert len(told) == 1
    assert caplog.text.count("cannot be read and was set aside") == 3
    assert "lời riêng" not in caplog.text


async def test_no_odd_answer_of_the_server_stops_polling(office):
    async with office.running():
        for kind in ODD:
            office.world.add_fault(Fault("getUpdates", kind, times=2))
        office.world.send_text(CHAIRMAN, "/trangthai")
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO", seconds=15)
        asked = {call.status for call in office.world.calls if call.method == "getUpdates"}
        assert {401, 403, 404, 429, 502} <= asked


@pytest.mark.parametrize(("kind", "times"), [("unauthorized", 1), ("not_found", 3)])
async def test_a_token_counts_as_refused_only_if_getme_confirms_it(office, kind, times):
    office.world.add_fault(Fault("getUpdates", kind, times=99))
    assistant = Assistant(office.settings, office.clock)

    async def on_ready() -> None:
        office.world.add_fault(Fault("getMe", kind, times=times))

    with pytest.raises(UserError, match="không nhận mã bot này"):
        await assistant.run(asyncio.Event(), on_ready)


async def test_a_single_404_at_the_start_does_not_stop_the_assistant(office, monkeypatch):
    office.world.add_fault(Fault("getMe", "not_found"))
    office.world.add_fault(Fault("getMe", "list"))
    office.world.send_text(CHAIRMAN, "/trangthai")
    monkeypatch.setattr(bot.telegram.client, "_PAUSE", 0.02)
    async with office.running():
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO")


async def test_a_webhook_is_removed_at_the_start_and_while_running(office, caplog):
    office.world.send_text(CHAIRMAN, "/trangthai")  # this update is waiting and must not be dropped
    office.world.webhook.url = "https://elsewhere.example/secret-path"
    async with office.running():
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO")
        office.world.webhook.url = "https://other.example/secret-path"
        office.world.send_text(CHAIRMAN, "/menu")
        await office.sees(CHAIRMAN, "Đồng chí chọn việc cần làm")
        office.world.send_text(CHAIRMAN, "/trangthai")
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO")
        assert await comes_true(lambda: "other.example" in caplog.text, 8)
    assert "a webhook was set (at elsewhere.example)" in caplog.text
    assert "secret-path" not in caplog.text
    assert "another process" not in caplog.text


def test_an_update_of_any_form_is_read_or_set_aside(caplog):
    caplog.set_level(logging.INFO)
    nameless: list[object] = [None, 7, [], "x", {}, {"message": {}}, {"update_id": "7"}]
    for raw in (*nameless, {"update_id": True}):
        assert received(raw, NOBODY).update_id is None
    for number in (-5, 1 << 70, 1e99, None):
        assert received({"update_id": number}, NOBODY).update_id is None
    contents: list[object] = ["x", 7, [], {"from": {}}, {"chat": {"id": "x"}}, None]
    for content in contents:
        one = received({"update_id": 7, "message": content}, NOBODY)
        assert (one.update_id, one.kind) == (7, "message")
    assert received({"update_id": 7, "Lời của ai đó": {}}, NOBODY).kind == "?"
    assert "Lời" not in caplog.text


NOBODY = Bot("1:x", request=TelegramRequest(), get_updates_request=TelegramRequest())
FULL = list(range(1, 101))


class Source:
    """Gives a test's lists of updates in turn, and then stops."""

    def __init__(self, *lists) -> None:
        self._lists = list(lists)
        self.stop = asyncio.Event()
        self.offsets: list[int] = []

    async def take(self, offset, seconds, most=100):
        self.offsets.append(offset)
        while self._lists and self._lists[0] == FULL and offset > FULL[-1]:
            self._lists.pop(0)
        if not self._lists:
            self.stop.set()
            return []
        given = self._lists.pop(0)
        if isinstance(given, BaseException):
            raise given
        return [received({"update_id": number}, NOBODY) for number in given]


async def polled(*lists, slow=()) -> tuple[list[int], list[int], int]:
    """Give the handled updates, the offsets, and the number of reports."""
    source, handled, told = Source(*lists), [], []

    async def handle(update, on_kept):
        handled.append(update.update_id)
        await asyncio.sleep(500 if update.update_id in slow else 0)

    async def tell(update_id):
        told.append(update_id)

    polling = Polling(NOBODY, source, handle, tell, health=Health(), has_polled=asyncio.Event())  # type: ignore[arg-type]
    await polling.run(source.stop)
    return handled, source.offsets, len(told)


@on_a_jumping_clock
async def test_update_ids_may_restart_anywhere_after_a_quiet_time():
    handled, offsets, _ = await polled([900, 901], [], [5], [6])
    assert handled == [900, 901, 5, 6]
    assert offsets[:5] == [0, 902, 0, 6, 7]


@on_a_jumping_clock
async def test_updates_with_repeated_or_falling_ids_are_all_handled():
    handled, offsets, _ = await polled([8, 7, 7], [9, 8, 3], [10])
    # The gateway recognizes a repeated update by its id.
    assert (handled, offsets[:3]) == ([8, 7, 9, 8, 3, 10], [0, 9, 10])


@on_a_jumping_clock
async def test_updates_without_an_id_are_reported_without_a_busy_loop():
    handled, offsets, told = await polled([None, -3], [4, None], [])
    assert (handled, told) == ([4], 2)
    assert offsets[:2] == [0, 0]  # a negative offset would make the server drop waiting updates


@on_a_jumping_clock
async def test_an_update_that_never_ends_does_not_block_a_hundred_others():
    handled, offsets, _ = await polled(*[FULL] * 300, [101], slow={1})
    assert handled == [*FULL, 101]
    assert set(offsets) == {0, 1, 101, 102}


@on_a_jumping_clock
async def test_no_exception_stops_polling():
    errors = (NetworkError("x"), ZeroDivisionError(), TimeoutError(), asyncio.CancelledError())
    handled, _, _ = await polled(*errors, [4])
    assert handled == [4]
