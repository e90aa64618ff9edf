"""Many due messages at once: each is sent once, and a slow chat delays no other."""

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import timedelta

import pytest
from markupsafe import Markup
from sqlalchemy import select

import bot.delivery
from benchmarks.crowd import owe, seat
from bot.app import Assistant
from bot.delivery import Delivery
from bot.services import telegram_of
from bot.telegram.channel import TelegramChannel
from core.screen import Limits, Page
from models import OutboxMessage, OutboxState
from simulator.people import SimulatedUser
from tests.bot.telegram.telegram_office import telegram_office
from tests.office import BUTTONS, Office, local

CROWD = range(1000, 1150)
FEW = range(1000, 1060)
NOW = "2023-03-09 09:00"


async def test_a_thousand_messages_stay_within_telegrams_limits(tmp_path):
    async with telegram_office(tmp_path, NOW) as office:
        for chat in CROWD:
            office.world.add_user(SimulatedUser(chat, str(chat), has_started=True))
        office.world.flood.is_on = True
        assistant = Assistant(office.settings, office.clock)
        async with assistant.database.writing() as session:
            await seat(session, TelegramChannel.name, CROWD, office.clock.now())
            await owe(session, CROWD, "x", office.clock.now())
        await telegram_of(assistant.services).bot.initialize()
        await assistant.delivery.drain()
        await telegram_of(assistant.services).bot.shutdown()
        await assistant.database.close()
        assert Counter(sent.chat_id for sent in office.world.sent) == dict.fromkeys(CROWD, 1)
        assert {call.status for call in office.world.calls} == {200}


class SlowChannel:
    """A channel whose slow chats answer only when the test allows it."""

    name = BUTTONS
    limits = Limits(4096, 12)

    def __init__(self) -> None:
        self.sent: list[int] = []
        self.slow: dict[int, asyncio.Event] = defaultdict(asyncio.Event)
        self.errors: dict[int, Exception] = {}

    async def push(self, address: str, page: Page) -> str:
        chat = int(address)
        if chat in self.slow:
            await self.slow[chat].wait()
        if chat in self.errors:
            raise self.errors[chat]
        self.sent.append(chat)
        return ""

    async def rewrite(self, address: str, message: str, words: Markup) -> None:
        """Do nothing."""

    async def unsend(self, address: str, message: str) -> None:
        """Do nothing."""


class Crowd:
    """An office with a notice due to each of a few people."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.channel = SlowChannel()
        channels = {BUTTONS: self.channel}
        self.delivery = Delivery(office.database, office.rules, office.clock, channels)

    async def states(self) -> Counter[OutboxState]:
        async with self.office.database.reading() as session:
            return Counter((await session.scalars(select(OutboxMessage.state))).all())


@pytest.fixture
async def crowd(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now=NOW, people={})
    async with office.database.writing() as session:
        await seat(session, BUTTONS, FEW, office.clock.now())
        await owe(session, FEW, "x", office.clock.now())
    yield Crowd(office)
    await office.close()


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not is_so():
            await asyncio.sleep(0.01)


async def test_a_slow_chat_delays_no_other_chat(crowd):
    slow = crowd.channel.slow[FEW[0]]
    draining = asyncio.create_task(crowd.delivery.drain())
    await until(lambda: len(crowd.channel.sent) == len(FEW) - 1)
    slow.set()
    await draining
    assert sorted(crowd.channel.sent) == [*FEW]
    assert await crowd.states() == {OutboxState.SENT: len(FEW)}


async def test_a_chat_that_hangs_delays_no_later_message(crowd):
    """The eight o'clock reminder is sent while an earlier call still hangs."""
    hanging = crowd.channel.slow[FEW[0]]
    first = asyncio.create_task(crowd.delivery.drain())
    await until(lambda: len(crowd.channel.sent) == len(FEW) - 1)
    async with crowd.office.database.writing() as session:
        await owe(session, FEW[1:], "later", crowd.office.clock.now())
    await crowd.delivery.drain()
    assert len(crowd.channel.sent) == 2 * (len(FEW) - 1)
    assert not first.done()
    hanging.set()
    await first
    assert Counter(crowd.channel.sent)[FEW[0]] == 1


