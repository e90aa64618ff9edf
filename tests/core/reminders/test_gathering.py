"""A flood of notices is gathered; each is sent once, whatever breaks meanwhile."""

from datetime import timedelta

from sqlalchemy import func, select

from core.difficulties.notices import CaseToHandle
from core.errors import DeliveryError
from core.notices.notice import Gathering
from core.notices.outbox import Letter, claim, post
from core.people.deletion_notices import Farewell
from core.people.notices import Unreachable
from core.reviews.notices import ReportPassed
from core.subjects import KINDS
from handlers import TOPICS
from models import Account, OutboxMessage, OutboxState


async def owe(office, who, count, kind=Unreachable.kind, first=0):
    """Post this many notices of one kind to one person."""
    async with office.database.writing() as session:
        person_id = await session.scalar(
            select(Account.person_id).where(Account.address == office[who].address)
        )
        for number in range(first, first + count):
            facts = {"name": f"Người {number:04}"}
            letter = Letter(office.organization_id, person_id, kind, f"{kind}:{number}", facts)
            await post(session, letter, office.clock.now())


async def states(office):
    async with office.database.reading() as session:
        found = await session.execute(
            select(OutboxMessage.state, func.count()).group_by(OutboxMessage.state)
        )
        return {state: int(count) for state, count in found.all()}


async def later(office, **how):
    office.clock.set(office.clock.now() + timedelta(**how))
    await office.delivery.drain()


async def test_a_thousand_notices_of_one_kind_are_sent_as_one_message(office):
    await owe(office, "Nội vụ", 1000)
    await office.delivery.drain()
    seen = office["Nội vụ"].seen
    assert len(seen) == 1
    assert "Có 1000 thông báo cùng loại" in seen[0]
    assert "Người 0999" in seen[0]
    assert "và 995 thông báo khác" in seen[0]
    assert "Xem danh sách" in office["Nội vụ"].labels
    assert await states(office) == {OutboxState.SENT: 1000}


async def test_the_first_notices_are_sent_at_once_and_later_ones_are_gathered(office):
    seen = office["Nội vụ"].seen
    for number in range(20):
        await owe(office, "Nội vụ", 1, first=number)
        await later(office, seconds=10)
    assert len(seen) == 5
    await later(office, minutes=10)
    assert len(seen) == 6
    assert "Có 15 thông báo cùng loại" in seen[-1]
    await owe(office, "Nội vụ", 1, first=100)
    await later(office, minutes=11)
    assert "Người 0100" in seen[-1]
    assert len(seen) == 7


async def test_notices_of_different_kinds_or_people_are_not_gathered_together(office):
    await owe(office, "Nội vụ", 5)
    await owe(office, "Chủ tịch", 1, first=50)
    await owe(office, "Nội vụ", 2, Farewell.kind, first=90)
    async with office.database.writing() as session:
        for letter in await session.scalars(
            select(OutboxMessage).where(OutboxMessage.kind == Farewell.kind)
        ):
            letter.facts = {"called": "An"}
    await office.delivery.drain()
    assert len(office["Nội vụ"].seen) == 3
    assert "Người 0050" in office["Chủ tịch"].seen[0]


async def test_a_digest_that_failed_is_sent_again_with_newer_notices(office):
    address = office["Nội vụ"].address
    office.outside.failures[address] = [DeliveryError("network")]
    await owe(office, "Nội vụ", 10)
    await office.delivery.drain()
    assert not office["Nội vụ"].seen
    await owe(office, "Nội vụ", 5, first=10)
    await later(office, minutes=5)
    assert len(office["Nội vụ"].seen) == 1
    assert "Có 15 thông báo" in office["Nội vụ"].seen[0]
    assert await states(office) == {OutboxState.SENT: 15}


async def test_no_notice_is_lost_or_repeated_when_a_process_dies_with_a_digest(office):
    await owe(office, "Nội vụ", 30)
    async with office.database.writing() as session:
        ids = (office.organization_id,)
        assert len(await claim(session, office.clock.now(), 10, (), ids)) == 10
    await office.delivery.drain()  # by another process, so twenty are free
    assert "Có 20 thông báo" in office["Nội vụ"].seen[0]
    await later(office, minutes=12)
    assert "Có 10 thông báo" in office["Nội vụ"].seen[1]
    assert await states(office) == {OutboxState.SENT: 30}


def test_every_list_linked_from_a_digest_is_a_command():
    commands = {command for topic in TOPICS for command in topic.commands}
    lists = {kind.listed_by for kind in KINDS.values() if kind.listed_by}
    assert {name.removeprefix("/") for name in lists} <= commands
    assert {CaseToHandle, ReportPassed} <= {
        kind for kind in KINDS.values() if kind.gathering is not Gathering.ALONE
    }
