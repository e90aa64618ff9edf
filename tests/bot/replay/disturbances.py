"""Replays with further faults: the clock jumps, or another program locks the database."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta

from tests.bot.replay.judge import TAIL
from tests.bot.replay.network import Trap
from tests.bot.replay.replay import LONGEST_PAUSE, Replay
from tests.bot.replay.rungs import WINDOWS
from tests.bot.replay.stage import Stage

_HOUR = timedelta(hours=1)
_OFTEN, _AT_WORK = 0.12, 0.25  # share of all ticks, and of those with work
_HELD = 10.0  # seconds
_PATIENCE = 2.0  # seconds until a short transaction of another process is over
_BESIDE = 3  # a disturbance in a tick comes with one of the first messages

JUMPS = "the clock jumped an hour"
JUMPS_AT_WORK = "… inside a tick, between two messages"
LOCKS = "the database was locked for ten seconds"
LOCKS_AT_WORK = "… from the middle of a tick on"


class JumpingReplay(Replay):
    """The clock jumps an hour forward or back, and is corrected later."""

    def __init__(self, stage: Stage, span: tuple[date, date]) -> None:
        super().__init__(stage, span)
        self._wrong_by = timedelta()

    def shown(self, at: datetime) -> datetime:
        """Give the time that the clock shows, which may be an hour wrong."""
        return at + self._wrong_by

    async def tick(self) -> None:
        """Do a tick; the clock may jump before it, or while messages are being sent."""
        chance = self.chance("jump")
        if chance.random() > (_AT_WORK if self.judge.count_due(self.wall) else _OFTEN):
            await super().tick()
            return
        by = -self._wrong_by or chance.choice((_HOUR, -_HOUR))
        self._wrong_by += by
        self.counts[JUMPS] += 1
        # The jump alone must not make a message arrive outside its hours.
        stays_inside = _are_in_one_window(self.wall, self.wall + by)
        if stays_inside and self.judge.count_due(self.wall):
            await self._jump_inside(by)
        else:
            self._jump(by)
            await super().tick()

    async def _jump_inside(self, by: timedelta) -> None:
        before = self.wall
        number = self.chance("place").randint(1, _BESIDE)

        def jump() -> None:
            self.counts[JUMPS_AT_WORK] += 1
            self.stage.set_clock(before + by)

        self.stage.network.trap = Trap(number, is_after=True, spring=jump, is_lost=False)
        await self.tick_without_faults()
        self.stage.network.trap = None
        self._jump(by)

    def _jump(self, by: timedelta) -> None:
        # A window may be skipped, and a postponed message may have to wait until the clock shows
        # the same time again.
        self.allow_delay(max(by, timedelta()) + LONGEST_PAUSE)
        self.pass_to(self.wall + by)


class LockingReplay(Replay):
    """Another program holds the database for ten seconds, across a tick."""

    locks = 2

    async def tick(self) -> None:
        """Do a tick, and hold the database if there is work in it."""
        if self.counts[LOCKS] == self.locks or self.judge.count_due(self.wall) < _BESIDE:
            await super().tick()
            return
        self.counts[LOCKS] += 1
        self.allow_delay(LONGEST_PAUSE)
        path = self.stage.database.path
        with closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as other:

            def hold() -> None:
                other.execute("BEGIN IMMEDIATE")
                asyncio.get_running_loop().call_later(_HELD, other.execute, "ROLLBACK")

            if self.counts[LOCKS] % 2:
                hold()
            else:
                self.counts[LOCKS_AT_WORK] += 1
                self.stage.network.trap = Trap(1, is_after=True, spring=hold, is_lost=False)
            began = asyncio.get_running_loop().time()
            await self.tick_without_faults()
            passed = asyncio.get_running_loop().time() - began
            await asyncio.sleep(max(0.0, _HELD + 0.1 - passed))


def _are_in_one_window(one: datetime, other: datetime) -> bool:
    return any(
        start <= min(one, other).time()
        and max(one, other).time() < (datetime.combine(one, end) - TAIL).time()
        for start, end in WINDOWS
    )