async def test_many_hanging_chats_delay_the_others_only_briefly(crowd):
    crowd.delivery = Delivery(
        crowd.office.database,
        crowd.office.rules,
        crowd.office.clock,
        {BUTTONS: crowd.channel},
        seconds=lambda: 50 * time.monotonic(),  # so that calls are soon treated as hanging
    )
    for chat in FEW[:45]:
        crowd.channel.slow[chat].clear()
    draining = asyncio.create_task(crowd.delivery.drain())
    await until(lambda: len(crowd.channel.sent) == len(FEW) - 45)
    for event in crowd.channel.slow.values():
        event.set()
    await draining
    assert sorted(crowd.channel.sent) == [*FEW]


async def test_a_hanging_message_is_retried_and_reported_as_a_delivery_fault(crowd, monkeypatch):
    monkeypatch.setattr(bot.delivery, "_LONGEST_SEND", 0.05)
    crowd.channel.slow[FEW[0]].clear()
    await crowd.delivery.drain()
    assert await crowd.states() == {OutboxState.PENDING: 1, OutboxState.SENT: len(FEW) - 1}
    for is_slow in (True, False):
        if not is_slow:
            crowd.channel.slow[FEW[0]].set()
        crowd.office.clock.set(crowd.office.clock.now() + timedelta(minutes=1))
        await crowd.delivery.drain()
        assert crowd.delivery.is_well is not is_slow
    assert sorted(crowd.channel.sent) == [*FEW]


async def test_a_message_that_hangs_at_the_stop_is_sent_after_the_restart(crowd):
    hanging = crowd.channel.slow[FEW[0]]
    crowd.delivery.wake()
    while (await crowd.states())[OutboxState.SENT] < len(FEW) - 1:
        await asyncio.sleep(0.05)
    crowd.delivery.end()
    await crowd.delivery.finish(0.05)
    hanging.set()
    assert FEW[0] not in crowd.channel.sent
    crowd.office.clock.set(crowd.office.clock.now() + timedelta(seconds=61))
    channels = {BUTTONS: crowd.channel}
    await Delivery(crowd.office.database, crowd.office.rules, crowd.office.clock, channels).drain()
    assert sorted(crowd.channel.sent) == [*FEW]


async def test_only_as_many_messages_are_claimed_as_can_soon_be_sent(crowd):
    for chat in FEW:
        crowd.channel.slow[chat].clear()
    draining = asyncio.create_task(crowd.delivery.drain())
    await asyncio.sleep(0)
    async with asyncio.timeout(20):
        while (await crowd.states())[OutboxState.SENDING] < 40:
            await asyncio.sleep(0.01)
    assert (await crowd.states())[OutboxState.PENDING] == len(FEW) - 40
    for event in crowd.channel.slow.values():
        event.set()
    await draining
    assert sorted(crowd.channel.sent) == [*FEW]


async def test_a_message_under_way_is_not_sent_again_when_the_clock_jumps(crowd):
    first, second = (crowd.channel.slow[chat] for chat in FEW[:2])
    draining = asyncio.create_task(crowd.delivery.drain())
    await until(lambda: len(crowd.channel.sent) == len(FEW) - 2)
    crowd.office.clock.set(crowd.office.clock.now() + timedelta(minutes=10))
    second.set()  # one call is done, so the next messages are claimed
    await until(lambda: len(crowd.channel.sent) == len(FEW) - 1)
    await asyncio.sleep(0.1)
    first.set()
    await draining
    assert sorted(crowd.channel.sent) == [*FEW]


async def test_an_error_in_one_message_is_raised_after_the_others_are_sent(crowd):
    crowd.channel.errors[FEW[0]] = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        await crowd.delivery.drain()
    states = await crowd.states()
    assert states[OutboxState.SENDING] == 1
    assert states[OutboxState.SENT] == len(crowd.channel.sent)


async def test_no_message_is_sent_in_the_last_half_minute_of_the_hours(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now=NOW)
    office.clock.set(local("2023-03-09 11:00") - timedelta(seconds=29))
    await office.tick()
    assert not office["Tư pháp"].seen
    await office.at("2023-03-09 14:00")
    assert len(office["Tư pháp"].seen) == 1
    await office.close()
