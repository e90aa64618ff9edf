"""Orders are made and sent despite failures; these tests make them in this process."""

import asyncio
import itertools
import logging
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

import bot.making.maker
import bot.making.note
from core.documents.orders import orders
from core.documents.orders.products import MadeFile
from core.errors import DeliveryError, UserError
from core.screen import Limits
from models import Account, Grant, Order, OrderState
from tests.office import BUTTONS, FakeChannel, Office, local, talk

TITLE = "tệp minh chứng quý I/2023"
SORRY = f"Xin lỗi đồng chí, trợ lý chưa soạn được {TITLE}"
ZIP = "application/zip"


class Workshop:
    """An office whose coordinator places orders; `makes` has the result of each attempt."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.chat = office["Nội vụ"]
        self.times = 0
        self.failures: list[BaseException] = []
        self.files = 1
        office.maker = office.new_maker(self.make)

    async def make(self, commission, progress) -> list[MadeFile]:
        self.times += 1
        if self.failures:
            raise self.failures.pop(0)
        made = []
        for number in range(1, self.files + 1):
            path = commission.folder / f"{number}"
            path.write_bytes(b"file %d" % number)
            made.append(MadeFile(f"{number}.zip", ZIP, path))
        return made

    async def taps(self) -> str:
        await self.chat.says(text="/summary")
        return await self.chat.answers("Minh chứng (.zip)")

    async def works_after(self, **how) -> None:
        self.office.clock.set(self.office.clock.now() + timedelta(**how))
        await self.office.maker.work()

    async def one(self) -> Order:
        async with self.office.database.reading() as session:
            return (await session.scalars(select(Order))).one()

    async def changes(self, statement) -> None:
        async with self.office.database.writing() as session:
            await session.execute(statement)

    async def loses_every_role(self) -> None:
        person_id = (await self.one()).person_id
        now = self.office.clock.now()
        await self.changes(update(Grant).where(Grant.person_id == person_id).values(revoked_at=now))

    @property
    def names(self) -> list[str]:
        return [file.name for file in self.chat.files]

    @property
    def left(self) -> list[Path]:
        folder = self.office.settings.making_directory
        return [*folder.iterdir()] if folder.exists() else []


@pytest.fixture
async def workshop(tmp_path):
    office = await Office.open(tmp_path, now="2023-03-09 20:00")  # no reminders are due then
    yield Workshop(office)
    await office.close()


async def test_an_ordered_file_is_sent_to_the_chat_at_any_hour(workshop):
    assert f"Đang soạn {TITLE}. Tệp sẽ gửi vào đây" in await workshop.taps()
    assert workshop.names == ["1.zip"]
    assert workshop.chat.text == f"Đã soạn xong {TITLE}."
    assert (await workshop.one()).state == OrderState.DONE
    assert workshop.left == []


async def test_an_order_is_reported_as_failed_once_after_three_attempts(workshop, caplog):
    workshop.failures = [ValueError("broken")] * 3
    await workshop.taps()
    assert workshop.times == 2  # the second attempt follows at once
    assert SORRY not in workshop.chat.text
    await workshop.works_after(minutes=1)
    assert SORRY in workshop.chat.text
    assert [SORRY in words for words in workshop.chat.seen].count(True) == 1
    one = await workshop.one()
    assert (one.state, one.last_error) == (OrderState.FAILED, "ValueError: broken")
    await workshop.works_after(hours=1)
    assert workshop.times == 3
    assert caplog.text.count("could not be made") == 3
    assert workshop.left == []


async def test_a_failure_that_is_overcome_by_a_retry_is_not_reported(workshop):
    workshop.failures = [ValueError("broken")]
    await workshop.taps()
    assert workshop.names == ["1.zip"]
    assert not [words for words in workshop.chat.seen if "Xin lỗi" in words]


async def test_an_interrupted_order_is_made_after_a_restart(workshop):
    """The process was killed, so the order is still claimed and its folder exists."""
    workshop.office.maker.end()
    await workshop.taps()
    claimed_until = workshop.office.clock.now() + timedelta(seconds=60)
    await workshop.changes(
        update(Order).values(state=OrderState.MAKING, lease_until=claimed_until, attempts=1)
    )
    left = workshop.office.settings.making_directory / f"{(await workshop.one()).id}-left"
    left.mkdir(parents=True)
    workshop.office.maker = workshop.office.new_maker(workshop.make)
    await workshop.works_after(seconds=59)
    assert workshop.names == []
    assert workshop.left == [left]  # another process may still work on it
    await workshop.works_after(seconds=1)
    assert workshop.names == ["1.zip"]
    assert workshop.left == []


async def test_folders_without_an_order_are_removed_at_the_start(workshop):
    left = workshop.office.settings.making_directory / "77-left" / "inside"
    left.mkdir(parents=True)
    (left / "part-1.zip").write_bytes(b"x")
    await workshop.office.maker.work()
    assert workshop.left == []


async def test_an_order_that_kills_the_process_every_time_is_given_up(workshop):
    workshop.office.maker.end()
    await workshop.taps()
    gone = workshop.office.clock.now() - timedelta(seconds=1)
    await workshop.changes(
        update(Order).values(state=OrderState.MAKING, lease_until=gone, attempts=3)
    )
    workshop.office.maker = workshop.office.new_maker(workshop.make)
    await workshop.office.maker.work()
    assert workshop.times == 0
    assert SORRY in workshop.chat.text
    assert (await workshop.one()).state == OrderState.FAILED


async def test_an_order_is_not_made_for_a_person_who_lost_their_roles(workshop):
    workshop.office.maker.end()
    await workshop.taps()
    await workshop.loses_every_role()
    workshop.office.maker = workshop.office.new_maker(workshop.make)
    await workshop.office.maker.work()
    assert (workshop.times, workshop.names) == (0, [])
    assert (await workshop.one()).state == OrderState.DROPPED


async def test_a_made_order_is_not_sent_to_a_person_who_lost_their_roles(workshop):
    async def make(commission, progress):
        await workshop.loses_every_role()
        return await workshop.make(commission, progress)

    workshop.office.maker = workshop.office.new_maker(make)
    await workshop.taps()
    assert (workshop.times, workshop.names) == (1, [])
    assert (await workshop.one()).state == OrderState.DROPPED
    assert workshop.left == []


async def test_files_already_sent_are_not_repeated_when_a_later_one_fails(workshop):
    workshop.files = 3
    workshop.office.maker = workshop.office.new_maker(workshop.make, pauses=(0.0, 0.0))
    workshop.office.outside.file_failures = []
    sent = itertools.count(1)
    send = workshop.office.outside.send_file

    async def send_file(address, file, caption):
        if next(sent) in {2, 3}:
            raise DeliveryError("bad gateway")
        await send(address, file, caption)

    workshop.office.outside.send_file = send_file
    await workshop.taps()
    assert workshop.names == ["1.zip", "2.zip", "3.zip"]
    assert workshop.times == 1


async def test_an_order_waits_while_the_channel_is_down(workshop, caplog):
    workshop.office.outside.file_failures = [DeliveryError("bad gateway")]
    await workshop.taps()
    one = await workshop.one()
    assert (one.state, one.last_error, workshop.names) == (OrderState.WAITING, "bad gateway", [])
    await workshop.works_after(minutes=1)
    assert workshop.names == ["1.zip"]
    assert "was not sent: bad gateway" in caplog.text


async def test_a_refused_file_is_reported_and_not_retried(workshop):
    workshop.office.outside.file_failures = [DeliveryError("too big", permanent=True)]
    await workshop.taps()
    assert SORRY in workshop.chat.text
    await workshop.works_after(hours=2)
    assert workshop.times == 1


async def test_an_order_of_a_person_who_blocked_the_assistant_is_not_retried(workshop):
    blocked = DeliveryError("Forbidden", permanent=True, is_unreachable=True)
    workshop.office.outside.file_failures = [blocked]
    await workshop.taps()
    await workshop.works_after(minutes=2)
    one = await workshop.one()
    assert (one.state, one.last_error) == (OrderState.FAILED, "no account is reached")
    async with workshop.office.database.reading() as session:
        account = await session.scalar(select(Account).where(Account.person_id == one.person_id))
    assert account.unreachable_at is not None


async def test_a_channel_without_files_is_reported(workshop):
    workshop.office.outside.limits = Limits(2000, 9, has_files=False)
    await workshop.taps()
    assert f"Kênh này không gửi được tệp nên chưa gửi được {TITLE}" in workshop.chat.text
    assert workshop.times == 0


async def test_a_file_is_sent_through_the_persons_other_channel_if_the_first_has_no_files(workshop):
    office = workshop.office
    office.outside.limits = Limits(2000, 9, has_files=False)
    other = FakeChannel(office, Limits(4096, 12))
    other.name = "telegram"
    at_home = office.stranger("Nội vụ ở Telegram")
    office.maker.end()
    await workshop.taps()
    async with office.database.writing() as session:
        person_id = (await session.scalars(select(Order.person_id))).one()
        account = Account(
            person_id=person_id,
            channel="telegram",
            address=at_home.address,
            linked_at=office.clock.now(),
        )
        session.add(account)
    maker = office.new_maker(workshop.make, channels={BUTTONS: office.outside, "telegram": other})
    await maker.work()
    assert [file.name for file in at_home.files] == ["1.zip"]
    assert workshop.names == []
    told = f"Kênh này không gửi được tệp; {TITLE} đã gửi vào Telegram của đồng chí."
    assert workshop.chat.text == told


async def test_the_progress_of_long_work_is_shown_in_one_message(workshop):
    step = asyncio.Event()

    async def make(commission, progress):
        await step.wait()
        for done in (1, 2):
            progress(done, 40)
            while f"{done}/40" not in workshop.chat.text:
                await asyncio.sleep(0.01)
        return await workshop.make(commission, progress)

    workshop.office.maker = workshop.office.new_maker(make, every=0.01)
    tapping = asyncio.create_task(workshop.taps())
    while workshop.chat.seen[-1:] != [f"Đang soạn {TITLE}…"]:
        await asyncio.sleep(0.01)
    count = len(workshop.chat.seen)
    step.set()
    await tapping
    assert len(workshop.chat.seen) == count
    assert workshop.chat.text == f"Đã soạn xong {TITLE}."
    assert workshop.names == ["1.zip"]


async def test_a_stopping_maker_returns_its_order(workshop):
    begun = asyncio.Event()

    async def make(commission, progress):
        begun.set()
        await asyncio.Event().wait()

    workshop.office.maker = workshop.office.new_maker(make)
    tapping = asyncio.create_task(workshop.taps())
    await begun.wait()
    workshop.office.maker.end()
    await tapping
    one = await workshop.one()
    assert (one.state, one.attempts, workshop.left) == (OrderState.WAITING, 0, [])
    workshop.office.maker = workshop.office.new_maker(workshop.make)
    await workshop.office.maker.work()
    assert workshop.names == ["1.zip"]


async def test_a_claim_is_renewed_while_the_work_lasts(workshop, monkeypatch):
    monkeypatch.setattr(bot.making.maker, "_RENEW", 0.01)
    office = workshop.office

    async def make(commission, progress):
        office.clock.set(office.clock.now() + timedelta(seconds=90))
        while (await workshop.one()).lease_until < office.clock.now():
            await asyncio.sleep(0.01)
        await office.new_maker(workshop.make).work()  # another process finds no work
        assert workshop.times == 0
        return await workshop.make(commission, progress)

    office.maker = office.new_maker(make)
    await workshop.taps()
    assert (workshop.times, workshop.names) == (1, ["1.zip"])


async def test_an_order_of_another_version_does_not_delay_others(workshop):
    workshop.office.maker.end()
    await workshop.taps()
    await workshop.changes(update(Order).values(product="hologram"))
    workshop.office.maker = workshop.office.new_maker(workshop.make)
    await workshop.taps()
    assert workshop.names == ["1.zip"]


async def test_a_maker_that_was_woken_finishes_its_order(workshop, caplog):
    workshop.office.maker.end()
    await workshop.taps()
    maker = workshop.office.new_maker(workshop.make)
    with caplog.at_level(logging.ERROR):
        await maker.look()
        maker.wake()
        await maker.finish()
    assert workshop.names == ["1.zip"]
    assert caplog.text == ""


@pytest.mark.parametrize("said", ["Minh chứng (.zip)", "minh chung zip"])
async def test_the_label_of_the_order_button_can_be_tapped_or_typed(workshop, said):
    chat = workshop.chat
    await talk(chat, [("/summary", "TỔNG HỢP"), (said, ("Đang soạn", "TỔNG HỢP"))])
    assert workshop.names == ["1.zip"]


async def test_a_second_order_of_the_same_document_is_answered_as_under_way(workshop):
    workshop.office.maker.end()
    await workshop.taps()
    assert f"Đang soạn {TITLE} rồi" in await workshop.taps()
    assert local("2023-03-09 20:00") == workshop.office.clock.now()
    assert (await workshop.one()).state == OrderState.WAITING


async def test_an_order_fails_if_its_folder_cannot_be_created(workshop, caplog):
    """The disk is full, or the folder belongs to another user: the order must not wait for ever."""
    folder = workshop.office.settings.making_directory
    folder.write_text("no folder", encoding="utf-8")
    await workshop.taps()
    await workshop.works_after(minutes=1)
    assert SORRY in workshop.chat.text
    assert (await workshop.one()).state == OrderState.FAILED
    assert "could not be made" in caplog.text
    folder.unlink()
    await workshop.taps()
    assert workshop.names == ["1.zip"]


async def test_a_claim_is_renewed_after_the_database_was_locked(workshop, monkeypatch, caplog):
    monkeypatch.setattr(bot.making.maker, "_RENEW", 0.01)
    renew, busy = orders.renew, [OperationalError("UPDATE", {}, Exception("locked"))] * 4

    async def renewed(*arguments):
        if busy:
            raise busy.pop()
        await renew(*arguments)

    async def make(commission, progress):
        claimed_until = (await workshop.one()).lease_until
        workshop.office.clock.set(workshop.office.clock.now() + timedelta(seconds=30))
        async with asyncio.timeout(5):
            while (await workshop.one()).lease_until == claimed_until:
                await asyncio.sleep(0.01)
        return await workshop.make(commission, progress)

    monkeypatch.setattr(orders, "renew", renewed)
    workshop.office.maker = workshop.office.new_maker(make)
    await workshop.taps()
    assert workshop.names == ["1.zip"]
    assert "is renewed later" in caplog.text


async def test_a_process_whose_claim_expired_sends_nothing_again(workshop, caplog):
    """The machine was suspended during the work, and another process sent the file meanwhile."""
    office = workshop.office

    async def make(commission, progress):
        office.clock.set(office.clock.now() + timedelta(seconds=61))
        await office.new_maker(workshop.make).work()
        assert workshop.names == ["1.zip"]
        return await workshop.make(commission, progress)

    office.maker = office.new_maker(make)
    await workshop.taps()
    assert workshop.names == ["1.zip"]
    one = await workshop.one()
    assert (one.state, one.attempts) == (OrderState.DONE, 2)
    assert workshop.left == []


async def test_a_process_whose_claim_expired_does_not_end_the_new_claim(workshop):
    office = workshop.office
    other = office.new_maker(workshop.make)

    async def make(commission, progress):
        office.clock.set(office.clock.now() + timedelta(seconds=61))
        async with office.database.writing() as session:
            await orders.claim(session, office.clock.now())
        raise ValueError("broken")

    office.maker = office.new_maker(make)
    await workshop.taps()
    assert (await workshop.one()).state == OrderState.MAKING
    office.clock.set(office.clock.now() + timedelta(seconds=61))
    await other.work()
    assert workshop.names == ["1.zip"]


async def test_a_folder_in_use_at_the_start_is_removed_later(workshop):
    """A process was killed, and its order is closed at the next start: its files are removed."""
    workshop.office.maker.end()
    await workshop.taps()
    claimed_until = workshop.office.clock.now() + timedelta(seconds=60)
    await workshop.changes(
        update(Order).values(state=OrderState.MAKING, lease_until=claimed_until, attempts=1)
    )
    left = workshop.office.settings.making_directory / f"{(await workshop.one()).id}-1-left"
    left.mkdir(parents=True)
    workshop.office.maker = workshop.office.new_maker(workshop.make)
    await workshop.office.maker.work()
    assert workshop.left == [left]
    await workshop.loses_every_role()
    await workshop.works_after(seconds=61)
    await workshop.office.maker.work()
    assert workshop.left == []


async def test_a_channel_that_asks_for_a_long_wait_delays_no_other_order(workshop):
    office = workshop.office
    office.maker = office.new_maker(workshop.make, pauses=(0.0, 0.0))
    office.outside.file_failures = [DeliveryError("flood", retry_after=3600.0)]
    async with asyncio.timeout(20):
        await workshop.taps()
    one = await workshop.one()
    assert one.state == OrderState.WAITING
    assert one.lease_until == office.clock.now() + timedelta(hours=1)
    leader = office["Chủ tịch"]
    await leader.says(text="/summary")
    await leader.answers("Minh chứng (.zip)")
    assert [file.name for file in leader.files] == ["1.zip"]
    await workshop.works_after(hours=1)
    assert workshop.names == ["1.zip"]


async def test_the_failure_notice_is_retried(workshop, monkeypatch):
    monkeypatch.setattr(bot.making.note, "_PAUSES", (0.0, 0.0))
    workshop.failures = [ValueError("broken")] * 3
    await workshop.taps()
    faults = [DeliveryError("bad gateway")] * 2
    workshop.office.outside.failures[workshop.chat.address] = faults
    await workshop.works_after(minutes=1)
    assert (faults, workshop.chat.text.startswith(SORRY)) == ([], True)


async def test_a_deleted_progress_message_is_replaced_at_the_end(workshop):
    async def make(commission, progress):
        while not workshop.chat.seen[-1].startswith(f"Đang soạn {TITLE}…"):
            await asyncio.sleep(0.01)
        raise UserError("Chưa có gì.")

    async def rewrite(address, message, words):
        raise DeliveryError("message to edit not found", permanent=True)

    workshop.office.maker = workshop.office.new_maker(make, every=0.01)
    workshop.office.outside.rewrite = rewrite
    await workshop.taps()
    assert workshop.chat.text == "Chưa có gì."
