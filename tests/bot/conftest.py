"""Fixtures of the tests that run the program."""

import pytest

from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from tests.bot.processes import COORDINATOR, TOKEN
from tests.bot.replay.lives import cradle


@pytest.fixture
async def telegram():
    world = Simulator(
        token=TOKEN,
        bot_name="Nhắc Việc",
        bot_username="nhacviec_test_bot",
        users=[SimulatedUser(id=COORDINATOR, first_name="Nguyễn Thị Mẫu")],
    )
    async with serving(world) as address:
        yield world, address


@pytest.fixture(scope="session")
def a_cradle():
    with cradle() as opened:
        yield opened
