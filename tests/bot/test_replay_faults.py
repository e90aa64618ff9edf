"""Replays of a quarter: two processes at once, a jumping clock, a locked database."""

import sys
from datetime import date

import pytest

from tests.bot.replay.disturbances import JUMPS, JUMPS_AT_WORK, LOCKS, JumpingReplay, LockingReplay
from tests.bot.replay.outcome import complaints, table
from tests.bot.replay.replay import Replay
from tests.bot.replay.stage import staged
from tests.bot.replay.ticking import KILLS_AT_WORK

FIRST, LAST = date(2023, 2, 27), date(2023, 4, 20)


@pytest.fixture
def tell(capsys):
    def show(title: str, replay: Replay) -> None:
        with capsys.disabled():
            # pytest-xdist's workers pass on only standard error.
            sys.stderr.write(table(title, replay))

    return show


async def test_two_processes_on_one_database_send_each_message_once(a_cradle, tmp_path, tell):
    async with staged(a_cradle, tmp_path, FIRST, 3) as stage:
        replay = Replay(stage, (FIRST, LAST))
        replay.ticking.at_once = 2
        await replay.run()
        found = await complaints(replay)
        tell("Two processes at once, seed 3", replay)
        assert not found
        assert replay.ticking.counts[KILLS_AT_WORK] > 10


@pytest.mark.long
async def test_a_clock_that_jumps_an_hour_changes_no_message(a_cradle, tmp_path, tell):
    async with staged(a_cradle, tmp_path, FIRST, 4) as stage:
        replay = JumpingReplay(stage, (FIRST, LAST))
        await replay.run()
        found = await complaints(replay)
        tell("A clock that jumps, seed 4", replay)
        assert not found
        assert replay.counts[JUMPS] > 20
        assert replay.counts[JUMPS_AT_WORK] > 3


@pytest.mark.long
async def test_a_database_locked_for_ten_seconds_only_delays_messages(a_cradle, tmp_path, tell):
    async with staged(a_cradle, tmp_path, FIRST, 5) as stage:
        replay = LockingReplay(stage, (FIRST, LAST))
        await replay.run()
        found = await complaints(replay, allowed_failure="failed: OperationalError")
        tell("A locked database, seed 5", replay)
        assert not found
        assert replay.counts[LOCKS] == replay.locks
