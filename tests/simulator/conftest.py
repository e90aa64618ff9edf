"""A simulated Telegram with three people, and the real library's Bot in front of it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from telegram import Bot

from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from tests.plain_http import plain_requests

TOKEN = "123456:AAH-a_token_that_looks_like_a_real_one12"
OFFICIAL, COORDINATOR, NEWCOMER, STRANGER = 101, 102, 103, 999


class SteppingClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2023, 3, 9, 1, 0, tzinfo=UTC)
        self.jumps: list[str] = []

    def now(self) -> datetime:
        return self.moment

    async def jump(self, target: str) -> None:
        self.jumps.append(target)
        self.moment += timedelta(days=1)


@pytest.fixture(autouse=True)
def new_durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this the library warns about every 429: `retry_after` will be a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def clock() -> SteppingClock:
    return SteppingClock()


@pytest.fixture
def simulator(clock: SteppingClock) -> Simulator:
    people = [
        SimulatedUser(OFFICIAL, "Cán bộ", role="Official", has_started=True),
        SimulatedUser(COORDINATOR, "Văn phòng", role="Coordinator", has_started=True),
        SimulatedUser(NEWCOMER, "Người mới", language_code="en"),
    ]
    return Simulator(
        token=TOKEN, bot_name="Nhắc Việc", bot_username="nhacviec_bot", users=people, clock=clock
    )


@pytest.fixture
async def base_url(simulator: Simulator) -> AsyncIterator[str]:
    async with serving(simulator) as url:
        yield url


def make_bot(base_url: str, token: str = TOKEN, read_timeout: float = 20.0) -> Bot:
    return Bot(
        token,
        base_url=f"{base_url}/bot",
        base_file_url=f"{base_url}/file/bot",
        **plain_requests(read_timeout),
    )


@pytest.fixture
async def bot(base_url: str) -> AsyncIterator[Bot]:
    async with make_bot(base_url) as connected:
        yield connected
