"""Ordered faults, and flood control."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from simulator import silent_proxy
from simulator.errors import ApiError
from simulator.faults import Fault
from simulator.flood_control import FloodControl
from simulator.people import SimulatedUser
from simulator.simulator import Simulator
from tests.plain_http import plain_client

from .conftest import COORDINATOR, OFFICIAL, TOKEN, make_bot


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("too_many_requests", RetryAfter),
        ("server_error", TelegramError),
        ("bad_gateway", NetworkError),
        ("forbidden", Forbidden),
    ],
)
async def test_a_fault_occurs_as_often_as_requested(bot: Bot, simulator: Simulator, kind, error):
    simulator.add_fault(Fault("sendMessage", kind, times=2, retry_after=7))
    for _ in range(2):
        with pytest.raises(error):
            await bot.send_message(OFFICIAL, "x")
    await bot.send_message(OFFICIAL, "x")
    assert len(simulator.messages(OFFICIAL)) == 1


async def test_a_flood_error_gives_the_waiting_time(bot: Bot, simulator: Simulator):
    simulator.add_fault(Fault("*", "too_many_requests", retry_after=7))
    await bot.get_updates()
    with pytest.raises(RetryAfter) as told:
        await bot.send_message(OFFICIAL, "x")
    assert "7" in str(told.value)
    assert simulator.calls[-1].status == 429


async def test_a_fault_can_be_limited_to_one_chat(bot: Bot, simulator: Simulator):
    simulator.add_fault(Fault("*", "forbidden", chat_id=COORDINATOR, times=9))
    await bot.send_message(OFFICIAL, "x")
    with pytest.raises(Forbidden):
        await bot.send_message(COORDINATOR, "x")
    simulator.clear_faults()
    await bot.send_message(COORDINATOR, "x")


@pytest.mark.parametrize(("kind", "stored"), [("timeout_before", 0), ("timeout_after", 1)])
async def test_a_time_out_leaves_the_outcome_unknown(base_url, simulator: Simulator, kind, stored):
    simulator.add_fault(Fault("sendMessage", kind))
    async with make_bot(base_url, read_timeout=0.2) as bot:
        with pytest.raises(TimedOut):
            await bot.send_message(OFFICIAL, "x")
    assert len(simulator.messages(OFFICIAL)) == stored
    assert simulator.calls[-1].status == 0


async def test_a_connection_can_be_cut(bot: Bot, simulator: Simulator):
    simulator.add_fault(Fault("sendMessage", "timeout_after", delay=0))
    with pytest.raises(NetworkError):
        await bot.send_message(OFFICIAL, "x")
    await bot.send_message(OFFICIAL, "y")
    assert [message.text for message in simulator.messages(OFFICIAL)] == ["x", "y"]


async def test_a_slow_answer_arrives(bot: Bot, simulator: Simulator):
    simulator.add_fault(Fault("sendMessage", "slow", delay=0.01))
    assert (await bot.send_message(OFFICIAL, "x")).text == "x"


@pytest.mark.parametrize(
    ("kind", "status", "body"),
    [
        ("not_found", 404, '"error_code":404'),
        ("unauthorized", 401, '"error_code":401'),
        ("no_result", 200, '{"ok":true}'),
        ("list", 200, "[]"),
        ("text_retry_after", 429, '"retry_after":"1"'),
        ("forbidden_page", 403, "<html>"),
        ("bare_result", 200, '"result":{}'),
        ("drip", 200, "{ "),
    ],
)
async def test_malformed_answers_can_be_sent(base_url, simulator: Simulator, kind, status, body):
    simulator.add_fault(Fault("getMe", kind, delay=0.1))
    async with plain_client() as client:
        answer = await client.get(f"{base_url}/bot{TOKEN}/getMe")
    assert answer.status_code == status
    assert body in answer.text


async def test_an_update_can_be_unreadable_for_the_library(bot: Bot, simulator: Simulator):
    simulator.send_unreadable(OFFICIAL, "x")
    with pytest.raises(TypeError):
        await bot.get_updates()


async def test_a_proxy_can_be_silent():
    async with silent_proxy() as proxy:
        _, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        await proxy.is_asked.wait()
        writer.close()


class Seconds:
    """A monotonic clock set by a test."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_chat_allows_a_short_burst_and_then_one_message_a_second():
    seconds = Seconds()
    flood = FloodControl(seconds, is_on=True)
    for _ in range(FloodControl.BURST):
        flood.admit(OFFICIAL)
    with pytest.raises(ApiError, match="retry after 3"):
        flood.admit(OFFICIAL)
    seconds.now += 3
    flood.admit(OFFICIAL)


def test_all_chats_together_allow_30_messages_a_second():
    seconds = Seconds()
    flood = FloodControl(seconds, is_on=True)
    for chat_id in range(30):
        flood.admit(chat_id)
    with pytest.raises(ApiError, match="Too Many Requests"):
        flood.admit(31)
    seconds.now += 1
    flood.admit(31)


def test_a_group_allows_20_messages_a_minute():
    seconds = Seconds()
    flood = FloodControl(seconds, is_on=True)
    for _ in range(20):
        flood.admit(-1)
        seconds.now += 1
    with pytest.raises(ApiError, match="retry after 40"):
        flood.admit(-1)


async def test_flood_control_answers_429_when_turned_on(bot: Bot, simulator: Simulator):
    simulator.flood.is_on = True
    for _ in range(FloodControl.BURST):
        await bot.send_message(OFFICIAL, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(OFFICIAL, "x")


async def test_flood_control_is_off_by_default(bot: Bot, simulator: Simulator):
    for _ in range(40):
        await bot.send_message(OFFICIAL, "x")
    assert len(simulator.sent) == 40


def test_flood_control_can_be_on_from_the_start():
    user = SimulatedUser(OFFICIAL, "Cán bộ")
    simulator = Simulator(
        token=TOKEN, bot_name="x", bot_username="x", users=[user], flood_control=True
    )
    assert simulator.flood.is_on
