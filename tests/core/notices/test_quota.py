"""What a channel's plan allows in a month: counted, saved, told, and waited for."""

import pytest
from sqlalchemy import select

from core.notices.traffic import read_quotas
from models import OutboxMessage, OutboxState
from tests.two_channels import two_channels

DEADLINE = "2023-03-16 08:00"


@pytest.fixture
async def both(tmp_path):
    """An office on Telegram and Zalo, three working days before the deadline."""
    opened = await two_channels(tmp_path, messages=100)
    yield opened
    await opened.close()


async def quota_of(office, channel="zalo"):
    async with office.database.reading() as session:
        return (await read_quotas(session, office.rules, office.clock.now()))[channel]


async def waiting(office, name):
    async with office.database.reading() as session:
        found = await session.scalars(
            select(OutboxMessage).where(OutboxMessage.state == OutboxState.PENDING)
        )
        return list(found)


async def test_a_reminder_goes_to_the_chat_that_was_used_last(both):
    phone = await both.on_zalo("Tư pháp")
    await phone.says(text="/menu")
    await both.at("2023-03-09 14:00")
    await both.at("2023-03-13 08:00")
    assert "BÁO CÁO" in phone.text or "hạn" in phone.text
    assert not both["Tư pháp"].seen
