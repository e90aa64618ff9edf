"""Joins the parts of a replay: simulator, database, people, and the lives to come."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from core.database import Database
from core.office import Office, office_of
from simulator.server import serving
from simulator.simulator import Simulator
from tests.bot.replay.cast import CAST
from tests.bot.replay.judge import Judge
from tests.bot.replay.life import settings_of
from tests.bot.replay.lives import Cradle, Nursery, nursery
from tests.bot.replay.mapped_clock import MappedClock
from tests.bot.replay.network import Network
from tests.bot.replay.oracle import Oracle
from tests.bot.replay.people import People
from tests.bot.replay.rungs import rounds_of
from tests.bot.replay.seating import PLAN_DAYS, open_office
from tests.careless import take_no_care

TOKEN = "123456:a-token-of-the-tests"  # valid only at the simulator
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass
class Stage:
    """Everything in a replay except the days."""

    clock: MappedClock
    world: Simulator
    network: Network
    database: Database  # the connection for people's acts
    office: Office
    oracle: Oracle
    judge: Judge
    people: People
    nursery: Nursery
    seed: int
    log: Path  # the lives' logs

    def set_clock(self, wall: datetime) -> None:
        """Set the time for all processes; it is local, without a zone."""
        self.clock.set(wall.replace(tzinfo=ZONE))

    def now(self) -> datetime:
        """Give the local time, without a zone."""
        return self.clock.now().astimezone(ZONE).replace(tzinfo=None)

    async def open_office(self) -> None:
        """Load the plan, and give everybody accounts and roles."""
        now = self.clock.now().astimezone(ZONE)
        self.people.take_seats(await open_office(self.database, self.office, now))
        self.oracle.rounds = rounds_of(PLAN_DAYS[now.year], now.date())
        self.oracle.forget()


@asynccontextmanager
async def staged(cradle: Cradle, folder: Path, begin: date, seed: int) -> AsyncIterator[Stage]:
    """Give a stage at the first hour of a day, and close everything at the end."""
    clock = MappedClock(folder / "clock")
    clock.set(datetime.combine(begin, time(), ZONE))
    world = Simulator(
        token=TOKEN,
        bot_name="Nhắc Việc",
        bot_username="nhacviec_test_bot",
        users=[member.as_user() for member in CAST],
        clock=clock,
    )
    async with serving(world) as address:
        log = folder / "lives.log"
        how: dict[str, Any] = {
            "directory": str(folder),
            "api_url": address,
            "token": TOKEN,
            "clock": str(folder / "clock"),
            "log": str(log),
        }
        settings = settings_of(how)
        office, oracle = office_of(settings), Oracle(begin.year)
        cradle.rehearse(how)
        database = Database(settings.database_path)
        take_no_care(database)
        await database.prepare()
        judge = Judge(oracle)
        people = People(world, database, office, clock, judge)
        network = Network(world, seed)
        try:
            async with nursery(cradle, how) as lives:
                yield Stage(
                    clock,
                    world,
                    network,
                    database,
                    office,
                    oracle,
                    judge,
                    people,
                    lives,
                    seed,
                    log,
                )
        finally:
            await database.close()
            clock.close()
