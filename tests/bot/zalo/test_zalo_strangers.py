"""Anybody on Zalo can write to the bot: that must not use up the office's messages."""

import pytest

from bot.zalo import polling, strangers
from bot.zalo.strangers import Strangers
from core.people.invitations import invite
from models import Role
from tests.bot.looking import comes_true
from tests.bot.zalo.fake_zalo import FakeZalo, text_update

OFFICIAL = "c1"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(polling, "_PAUSES", (0.01,))


async def write(zalo: FakeZalo, sender: str, count: int) -> None:
    """Send words one after another, each taken in before the next."""
    for number in range(count):
        zalo.updates.append(text_update("xin chào", sender, f"{sender} {count} {number}"))
    assert await comes_true(lambda: not zalo.updates)


async def test_a_stranger_who_writes_without_end_costs_a_few_answers(chats, zalo, monkeypatch):
    monkeypatch.setattr(strangers, "TO_ONE", 3)
    for number in range(3):
        await zalo.says(f"xin chào {number}", "mã mời", "nobody")
    await write(zalo, "nobody", 1)
    assert await comes_true(lambda: chats.service._strangers.is_quiet("nobody"))
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    before = chats.received
    await write(zalo, "nobody", 20)
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    assert len(zalo.texts("nobody")) == 3
    assert chats.received == before + 1


async def test_many_strangers_cost_no_more_than_one_and_a_right_code_is_answered(
    chats, zalo, office, monkeypatch
):
    monkeypatch.setattr(strangers, "TO_ALL", 2)
    for sender in ("n1", "n2"):
        await zalo.says("xin chào", "mã mời", sender)
    for sender in ("n3", "n4", "n5"):
        await write(zalo, sender, 1)
    code = await office.database.write(
        lambda session: invite(
            session,
            organization_id=office.organization_id,
            role=Role.LEADER,
            department_id=None,
            by=None,
            now=office.clock.now(),
            policy=office.rules.invitations,
        )
    )
    await zalo.says(code, "Trần Thị Hoa", "n3")
    assert not zalo.texts("n4")
    assert not zalo.texts("n5")


async def test_groups_are_declined_a_few_times_a_day(chats, zalo, monkeypatch):
    monkeypatch.setattr("bot.zalo.service._GROUP_SECONDS", 0.0)
    monkeypatch.setattr(strangers, "TO_ONE", 2)
    for number in range(9):
        zalo.updates.append(text_update("@bot", "u5", f"g{number}", chat={"id": "zgr-1"}))
    await zalo.says("/baocao", "BÁO CÁO QUÝ I/2023", OFFICIAL)
    assert len(zalo.texts("zgr-1")) == 2


def test_a_new_day_begins_anew():
    now = [0.0]
    bounded = Strangers(lambda: now[0])
    answers = [bounded.may_hear("a") for _ in range(strangers.TO_ONE + 1)]
    assert answers == [True] * strangers.TO_ONE + [False]
    assert bounded.is_quiet("a")
    assert bounded.may_hear("b")
    now[0] = 86_400.0
    assert not bounded.is_quiet("a")
    assert bounded.may_hear("a")
