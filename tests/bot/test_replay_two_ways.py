"""Weeks with people on Telegram and Zalo, a small quota, and kills: each reminder arrives once."""

from datetime import date

import pytest

from tests.bot.replay import verdicts as v
from tests.bot.replay.seated_on_both import TELEGRAM, ZALO
from tests.bot.replay.two_ways import BY, KILLS, USED_UP, TwoWays

WEEKS = date(2023, 3, 13), date(2023, 4, 4)
QUARTER = date(2023, 2, 2), date(2023, 5, 5)


@pytest.mark.parametrize(
    ("span", "seed"), [(WEEKS, 1), pytest.param(QUARTER, 2, marks=pytest.mark.long)]
)
async def test_each_owed_reminder_arrives_once_though_zalo_is_used_up(tmp_path, span, seed):
    replay = TwoWays(tmp_path, span, seed, most=25)
    await replay.run()
    assert not replay.judge.verdicts.wrong
    assert not replay.judge.pending
    assert replay.judge.verdicts.counts[v.LATER] > 0  # some waited for the next month
    assert replay.counts[BY + TELEGRAM] > 50
    assert replay.counts[BY + ZALO] > 20
    assert replay.counts[USED_UP] > 3
    assert replay.counts[KILLS] > 5
