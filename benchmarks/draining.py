"""Sends due messages to many chats: real delivery, real library, real file, real limits.

The simulator runs in its own process and answers 429 when Telegram's limits are broken. Everybody
gets two messages: the first with nothing else under way, the second with answers beside it, two
answers a second, each to another chat. The time runs until every message is marked as sent.
"""

import asyncio
import multiprocessing
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

from pydantic import SecretStr

from benchmarks.assistant import NOW
from benchmarks.crowd import owe, seat
from bot.app import Assistant
from bot.services import telegram_of
from bot.telegram.channel import TelegramChannel
from core.clock import SettableClock
from core.config import OrganizationSettings, Settings, StorageSettings
from core.installation.words.demo import COMMUNE
from core.settings.channels import TelegramSettings
from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator

CEILING = 30.0  # messages a second: Telegram's limit for all chats together
_TOKEN = "1:a-token-of-the-benchmark-that-opens-nothing"
_FIRST_CHAT = 10_000
_ASKERS = range(1_000, 1_020)
_PERIOD = 0.5  # seconds between answers, so that no chat gets two within ten seconds
_QUIET = 40  # answers in the run without other messages
_MILLI = 1000


@dataclass(frozen=True)
class Counted:
    """What Telegram received."""

    refused: int  # responses with status 429
    received: Counter[tuple[int, str]]  # chat and text


@dataclass(frozen=True)
class Drained:
    """The results."""

    messages: int
    alone: float  # seconds until all were sent and marked
    beside: float  # the same, with answers beside them
    quiet_waits: list[float]  # seconds from sending an answer to Telegram's response
    busy_waits: list[float]
    counted: Counted

    def as_json(self) -> dict[str, float]:
        """Give the figures by name."""
        quiet, busy = median(self.quiet_waits), median(self.busy_waits)
        alone = self.messages / self.alone
        beside = (self.messages + len(self.busy_waits)) / self.beside
        received = self.counted.received
        sent = 2 * self.messages + len(self.quiet_waits) + len(self.busy_waits)
        return {
            "messages": self.messages,
            "a_second": round(alone, 2),
            "of_ceiling": round(alone / CEILING, 3),
            "a_second_with_answers": round(beside, 2),
            "answer_ms": round(quiet * _MILLI, 2),
            "answer_beside_ms": round(busy * _MILLI, 2),
            "longest_answer_beside_ms": round(max(self.busy_waits) * _MILLI, 2),
            "answer_ratio": round(busy / quiet, 2),
            "refused": self.counted.refused,
            "duplicates": received.total() - len(received),
            "lost": sent - len(received),
        }

    def as_table(self) -> str:
        """Give the figures as lines of text."""
        return "\n".join(f"{name:27}{figure:>12g}" for name, figure in self.as_json().items())


async def measure_draining(directory: Path, messages: int) -> Drained:
    """Drain twice, without answers and with them."""
    chats = range(_FIRST_CHAT, _FIRST_CHAT + messages)
    async with _telegram([*chats, *_ASKERS]) as (address, count):
        assistant = Assistant(_settings(directory, address), SettableClock(NOW, runs=True))
        await assistant.prepare()
        async with assistant.database.writing() as session:
            await seat(session, TelegramChannel.name, chats, NOW)
        await telegram_of(assistant.services).bot.initialize()
        quiet = [await _answer(assistant, "quiet", number) for number in range(_QUIET)]
        await _post(assistant, chats, "alone")
        alone = await _drain(assistant)
        await _post(assistant, chats, "beside")
        answers = asyncio.create_task(_answers(assistant, stop := asyncio.Event()))
        beside = await _drain(assistant)
        stop.set()
        busy = await answers
        await telegram_of(assistant.services).bot.shutdown()
        await assistant.database.close()
        return Drained(messages, alone, beside, quiet, busy, await count())


async def _post(assistant: Assistant, chats: range, reference: str) -> None:
    async with assistant.database.writing() as session:
        await owe(session, chats, reference, assistant.clock.now())
    await asyncio.sleep(1.5)  # until the rate limiter is idle again


async def _drain(assistant: Assistant) -> float:
    began = time.perf_counter()
    await assistant.delivery.drain()
    return time.perf_counter() - began


async def _answers(assistant: Assistant, stop: asyncio.Event) -> list[float]:
    waits: list[float] = []
    while not stop.is_set():
        waits.append(await _answer(assistant, "beside", len(waits)))
    return waits


async def _answer(assistant: Assistant, words: str, number: int) -> float:
    """Send an answer on the ordinary lane, then wait until the next one is due."""
    began = time.perf_counter()
    bot = telegram_of(assistant.services).bot
    await bot.send_message(_ASKERS[number % len(_ASKERS)], f"{words} {number}")
    wait = time.perf_counter() - began
    await asyncio.sleep(_PERIOD - wait)
    return wait


def _settings(directory: Path, address: str) -> Settings:
    return Settings(
        organization=OrganizationSettings(name=COMMUNE),
        telegram=TelegramSettings(token=SecretStr(_TOKEN), api_url=address),
        storage=StorageSettings(directory=directory),
    )


@asynccontextmanager
async def _telegram(
    chats: list[int],
) -> AsyncIterator[tuple[str, Callable[[], Awaitable[Counted]]]]:
    """Run the simulator in another process; give its address and a function that counts."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, chats), daemon=True)
    process.start()

    async def count() -> Counted:
        ours.send("count")
        counted: Counted = await asyncio.to_thread(ours.recv)
        return counted

    try:
        yield await asyncio.to_thread(ours.recv), count
    finally:
        process.terminate()
        process.join()


def _serve(pipe: Connection, chats: list[int]) -> None:
    asyncio.run(_simulate(pipe, chats))


async def _simulate(pipe: Connection, chats: list[int]) -> None:
    users = [SimulatedUser(chat, str(chat), has_started=True) for chat in chats]
    world = Simulator(
        token=_TOKEN, bot_name="x", bot_username="x_bot", users=users, flood_control=True
    )
    async with serving(world) as address:
        pipe.send(address)
        await asyncio.to_thread(pipe.recv)
        refused = sum(call.status == HTTPStatus.TOO_MANY_REQUESTS for call in world.calls)
        pipe.send(Counted(refused, Counter((one.chat_id, one.text) for one in world.sent)))
        await asyncio.to_thread(pipe.recv)  # until the other process ends this one
