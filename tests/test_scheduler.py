"""Jobs run at their intervals even when the wall clock is changed."""

import asyncio
from collections import Counter
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

import scheduler as scheduling
from scheduler import Job, Scheduler

OFTEN = 0.01  # seconds


class Wall(datetime):
    """The wall clock that the library reads; tests can move it."""

    moved = timedelta()

    @classmethod
    def now(cls, tz=None):
        return (datetime.now().astimezone() + cls.moved).astimezone(tz)


@pytest.fixture
def wall(monkeypatch):
    monkeypatch.setattr(Wall, "moved", timedelta())
    for module in ("schedulers.base", "executors.base", "triggers.interval"):
        monkeypatch.setattr(f"apscheduler.{module}.datetime", Wall)
    return Wall


@asynccontextmanager
async def running(*jobs):
    scheduler = Scheduler(jobs)
    scheduler.start()
    try:
        yield
    finally:
        await scheduler.stop()


@pytest.mark.parametrize(
    "step", [timedelta(hours=-7), timedelta(days=-366), timedelta(days=366), timedelta(days=18_263)]
)
async def test_jobs_go_on_when_the_wall_clock_is_set_back_or_ahead(wall, step):
    runs: asyncio.Queue[None] = asyncio.Queue()
    async with running(Job("often", OFTEN, lambda: runs.put(None))):
        await runs.get()
        wall.moved = step
        for _ in range(3):
            await asyncio.wait_for(runs.get(), 10)


async def test_missed_runs_are_skipped_and_not_counted_one_by_one(wall, monkeypatch):
    asked: Counter[str] = Counter()
    known = scheduling._Every.get_next_fire_time

    def counted(self, previous, now):
        asked["for the next time"] += 1
        return known(self, previous, now)

    monkeypatch.setattr(scheduling._Every, "get_next_fire_time", counted)
    runs: asyncio.Queue[None] = asyncio.Queue()
    async with running(Job("often", OFTEN, lambda: runs.put(None))):
        await runs.get()
        wall.moved = timedelta(days=5 * 366)
        await runs.get()
        await runs.get()
        assert asked["for the next time"] < 20


@pytest.mark.parametrize("name", ["ICT-7", "UTC+7", "SE Asia Standard Time", ""])
async def test_jobs_run_on_a_machine_with_an_unknown_time_zone_name(monkeypatch, name):
    monkeypatch.setenv("TZ", name)
    runs: asyncio.Queue[None] = asyncio.Queue()
    async with running(Job("often", OFTEN, lambda: runs.put(None))):
        await runs.get()
