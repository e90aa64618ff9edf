"""Counting what a channel carries: only where a plan counts, and never at a message's cost."""

import logging

import pytest

from bot.noting import Noting
from core.notices.traffic import read_quotas
from tests.two_channels import two_channels


@pytest.fixture
async def both(tmp_path):
    """An office on Telegram and Zalo."""
    opened = await two_channels(tmp_path)
    yield opened
    await opened.close()


def noting_of(office):
    return Noting(office.database, office.rules, office.clock, office.wake)


async def test_each_message_of_a_channel_with_a_plan_is_counted(both):
    noting = noting_of(both)
    for _ in range(3):
        await noting.sent("zalo")
    await noting.received("zalo")
    await noting.sent("telegram")
    async with both.database.reading() as session:
        quotas = await read_quotas(session, both.rules, both.clock.now())
    assert {*quotas} == {"zalo"}
    assert (quotas["zalo"].sent, quotas["zalo"].received) == (3, 1)


async def test_a_message_that_cannot_be_counted_was_sent_all_the_same(both, caplog):
    noting = noting_of(both)
    await both.database.close()
    both.settings.database_path.unlink()
    with caplog.at_level(logging.ERROR):
        await noting.sent("zalo")
    assert "a message of zalo was not counted" in caplog.text
