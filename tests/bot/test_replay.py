"""Replays of whole years: exactly the due messages arrive, whatever happens to the process."""

import sys
from datetime import date

import pytest

from tests.bot.replay.outcome import complaints, table
from tests.bot.replay.replay import Replay
from tests.bot.replay.stage import staged
from tests.bot.replay.ticking import KILLS
from tests.bot.replay.verdicts import REPLACED

pytestmark = pytest.mark.long


@pytest.mark.parametrize(("year", "seed"), [(2023, 1), (2026, 2)])
async def test_exactly_the_due_messages_arrive_in_a_whole_year(
    a_cradle, tmp_path, capsys, year, seed
):
    first, last = date(year, 1, 1), date(year, 12, 31)
    async with staged(a_cradle, tmp_path, first, seed) as stage:
        replay = Replay(stage, (first, last))
        replay.has_silence = True
        await replay.run()
        found = await complaints(replay)
        with capsys.disabled():
            # pytest-xdist's workers pass on only standard error.
            sys.stderr.write(table(f"The year {year}, seed {seed}", replay))
        assert not found
        assert replay.ticking.counts[KILLS] >= 200
        assert replay.judge.verdicts.counts[REPLACED] > 0
