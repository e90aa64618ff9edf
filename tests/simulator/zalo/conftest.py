"""A simulated Zalo with two people, and plain HTTP in front of it."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from simulator.zalo.phones import ZaloPhones
from tests.plain_http import plain_client
from tests.simulator.conftest import TOKEN, SteppingClock
from tests.simulator.pictures import png

ZALO_TOKEN = "1234567890:a_token_of_a_zalo_bot"
OFFICIAL, CHAIRMAN, NEWCOMER = 201, 202, 203
OFFICIAL_ID, CHAIRMAN_ID, NEWCOMER_ID = "6ede9afa66b88fe6d6a9", "7fa1c3e5d7b90a1c2e4f", "0ab1"


class Monotonic:
    """A stopwatch that stands still until it is moved."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class Calls:
    """Calls the bot's methods."""

    def __init__(self, base_url: str, token: str = ZALO_TOKEN) -> None:
        self.client = plain_client(base_url=base_url)
        self.token = token

    async def __call__(self, method: str, **parameters: Any) -> dict[str, Any]:
        response = await self.client.post(f"/zalo/bot{self.token}/{method}", json=parameters)
        assert response.status_code == 200
        answer: dict[str, Any] = response.json()
        return answer


class Receiver:
    """Another web server: it keeps what its webhook is called with, and has a photo."""

    def __init__(self) -> None:
        self.secrets: list[str] = []
        self.bodies: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.fetches = 0
        self.status = 200
        self.address = ""

    @property
    def url(self) -> str:
        return f"{self.address}/zalo"

    async def take(self, request: Request) -> Response:
        self.secrets.append(request.headers.get("x-bot-api-secret-token", ""))
        self.bodies.put_nowait(await request.json())
        return Response(status_code=self.status)

    async def photo(self, _request: Request) -> Response:
        self.fetches += 1
        return Response(png(), media_type="image/png")


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    routes = [
        Route("/zalo", receiver.take, methods=["POST"]),
        Route("/photo.png", receiver.photo),
    ]
    config = uvicorn.Config(
        Starlette(routes=routes), port=0, log_level="critical", lifespan="off", log_config=None
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    port = server.servers[0].sockets[0].getsockname()[1]
    receiver.address = f"http://127.0.0.1:{port}"
    yield receiver
    await server.shutdown()


@pytest.fixture
def monotonic() -> Monotonic:
    return Monotonic()


@pytest.fixture
def simulator(clock: SteppingClock, monotonic: Monotonic) -> Simulator:
    people = [
        SimulatedUser(OFFICIAL, "Cán bộ", has_started=True, zalo_id=OFFICIAL_ID),
        SimulatedUser(
            CHAIRMAN, "Chủ tịch", has_started=True, has_telegram=False, zalo_id=CHAIRMAN_ID
        ),
        SimulatedUser(NEWCOMER, "Người mới", zalo_id=NEWCOMER_ID),
    ]
    world = Simulator(
        token=TOKEN,
        bot_name="Nhắc Việc",
        bot_username="nhacviec_bot",
        users=people,
        clock=clock,
        monotonic=monotonic,
    )
    world.add_zalo_bot(ZALO_TOKEN, "Bot Nhắc Việc")
    return world


@pytest.fixture
def zalo(simulator: Simulator) -> ZaloPhones:
    return simulator.zalo


@pytest.fixture
async def base_url(simulator: Simulator) -> AsyncIterator[str]:
    async with serving(simulator) as url:
        yield url


@pytest.fixture
async def call(base_url: str) -> AsyncIterator[Calls]:
    calls = Calls(base_url)
    async with calls.client:
        yield calls
